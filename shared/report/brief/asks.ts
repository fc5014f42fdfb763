// The script: asks in the buyer's order, what each is worth and what to give for it; where none is written down, what would be worth most.
import type { Row, Table } from '../block.ts'
import { absent, type Figure, number, say, share, text, words } from '../figure.ts'
import { type BriefFacts, clauseOf } from './brief-facts.ts'
import { amountOf } from './value-words.ts'

/** Rows on the first page. */
const most = 8

export function askTable(facts: BriefFacts): Table {
  const { position } = facts
  const typed = position.asks.length > 0
  const rows = typed ? position.asks.map((_, index) => askRow(facts, index)) : suggested(facts)
  const left = rows.length - most
  const rest = left <= 0 ? '' : ` ${left} more on a later page.`
  return {
    kind: 'table',
    id: 'asks-in-order',
    caption: '',
    columns: [
      { label: '', unit: '', align: 'end' },
      { label: 'Ask', unit: '', align: 'start', grow: 1.6 },
      { label: 'Worth to us', unit: facts.currency, align: 'end' },
      { label: 'Worth a price rise of', unit: '', align: 'end' },
      { label: 'We can give', unit: 'typed', align: 'start', grow: 1.2 },
      { label: 'Letter', unit: '', align: 'start' },
    ],
    rows: rows.slice(0, most),
    ...(rows.length === 0
      ? {}
      : {
          note: [
            `${typed ? '' : 'No asks are written down: these are worth most. '}Each alone, the award computed anew.${alone(facts)}${rest}`,
          ],
        }),
    empty:
      facts.unknown === ''
        ? 'No asks are written down, and none that was computed is worth anything.'
        : 'No asks are written down.',
  }
}

/** Of a vendor outside of the award a change that does not bring it in gains nothing, however much the vendor gives up for it. */
function alone(facts: BriefFacts): string {
  const worthless = facts.position.asks.some((ask) => clauseOf(facts, ask)?.value.value === 0)
  return facts.own?.awarded === false && worthless ? ' 0: on its own it does not bring the vendor into the award.' : ''
}

/** All asks, where the first page does not hold them. */
export function laterAsks(facts: BriefFacts): Table | undefined {
  if (facts.position.asks.length <= most) return undefined
  const table = askTable(facts)
  return {
    ...table,
    id: 'all-asks',
    caption: 'All asks, in order',
    rows: facts.position.asks.map((_, index) => askRow(facts, index)),
    note: [],
  }
}

function askRow(facts: BriefFacts, index: number): Row {
  const ask = facts.position.asks[index]
  if (ask === undefined) throw new Error(`no ask ${index}`)
  const clause = clauseOf(facts, ask)
  return {
    cells: [
      number(index + 1, 0),
      text(`${ask.offer}: ${ask.label}`),
      amountOf(clause?.value, facts.currency),
      lowerBy(clause?.exchangeRate),
      text(ask.trade ?? '–'),
      text(ask.inLetter ? 'in it' : 'not in it'),
    ],
  }
}

function suggested(facts: BriefFacts): readonly Row[] {
  return facts.clauses
    .filter(({ value }) => (value.value ?? 0) > 0)
    .map((clause, index) => ({
      cells: [
        number(index + 1, 0),
        text(`${clause.offer}: ${clause.change}`),
        amountOf(clause.value, facts.currency),
        lowerBy(clause.exchangeRate),
        text('–'),
        text('–'),
      ],
    }))
}

/** The rise that cancels the change. */
export function lowerBy(rate: number | null | undefined): Figure {
  return rate === null || rate === undefined ? absent('–') : words(say`+${share(rate, 2)}`)
}
