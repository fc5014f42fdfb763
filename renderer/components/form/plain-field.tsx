// One control for a text, number, choice, flag, or a list of texts or numbers.
import { Autocomplete, MultiSelect, NumberInput, Select, Switch, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { monthOf, nameMonth } from '../../../shared/time/month.ts'
import { percentToShare, shareToPercent } from '../../view/percent.ts'
import { WordHint } from '../word.tsx'
import type { AnyFieldProps, Around } from './any-field.ts'
import type { FieldNote, FieldUnit, FormContext } from './field-note.ts'
import { NumbersField } from './numbers-field.tsx'

export function PlainField(props: AnyFieldProps) {
  const { field, note, value, onChange, context, path } = props
  const { shape } = field
  const around = {
    label: labelOf(note),
    'aria-label': note.label,
    description: note.help,
    withAsterisk: field.required,
    error: context.errors[path],
    // The label already says whether it is needed; the schema decides.
    inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const, 'error' as const],
  }
  switch (shape.kind) {
    case 'text':
      return <TextField {...props} around={around} />
    case 'flag':
      return (
        <Switch
          label={labelOf(note)}
          aria-label={note.label}
          description={note.help}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked ? true : undefined)}
          mt={20}
        />
      )
    case 'choice':
      return (
        <Select
          {...around}
          data={shape.options.map((option) => ({
            value: String(option),
            label: note.words?.[option] ?? String(option),
          }))}
          value={value === undefined ? null : String(value)}
          onChange={(next) => onChange(shape.options.find((option) => String(option) === next))}
          clearable={!field.required}
          allowDeselect={false}
          placeholder={note.words?.[''] ?? ''}
        />
      )
    case 'number':
      return note.unit === 'month' ? (
        <MonthField {...props} around={around} />
      ) : (
        <NumberInput
          {...around}
          {...numberLook(note.unit, context)}
          allowDecimal={!shape.whole}
          decimalScale={note.unit === 'share' || note.unit === 'rate' ? 6 : 6}
          value={typeof value === 'number' ? toShown(value, note.unit) : ''}
          onChange={(next) => onChange(next === '' ? undefined : fromShown(next, note.unit))}
          thousandSeparator=","
          hideControls
        />
      )
    case 'list':
      if (shape.item.kind === 'number') return <NumbersField {...props} around={around} />
      return note.choices !== undefined && note.free !== true ? (
        <MultiSelect
          {...around}
          data={[...note.choices]}
          value={texts(value)}
          onChange={(next) => onChange(next.length === 0 ? undefined : next)}
          placeholder={texts(value).length === 0 ? (note.words?.[''] ?? '') : ''}
          searchable
          clearable
        />
      ) : (
        <TagsInput
          {...around}
          data={(note.choices ?? []).map((choice) => choice.label)}
          value={texts(value)}
          onChange={(next) => onChange(next.length === 0 ? undefined : next)}
          placeholder={texts(value).length === 0 ? (note.words?.[''] ?? '') : ''}
        />
      )
    case 'record':
    case 'group':
      throw new Error('a record or group is not plain')
    default:
      return assertNever(shape)
  }
}

type AroundProps = AnyFieldProps & { readonly around: Around }

function TextField({ note, value, onChange, around, field }: AroundProps) {
  const text = typeof value === 'string' ? value : ''
  const take = (next: string | null) => onChange(next === null || next === '' ? undefined : next)
  if (note.choices !== undefined && note.free !== true)
    return (
      <Select
        {...around}
        data={[...note.choices]}
        value={text === '' ? null : text}
        onChange={take}
        searchable
        clearable={!field.required}
        allowDeselect={false}
        placeholder={note.words?.[''] ?? ''}
      />
    )
  if (note.choices !== undefined)
    return (
      <Autocomplete
        size="xs"
        {...around}
        data={note.choices.map(({ value: choice }) => choice)}
        value={text}
        onChange={take}
      />
    )
  if (note.unit === 'paragraph')
    return (
      <Textarea {...around} autosize minRows={2} value={text} onChange={(event) => take(event.currentTarget.value)} />
    )
  return (
    <TextInput
      {...around}
      value={text}
      placeholder={note.unit === 'date' ? 'YYYY-MM-DD' : (note.words?.[''] ?? '')}
      onChange={(event) => take(event.currentTarget.value)}
    />
  )
}

function MonthField({ value, onChange, around, context, field }: AroundProps) {
  const months = Array.from({ length: context.months }, (_, m) => ({
    value: String(m),
    label: nameMonth(monthOf(context.start, m)),
  }))
  return (
    <Select
      {...around}
      data={months}
      value={typeof value === 'number' ? String(value) : null}
      onChange={(next) => onChange(next === null ? undefined : Number(next))}
      searchable
      clearable={!field.required}
      allowDeselect={false}
    />
  )
}

function labelOf(note: FieldNote): ReactNode {
  return note.word === undefined ? note.label : <WordHint word={note.word}>{note.label}</WordHint>
}

export function toShown(value: number, unit: FieldUnit | undefined): number {
  return unit === 'share' || unit === 'rate' ? shareToPercent(value) : value
}

export function fromShown(value: number | string, unit: FieldUnit | undefined): number {
  return unit === 'share' || unit === 'rate' ? percentToShare(value) : Number(value)
}

export function numberLook(unit: FieldUnit | undefined, context: Pick<FormContext, 'currency'>): { suffix?: string } {
  if (unit === undefined || unit === 'date' || unit === 'paragraph' || unit === 'shares' || unit === 'month') return {}
  if (typeof unit === 'object') return { suffix: ` ${unit.suffix}` }
  if (unit === 'share') return { suffix: ' %' }
  if (unit === 'rate') return { suffix: ' % a year' }
  return { suffix: ` ${unit === 'money' ? context.currency : unit}` }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
