// Random small tenders, small enough to enumerate, rich enough to meet every term a lease or on-demand offer can have.
import type { Offer } from '../../shared/tender/offer.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'

/** A repeatable stream of numbers in [0, 1): mulberry32. */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export interface Dice {
  readonly int: (from: number, to: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  readonly chance: (share: number) => boolean
  /** A price between `from` and `to` with `digits` decimals. */
  readonly price: (from: number, to: number, digits?: number) => number
}

export function dice(seed: number): Dice {
  const next = randomStream(seed)
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    int,
    pick: (list) => list[int(0, list.length - 1)]!,
    chance: (share) => next() < share,
    price: (from, to, digits = 2) => Number((from + next() * (to - from)).toFixed(digits)),
  }
}

const vendorIds = ['va', 'vb', 'vc', 'vd']
const regions = ['north', 'south']

/** Up to four committed offers with at most six awards each, one on-demand offer, one or two workloads. */
export function randomTender(seed: number, shape: { readonly workloads?: 1 | 2 } = {}): Tender {
  const roll = dice(seed)
  const months = roll.pick([3, 4, 6, 14])
  const vendors = vendorIds.slice(0, roll.int(2, 4))
  const currencies = roll.chance(0.4) ? ['USD', 'EUR'] : ['USD']
  const committed = vendors.map((vendor, index) => ({
    vendor,
    currency: roll.pick(currencies),
    offers: [
      committedOffer(roll, `o${index}`, vendor, months),
      ...(index === 0 && roll.chance(0.4) ? [committedOffer(roll, 'o9', vendor, months)] : []),
    ],
  }))
  const workloads = Array.from({ length: shape.workloads ?? 1 }, (_, index) => ({
    id: `w${index}`,
    capacityFactor: { H100: 1, MI300X: roll.pick([0, 0.9, 1.2]) },
    ...(roll.chance(0.25) ? { regions: [roll.pick(regions)] } : {}),
    criticalShare: roll.pick([0, 0.4, 0.7]),
    valueOfLostCompute: roll.pick([0.8, 2.5, 6, 12]),
    ...(roll.chance(0.3) ? { adoptionCost: { amd: roll.int(1, 60) * 1000 } } : {}),
    ...(shape.workloads === 2 && roll.chance(0.3) ? { movingCost: roll.int(50, 3000) } : {}),
  }))
  return {
    schema: 'headroom.tender/1',
    id: `random-${seed}`,
    name: `Random tender ${seed}`,
    currency: 'USD',
    start: '2027-01',
    months,
    discountRate: roll.pick([0, 0.05, 0.12]),
    tailValue: roll.pick([0, 0.5, 1]),
    fx: { EUR: { rate: 1.0937 } },
    accelerators: [
      { id: 'H100', family: 'nvidia', kwPerUnit: 1.3 },
      { id: 'MI300X', family: 'amd', kwPerUnit: 1.4 },
    ],
    workloads,
    demand: workloads.map((workload) => ({ workload: workload.id, quantity: demandSeries(roll, months) })),
    vendors: [
      ...vendors.map((id) => ({ id, ...(roll.chance(0.15) ? { maxQuantity: roll.int(10, 40) } : {}) })),
      { id: 'od' },
    ],
    sites: [...vendors, 'od'].map((vendor) => ({
      id: `s-${vendor}`,
      vendor,
      region: roll.pick(regions),
      pue: roll.pick([1, 1.25]),
      tariff: 0.09,
      failureGroups: [roll.pick(['g1', 'g2'])],
    })),
    quotes: [
      ...committed.map(({ vendor, currency, offers }) => ({
        id: `q-${vendor}`,
        vendor,
        currency,
        ...(offers.length > 1 ? { packageLogic: roll.pick(['any', 'all-or-nothing', 'at-most-one'] as const) } : {}),
        offers,
      })),
      { id: 'q-od', vendor: 'od', currency: roll.pick(currencies), offers: [onDemand(roll)] },
    ],
  }
}

function demandSeries(roll: Dice, months: number): number[] {
  const base = roll.int(5, 40)
  const flat = roll.chance(0.3)
  return Array.from({ length: months }, () => (flat ? base : base + roll.int(-4, 12)))
}

function onDemand(roll: Dice): Offer {
  return {
    id: 'spot',
    kind: 'on-demand',
    accelerator: roll.pick(['H100', 'MI300X']),
    site: 's-od',
    maxQuantity: roll.int(3, 20),
    price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: roll.price(1.5, 5) }] },
    ...(roll.chance(0.3) ? { availability: 0.95 } : {}),
    ...(roll.chance(0.3) ? { supportShare: 0.05 } : {}),
    ...(roll.chance(0.3) ? { paymentDays: roll.pick([30, 60]) } : {}),
    ...(roll.chance(0.3) ? { escalator: { annual: 0.1 } } : {}),
    ...(roll.chance(0.3)
      ? { charges: [{ label: 'disk', amount: roll.int(5, 60), per: 'accelerator-month' as const }] }
      : {}),
  }
}

