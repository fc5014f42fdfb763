// The button that makes one of the sample tenders.
import { Button, Menu, Text } from '@mantine/core'
import type { SampleName } from '../../../shared/tender/samples.ts'

interface SampleMenuProps {
  readonly busy: boolean
  readonly onSample: (sample: SampleName) => void
}

const samples: readonly { readonly name: SampleName; readonly label: string; readonly text: string }[] = [
  { name: 'tender', label: 'Accelerators', text: 'Eleven vendors’ bid sheets to import' },
  { name: 'world', label: 'Power, hardware and a build', text: 'Quotes are in it, beside a running contract' },
]

export function SampleMenu({ busy, onSample }: SampleMenuProps) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" loading={busy}>
          Make a sample tender…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {samples.map(({ name, label, text }) => (
          <Menu.Item key={name} onClick={() => onSample(name)}>
            {label}
            <Text size="xs" c="var(--quiet)">
              {text}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
