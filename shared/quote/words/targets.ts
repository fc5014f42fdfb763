// What a field of a vendor's sheet can mean: the columns of the bid sheet, the quote's own fields, and what only foreign sheets have.
import { TERMS, type TermKey, termKeys } from '../../tender/offer.ts'
import { type Column, columnPatterns, sheetColumns } from '../bid-sheet/columns.ts'
import type { InputKind } from '../bid-sheet/input.ts'
import { quoteFields } from '../bid-sheet/quote-fields.ts'
import { buyersTerms } from '../bid-sheet/term-parts.ts'

export interface Target {
  /** What a layout's field says in `to`: a path of the offer (`price.list`), or a word of its own (`volume`, `quote.currency`). */
  readonly to: string
  /** Unique among targets. */
  readonly label: string
  readonly input: InputKind
  /** `record`: about the record itself, or read into several places; `offer`: a path of the offer; `quote`: of the whole quote. */
  readonly belongs: 'record' | 'offer' | 'quote'
  readonly help: string
  readonly choices: readonly string[]
}

function own(
  belongs: Target['belongs'],
  to: string,
  label: string,
  input: InputKind,
  help: string,
  choices: readonly string[] = [],
): Target {
  return { to, label, input, belongs, help, choices }
}

/** Terms whose list has one target: a value for each month or year that the headers name, or all of them in one cell. */
const schedules: readonly TermKey[] = ['ramp', 'billingRamp', 'priceByYear', 'capexShares']

/** Clauses that vendors write as a sentence: one more target, which keeps the words as a note under the term's name. */
const clauses: readonly TermKey[] = ['exits', 'options', 'delivery', 'sla', 'protections']

/** Columns of the bid sheet that a foreign sheet gives in another way: prices with their quantity on an axis, charges by their header. */
const givenOtherwise: readonly TermKey[] = [...schedules, 'charges', 'notes']

function isPlain(column: Column): boolean {
  return column.term !== 'id' && !givenOtherwise.includes(column.term) && !column.path.startsWith('price.tiers')
}

const recordTargets: readonly Target[] = [
  own('record', 'offer', 'Offer id', 'id', 'what the vendor calls the line: an item number, a SKU'),
  own('record', 'vendor', 'Vendor', 'text', 'whose offer it is'),
  own('record', 'region', 'Region or place', 'text', 'words for a place, matched with the sites of the tender'),
  own('record', 'volume', 'Volume band', 'text', 'the quantity from which the price holds: 128+, 256–511'),
  own('record', 'perNode', 'Accelerators per node', 'count', 'how many accelerators one node has'),
  own('record', 'terms', 'Terms in words', 'text', 'several terms in one cell: 36 mo, net 60'),
  own('record', 'charge', 'Charge', 'money', 'a charge beside the price; its header is its label'),
  own(
    'record',
    'lineTotal',
    'Line total',
    'money',
    'quantity times price as the vendor works it out; checked, not kept',
  ),
  own('record', 'total', 'Total', 'money', 'the vendor’s sum of lines; checked, not kept'),
  own('record', 'note', 'Note', 'text', 'kept word for word under its header'),
  own('record', 'nothing', 'Left out', 'text', 'not used, on purpose'),
  own('record', 'observed.date', 'Date of the price', 'date', 'the day a listed price was seen'),
  own('record', 'observed.provider', 'Provider', 'text', 'who lists the price'),
  own('record', 'observed.accelerator', 'Accelerator listed', 'text', 'what the listed price is for'),
  own('record', 'observed.price', 'Listed price', 'price', 'a price of the market, never a bid'),
]

const priceTarget = own(
  'offer',
  'price',
  'Price',
  'price',
  'the net price, or one of several by quantity, term or month',
)

function scheduleTarget(term: TermKey): Target {
  const { label, help } = TERMS[term]
  return own('offer', term, label, term === 'priceByYear' ? 'factor' : 'share', help)
}

function clauseTarget(term: TermKey): Target {
  return own('offer', term, `${TERMS[term].label} in words`, 'text', `${TERMS[term].help}; kept as a note`)
}

function columnTarget(column: Column): Target {
  return own('offer', column.path, column.label, column.input, column.help, column.choices)
}

const columns = sheetColumns(columnPatterns(), [])
const offerTargets: readonly Target[] = [priceTarget, ...columns.filter(isPlain).map(columnTarget)]

const quoteTargets: readonly Target[] = [
  ...quoteFields
    .filter((field) => !field.path.startsWith('mark.') && !field.path.includes('#') && field.path !== 'vendor')
    .map((field) => own('quote', `quote.${field.path}`, field.label, field.input, field.help, field.choices)),
  own('quote', 'quote.reference', 'Quote reference', 'text', 'the vendor’s number for the quote; kept as a note'),
]

/** Everything a field can mean, in the order a menu shows it: the offer's terms, the record, the quote. */
export const targets: readonly Target[] = [
  ...offerTargets,
  ...schedules.map(scheduleTarget),
  ...clauses.map(clauseTarget),
  ...recordTargets,
  ...quoteTargets,
]

const byPath = new Map(targets.map((target) => [target.to, target]))

export function targetOf(to: string): Target | undefined {
  return byPath.get(to)
}

/** True for a target whose text is kept word for word and read no further. */
export function isKeptAsNote(to: string): boolean {
  return to === 'note' || to === 'quote.reference' || clauses.some((term) => term === to)
}

/** Where a term's plain words lead when the term is more than one value. */
const mainPath: Partial<Record<TermKey, string>> = {
  price: 'price',
  escalator: 'escalator.annual',
  power: 'power.mode',
  charges: 'charge',
  deposit: 'deposit.amount',
  notes: 'note',
  sites: 'sites[0]',
}

/** The target of a term's `words`; undefined for terms only the buyer states. */
export function mainTarget(term: TermKey): string | undefined {
  if (buyersTerms.includes(term)) return undefined
  return mainPath[term] ?? term
}

/** The target of a part of a term, as the term table's `partWords` names it: `list` of price → `price.list`. */
export function partTarget(term: TermKey, part: string): string {
  return part.startsWith('[') ? `${term}${part}` : `${term}.${part}`
}

/** Terms a target can be reached by, for the test that none is forgotten. */
export const reachableTerms: readonly TermKey[] = termKeys.filter((term) => mainTarget(term) !== undefined)
