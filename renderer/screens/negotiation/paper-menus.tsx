// The buttons of the papers: the brief for ourselves, and the letter as pages or as a sheet to answer in. What was typed is saved first.
import { Button, Menu } from '@mantine/core'
import { IconEye, IconFileText, IconLock, IconMail, IconTable } from '@tabler/icons-react'
import { usePapers } from '../../stores/papers.ts'

interface PaperMenuProps {
  readonly file: string
  readonly vendor: string
}

export function BriefMenu({ file, vendor, run }: PaperMenuProps & { readonly run: string | null }) {
  const { brief } = usePapers.getState()
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          disabled={run === null}
          title={run === null ? 'Run a case first: a brief is of an award' : undefined}
          leftSection={<IconLock size={15} stroke={1.7} />}
        >
          Brief for us…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Internal: names rivals and our limits</Menu.Label>
        <Menu.Item
          leftSection={<IconEye size={15} stroke={1.7} />}
          onClick={() => void brief(file, run ?? '', vendor, 'preview')}
        >
          Preview
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileText size={15} stroke={1.7} />}
          onClick={() => void brief(file, run ?? '', vendor, 'save')}
        >
          Save as a PDF
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

export function LetterMenu({ file, vendor }: PaperMenuProps) {
  const { letter } = usePapers.getState()
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<IconMail size={15} stroke={1.7} />}>
          Letter to the vendor…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Says nothing of other vendors</Menu.Label>
        <Menu.Item
          leftSection={<IconEye size={15} stroke={1.7} />}
          onClick={() => void letter(file, vendor, { kind: 'preview' })}
        >
          Preview
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileText size={15} stroke={1.7} />}
          onClick={() => void letter(file, vendor, { kind: 'save', format: 'pdf' })}
        >
          Save as a PDF
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTable size={15} stroke={1.7} />}
          onClick={() => void letter(file, vendor, { kind: 'save', format: 'xlsx' })}
        >
          Save as an Excel sheet to answer in
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
