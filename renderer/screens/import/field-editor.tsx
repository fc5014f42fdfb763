// Everything the buyer may say of one field: what it means, its unit and currency, how its numbers and dates are written, the vendor's words.
import { Checkbox, Select, type SelectProps, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Layout } from '../../../shared/quote/layout/layout.ts'
import { dateOrders, numberFormats } from '../../../shared/quote/layout/layout.ts'
import { targetOf } from '../../../shared/quote/words/targets.ts'
import { documentPath, parseDocumentPath } from '../../../shared/tender/document-path.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { useImports } from '../../stores/imports.ts'
import { targetChoices, unitChoices, valueChoices } from '../../view/layout-choices.ts'
import type { FieldRow } from '../../view/layout-rows.ts'
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
  const meaning = useRef<HTMLInputElement>(null)
  const editor = useRef<HTMLDivElement>(null)
  useEffect(() => {
    editor.current?.closest('li')?.scrollIntoView({ block: 'start' })
    meaning.current?.focus()
    meaning.current?.select()
  }, [])
  const set = (member: string, value: unknown) =>
    void useImports.getState().editLayout(source, [{ path: `${path}.${member}`, ...(value === null ? {} : { value }) }])
  const help = field.to === undefined ? undefined : targetOf(field.to)?.help
  const choices = valueChoices(tender, layout, field)
  return (
    <div ref={editor} className={classes.editor}>
      <Select
        ref={meaning}
        className={classes.wide ?? ''}
        label={`What “${field.header}” means`}
        description={help}
        inputWrapperOrder={['label', 'input', 'description']}
        placeholder="Search the meanings"
        searchable
        // The list comes with a key or a click: drawing it takes longer than everything else here.
        openOnFocus={false}
        clearable
        allowDeselect={false}
        nothingFoundMessage="No such meaning"
        maxDropdownHeight={260}
        value={field.to ?? null}
        data={targetChoices}
        onChange={(value) => set('to', value)}
      />
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
      <Checkbox
        className={classes.wide ?? ''}
        label="An empty cell means what stands above it"
        checked={field.fillDown === true}
        onChange={(event) => set('fillDown', event.currentTarget.checked ? true : null)}
      />
      {choices.length > 0 &&
        Object.entries(field.values ?? {}).map(([word, value]) => (
          <Select
            key={word}
            label={`“${word}” is`}
            allowDeselect={false}
            value={value}
            data={[...choices, { value: '', label: 'Left out' }]}
            onChange={(next) =>
              void useImports.getState().editLayout(source, [
                {
                  path: documentPath([...(parseDocumentPath(path) ?? []), 'values', word]),
                  ...(next === null ? {} : { value: next }),
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

/** A choice that may stay open: the app then goes by the cells. */
function Option(props: Pick<SelectProps, 'label' | 'value' | 'data' | 'onChange'>) {
  return <Select placeholder="As the cells say" clearable allowDeselect={false} {...props} />
}
