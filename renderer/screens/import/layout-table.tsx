// One table of a layout: what it is and why, what it is used for, its fields and its records.
import { NumberInput, Switch, UnstyledButton } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import type { Layout } from '../../../shared/quote/layout/layout.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { LightSelect } from '../../components/form/light-select.tsx'
import { useImports } from '../../stores/imports.ts'
import { useLayoutFocus } from '../../stores/layout-focus.ts'
import type { TableRow } from '../../view/layout-rows.ts'
import { tableWords, useWords } from '../../view/layout-words.ts'
import { LayoutField } from './layout-field.tsx'
import classes from './layout-panel.module.css'
import { LayoutRecords } from './layout-records.tsx'
import { TableSaid } from './table-said.tsx'

interface LayoutTableProps {
  readonly tender: Tender
  readonly source: string
  readonly layout: Layout
  readonly row: TableRow
  readonly locale: string
}

export function LayoutTable({ tender, source, layout, row, locale }: LayoutTableProps) {
  const chosen = useDeferredValue(useLayoutFocus((state) => state.field))
  const { path, table, placed, fields } = row
  return (
    <section className={classes.table} aria-label={`Table on sheet ${table.sheet}`}>
      <div className={classes.tableHead}>
        <div className={classes.tableName}>
          {placed === undefined ? 'Not in this file' : tableWords(placed, table.use)} · {sheetWords(row)}
        </div>
        {placed !== undefined && <Evidence why={placed.why} sheet={placed.sheet} />}
        <TableSettings source={source} row={row} />
        {table.use !== 'nothing' && (
          <TableSaid tender={tender} source={source} layout={layout} path={path} table={table} placed={placed} />
        )}
      </div>
      {table.use !== 'nothing' && (
        <>
          <ul className={classes.fields} aria-label={`Fields of ${table.sheet}`} onKeyDown={moveByArrows}>
            {fields.map((field) => (
              <LayoutField
                key={field.path}
                tender={tender}
                source={source}
                layout={layout}
                sheet={placed?.sheet ?? table.sheet}
                row={field}
                open={chosen === field.path}
              />
            ))}
          </ul>
          {placed !== undefined && (
            <LayoutRecords source={source} path={path} table={table} placed={placed} locale={locale} />
          )}
        </>
      )}
    </section>
  )
}

function sheetWords({ table, sheets }: TableRow): string {
  const [first = table.sheet, ...others] = sheets
  return others.length === 0 ? first : `${first} and ${others.length} more`
}

/** Reasons shown at once. */
const reasonsShown = 2

type Why = NonNullable<TableRow['placed']>['why']

function Evidence({ why, sheet }: { readonly why: Why; readonly sheet: string }) {
  const [all, setAll] = useState(false)
  const { hover } = useLayoutFocus.getState()
  const shown = all || why.length <= reasonsShown + 1 ? why : why.slice(0, reasonsShown)
  return (
    <ul className={classes.evidence} aria-label="Why it is read so">
      {shown.map(({ text, cells }) => (
        <li
          key={text}
          onMouseEnter={() => hover({ kind: 'cells', sheet, addresses: new Set(cells) })}
          onMouseLeave={() => hover(null)}
        >
          {text}
        </li>
      ))}
      {shown.length < why.length && (
        <li>
          <UnstyledButton className={classes.more ?? ''} onClick={() => setAll(true)}>
            {why.length - shown.length} more reasons
          </UnstyledButton>
        </li>
      )}
    </ul>
  )
}

function TableSettings({ source, row: { path, table, placed } }: { readonly source: string; readonly row: TableRow }) {
  const { editLayout } = useImports.getState()
  const set = (member: string, value: unknown) =>
    void editLayout(source, [{ path: `${path}.${member}`, ...(value === undefined ? {} : { value }) }])
  const hasHidden =
    placed !== undefined && (placed.fields.some(({ hidden }) => hidden) || placed.records.some(({ hidden }) => hidden))
  const byNode = table.perNode !== undefined || table.fields.some(({ unit }) => unit?.startsWith('node') === true)
  return (
    <div className={classes.tableSettings}>
      <LightSelect
        label="Used for"
        value={table.use}
        data={Object.entries(useWords).map(([value, label]) => ({ value, label }))}
        onChange={(value) => set('use', value)}
      />
      {byNode && (
        <NumberInput
          key={table.perNode}
          label="Accelerators in a node"
          min={1}
          max={1024}
          allowDecimal={false}
          defaultValue={table.perNode ?? ''}
          onBlur={(event) => {
            const count = Number(event.currentTarget.value)
            if (Number.isInteger(count) && count > 0 && count !== table.perNode) set('perNode', count)
          }}
        />
      )}
      {(hasHidden || table.hidden === 'taken') && (
        <Switch
          className={classes.wide ?? ''}
          checked={table.hidden === 'taken'}
          label={
            <>
              <IconEyeOff size={13} aria-hidden style={{ verticalAlign: -2 }} /> Take hidden rows and columns, too
            </>
          }
          onChange={(event) => set('hidden', event.currentTarget.checked ? 'taken' : undefined)}
        />
      )}
    </div>
  )
}

/** Up and down go from field to field; everything inside an open field is reached by Tab. */
function moveByArrows(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || !(event.target instanceof HTMLElement) || event.target.dataset.field === undefined) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-field]')]
  const next = rows[rows.indexOf(event.target) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
