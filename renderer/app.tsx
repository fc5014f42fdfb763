// The first screen, while the interface is being built: controls and a grid under the real content security policy.
import { Button, Container, Group, Modal, Select, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { AllCommunityModule, ModuleRegistry, themeQuartz } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { cspNonce } from './csp-nonce.ts'

ModuleRegistry.registerModules([AllCommunityModule])

const MONTHS = Array.from({ length: 12 }, (_, month) => ({ month, capacity: 1000 + 80 * month }))

export function App() {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <Container size="lg" py="xl">
      <Stack>
        <Title order={1}>Headroom</Title>
        <Text>Quotes in, award and signed-off report out. Nothing leaves this computer.</Text>
        <Group>
          <Button onClick={open}>About</Button>
          <Select aria-label="Region" placeholder="Region" data={['us-east', 'eu-north']} />
        </Group>
        <Modal opened={opened} onClose={close} title="About Headroom">
          <Text>An offline desktop app for people who buy AI compute.</Text>
        </Modal>
        <div style={{ height: 240 }}>
          <AgGridReact
            theme={themeQuartz}
            styleNonce={cspNonce}
            rowData={MONTHS}
            columnDefs={[
              { field: 'month', pinned: 'left' },
              { field: 'capacity', editable: true, filter: true },
            ]}
          />
        </div>
      </Stack>
    </Container>
  )
}
