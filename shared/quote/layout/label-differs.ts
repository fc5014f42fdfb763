// A line's own cell comes before a label beside the table; where the two differ both values are told.
import { remark } from '../cell-reading.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import { isKeptAsNote } from '../words/targets.ts'
import { labelOf } from './field-meaning.ts'
import { type ForeignRecord, type ForeignValue, plainValue } from './foreign-record.ts'

/** `defaults`: what holds for the record where it says nothing, the nearest first. */
export function labelDiffers(record: ForeignRecord, defaults: readonly ForeignValue[]): readonly PlacedRemark[] {
  const labels = defaults.filter(
    ({ to, at, place }, index) =>
      place.raw !== undefined &&
      at === undefined &&
      !isKeptAsNote(to) &&
      defaults.findIndex((other) => other.to === to && other.at === undefined) === index,
  )
  return labels.flatMap((label) =>
    ownValues(record, label.to)
      .filter((own) => differs(own, label))
      .map((own) => placeRemark(own.place, differing(own, label))),
  )
}

/** A term stands in a cell of its own, or in the headers of prices by term. */
function ownValues({ values }: ForeignRecord, to: string): readonly ForeignValue[] {
  const own = plainValue(values, to)
  if (own !== undefined) return [own]
  if (to !== 'termMonths') return []
  const terms = new Map<number, ForeignValue>()
  for (const value of values) {
    const term = value.at?.term
    if (value.to !== 'price' || term === undefined || term === 0 || terms.has(term)) continue
    const place = { ...value.place, raw: `${term}` }
    terms.set(term, { ...value, to, value: term, at: undefined, currency: undefined, place })
  }
  return [...terms.values()]
}

function differs(own: ForeignValue, label: ForeignValue): boolean {
  const isOtherCurrency = own.currency !== undefined && label.currency !== undefined && own.currency !== label.currency
  return isOtherCurrency || JSON.stringify(own.value) !== JSON.stringify(label.value)
}

function differing(own: ForeignValue, label: ForeignValue) {
  const { sheet, address } = label.place
  const where = sheet === own.place.sheet ? address : `${sheet}!${address}`
  const what = `the ${labelOf(own.to)} is ${shown(own)} here, ${where} says ${shown(label)} for all lines; what stands here counts`
  return remark(
    'warning',
    'label-differs',
    what,
    'Ask the vendor which of the two holds, and correct the cell if it is the other',
  )
}

function shown({ value, place: { raw } }: ForeignValue): string {
  const text = String(typeof value === 'object' ? (raw ?? '') : value).slice(0, 80)
  return raw === undefined || raw === text || raw.length > 80 ? text : `${text} (“${raw}”)`
}
