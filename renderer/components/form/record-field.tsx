// Numbers by name, such as a capacity factor for each accelerator: one input a name, empty for none.
import { Input, NumberInput, SimpleGrid, Text } from '@mantine/core'
import { type AnyFieldProps, isDraft } from './any-field.ts'
import { fromShown, numberLook, toShown } from './plain-field.tsx'

export function RecordField({ note, value, onChange, context, path }: AnyFieldProps) {
  const record = isDraft(value) ? value : {}
  const names = note.choices ?? Object.keys(record).map((name) => ({ value: name, label: name }))
  const set = (name: string, next: number | undefined) => {
    const { [name]: _, ...rest } = record
    const changed = next === undefined ? rest : { ...rest, [name]: next }
    onChange(changed)
  }
  return (
    <Input.Wrapper label={note.label} description={note.help} error={context.errors[path]} size="xs">
      {names.length === 0 ? (
        <Text c="var(--quiet)" mt={4}>
          {note.words?.[''] ?? 'Nothing to fill in yet.'}
        </Text>
      ) : (
        <SimpleGrid cols={Math.min(names.length, 4)} spacing="xs" mt={4}>
          {names.map((name) => {
            const given = record[name.value]
            return (
              <NumberInput
                key={name.value}
                label={name.value}
                aria-label={`${note.label}: ${name.value}`}
                labelProps={{ fw: 400, c: 'var(--quiet)' }}
                placeholder="none"
                value={typeof given === 'number' ? toShown(given, note.unit) : ''}
                onChange={(next) => set(name.value, next === '' ? undefined : fromShown(next, note.unit))}
                error={context.errors[`${path}.${name.value}`]}
                {...numberLook(note.unit, context)}
                thousandSeparator=","
                hideControls
              />
            )
          })}
        </SimpleGrid>
      )}
    </Input.Wrapper>
  )
}
