// One row of a price list: its observations, or what keeps them out.
import type { Severity } from '../kernel/problem.ts'
import { type Cell, valueText } from '../sheet/cell.ts'
import type { ListColumns, PriceColumn } from './list-columns.ts'
import type { HeaderCell } from './list-header.ts'
import { headerKey } from './list-header.ts'
import type { Observation, PurchaseKind } from './observation.ts'
import { currencyIn, kindWordsIn, termIn } from './price-words.ts'
import { readDay } from './read-day.ts'
import { perAccelerator, readPrice } from './read-price.ts'
import type { Settled } from './settle-list.ts'

/** Why a row, or one of its prices, gives no observation. A `note` is what such lists hold besides. */
export interface RowFlaw {
  readonly code: string
  readonly severity: Extract<Severity, 'warning' | 'note'>
  readonly why: string
  readonly fix: string
  /** From 0. */
  readonly column: number
}

type At = (column: number) => Cell | undefined
type Part<T> = { readonly value: T } | { readonly flaw: RowFlaw }

/** Longest text kept of a cell; as long as a name may be. */
const longestWord = 200

/** What all prices of a row share. */
interface Shared {
  readonly date: string
  readonly provider: string
  readonly accelerator: string
  readonly count: number
  readonly region: string
  readonly instance: string
}

/** `seen` holds the prices on demand met so far, which zones of a region repeat. */
export function readRow(
  columns: ListColumns,
  settled: Settled,
  at: At,
  row: number,
  seen: Set<string>,
): { readonly observations: readonly Observation[]; readonly flaws: readonly RowFlaw[] } {
  const shared = readShared(columns, settled, at)
  if ('flaw' in shared) return { observations: [], flaws: [shared.flaw] }
  const observations: Observation[] = []
  const flaws: RowFlaw[] = []
  for (const column of columns.prices) {
    const cell = at(column.column)
    if (cell === undefined || isNothing(cell)) continue
    const read = readOne(columns, column, settled, at, cell, shared.value, row)
    if ('flaw' in read) flaws.push(read.flaw)
    else if (isRepeated(columns, shared.value, read.value, at, seen)) flaws.push({ ...repeated, column: column.column })
    else observations.push(read.value)
  }
  if (observations.length === 0 && flaws.length === 0) {
    flaws.push({ ...priceless, column: columns.prices[0]?.column ?? 0 })
  }
  return { observations, flaws }
}

function readShared(columns: ListColumns, settled: Settled, at: At): Part<Shared> {
  const name = wordAt(at, columns.accelerator)
  const count = countAt(columns, at)
  if (name === '' || count === 0)
    return flawed(columns.accelerator, 'no-accelerator', 'note', 'the row names no accelerator', 'None')
  if (count === undefined) {
    const why = 'the number of accelerators is not a whole number above 0'
    return flawed(columns.count ?? columns.accelerator, 'bad-count', 'warning', why, 'Correct the number in the list')
  }
  const date = dateAt(columns, settled, at)
  if (date === undefined) {
    return flawed(
      columns.date ?? columns.accelerator,
      'bad-day',
      'warning',
      'the cell holds no day',
      'Write it as YYYY-MM-DD',
    )
  }
  const provider = columns.provider === undefined ? settled.provider : wordAt(at, columns.provider)
  if (provider === '') {
    return flawed(
      columns.provider ?? columns.accelerator,
      'no-provider',
      'warning',
      'the row names no provider',
      'Name it in the list',
    )
  }
  const places = columns.region.map((column) => wordAt(at, column)).filter((place) => place !== '')
  const [region = '', zone = ''] = places
  const place = zone.startsWith(region) && zone !== '' ? zone : places.join(' ')
  const accelerator = withMemory(name, columns, at)
  const instance = columns.instance === undefined ? '' : `${wordAt(at, columns.instance)}|${region}`
  const tooLong = [accelerator, provider, place].some((word) => word.length > longestWord)
  if (tooLong)
    return flawed(
      columns.accelerator,
      'too-long',
      'warning',
      'a text of the row is longer than 200 characters',
      'Shorten it',
    )
  return { value: { date, provider, accelerator, count, region: place, instance } }
}

function readOne(
  columns: ListColumns,
  column: PriceColumn,
  settled: Settled,
  at: At,
  cell: Cell,
  shared: Shared,
  row: number,
): Part<Observation> {
  const written = readPrice(cell, settled.marks.get(column) ?? 'point')
  const per = (column.per ?? settled.per) === 'instance' ? shared.count : 1
  const price = written === undefined ? undefined : perAccelerator(written, per)
  if (price === undefined || price === 0) {
    return flawed(column, 'bad-price', 'warning', 'the cell holds no price above 0', 'Correct the price in the list')
  }
  const currency = currencyAt(columns, column, settled, at, cell)
  if (currency === undefined) {
    return flawed(
      columns.currency ?? column,
      'bad-currency',
      'warning',
      'the row names no currency',
      'Write it as three letters, such as USD',
    )
  }
  const bought = kindAt(columns, column, at)
  if (bought === undefined) {
    const fix = 'Write on demand, spot or reserved'
    return flawed(
      columns.kind ?? columns.spot ?? column,
      'bad-kind',
      'warning',
      'the cell does not say how it is bought',
      fix,
    )
  }
  const { date, provider, accelerator, count, region } = shared
  const raw = valueText(cell.value).slice(0, longestWord)
  const at1 = { row, column: column.column, raw }
  return { value: { date, provider, accelerator, count, price, currency, region, ...bought, ...at1 } }
}

