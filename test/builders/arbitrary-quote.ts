// Random quotes with every lease and on-demand term, in the tender of `quoteTender`.
import fc from 'fast-check'
import type { Offer } from '../../shared/tender/offer.ts'
import type { Quote } from '../../shared/tender/quote.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { smallTender } from './tender.ts'

/** A tender with two accelerators, two vendors and a site of each. */
export function quoteTender(over: Partial<Tender> = {}): Tender {
  return smallTender({
    months: 36,
    fx: { EUR: { rate: 1.1 } },
    accelerators: [
      { id: 'H100', name: 'H100 SXM', family: 'nvidia', kwPerUnit: 1.3 },
      { id: 'MI300X', family: 'amd', kwPerUnit: 1.4 },
    ],
    vendors: [
      { id: 'acme', name: 'Acme Compute' },
      { id: 'rival', name: 'Rival Cloud' },
    ],
    sites: [
      { id: 'hall-1', vendor: 'acme', region: 'north', pue: 1.25, tariff: 0.07 },
      { id: 'hall-9', vendor: 'rival', region: 'south', pue: 1.3, tariff: 0.06 },
    ],
    quotes: [],
    ...over,
  })
}

const share = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 1_000_000)
const rate = fc.integer({ min: -500_000, max: 900_000 }).map((n) => n / 1_000_000)
const price = fc.integer({ min: 0, max: 50_000_000 }).map((n) => n / 1_000_000)
const money = fc.integer({ min: 0, max: 10_000_000_00 }).map((n) => n / 100)
const months = fc.integer({ min: 0, max: 60 })
const words = fc
  .array(
    fc.constantFrom(
      'Storage',
      'net',
      '=SUM(A1)',
      '+1',
      '@x',
      '-',
      'über',
      '名前',
      '"q"',
      'a,b',
      ';',
      '<&>',
      'TRUE',
      '12',
      '1.5',
      '2027-03-01',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '))
const text = fc.oneof(
  words,
  words.map((line) => `${line}\nsecond line`),
)
const shares = fc.array(share, { minLength: 1, maxLength: 14 })

/** Keeps a field or leaves it out. */
function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 2 })
}

function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T
}

function record<T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(shape).map((value) => without(value as T))
}

const tiers = (most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: most })
    .chain((froms) =>
      fc.tuple(
        ...[0, ...froms.toSorted((a, b) => a - b)].map((from) => price.map((value) => ({ from, price: value }))),
      ),
    )

const charges = (onDemand: boolean) =>
  fc.array(
    record({
      label: words,
      amount: price,
      per: onDemand
        ? fc.constant('accelerator-month' as const)
        : fc.constantFrom('once' as const, 'month' as const, 'accelerator-month' as const, 'GB' as const),
      quantity: maybe(fc.integer({ min: 0, max: 9999 })),
    }),
    { minLength: 1, maxLength: 6 },
  )

