// A form over one record of the tender: controls, the schema's mistakes beside them once saving was tried, save and cancel.
import { Alert, Button, Group, Stack } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import type { FieldShape } from '../../../shared/tender/field-shape.ts'
import type { Draft } from './any-field.ts'
import type { FieldNotes, FormContext } from './field-note.ts'
import { GroupFields } from './shape-form.tsx'

interface RecordFormProps {
  readonly shape: FieldShape
  readonly notes: FieldNotes
  readonly initial: Draft
  readonly context: Omit<FormContext, 'errors'>
  /** Field path → mistake; empty when the value may be saved. */
  readonly check: (value: Draft) => Readonly<Record<string, string>>
  readonly saveLabel: string
  /** True when it was saved. */
  readonly onSave: (value: Draft) => Promise<boolean>
  readonly onCancel?: () => void
  /** Stands left of the buttons, e.g. a way to remove the record. */
  readonly aside?: ReactNode
  readonly children?: (value: Draft, set: (value: Draft) => void) => ReactNode
  readonly columns?: number
}

export function RecordForm(props: RecordFormProps) {
  const { shape, notes, initial, check, onSave, onCancel } = props
  const [value, setValue] = useState<Draft>(initial)
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  const found = useMemo(() => check(value), [check, value])
  const errors = tried ? found : {}
  const changed = value !== initial
  const elsewhere = Object.entries(errors).filter(([path]) => notes[/^\w*/.exec(path)?.[0] ?? ''] === undefined)
  const save = async () => {
    setTried(true)
    if (Object.keys(found).length > 0) return
    setSaving(true)
    await onSave(value)
    setSaving(false)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Stack gap="md">
        <GroupFields
          shape={shape}
          notes={notes}
          value={value}
          onChange={setValue}
          context={{ ...props.context, errors }}
          {...(props.columns === undefined ? {} : { columns: props.columns })}
        />
        {props.children?.(value, setValue)}
        {elsewhere.length > 0 && (
          <Alert color="red" p="xs">
            {elsewhere.map(([path, words]) => `${path === '' ? '' : `${path}: `}${words}`).join('; ')}
          </Alert>
        )}
        <Group justify="space-between">
          <div>{props.aside}</div>
          <Group gap={8}>
            {onCancel !== undefined && (
              <Button variant="default" onClick={onCancel}>
                Cancel
              </Button>
            )}
            <Button type="submit" loading={saving} disabled={!changed && onCancel === undefined}>
              {props.saveLabel}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
