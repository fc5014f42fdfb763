// The price of an offer from a vendor's own table: bands of volume become tiers, units the tender's, list price and discounts explain it.
import { remark } from '../cell-reading.ts'
import type { ValuePlace } from '../draft-quote.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import { type PriceUnit, priceUnitOf } from '../words/convert-unit.ts'
import type { ForeignValue } from './foreign-record.ts'

/** A price and the quantities it holds for, in the units of the offer. */
export interface Band {
  readonly from: number
  /** The last quantity it was stated for. */
  readonly to: number | undefined
  readonly price: ForeignValue
  /** Where the band itself is stated. */
  readonly place: ValuePlace
  /** The list price that the price was worked out from, and what is to be said of that. */
  readonly list?: ForeignValue
  readonly remark?: PlacedRemark
  /** The list price and discounts stated beside it, which are to explain it. */
  readonly beside: { readonly list: ForeignValue | undefined; readonly discounts: readonly ForeignValue[] }
}

export interface PriceParts {
  readonly bands: readonly Band[]
  readonly list: ForeignValue | undefined
  readonly discounts: readonly ForeignValue[]
  /** Stated beside the prices. */
  readonly maxQuantity: number | undefined
}

export interface PriceReading {
  readonly values: ReadonlyMap<string, readonly [value: unknown, place: ValuePlace]>
  readonly unit: PriceUnit | undefined
  readonly remarks: readonly PlacedRemark[]
}

/** Paths of the offer with their values: `price.unit`, tiers, and the quantities the bands imply. */
export function readPrice(parts: PriceParts): PriceReading {
  const values = new Map<string, readonly [unknown, ValuePlace]>()
  const remarks: PlacedRemark[] = []
  const bands = sorted(parts.bands, remarks)
  remarks.push(...bands.flatMap((band) => band.remark ?? []))
  const [first] = bands
  if (first === undefined) return { values, unit: undefined, remarks }
  const units = new Set(bands.map(({ price }) => priceUnitOf(price.unit)))
  const [unit] = units
  if (units.size > 1) remarks.push(placeRemark(first.price.place, twoUnits))
  if (unit === undefined || units.size > 1) return { values, unit: undefined, remarks }
  values.set('price.unit', [unit, first.price.place])
  for (const [index, band] of bands.entries()) {
    values.set(`price.tiers[${index}].from`, [index === 0 ? 0 : band.from, band.place])
    values.set(`price.tiers[${index}].price`, [band.price.value, band.price.place])
  }
  explain({ ...parts, list: parts.list ?? first.list }, unit, values, remarks)
  boundQuantities(bands, parts.maxQuantity, values, remarks)
  return { values, unit, remarks }
}

const twoUnits = remark(
  'error',
  'two-units',
  'the bands of this offer are priced in different units',
  'Correct the unit of one of them',
)

function sorted(bands: readonly Band[], remarks: PlacedRemark[]): readonly Band[] {
  const kept: Band[] = []
  for (const band of bands.toSorted((a, b) => a.from - b.from)) {
    const before = kept.at(-1)
    if (before === undefined || before.from < band.from) kept.push(band)
    else if (before.price.value !== band.price.value) remarks.push(placeRemark(band.price.place, priceTwice(before)))
  }
  for (const [index, band] of kept.entries()) {
    const next = kept[index + 1]
    if (band.to === undefined || next === undefined || band.to === next.from - 1) continue
    remarks.push(placeRemark(next.place, band.to < next.from ? gap(band.to, next.from) : overlap(band.to, next.from)))
  }
  return kept
}

function priceTwice(before: Band) {
  const { address } = before.price.place
  const what = `for the same terms and quantity ${address} states another price`
  return remark('question', 'price-twice', what, 'Leave one of the two lines out, or say in which term they differ')
}

function gap(to: number, from: number) {
  const what = `no price is stated for ${to + 1} to ${from - 1}; the price up to ${to} is read to hold there`
  return remark('warning', 'band-gap', what, 'Ask the vendor for the price in between')
}

function overlap(to: number, from: number) {
  const what = `the band before it is stated to ${to}, this one from ${from}; from ${from} on this price is read`
  return remark('warning', 'band-overlap', what, 'Ask the vendor which price holds where both do')
}

function explain(
  parts: PriceParts,
  unit: PriceUnit,
  values: Map<string, readonly [unknown, ValuePlace]>,
  remarks: PlacedRemark[],
): void {
  const { list, discounts } = parts
  if (list !== undefined && (priceUnitOf(list.unit) ?? unit) === unit)
    values.set('price.list', [list.value, list.place])
  else if (list !== undefined) {
    const what = `the list price is per ${priceUnitOf(list.unit)}, the price per ${unit}; it is left out`
    remarks.push(placeRemark(list.place, remark('warning', 'list-unit', what, 'Compare the two by hand')))
  }
  for (const [index, discount] of discounts.entries()) {
    values.set(`price.discounts[${index}]`, [discount.value, discount.place])
  }
}

/** The first band's start is the least quantity; the last band's end the most, when the vendor states none. */
function boundQuantities(
  bands: readonly Band[],
  stated: number | undefined,
  values: Map<string, readonly [unknown, ValuePlace]>,
  remarks: PlacedRemark[],
): void {
  const [first, last] = [bands[0], bands.at(-1)]
  if (first !== undefined && first.from > 1) values.set('minQuantity', [first.from, first.place])
  if (last?.to === undefined) return
  if (stated === undefined) {
    values.set('maxQuantity', [last.to, last.place])
    const what = `no largest quantity is stated; the last band ends at ${last.to}, which is taken for it`
    remarks.push(
      placeRemark(last.place, remark('warning', 'max-from-band', what, 'Ask the vendor for the most it has')),
    )
  } else if (stated > last.to) {
    const what = `prices are stated up to ${last.to}, but up to ${stated} are offered; the last price is read to hold for all`
    remarks.push(placeRemark(last.place, remark('warning', 'max-above-bands', what, 'Ask the vendor for that price')))
  }
}
