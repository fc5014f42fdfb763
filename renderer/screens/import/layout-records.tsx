// The records of a table: which are taken, which are left out and why; each can be switched.
import { Button, Switch, Text } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { startTransition, useState } from 'react'
import type { TableLayout } from '../../../shared/quote/layout/layout.ts'
import type { PlacedTable } from '../../../shared/quote/layout/proposal.ts'
import { columnName } from '../../../shared/sheet/address.ts'
import { documentPath, parseDocumentPath } from '../../../shared/tender/document-path.ts'
import { useImports } from '../../stores/imports.ts'
import { useLayoutFocus } from '../../stores/layout-focus.ts'
import { countWords, listedWords } from '../../view/layout-rows.ts'
import { roleWords } from '../../view/layout-words.ts'
import classes from './layout-panel.module.css'

/** Records listed at once; more are a click away. */
const page = 100

interface LayoutRecordsProps {
  readonly source: string
  readonly path: string
  readonly table: TableLayout
  readonly placed: PlacedTable
  readonly locale: string
}

export function LayoutRecords({ source, path, table, placed, locale }: LayoutRecordsProps) {
  const [all, setAll] = useState(false)
  const [shown, setShown] = useState(page)
  if (placed.form === 'labels') return null
  const words = listedWords(placed, locale)
  const listed = all ? placed.records : placed.records.filter((record) => !record.taken || record.role !== 'offer')
  const noun = placed.form === 'rows' ? 'row' : 'column'
  return (
    <div className={classes.records}>
      <Text c="var(--quiet)">
        {countWords(placed, locale)}.{' '}
        <Button
          variant="subtle"
          size="compact-xs"
          aria-expanded={all}
          onClick={() => startTransition(() => setAll(!all))}
        >
          {all ? 'Show only the special ones' : `Show every ${noun}`}
        </Button>
      </Text>
      {listed.length > 0 && (
        <ul className={classes.recordList} aria-label={`${noun}s of ${table.sheet}`}>
          {listed.slice(0, shown).map((record) => (
            <RecordRow key={record.at} source={source} path={path} placed={placed} record={record} />
          ))}
        </ul>
      )}
      {words !== '' && <Text c="var(--quiet)">{words}</Text>}
      {listed.length > shown && (
        <Button variant="subtle" size="compact-xs" onClick={() => startTransition(() => setShown(shown + page))}>
          Show {Math.min(page, listed.length - shown)} more
        </Button>
      )}
    </div>
  )
}

interface RecordRowProps {
  readonly source: string
  readonly path: string
  readonly placed: PlacedTable
  readonly record: PlacedTable['records'][number]
}

function RecordRow({ source, path, placed, record }: RecordRowProps) {
  const { at, key, role, taken, why, hidden } = record
  const name = placed.form === 'rows' ? `Row ${at + 1}` : `Column ${columnName(at)}`
  const lit = { kind: 'record', table: path, at } as const
  const { hover, light } = useLayoutFocus.getState()
  const { editLayout, goTo } = useImports.getState()
  const first =
    placed.form === 'rows'
      ? `${columnName(placed.body.from.column)}${at + 1}`
      : `${columnName(at)}${placed.body.from.row + 1}`
  return (
    <li className={classes.record} onMouseEnter={() => hover(lit)} onMouseLeave={() => hover(null)}>
      <Switch
        size="xs"
        checked={taken}
        aria-label={`${name} is taken as an offer`}
        onFocus={() => {
          light(lit)
          goTo(placed.sheet, first, false)
        }}
        onChange={(event) =>
          void editLayout(source, [
            {
              path: documentPath([...(parseDocumentPath(path) ?? []), 'records', key]),
              value: event.currentTarget.checked ? 'offer' : 'nothing',
            },
          ])
        }
      />
      <span className={classes.recordAt}>{name}</span>
      <span className={classes.recordWhy}>
        {hidden && <IconEyeOff size={12} role="img" aria-label="hidden in the file" style={{ verticalAlign: -1 }} />}{' '}
        {why !== '' ? why : hidden && !taken ? 'hidden in the file' : roleWords[role]}
      </span>
    </li>
  )
}
