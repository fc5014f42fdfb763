// The columns of the bid sheet: a loop over the term table. A column is a path of the offer with its header, input and help.
import { unitsOf } from '../../tender/check/check-price.ts'
import { type Offer, TERMS, type TermKey, termKeys, termsOf } from '../../tender/offer.ts'
import { type OfferKind, offerKinds, type TermUnit } from '../../tender/term.ts'
import { valueAtPath } from '../draft.ts'
import { type InputKind, inputWords } from './input.ts'
import { buyersTerms, type Page, type TermPart, termParts } from './term-parts.ts'

/** A column, or with `#` in path and label a row of columns that differ in an index. */
export interface Column {
  readonly term: TermKey | 'id'
  /** From the offer: `price.tiers[1].from`. */
  readonly path: string
  readonly label: string
  /** In brackets behind the label; '' when there is none. */
  readonly unit: string
  readonly input: InputKind
  readonly choices: readonly string[]
  readonly help: string
  /** In every offer, or in every item that has another part. */
  readonly required: boolean
  readonly room: readonly number[]
  readonly page: Page
}

const simpleInputs: { readonly [K in Exclude<TermUnit, 'structure' | 'shares' | 'id'>]: InputKind } = {
  choice: 'choice',
  quantity: 'quantity',
  month: 'month',
  months: 'months',
  days: 'days',
  share: 'share',
  rate: 'rate',
  price: 'price',
  money: 'money',
  'money-per-unit': 'money',
  tariff: 'tariff',
  text: 'text',
}

/** What every offer must state, whatever its kind; kinds ask for more when the quote is checked. */
export const requiredPaths: readonly string[] = ['kind', 'maxQuantity', 'price.unit', 'price.tiers[0].price']

/** The id column, which ties the rows of all sheets together. */
export const idColumn: Column = {
  term: 'id',
  path: 'id',
  label: 'Offer id',
  unit: '',
  input: 'id',
  choices: [],
  help: 'a short name of your own, the same on every sheet and in every round',
  required: true,
  room: [],
  page: 'offers',
}

/** Column patterns for offers of these kinds: the id first, then terms in the order of the term table's groups. */
export function columnPatterns(kinds: readonly OfferKind[] = offerKinds): readonly Column[] {
  const wanted = new Set(kinds.flatMap((kind) => termsOf(kind)))
  const order = [...new Set(offerKinds.flatMap((kind) => termsOf(kind)))]
  const terms = order.filter((key) => wanted.has(key) && !buyersTerms.includes(key))
  return [idColumn, ...terms.flatMap((key) => partsOf(key, kinds).map((part) => columnOf(key, part, kinds)))]
}

function partsOf(key: TermKey, kinds: readonly OfferKind[]): readonly TermPart[] {
  const parts = termParts[key]
  if (parts !== undefined) return parts
  const { label, help, unit } = TERMS[key]
  if (unit === 'structure') throw new Error(`the term ${key} has no parts for the bid sheet`)
  if (unit === 'shares') {
    // A list that may hold a 2 is of factors, not of shares.
    const input: InputKind = TERMS[key].schema.safeParse([2]).success ? 'factor' : 'share'
    return [{ path: '[#]', label: `${label} #`, input, help, page: 'schedules', room: [input === 'factor' ? 5 : 12] }]
  }
  if (unit === 'id') return [{ path: '', label, input: key === 'accelerator' ? 'accelerator' : 'site', help }]
  const part: TermPart = { path: '', label, input: simpleInputs[unit], help }
  if (unit === 'money-per-unit') return [{ ...part, unit: 'quote currency per accelerator or kW' }]
  return [key === 'kind' ? { ...part, help: 'what is offered', choices: kinds } : part]
}

function columnOf(term: TermKey, part: TermPart, kinds: readonly OfferKind[]): Column {
  const path = part.path === '' || part.path.startsWith('[') ? `${term}${part.path}` : `${term}.${part.path}`
  const choices = path === 'price.unit' ? [...new Set(kinds.flatMap((kind) => unitsOf[kind]))] : (part.choices ?? [])
  const powerKinds = kinds.includes('colocation') || kinds.includes('build')
  const unit = part.input === 'quantity' && powerKinds ? 'accelerators or kW' : inputWords[part.input].unit
  return {
    term,
    path,
    label: part.label,
    unit: part.unit ?? unit,
    input: part.input,
    choices,
    help: part.help,
    required: part.required === true || requiredPaths.includes(path),
    room: part.room ?? [],
    page: part.page ?? 'offers',
  }
}

/** True for a column, or a pattern, that no offer can do without. */
export function isNeeded(column: Column): boolean {
  return ['id', 'accelerator', ...requiredPaths].includes(column.path.replace('#', '0'))
}

/** `Tier 2 price (quote currency per price unit)`. */
export function headerText(column: Column): string {
  return column.unit === '' ? column.label : `${column.label} (${column.unit})`
}

/** The pattern with its first `#` set: index from 0 in the path, from 1 in the label. */
export function atIndex(pattern: Column, index: number): Column {
  return {
    ...pattern,
    path: pattern.path.replace('#', String(index)),
    label: pattern.label.replace('#', String(index + 1)),
  }
}

/**
 * The columns of a sheet that has the usual room and holds all of `offers`; patterns that share a list take turns, so that the parts of
 * one item stand side by side. Tier 1 holds from 0, so its quantity has a column only when an offer says otherwise.
 */
export function sheetColumns(patterns: readonly Column[], offers: readonly Offer[]): readonly Column[] {
  return expand(patterns, offers, 0).filter(
    (column) =>
      column.path !== 'price.tiers[0].from' || offers.some((offer) => (offer.price.tiers[0]?.from ?? 0) !== 0),
  )
}

function expand(patterns: readonly Column[], offers: readonly Offer[], depth: number): readonly Column[] {
  const columns: Column[] = []
  for (let at = 0; at < patterns.length; ) {
    const first = patterns[at] as Column
    const list = listOf(first)
    if (list === undefined) {
      columns.push(first)
      at += 1
      continue
    }
    let end = at
    while (end < patterns.length && listOf(patterns[end] as Column) === list) end += 1
    const run = patterns.slice(at, end)
    const needed = Math.max(...offers.map((offer) => lengthAt(offer, list)), 0)
    const count = Math.max(first.room[depth] ?? 1, needed)
    for (let index = 0; index < count; index += 1) {
      const item = run.map((pattern) => atIndex(pattern, index))
      columns.push(...expand(item, offers, depth + 1))
    }
    at = end
  }
  return columns
}

/** The path of the first list that is still open: `exits[#].fee[#].amount` → `exits`. */
function listOf(column: Column): string | undefined {
  const at = column.path.indexOf('[#]')
  return at < 0 ? undefined : column.path.slice(0, at)
}

function lengthAt(offer: Offer, path: string): number {
  const value = valueAtPath(offer, path)
  return Array.isArray(value) ? value.length : 0
}

/** Every term with cells in the sheet, for the test that none is forgotten. */
export function termsInSheet(): readonly TermKey[] {
  return termKeys.filter((key) => !buyersTerms.includes(key))
}
