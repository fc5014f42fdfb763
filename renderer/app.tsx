// The first screen, while the interface is being built: one control, one grid and one chart under the real content security policy.
import { Button, Container, Group, Modal, Select, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import * as Plot from '@observablehq/plot'
import { AllCommunityModule, ModuleRegistry, themeQuartz } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useEffect, useRef } from 'react'
import { cspNonce } from './csp-nonce.ts'

ModuleRegistry.registerModules([AllCommunityModule])

const MONTHS = Array.from({ length: 12 }, (_, month) => ({ month, capacity: 1000 + 80 * month }))

function Chart() {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const figure = Plot.plot({
      ariaLabel: 'Example capacity by month',
      height: 240,
      marks: [Plot.barY(MONTHS, { x: 'month', y: 'capacity', tip: true }), Plot.ruleY([0])],
    })
    for (const style of figure.querySelectorAll('style')) style.nonce = cspNonce
    place.current?.append(figure)
    return () => figure.remove()
  }, [])
  return <div ref={place} />
}

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
        <Chart />
      </Stack>
    </Container>
  )
}
