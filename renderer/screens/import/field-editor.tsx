// Everything the buyer may say of one field: what it means, its unit and currency, how its numbers and dates are written, the vendor's words.
import { Checkbox, Select, Text } from '@mantine/core'
import { type ComponentProps, startTransition, useEffect, useRef, useState } from 'react'
import type { Layout } from '../../../shared/quote/layout/layout.ts'
import { dateOrders, numberFormats } from '../../../shared/quote/layout/layout.ts'
import { targetOf } from '../../../shared/quote/words/targets.ts'
import { documentPath, parseDocumentPath } from '../../../shared/tender/document-path.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { LightSelect } from '../../components/form/light-select.tsx'
import { TypedInput } from '../../components/form/typed-input.tsx'
import { useImports } from '../../stores/imports.ts'
import { targetChoices, unitChoices, valueChoices, withKnown } from '../../view/layout-choices.ts'
import type { FieldRow } from '../../view/layout-rows.ts'
import { axisEdit, axisParts, hasAxis } from '../../view/layout-said.ts'
import { dateWords, numberWords } from '../../view/layout-words.ts'
import { Currency } from './layout-head.tsx'
import classes from './layout-panel.module.css'

interface FieldEditorProps {
  readonly tender: Tender
  readonly source: string
  readonly layout: Layout
  readonly row: FieldRow
}

export function FieldEditor({ tender, source, layout, row: { path, field, why } }: FieldEditorProps) {
  const editor = useRef<HTMLDivElement>(null)
  useEffect(() => {
    editor.current?.closest('li')?.scrollIntoView({ block: 'start' })
    const meaning = editor.current?.querySelector('input')
    meaning?.focus()
    meaning?.select()
  }, [])
  const set = (member: string, value: unknown) =>
    void useImports.getState().editLayout(source, [{ path: `${path}.${member}`, ...(value === null ? {} : { value }) }])
  const choices = valueChoices(tender, layout, field)
  return (
    <div ref={editor} className={classes.editor}>
      <Meaning header={field.header} value={field.to} onSet={(value) => set('to', value)} />
      <Option label="Unit" value={field.unit ?? null} data={unitChoices} onChange={(value) => set('unit', value)} />
      <Currency
        key={field.currency}
        tender={tender}
        source={source}
        value={field.currency}
        path={`${path}.currency`}
        label="Currency"
      />
      <Option
        label="Dates"
        value={field.dates ?? null}
        data={dateOrders.map((value) => ({ value, label: dateWords[value] }))}
        onChange={(value) => set('dates', value)}
      />
      <Option
        label="Numbers"
        value={field.numbers ?? null}
        data={numberFormats.map((value) => ({ value, label: numberWords[value] }))}
        onChange={(value) => set('numbers', value)}
      />
      {hasAxis(field) && (
        <fieldset className={classes.axis} aria-label="What its values are for">
          {axisParts.map(({ part, label, placeholder, read }) => (
            <TypedInput
              key={part}
              label={label}
              placeholder={placeholder}
              value={field.at?.[part]}
              read={read}
              onSet={(value) => void useImports.getState().editLayout(source, [axisEdit(path, field.at, part, value)])}
            />
          ))}
        </fieldset>
      )}
      <Checkbox
        className={classes.wide ?? ''}
        label="An empty cell means what stands above it"
        checked={field.fillDown === true}
        onChange={(event) => set('fillDown', event.currentTarget.checked ? true : null)}
      />
      {choices.length > 0 &&
        Object.entries(field.values ?? {}).map(([word, value]) => (
          <LightSelect
            key={word}
            label={`“${word}” is`}
            none="Left out"
            value={value}
            data={withKnown(choices, value)}
            onChange={(next) =>
              void useImports.getState().editLayout(source, [
                {
                  path: documentPath([...(parseDocumentPath(path) ?? []), 'values', word]),
                  value: next,
                },
              ])
            }
          />
        ))}
      {why !== '' && (
        <Text className={classes.wide ?? ''} c="var(--quiet)" fz="xs">
          {why}
        </Text>
      )}
    </div>
  )
}

interface MeaningProps {
  readonly header: string
  readonly value: string | undefined
  readonly onSet: (value: string | null) => void
}

const everyMeaning = targetChoices.flatMap(({ items }) => items.map(({ value }) => value))
/** Meanings drawn at once when the list opens; the others follow in slices. */
const atOnce = 12

function Meaning({ header, value, onSet }: MeaningProps) {
  // The chosen one is among the first: the list opens there.
  const few = Math.max(atOnce, value === undefined ? 0 : everyMeaning.indexOf(value) + 3)
  const [limit, setLimit] = useState(few)
  const drawInSlices = (first: number) => {
    setLimit(first)
    startTransition(() => setLimit(everyMeaning.length))
  }
  return (
    <Select
      className={classes.wide ?? ''}
      label={`What “${header}” means`}
      description={value === undefined ? undefined : targetOf(value)?.help}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder="Search the meanings"
      searchable
      // The list comes with a key or a click: drawing it takes longer than everything else here.
      openOnFocus={false}
      selectFirstOptionOnChange
      clearable
      allowDeselect={false}
      nothingFoundMessage="No such meaning"
      maxDropdownHeight={260}
      limit={limit}
      value={value ?? null}
      data={targetChoices}
      onDropdownOpen={() => drawInSlices(few)}
      onDropdownClose={() => setLimit(few)}
      onSearchChange={() => drawInSlices(atOnce)}
      onChange={onSet}
    />
  )
}

interface OptionProps extends Pick<ComponentProps<typeof LightSelect>, 'label' | 'data'> {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** A choice that may stay open: the app then goes by the cells. */
function Option({ value, onChange, ...props }: OptionProps) {
  return (
    <LightSelect
      {...props}
      none="As the cells say"
      value={value ?? ''}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  )
}
