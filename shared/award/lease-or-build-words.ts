// Lease or build as people read it: rows of figures with their difference, and each turn of the decision as one sentence.
import { formatAmount, formatPrice, formatQuantity, formatShare } from '../money/format.ts'
import type { Offer } from '../tender/offer.ts'
import type { Tender } from '../tender/tender.ts'
import type { FlipPoint } from './flip-point.ts'
import type { LeaseOrBuild } from './lease-or-build.ts'
import { type Driver, pricedKinds } from './market-edits.ts'
import type { SideFigures } from './side-by-side.ts'

export const driverWords: { readonly [D in Driver]: string } = {
  rent: 'Rent of leases and colocation',
  tariff: 'Energy tariff',
  utilisation: 'Utilisation',
  capital: 'Capital of hardware and builds',
  'on-demand': 'On-demand price',
}

/** A figure of both sides; `difference` is second less first. Null: there is none. */
export interface SideRow {
  readonly label: string
  readonly unit: string
  readonly first: number | null
  readonly second: number | null
  readonly difference: number | null
  readonly digits: number | undefined
}

type FigureName = Exclude<keyof SideFigures, 'name' | 'cashByYear'>

/** `unit` absent: money in the tender currency. */
const figureRows: readonly {
  readonly of: FigureName
  readonly label: string
  readonly unit?: string
  readonly digits?: number
}[] = [
  { of: 'npv', label: 'Present value of all payments' },
  { of: 'total', label: 'Total, lost compute included' },
  { of: 'peakCash', label: 'Peak cash' },
  { of: 'worstYear', label: 'Dearest year' },
  { of: 'commitment', label: 'Commitment' },
  { of: 'capital', label: 'Capital' },
  { of: 'residual', label: 'Residual value' },
  { of: 'peakMw', label: 'Peak power', unit: 'MW', digits: 3 },
  { of: 'delivered', label: 'Delivered', unit: 'H100e-hours', digits: 0 },
  { of: 'levelised', label: 'Levelised cost an H100e-hour', digits: 4 },
]

/** Cash by contract year first, then the other figures. */
export function sideRows({ figures: [first, second] }: LeaseOrBuild, currency: string): readonly SideRow[] {
  const years = Math.max(first?.cashByYear.length ?? 0, second?.cashByYear.length ?? 0)
  const cash = Array.from({ length: years }, (_, year) => {
    const paid = (side: SideFigures | null) => (side === null ? null : (side.cashByYear[year] ?? 0))
    return rowOf(`Cash in year ${year + 1}`, currency, [paid(first), paid(second)], undefined)
  })
  const others = figureRows.map(({ of, label, unit = currency, digits }) =>
    rowOf(label, unit, [first?.[of] ?? null, second?.[of] ?? null], digits),
  )
  return [...cash, ...others]
}

function rowOf(
  label: string,
  unit: string,
  [first, second]: readonly [number | null, number | null],
  digits: number | undefined,
): SideRow {
  return { label, unit, first, second, difference: first === null || second === null ? null : second - first, digits }
}

/** `–` where there is no figure; money without its code, which the row names. */
export function sideCell(value: number | null, { unit, digits }: SideRow, currency: string, locale: string): string {
  if (value === null) return '–'
  return unit === currency ? formatAmount(value, currency, locale, digits) : formatQuantity(value, '', locale, digits)
}

const directionWords = { up: 'rises', down: 'falls' } as const

/** One sentence; `today` gives the real unit where a single price stands behind the driver. */
export function flipWords(flip: FlipPoint, today: SinglePrice | undefined, locale: string): string {
  switch (flip.kind) {
    case 'flips':
      return `${turnWords(flip, today, locale)}; past it ${flip.beyond} is the cheaper one.`
    case 'never':
      return `Never within ${flip.direction === 'up' ? 'four times' : 'a quarter of'} today’s: ${flip.cheaper} stays the cheaper one, or no other is proved to be.`
    case 'undecided':
      return 'Not proven: today the two are too near to each other to tell which is cheaper.'
    case 'stopped':
      return `Stopped before it was known what happens as it ${directionWords[flip.direction]}.`
  }
}

type Flips = Extract<FlipPoint, { kind: 'flips' }>

function turnWords({ direction, low, high }: Flips, today: SinglePrice | undefined, locale: string): string {
  const shares = `Turns as it ${directionWords[direction]} to ${between(low, high, (factor) => formatShare(factor, locale, 2))} of today’s`
  if (today === undefined) return shares
  const { price, currency, unit } = today
  const real = between(low, high, (factor) => formatPrice(Math.round(price * factor * 1e4) / 1e4, currency, locale))
  return `${shares}, from ${formatPrice(price, currency, locale)} to ${real} ${unit}`
}

function between(low: number, high: number, say: (value: number) => string): string {
  const [from, to] = [say(low), say(high)]
  return from === to ? from : `between ${from} and ${to}`
}

/** The one price that a driver moves. */
export interface SinglePrice {
  readonly price: number
  readonly currency: string
  /** `an accelerator-hour`, as the quote states it. */
  readonly unit: string
}

const unitWords: { readonly [U in Offer['price']['unit']]?: string } = {
  'accelerator-hour': 'an accelerator-hour',
  'accelerator-month': 'an accelerator-month',
  'kW-month': 'a kW-month',
}

/** Undefined when the driver moves several prices, none, or one without a plain unit: then only its factor can be told. */
export function singlePrice(tender: Tender, driver: Driver): SinglePrice | undefined {
  if (driver === 'utilisation' || driver === 'tariff') return undefined
  const moved = tender.quotes.flatMap(({ currency, offers }) =>
    offers
      .filter((offer) => pricedKinds[driver]?.has(offer.kind) === true && offer.awarded === undefined)
      .flatMap(({ price }) =>
        price.tiers.map((tier) => ({ price: tier.price, currency, unit: unitWords[price.unit] })),
      ),
  )
  const [only, more] = moved
  if (only?.unit === undefined || more !== undefined) return undefined
  return { price: only.price, currency: only.currency, unit: only.unit }
}
