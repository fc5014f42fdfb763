// The button of the letter: look at it, or save it as a page or as a sheet to answer in. What was typed is saved first.
import { Button, Menu } from '@mantine/core'
import { IconEye, IconFileText, IconMail, IconTable } from '@tabler/icons-react'
import { usePapers } from '../../stores/papers.ts'

export function LetterMenu({ file, vendor }: { readonly file: string; readonly vendor: string }) {
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
