// Catches a crash of one screen, so that the rest of the window stays usable and says what to do.
import { Button, Stack, Text, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return (
      <Stack align="center" justify="center" gap="xs" h="100%" role="alert">
        <Title order={3} fz="lg">
          This screen stopped working
        </Title>
        <Text c="var(--quiet)">That is our mistake, not yours. What was saved is safe.</Text>
        <Button variant="default" mt="xs" onClick={() => this.setState({ crashed: false })}>
          Show it again
        </Button>
      </Stack>
    )
  }
}
