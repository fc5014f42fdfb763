// One list price and its discounts explain all bands of an offer, or they are kept as notes and the difference is told.
import { remark } from '../cell-reading.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import { priceUnitOf } from '../words/convert-unit.ts'
import type { ForeignValue, PlacedNote } from './foreign-record.ts'
import type { Band } from './offer-price.ts'

export interface DiscountReading {
  readonly discounts: readonly ForeignValue[]
  readonly notes: readonly PlacedNote[]
  readonly remarks: readonly PlacedRemark[]
}

/** Bands named in a remark at most. */
const mostNamed = 4

/** `discounts`: what the offer has when they explain it; `list`: the list price it is given. */
export function readDiscounts(
  all: readonly Band[],
  list: ForeignValue | undefined,
  discounts: readonly ForeignValue[],
): DiscountReading {
  const bands = all.toSorted((a, b) => a.from - b.from)
  const lists = bands.flatMap((band) => listNote(band, list ?? bands[0]?.beside.list))
  const odd = oddBand(bands)
  if (odd === undefined) return { discounts, notes: lists, remarks: [] }
  const named = bands.map(impliedWords)
  const more = named.length > mostNamed ? ` and ${named.length - mostNamed} more` : ''
  const what = `the bands have different discounts (${named.slice(0, mostNamed).join(', ')}${more}); each has the price stated for it, and the discounts are kept as notes`
  const place = (odd.beside.discounts[0] ?? odd.price).place
  const told = remark('warning', 'discount-differs', what, 'None, if the prices are right')
  return { discounts: [], notes: [...lists, ...discountNotes(bands)], remarks: [placeRemark(place, told)] }
}

/** The first band with other discounts than the first, or whose price they do not give while they give that of another. */
function oddBand(bands: readonly Band[]): Band | undefined {
  const [first] = bands
  if (first === undefined || bands.every(({ beside }) => beside.discounts.length === 0)) return undefined
  const other = bands.find((band) => written(band) !== written(first))
  if (other !== undefined) return other
  const unexplained = bands.filter((band) => netOf(band) !== undefined && !isExplained(band))
  return bands.some(isExplained) ? unexplained[0] : undefined
}

function written({ beside }: Band): string {
  return beside.discounts.map(({ value }) => Number(value)).join()
}

/** List price less discounts; undefined without a list price, or when it is for something else than the price. */
function netOf({ beside: { list, discounts }, price }: Band): number | undefined {
  if (list === undefined || priceUnitOf(list.unit) !== priceUnitOf(price.unit)) return undefined
  return discounts.reduce((value, discount) => value * (1 - Number(discount.value)), Number(list.value))
}

/** To the last decimal stated, and to the cent at least as coarsely. */
function isExplained(band: Band): boolean {
  const net = netOf(band)
  const decimals = String(band.price.value).split('.')[1]?.length ?? 0
  const half = 0.5 * 10 ** -Math.max(2, Math.min(6, decimals))
  return net !== undefined && Math.abs(net - Number(band.price.value)) <= half + 1e-9
}

/** `G3 10 %`: what price and list price of a band imply, or else what it states. */
function impliedWords({ price, beside: { list, discounts } }: Band): string {
  const implied =
    list === undefined || Number(list.value) === 0 ? undefined : 1 - Number(price.value) / Number(list.value)
  const isSame = list !== undefined && priceUnitOf(list.unit) === priceUnitOf(price.unit)
  if (implied !== undefined && isSame && list.place.address !== price.place.address)
    return `${price.place.address} ${percent(implied)}`
  const words = discounts.map(({ value }) => percent(Number(value)))
  const place = discounts[0]?.place ?? price.place
  return `${place.address} ${words.length === 0 ? 'none' : words.join(' and ')}`
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`
}

/** One a band, or one for all when the same cells stand beside all of them. */
function discountNotes(bands: readonly Band[]): readonly PlacedNote[] {
  const cells = new Set(bands.map(({ beside }) => beside.discounts.map(({ place }) => place.address).join()))
  const [first] = bands
  const told = cells.size === 1 && first !== undefined ? [first] : bands
  return told.flatMap(({ from, beside }) =>
    beside.discounts.map(({ header, place, value }): PlacedNote => {
      const text = place.raw ?? percent(Number(value))
      return { label: header, text: told.length === 1 ? text : `from ${from}: ${text}`, place }
    }),
  )
}

/** An offer has one list price: that of a further band is a note. */
function listNote({ from, beside: { list } }: Band, kept: ForeignValue | undefined): readonly PlacedNote[] {
  if (list === undefined || kept === undefined || list.value === kept.value) return []
  const { header, place } = list
  return [{ label: header, text: `from ${from}: ${place.raw ?? String(list.value)}`, place }]
}
