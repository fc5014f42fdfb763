// A form made from a shape: one control a field, in the order of the schema; empty fields are left out of the value.
import { SimpleGrid } from '@mantine/core'
import type { FieldShape } from '../../../shared/tender/field-shape.ts'
import { type AnyFieldProps, type Draft, isDraft } from './any-field.ts'
import type { FieldNotes, FormContext } from './field-note.ts'
import { ListField } from './list-field.tsx'
import { PlainField } from './plain-field.tsx'
import { RecordField } from './record-field.tsx'

interface GroupFieldsProps {
  readonly shape: FieldShape
  readonly notes: FieldNotes
  readonly value: Draft
  readonly onChange: (value: Draft) => void
  readonly context: FormContext
  /** Path of the group inside the whole value, empty at the top. */
  readonly path?: string
  readonly columns?: number
}

/** The fields of a group; fields without a note, or with a hidden one, are not shown and keep their value. */
export function GroupFields({ shape, notes, value, onChange, context, path = '', columns = 2 }: GroupFieldsProps) {
  if (shape.kind !== 'group') throw new Error('only a group has fields')
  const set = (name: string, next: unknown) => {
    const { [name]: _, ...rest } = value
    onChange(next === undefined ? rest : { ...value, [name]: next })
  }
  // Fields stand in the order of their notes: the form's author decides what comes first.
  const fields = Object.keys(notes).flatMap((name) => shape.fields.find((field) => field.name === name) ?? [])
  return (
    <SimpleGrid cols={columns} spacing="sm" verticalSpacing="sm">
      {fields.map((field) => {
        const note = notes[field.name]
        if (note === undefined || note.hidden) return null
        const wide = note.wide === true || field.shape.kind === 'record' || isTable(field.shape)
        return (
          <div key={field.name} style={wide && columns > 1 ? { gridColumn: '1 / -1' } : undefined}>
            <AnyField
              field={field}
              note={note}
              value={value[field.name]}
              onChange={(next) => set(field.name, next)}
              context={context}
              path={path === '' ? field.name : `${path}.${field.name}`}
            />
          </div>
        )
      })}
    </SimpleGrid>
  )
}

function isTable(shape: FieldShape): boolean {
  return shape.kind === 'list' && shape.item.kind === 'group'
}

export function AnyField(props: AnyFieldProps) {
  const { shape } = props.field
  if (shape.kind === 'record') return <RecordField {...props} />
  if (shape.kind === 'group')
    return (
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <GroupFields
          shape={shape}
          notes={props.note.inside ?? {}}
          value={isDraft(props.value) ? props.value : {}}
          onChange={(next) => props.onChange(Object.keys(next).length === 0 ? undefined : next)}
          context={props.context}
          path={props.path}
        />
      </fieldset>
    )
  if (shape.kind === 'list' && shape.item.kind === 'group') {
    const { item } = shape
    return (
      <ListField
        {...props}
        renderRow={(row, onChange, path, columns) => (
          <GroupFields
            shape={item}
            notes={props.note.inside ?? {}}
            value={row}
            onChange={onChange}
            context={props.context}
            path={path}
            columns={columns}
          />
        )}
      />
    )
  }
  return <PlainField {...props} />
}
