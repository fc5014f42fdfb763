// What is said for the whole of a table: it holds for every line whose own cells say nothing; and what a heading above lines means.
import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Layout, TableLayout } from '../../../shared/quote/layout/layout.ts'
import type { PlacedTable } from '../../../shared/quote/layout/proposal.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { LightSelect } from '../../components/form/light-select.tsx'
import { TypedInput } from '../../components/form/typed-input.tsx'
import { useImports } from '../../stores/imports.ts'
import { currencyChoices, valueChoices, withKnown } from '../../view/layout-choices.ts'
import { fixedEdit, fixedHint, readFixed, sayableTargets } from '../../view/layout-said.ts'
import { targetWords } from '../../view/layout-words.ts'
import classes from './layout-panel.module.css'

interface TableSaidProps {
  readonly tender: Tender
  readonly source: string
  readonly layout: Layout
  readonly path: string
  readonly table: TableLayout
  readonly placed: PlacedTable | undefined
}

export function TableSaid({ tender, source, layout, path, table, placed }: TableSaidProps) {
  // Chosen to be said, and not said yet.
  const [begun, setBegun] = useState<string>()
  // Keys change a list before somebody has settled on anything: the button takes it.
  const [chosen, setChosen] = useState('')
  const begin = () => {
    setBegun(chosen)
    setChosen('')
  }
  const lines = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (begun !== undefined) lines.current?.querySelector<HTMLElement>('[data-begun] :is(input, select)')?.focus()
  }, [begun])
  const set = (to: string, value: string | number | undefined) => {
    if (to === begun) setBegun(undefined)
    void useImports.getState().editLayout(source, [fixedEdit(path, table, to, value)])
  }
  const said = Object.entries(table.fixed ?? {})
  const open = begun === undefined || table.fixed?.[begun] !== undefined ? [] : [[begun, undefined] as const]
  return (
    <fieldset ref={lines} className={classes.said} aria-label="Said for every line">
      {[...said, ...open].map(([to, value]) => (
        <div key={to} className={classes.saidLine} data-begun={value === undefined || undefined}>
          <SaidValue tender={tender} layout={layout} to={to} value={value} onSet={(next) => set(to, next)} />
          <ActionIcon
            size="sm"
            aria-label={`Say nothing of ${targetWords(to)} for every line`}
            onClick={() => (value === undefined ? setBegun(undefined) : set(to, undefined))}
          >
            <IconX size={13} />
          </ActionIcon>
        </div>
      ))}
      <div className={classes.saidLine}>
        <LightSelect
          label="Say something for every line"
          quiet
          none="Say something for every line…"
          value={chosen}
          data={sayableTargets(table)}
          onChange={setChosen}
        />
        <Button variant="default" disabled={chosen === ''} onClick={begin}>
          Say it
        </Button>
      </div>
      <Headings source={source} path={path} table={table} placed={placed} />
    </fieldset>
  )
}

interface SaidValueProps {
  readonly tender: Tender
  readonly layout: Layout
  readonly to: string
  readonly value: string | number | undefined
  readonly onSet: (value: string | number | undefined) => void
}

function SaidValue({ tender, layout, to, value, onSet }: SaidValueProps) {
  const label = `${targetWords(to)}, for every line`
  const choices =
    to === 'quote.currency'
      ? currencyChoices(tender, value?.toString()).map((code) => ({ value: code, label: code }))
      : valueChoices(tender, layout, { header: '', key: '', to })
  if (choices.length === 0)
    return (
      <TypedInput
        label={label}
        placeholder={fixedHint(to)}
        value={value}
        read={(text) => readFixed(to, text)}
        onSet={onSet}
      />
    )
  return (
    <LightSelect
      label={label}
      {...(value === undefined ? { none: 'Choose…' } : {})}
      value={String(value ?? '')}
      data={withKnown(choices, String(value ?? ''))}
      onChange={onSet}
    />
  )
}

const headingTargets = ['accelerator', 'site', 'region', 'vendor', 'termMonths', 'note', 'nothing']

function Headings({ source, path, table, placed }: Omit<TableSaidProps, 'tender' | 'layout'>) {
  const has = placed?.records.some(({ role }) => role === 'section') === true
  if (!has && table.section === undefined) return null
  const all = [...new Set([...headingTargets, ...(table.section === undefined ? [] : [table.section])])]
  return (
    <LightSelect
      label="A heading above lines means"
      none="Not said"
      value={table.section ?? ''}
      data={all.map((value) => ({ value, label: targetWords(value) ?? value }))}
      onChange={(value) =>
        void useImports.getState().editLayout(source, [{ path: `${path}.section`, ...(value === '' ? {} : { value }) }])
      }
    />
  )
}
