// One cell read for its field of the layout: the values it gives, by target; what cannot be read; and whether its record is left out.
import { type Cell, valueText } from '../../sheet/cell.ts'
import { type CellRemark, remark } from '../cell-reading.ts'
import type { ForeignContext } from '../words/foreign-field.ts'
import { type NotStated, notStated } from '../words/not-stated.ts'
import { readForeign } from '../words/read-foreign.ts'
import { readPhrases } from '../words/read-phrases.ts'
import type { LayoutUnit } from '../words/units.ts'
import { labelOf } from './field-meaning.ts'
import type { FieldLayout } from './layout.ts'
import { isOnDemandText } from './offer-kind.ts'

export interface TargetContext extends ForeignContext {
  readonly perNode?: number | undefined
  /** Unit of prices whose field and cell name none. */
  readonly priceUnit?: LayoutUnit | undefined
}

export interface TargetValue {
  readonly to: string
  readonly value: unknown
  readonly unit?: LayoutUnit | undefined
  readonly currency?: string | undefined
  readonly upTo?: number
}

export interface TargetReading {
  readonly values: readonly TargetValue[]
  readonly remarks: readonly CellRemark[]
  /** The layout leaves records with this word out. */
  readonly leftOut: boolean
  /** The cell says that nothing is stated: as if it were empty. */
  readonly empty?: boolean
}

/** `field.to` is a target and the cell not blank. */
export function readTarget(cell: Cell, field: FieldLayout, context: TargetContext): TargetReading {
  const to = field.to ?? 'note'
  const text = cell.value.kind === 'text' ? cell.value.text.trim() : ''
  const unstated = notStated(text)
  if (to === 'terms' && unstated !== undefined) return nothingStated(text, to, unstated)
  if (to === 'terms') return readTerms(wordsOf(cell), field, context)
  if (to === 'termMonths' && isOnDemandText(text)) return done([{ to: 'kind', value: 'on-demand' }])
  // A line total by the month is a sum of money like any other.
  const isSum = to === 'lineTotal' || to === 'total'
  const unit = isSum
    ? undefined
    : (field.unit ?? (to === 'price' || to === 'price.list' ? context.priceUnit : undefined))
  const read = readForeign(cell, { ...field, to, unit, perNode: context.perNode }, context)
  // A choice may be called none, a region NA: what the word means there comes first.
  if (unstated !== undefined && (read.value === undefined || read.value === text))
    return nothingStated(text, to, unstated)
  if (read.value === undefined) return { values: [], remarks: read.remarks, leftOut: false }
  if (read.value === '' && field.values !== undefined) return { values: [], remarks: read.remarks, leftOut: true }
  const [currency, ...others] = read.currencies ?? []
  const own = others.length === 0 ? currency : undefined
  return done([valueFor(to, read.value, { unit: read.unit, currency: own ?? field.currency })], read.remarks)
}

function nothingStated(text: string, to: string, unstated: NotStated): TargetReading {
  const said =
    unstated === 'later'
      ? remark(
          'warning',
          'not-stated-yet',
          `the vendor has not stated the ${labelOf(to)} yet (“${text}”)`,
          'Ask the vendor for it',
        )
      : remark('note', 'not-stated', `“${text}” states no ${labelOf(to)}`, 'None, if it is right')
  return { values: [], remarks: [said], leftOut: false, empty: true }
}

/** Terms in words: what is certain as values, the rest as a note, whole when nothing is certain. */
function readTerms(text: string, field: FieldLayout, context: TargetContext): TargetReading {
  const { found, rest } = readPhrases(text.slice(0, 5000), { ...context, numbers: field.numbers, dates: field.dates })
  const values = found.map(({ to, value, currencies }): TargetValue => {
    const currency = currencies?.length === 1 ? currencies[0] : undefined
    return { to, value, currency }
  })
  const remarks = found.map(({ to, phrase, value, remark: done }) => {
    const what = `“${phrase.slice(0, 120)}” is read as ${labelOf(to)}: ${String(value)}${done === undefined ? '' : ` (${done})`}`
    return remark('note', 'term-in-words', what, 'None, if it is right')
  })
  const notes = rest.map((one): TargetValue => ({ to: 'note', value: one }))
  return { values: [...values, ...notes], remarks, leftOut: false }
}

function done(values: readonly TargetValue[], remarks: readonly CellRemark[] = []): TargetReading {
  return { values, remarks, leftOut: false }
}

function valueFor(to: string, value: unknown, rest: Pick<TargetValue, 'unit' | 'currency'>): TargetValue {
  if (to === 'region') return { to: 'site', value }
  if (to !== 'volume' || typeof value !== 'object' || value === null) return { to, value, ...rest }
  const band = value as { readonly from: number; readonly to?: number }
  return band.to === undefined ? { to, value: band.from } : { to, value: band.from, upTo: band.to }
}

/** The words of a cell, for notes and lists of words. */
export function wordsOf(cell: Cell): string {
  const text = cell.value.kind === 'text' ? cell.value.text.trim() : cell.text.trim()
  return text === '' ? valueText(cell.value) : text
}
