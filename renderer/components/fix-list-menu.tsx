// The button that saves what a vendor must correct or answer, as a page or as a sheet.
import { Button, Menu } from '@mantine/core'
import { IconFileText, IconMailQuestion, IconTable } from '@tabler/icons-react'
import { type FixListFormat, useFixLists } from '../stores/fix-lists.ts'

interface FixListMenuProps {
  readonly onSave: (format: FixListFormat) => void
  readonly disabled?: boolean
}

export function FixListMenu({ onSave, disabled = false }: FixListMenuProps) {
  const making = useFixLists((state) => state.making)
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          disabled={disabled}
          loading={making}
          leftSection={<IconMailQuestion size={15} stroke={1.7} />}
        >
          Fix list for the vendor…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Says nothing of other vendors</Menu.Label>
        <Menu.Item leftSection={<IconFileText size={15} stroke={1.7} />} onClick={() => onSave('pdf')}>
          As a PDF to read
        </Menu.Item>
        <Menu.Item leftSection={<IconTable size={15} stroke={1.7} />} onClick={() => onSave('xlsx')}>
          As an Excel sheet to answer in
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