const shared = (onDemand: boolean) => ({
  accelerator: maybe(fc.constantFrom('H100', 'MI300X')),
  site: maybe(fc.constant('hall-1')),
  maxQuantity: fc.integer({ min: 1, max: 10_000 }),
  escalator: maybe(record({ annual: rate, index: maybe(words), floor: maybe(rate), cap: maybe(rate) })),
  priceByYear: maybe(
    fc.array(
      fc.integer({ min: 0, max: 2000 }).map((n) => n / 1000),
      { minLength: 1, maxLength: 7 },
    ),
  ),
  paymentDays: maybe(fc.integer({ min: 0, max: 720 })),
  supportShare: maybe(share),
  availability: maybe(share),
  charges: maybe(charges(onDemand)),
  sla: maybe(
    record({
      credits: fc.array(record({ below: share, share }), { minLength: 1, maxLength: 3 }),
      cap: maybe(share),
      claimDays: maybe(months),
      soleRemedy: maybe(fc.boolean()),
    }),
  ),
  protections: maybe(
    fc.array(
      record({
        kind: fc.constantFrom('most-favoured' as const, 'index' as const),
        index: maybe(words),
        lagMonths: maybe(months),
        floor: maybe(rate),
        cap: maybe(rate),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  ),
  notes: maybe(fc.array(record({ label: words, text }), { minLength: 1, maxLength: 3 })),
})

const exits = fc.array(
  record({
    right: fc.constantFrom('convenience' as const, 'delay' as const, 'chronic-sla' as const),
    fromMonth: months,
    noticeMonths: months,
    fee: fc.array(record({ fromMonth: months, shareOfRemaining: maybe(share), amount: maybe(money) }), {
      maxLength: 2,
    }),
  }),
  { minLength: 1, maxLength: 3 },
)

const options = fc.array(
  record({
    right: fc.constantFrom('extend' as const, 'expand' as const, 'step-down' as const, 'sublease' as const),
    fromMonth: months,
    toMonth: months,
    noticeMonths: months,
    share: maybe(share),
    price: maybe(price),
    premium: maybe(money),
  }),
  { minLength: 1, maxLength: 3 },
)

const lease = record<Omit<Offer, 'id'>>({
  kind: fc.constant('lease' as const),
  ...shared(false),
  minQuantity: maybe(fc.integer({ min: 0, max: 64 })),
  blockSize: maybe(fc.integer({ min: 1, max: 32 })),
  startEarliest: maybe(months),
  startLatest: maybe(months),
  termMonths: maybe(fc.integer({ min: 1, max: 120 })),
  ramp: maybe(shares),
  billingRamp: maybe(shares),
  price: record<Offer['price']>({
    unit: fc.constantFrom('accelerator-hour' as const, 'accelerator-month' as const),
    list: maybe(price),
    discounts: maybe(fc.array(share, { minLength: 1, maxLength: 3 })),
    tierMode: maybe(fc.constantFrom('all-units' as const, 'incremental' as const)),
    tiers: tiers(6),
  }),
  takeOrPay: maybe(share),
  upfrontShare: maybe(share),
  setupFee: maybe(money),
  setupFeePerUnit: maybe(money),
  power: maybe(
    record({
      mode: fc.constantFrom('included' as const, 'pass-through' as const),
      tariff: maybe(price),
      escalator: maybe(rate),
    }),
  ),
  exits: maybe(exits),
  options: maybe(options),
  delivery: maybe(
    record({
      promisedMonth: months,
      lateCredits: fc.array(record({ fromDay: months, shareOfMonthPerDay: share }), { maxLength: 3 }),
      cap: maybe(money),
      longStopDays: maybe(months),
      billingFromAcceptance: maybe(fc.boolean()),
    }),
  ),
  deposit: maybe(record({ amount: money, returnMonth: months })),
})

const onDemand = record<Omit<Offer, 'id'>>({
  kind: fc.constant('on-demand' as const),
  ...shared(true),
  price: record<Offer['price']>({
    unit: fc.constant('accelerator-hour' as const),
    list: maybe(price),
    tiers: tiers(0),
  }),
})

const offers = fc
  .array(fc.oneof({ weight: 3, arbitrary: lease }, onDemand), { minLength: 1, maxLength: 5 })
  .chain((drawn) =>
    fc
      .tuple(fc.constant(drawn), fc.array(fc.nat(), { minLength: drawn.length, maxLength: drawn.length }))
      .map(([bare, picks]): Offer[] =>
        bare.map((offer, index) => {
          const other = (picks[index] ?? 0) % bare.length
          // Every second lease names another offer of the sheet.
          const named =
            offer.kind === 'lease' && other !== index
              ? { [index % 2 === 0 ? 'requires' : 'excludes']: [`o-${other}`] }
              : {}
          return { ...offer, ...named, id: `o-${index}` } as Offer
        }),
      ),
  )

/** A quote of acme, round 1. */
export const arbitraryQuote: fc.Arbitrary<Quote> = record<Quote>({
  id: fc.constant('acme-1'),
  vendor: fc.constant('acme'),
  round: fc.constant(1),
  currency: fc.constantFrom('USD', 'EUR'),
  receivedOn: maybe(fc.constant('2026-11-02')),
  validUntil: maybe(fc.constantFrom('2027-03-31', '2028-02-29')),
  packageLogic: maybe(fc.constantFrom('any' as const, 'all-or-nothing' as const, 'at-most-one' as const)),
  spendCommitment: maybe(
    record({
      amount: money,
      per: fc.constantFrom('month' as const, 'year' as const, 'term' as const),
      shortfallShare: maybe(share),
    }),
  ),
  notes: maybe(fc.array(record({ label: words, text }), { minLength: 1, maxLength: 3 })),
  offers,
})
