// What a screen shows when there is nothing yet: why it is empty and what to do next.
import { Stack, Text, Title } from '@mantine/core'
import type { ComponentType, ReactNode } from 'react'

interface EmptyStateProps {
  readonly Icon: ComponentType<{ size?: number; stroke?: number; color?: string }>
  readonly title: string
  readonly text: string
  /** Buttons. */
  readonly children?: ReactNode
}

export function EmptyState({ Icon, title, text, children }: EmptyStateProps) {
  return (
    <Stack align="center" justify="center" gap={10} py={56} px="xl" h="100%" mih={260}>
      <Icon size={34} stroke={1.3} color="var(--faint)" />
      <Title order={3} fz="md">
        {title}
      </Title>
      <Text c="var(--quiet)" maw={460} ta="center">
        {text}
      </Text>
      {children !== undefined && (
        <div style={{ display: 'flex', gap: 8, marginTop: 6, flexWrap: 'wrap', justifyContent: 'center' }}>
          {children}
        </div>
      )}
    </Stack>
  )
}