function committedOffer(roll: Dice, id: string, vendor: string, months: number): Offer {
  const block = roll.int(5, 14)
  const blocks = roll.int(1, 3)
  const earliest = roll.int(0, 1)
  const hourly = roll.chance(0.8)
  const base = roll.price(0.9, 3)
  const unit = (price: number) => (hourly ? price : Number((price * 730).toFixed(2)))
  const tiered = blocks > 1 && roll.chance(0.6)
  const ramp = roll.chance(0.3)
    ? roll.pick([
        [0.5, 1],
        [0, 0.5, 1],
        [0.25, 0.75, 1],
      ])
    : undefined
  return {
    id,
    kind: 'lease',
    accelerator: roll.pick(['H100', 'H100', 'MI300X']),
    site: `s-${vendor}`,
    minQuantity: roll.chance(0.5) ? block : 0,
    maxQuantity: block * blocks,
    blockSize: block,
    startEarliest: earliest,
    startLatest: earliest + roll.int(0, 1),
    termMonths: roll.pick([2, months, months + 3, 14]),
    price: {
      unit: hourly ? 'accelerator-hour' : 'accelerator-month',
      tierMode: roll.pick(['all-units', 'incremental']),
      tiers: [
        { from: 0, price: unit(base) },
        ...(tiered ? [{ from: block + 1, price: unit(Number((base * 0.88).toFixed(2))) }] : []),
      ],
    },
    takeOrPay: roll.pick([1, 1, 0.8, 0.5, 0]),
    ...(ramp ? { ramp } : {}),
    ...(roll.chance(0.25)
      ? {
          billingRamp: roll.pick([
            [0, 1],
            [0, 0, 1],
            [0.5, 1],
          ]),
        }
      : {}),
    ...(roll.chance(0.25) ? { escalator: { annual: roll.pick([0.03, 0.2]), cap: 0.1 } } : {}),
    ...(roll.chance(0.15) ? { priceByYear: [1, 0.9] } : {}),
    ...(roll.chance(0.3) ? { upfrontShare: roll.pick([0.1, 0.25, 1]) } : {}),
    ...(roll.chance(0.3) ? { paymentDays: roll.pick([14, 30, 45, 90]) } : {}),
    ...(roll.chance(0.3) ? { setupFee: roll.int(1, 30) * 1000 } : {}),
    ...(roll.chance(0.2) ? { setupFeePerUnit: roll.int(50, 400) } : {}),
    ...(roll.chance(0.3) ? { supportShare: roll.pick([0.03, 0.1]) } : {}),
    ...(roll.chance(0.4) ? { availability: roll.pick([0.95, 0.98, 0.999]) } : {}),
    ...(roll.chance(0.3) ? { charges: charges(roll) } : {}),
    ...(roll.chance(0.3)
      ? {
          power: {
            mode: 'pass-through' as const,
            ...(roll.chance(0.6) ? { tariff: roll.price(0.04, 0.2, 3), escalator: 0.03 } : {}),
          },
        }
      : {}),
  }
}

function charges(roll: Dice): NonNullable<Offer['charges']> {
  return [
    { label: 'storage', amount: roll.int(100, 900), per: 'month' },
    { label: 'fabric', amount: roll.int(5, 40), per: roll.pick(['accelerator-month', 'kW-month'] as const) },
    { label: 'onboarding', amount: roll.int(100, 5000), per: 'once' },
    { label: 'egress', amount: 0.05, per: 'GB', quantity: roll.int(100, 9000) },
  ].slice(roll.int(0, 3)) as NonNullable<Offer['charges']>
}

/** Zero to three hard rules that an enumerator can check on the lines of an award alone. */
export function randomRules(seed: number, tender: Tender): Rule[] {
  const roll = dice(seed ^ 0x5bd1e995)
  const peak = Math.max(...tender.demand.flatMap((demand) => demand.quantity))
  const monthly = peak * 730 * 2
  const rules: Rule[] = []
  if (roll.chance(0.65)) {
    rules.push({
      type: 'redundancy',
      domain: roll.pick(['vendor', 'site', 'region', 'family', 'group']),
      countOnDemand: roll.chance(0.3),
      from: roll.int(0, 2),
      maxShortfall: roll.pick([0, 0, 3]),
    })
  }
  if (roll.chance(0.3))
    rules.push({ type: 'vendor-count', ...(roll.chance(0.5) ? { min: roll.int(1, 2) } : { max: roll.int(1, 2) }) })
  if (roll.chance(0.3)) {
    rules.push({
      type: 'budget',
      kind: roll.pick(['commitment', 'upfront']),
      max: Math.round(monthly * roll.price(0.2, 8)),
    })
  }
  if (roll.chance(0.15)) rules.push({ type: 'term', maxMonths: tender.months + 1 })
  return rules
}
