// A list of groups, such as price tiers: one boxed row each, with add and remove.
import { ActionIcon, Button, Group, Input, Stack } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type AnyFieldProps, type Draft, GroupFields, isDraft } from './shape-form.tsx'

export function ListField({ field, note, value, onChange, context, path }: AnyFieldProps) {
  if (field.shape.kind !== 'list') throw new Error('only a list has rows')
  const { item } = field.shape
  const rows: readonly Draft[] = Array.isArray(value) ? value.filter(isDraft) : []
  const set = (next: readonly Draft[]) => onChange(next.length === 0 && !field.required ? undefined : next)
  const inside = note.inside ?? {}
  const columns = Math.min(4, Object.values(inside).filter((one) => one.hidden !== true).length)
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
              <GroupFields
                shape={item}
                notes={inside}
                value={row}
                onChange={(next) => set(rows.map((other, i) => (i === index ? next : other)))}
                context={context}
                path={`${path}[${index}]`}
                columns={columns}
              />
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
