// The list of keys, opened with ?.
import { Group, Kbd, Modal, Stack, Text } from '@mantine/core'
import { useNavigation } from '../stores/navigation.ts'

const keys: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['Ctrl', 'K'], does: 'Search and commands' },
  { keys: ['Ctrl', '1 … 8'], does: 'Go to a screen, in the order of the rail' },
  { keys: ['Ctrl', 'R'], does: 'Go to the rounds' },
  { keys: ['Ctrl', 'O'], does: 'Price observations' },
  { keys: ['Ctrl', 'L'], does: 'Go to the leverage' },
  { keys: ['Ctrl', 'G'], does: 'Go to the negotiation' },
  { keys: ['Ctrl', 'S'], does: 'In the negotiation: save the position' },
  { keys: ['Ctrl', 'Z'], does: 'Undo' },
  { keys: ['Ctrl', 'Y'], does: 'Redo' },
  { keys: ['Ctrl', 'Enter'], does: 'Do the next step' },
  { keys: ['Ctrl', 'P'], does: 'Problems of the tender' },
  { keys: ['Enter'], does: 'In a grid: edit the cell, or open how its number came about' },
  { keys: ['Ctrl', 'V'], does: 'In the demand grid: paste a block from a spreadsheet' },
  { keys: ['Esc'], does: 'Close what is open' },
  { keys: ['?'], does: 'This list' },
]

export function Shortcuts() {
  const opened = useNavigation((state) => state.shortcutsOpen)
  const show = useNavigation((state) => state.showShortcuts)
  return (
    <Modal opened={opened} onClose={() => show(false)} title="Keyboard shortcuts" size="md">
      <Stack gap={8}>
        {keys.map((row) => (
          <Group key={row.does} justify="space-between" wrap="nowrap">
            <Text>{row.does}</Text>
            <Group gap={4} wrap="nowrap">
              {row.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
        <Text c="var(--quiet)" fz="xs" mt={4}>
          On a Mac, press Cmd in place of Ctrl.
        </Text>
      </Stack>
    </Modal>
  )
}
