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

/** What a figure is measured in: money in the tender currency, a price in it, a share 0…1, megawatts, H100e-hours. */
export type Measure = 'money' | 'price' | 'share' | 'MW' | 'H100e-hours'

/** A figure of both sides; `difference` is second less first. Null: there is none. */
export interface SideRow {
  readonly label: string
  readonly measure: Measure
  readonly first: number | null
  readonly second: number | null
  readonly difference: number | null
}

type FigureName = Exclude<keyof SideFigures, 'name' | 'cashByYear'>

const figureRows: readonly { readonly of: FigureName; readonly label: string; readonly measure: Measure }[] = [
  { of: 'npv', label: 'Present value of all payments', measure: 'money' },
  { of: 'total', label: 'Total, lost compute included', measure: 'money' },
  { of: 'gap', label: 'Total proven within', measure: 'share' },
  { of: 'peakCash', label: 'Peak cash', measure: 'money' },
  { of: 'worstYear', label: 'Dearest year', measure: 'money' },
  { of: 'commitment', label: 'Commitment', measure: 'money' },
  { of: 'capital', label: 'Capital', measure: 'money' },
  { of: 'residual', label: 'Residual value', measure: 'money' },
  { of: 'peakMw', label: 'Peak power', measure: 'MW' },
  { of: 'delivered', label: 'Delivered', measure: 'H100e-hours' },
  { of: 'levelised', label: 'Levelised cost an H100e-hour', measure: 'price' },
]

/** Cash by contract year first, then the other figures. */
export function sideRows({ figures: [first, second] }: LeaseOrBuild): readonly SideRow[] {
  const years = Math.max(first?.cashByYear.length ?? 0, second?.cashByYear.length ?? 0)
  const cash = Array.from({ length: years }, (_, year) => {
    const paid = (side: SideFigures | null) => (side === null ? null : (side.cashByYear[year] ?? 0))
    return rowOf(`Cash in year ${year + 1}`, 'money', paid(first), paid(second))
  })
  const others = figureRows.map(({ of, label, measure }) =>
    rowOf(label, measure, first?.[of] ?? null, second?.[of] ?? null),
  )
  return [...cash, ...others]
}

/** Two proofs have no difference that says anything. */
function rowOf(label: string, measure: Measure, first: number | null, second: number | null): SideRow {
  const difference = first === null || second === null || measure === 'share' ? null : second - first
  return { label, measure, first, second, difference }
}

/** What stands behind the name of a row: `USD`, `MW`, `%`. */
export function measureUnit(measure: Measure, currency: string): string {
  const units: { readonly [M in Measure]: string } = {
    money: currency,
    price: currency,
    share: '%',
    MW: 'MW',
    'H100e-hours': 'H100e-hours',
  }
  return units[measure]
}

/** Decimals of a levelised cost, of power, and of a proof in per cent. */
export const sideDigits = { price: 4, MW: 3, share: 3 } as const

/** `–` where there is no figure; without its unit, which the row names. */
export function sideCell(value: number | null, measure: Measure, currency: string, locale: string): string {
  if (value === null) return '–'
  switch (measure) {
    case 'money':
      return formatAmount(value, currency, locale)
    case 'price':
      return formatAmount(value, currency, locale, sideDigits.price)
    case 'share':
      return formatShare(value, locale, sideDigits.share).replace(' %', '')
    case 'MW':
      return formatQuantity(value, '', locale, sideDigits.MW)
    case 'H100e-hours':
      return formatQuantity(value, '', locale)
  }
}

const directionWords = { up: 'rises', down: 'falls' } as const

/** A piece of a sentence: words, a share of today's value, or a price in its own currency. */
export type FlipPart =
  | string
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'price'; readonly price: number; readonly currency: string }

/** One sentence; `today` gives the real unit where a single price stands behind the driver. */
export function flipWords(flip: FlipPoint, today: SinglePrice | undefined, locale: string): string {
  return flipParts(flip, today)
    .map((part) => {
      if (typeof part === 'string') return part
      return part.kind === 'share'
        ? formatShare(part.share, locale, turnDigits)
        : formatPrice(part.price, part.currency, locale)
    })
    .join('')
}

/** Decimals of a turn in per cent. */
export const turnDigits = 2

/** The same in pieces, so that a report keeps shares and prices as what they are. */
export function flipParts(flip: FlipPoint, today: SinglePrice | undefined): readonly FlipPart[] {
  switch (flip.kind) {
    case 'flips':
      return [...turnParts(flip, today), `; past it ${flip.beyond} is the cheaper one.`]
    case 'never':
      return [
        `Never within ${flip.direction === 'up' ? 'four times' : 'a quarter of'} today’s: ${flip.cheaper} stays the cheaper one, or no other is proved to be.`,
      ]
    case 'undecided':
      return ['Not proven: today the two are too near to each other to tell which is cheaper.']
    case 'stopped':
      return [`Stopped before it was known what happens as it ${directionWords[flip.direction]}.`]
  }
}

type Flips = Extract<FlipPoint, { kind: 'flips' }>

function turnParts({ direction, low, high }: Flips, today: SinglePrice | undefined): readonly FlipPart[] {
  const shares: readonly FlipPart[] = [
    `Turns as it ${directionWords[direction]} to `,
    ...between(low, high, 10 ** (turnDigits + 2), (share) => ({ kind: 'share', share })),
    ' of today’s',
  ]
  if (today === undefined) return shares
  const { price, currency, unit } = today
  const real = between(price * low, price * high, 1e4, (value) => ({ kind: 'price', price: value, currency }))
  return [...shares, ', from ', { kind: 'price', price, currency }, ' to ', ...real, ` ${unit}`]
}

/** One value when both round to the same. */
function between(low: number, high: number, parts: number, say: (value: number) => FlipPart): readonly FlipPart[] {
  const round = (value: number) => Math.round(value * parts) / parts
  const [from, to] = [round(low), round(high)]
  return from === to ? [say(from)] : ['between ', say(from), ' and ', say(to)]
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