function isRepeated(columns: ListColumns, shared: Shared, one: Observation, at: At, seen: Set<string>): boolean {
  if (columns.instance === undefined || columns.region.length < 2 || one.kind !== 'on-demand') return false
  const key = `${shared.instance}|${shared.provider}|${one.date}|${one.price}|${one.currency}|${wordAt(at, columns.accelerator)}`
  if (seen.has(key)) return true
  seen.add(key)
  return false
}

const repeated = {
  code: 'repeated',
  severity: 'note',
  why: 'the same price on demand of the same instance stands in another zone of the region',
  fix: 'None: it counts once a region',
} as const

const priceless = {
  code: 'no-price',
  severity: 'note',
  why: 'the row states no price',
  fix: 'None',
} as const

function flawed(
  { column }: HeaderCell,
  code: string,
  severity: RowFlaw['severity'],
  why: string,
  fix: string,
): { readonly flaw: RowFlaw } {
  return { flaw: { code, severity, why, fix, column } }
}

/** Programs write what is missing so. */
function isNothing(cell: Cell): boolean {
  return (
    cell.value.kind === 'text' &&
    cell.value.text.length < 8 &&
    /^(?:nan|none|null|n\/a|-|–)$/i.test(cell.value.text.trim())
  )
}

function wordAt(at: At, { column }: HeaderCell): string {
  const cell = at(column)
  if (cell === undefined || isNothing(cell) || cell.value.kind === 'error') return ''
  const text = valueText(cell.value).trim()
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text
}

/** 1 without such a column; undefined for what is no count, and for parts of an accelerator. */
function countAt(columns: ListColumns, at: At): number | undefined {
  if (columns.count === undefined) return 1
  const text = wordAt(at, columns.count)
  if (text === '') return columns.prices.some(({ per }) => per === 'instance') ? 0 : 1
  const number = Number(text)
  return /^\d+(?:\.\d+)?$/.test(text) && Number.isInteger(number) && number <= 1_000_000 ? number : undefined
}

function dateAt(columns: ListColumns, settled: Settled, at: At): string | undefined {
  if (columns.date === undefined) return settled.observedOn
  const cell = at(columns.date.column)
  return cell === undefined ? undefined : readDay(cell, settled.dayOrder)
}

/** `A100` with 80 in the memory column → `A100 80GB`. */
function withMemory(name: string, columns: ListColumns, at: At): string {
  const memory = columns.memory === undefined ? '' : wordAt(at, columns.memory)
  const size = /^(\d{1,4})(?:\.0+)?(?: ?Gi?B)?$/i.exec(memory)?.[1]
  return size === undefined || size === '0' || /\d ?GB\b/i.test(name) ? name : `${name} ${size}GB`
}

function currencyAt(
  columns: ListColumns,
  column: PriceColumn,
  settled: Settled,
  at: At,
  cell: Cell,
): string | undefined {
  const own = columns.currency === undefined ? undefined : wordAt(at, columns.currency)
  const inCell = cell.value.kind === 'text' ? currencyIn(cell.value.text) : undefined
  const said = own !== undefined && own !== '' ? codeOf(own) : (column.currency ?? inCell)
  return said === '$' || said === undefined ? settled.currency : said
}

function codeOf(word: string): string | undefined {
  return /^[A-Za-z]{3}$/.test(word) ? word.toUpperCase() : currencyIn(word)
}

function kindAt(
  columns: ListColumns,
  column: PriceColumn,
  at: At,
): { readonly kind: PurchaseKind; readonly termMonths: number } | undefined {
  const term = columns.term === undefined ? undefined : termOf(wordAt(at, columns.term))
  if (column.kind !== undefined)
    return { kind: column.kind, termMonths: column.kind === 'reserved' ? (column.termMonths ?? term ?? 0) : 0 }
  if (columns.spot !== undefined) {
    const spot = /^(true|yes|1|false|no|0)$/i.exec(wordAt(at, columns.spot))?.[1]?.toLowerCase()
    if (spot === undefined) return undefined
    return { kind: spot === 'true' || spot === 'yes' || spot === '1' ? 'spot' : 'on-demand', termMonths: 0 }
  }
  if (columns.kind === undefined) {
    return term === undefined ? { kind: 'on-demand', termMonths: 0 } : { kind: 'reserved', termMonths: term }
  }
  const { kind, termMonths } = kindWordsIn(wordAt(at, columns.kind))
  if (kind === undefined) return undefined
  return { kind, termMonths: kind === 'reserved' ? (termMonths ?? term ?? 0) : 0 }
}

/** `12` months, or a term in words. */
function termOf(word: string): number | undefined {
  return /^\d{1,3}$/.test(word) && Number(word) > 0 ? Number(word) : termIn(headerKey(word))
}
