// A list of groups, such as price tiers: one boxed row each, with add and remove.
import { ActionIcon, Button, Group, Input, Stack } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type AnyFieldProps, type Draft, isDraft } from './any-field.ts'

type ListFieldProps = AnyFieldProps & {
  readonly renderRow: (row: Draft, onChange: (row: Draft) => void, path: string, columns: number) => ReactNode
}

export function ListField({ field, note, value, onChange, context, path, renderRow }: ListFieldProps) {
  const rows: readonly Draft[] = Array.isArray(value) ? value.filter(isDraft) : []
  const set = (next: readonly Draft[]) => onChange(next.length === 0 && !field.required ? undefined : next)
  const columns = Math.min(4, Object.values(note.inside ?? {}).filter((one) => one.hidden !== true).length)
  return (
    <Input.Wrapper
      label={note.label}
      description={note.help}
      error={context.errors[path]}
      size="xs"
      withAsterisk={field.required}
    >
      <Stack gap={6} mt={4}>
        {rows.map((row, index) => (
          // Rows have no name of their own and are only changed in place.
          <Group key={`${path}-${index.toString()}`} gap={6} wrap="nowrap" align="flex-end">
            <div style={{ flex: 1 }}>
              {renderRow(
                row,
                (next) => set(rows.map((other, i) => (i === index ? next : other))),
                `${path}[${index}]`,
                columns,
              )}
            </div>
            <ActionIcon
              aria-label={`Remove row ${index + 1} of ${note.label}`}
              onClick={() => set(rows.filter((_, i) => i !== index))}
            >
              <IconTrash size={15} stroke={1.6} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          size="compact-xs"
          w="fit-content"
          leftSection={<IconPlus size={13} />}
          onClick={() => set([...rows, {}])}
        >
          Add a row
        </Button>
      </Stack>
    </Input.Wrapper>
  )
}
