// Writes the tender of the solver bench: forty leases of three tiers, ten vendors, thirty-six months, four workloads. Run it only to change the bench.
import { writeFileSync } from 'node:fs'
import type { Offer } from '../../shared/tender/offer.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { type Dice, dice } from '../builders/random-tender.ts'

const months = 36
const regions = ['north', 'south', 'east', 'west']
const accelerators = [
  { id: 'H100', family: 'nvidia', kwPerUnit: 1.3 },
  { id: 'H200', family: 'nvidia', kwPerUnit: 1.35 },
  { id: 'GB200', family: 'nvidia', kwPerUnit: 1.9 },
  { id: 'MI325X', family: 'amd', kwPerUnit: 1.5 },
  { id: 'TPU-v6', family: 'tpu', kwPerUnit: 0.9 },
]
/** What one of each is worth on average; prices follow it. */
const worth: Readonly<Record<string, number>> = { H100: 1, H200: 1.25, GB200: 2.3, MI325X: 1.2, 'TPU-v6': 0.85 }

/** Demand that grows every month and breathes with the season. */
function series(roll: Dice, from: number, to: number): number[] {
  return Array.from({ length: months }, (_, month) => {
    const trend = from + ((to - from) * month) / (months - 1)
    return Math.round(trend * (1 + 0.04 * Math.sin((2 * Math.PI * month) / 12)) + roll.int(-15, 15))
  })
}

function lease(roll: Dice, vendor: number, number: number): Offer {
  const accelerator = roll.pick(['H100', 'H100', 'H200', 'H200', 'GB200', 'MI325X', 'TPU-v6'])
  const block = roll.pick([32, 64, 64, 128])
  const blocks = roll.int(8, 24)
  const base = (worth[accelerator] ?? 1) * roll.price(1.7, 2.6, 4)
  const earliest = roll.pick([0, 0, 0, 0, 1, 2, 3, 6, 9, 12])
  const cut = (share: number) => Number((base * share).toFixed(2))
  const first = Math.ceil(blocks / 3) * block
  const second = Math.ceil((2 * blocks) / 3) * block
  return {
    id: `v${vendor}-${number}`,
    kind: 'lease',
    accelerator,
    site: `v${vendor}-hall-${roll.int(1, 2)}`,
    minQuantity: block * roll.int(1, 3),
    maxQuantity: block * blocks,
    blockSize: block,
    startEarliest: earliest,
    startLatest: earliest + roll.int(1, 6),
    termMonths: roll.pick([24, 36, 36, 36, 48, 60]),
    price: {
      unit: 'accelerator-hour',
      tierMode: roll.pick(['all-units', 'all-units', 'incremental']),
      tiers: [
        { from: 0, price: cut(1) },
        { from: first, price: cut(0.96) },
        { from: second, price: cut(0.91) },
      ],
    },
    takeOrPay: roll.pick([1, 1, 1, 0.9, 0.8]),
    ...(roll.chance(0.3) ? { ramp: [0.25, 0.5, 0.75, 1] } : {}),
    ...(roll.chance(0.3) ? { escalator: { annual: 0.03 } } : {}),
    ...(roll.chance(0.4) ? { setupFee: roll.int(5, 60) * 10_000 } : {}),
    ...(roll.chance(0.3) ? { upfrontShare: 0.15 } : {}),
    ...(roll.chance(0.3) ? { supportShare: 0.04 } : {}),
    paymentDays: roll.pick([0, 30, 45, 60]),
    availability: roll.pick([0.985, 0.99, 0.995]),
    ...(roll.chance(0.25) ? { power: { mode: 'pass-through' as const, tariff: roll.price(0.05, 0.12, 3) } } : {}),
  }
}

function onDemand(roll: Dice, vendor: number): Offer {
  return {
    id: `v${vendor}-now`,
    kind: 'on-demand',
    accelerator: 'H100',
    site: `v${vendor}-hall-1`,
    maxQuantity: 400,
    price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: roll.price(3.4, 4.4) }] },
  }
}

export function benchTender(seed: number): Tender {
  const roll = dice(seed)
  const vendors = Array.from({ length: 10 }, (_, index) => index + 1)
  const sites = vendors.flatMap((vendor) =>
    [1, 2].map((hall) => ({
      id: `v${vendor}-hall-${hall}`,
      vendor: `v${vendor}`,
      region: regions[(vendor + hall * roll.int(1, 3)) % 4] ?? 'north',
      pue: roll.price(1.12, 1.4),
    })),
  )
  const workload = (
    id: string,
    factors: Record<string, number>,
    criticalShare: number,
    valueOfLostCompute: number,
  ) => ({
    id,
    capacityFactor: factors,
    criticalShare,
    valueOfLostCompute,
  })
  return {
    schema: 'headroom.tender/1',
    id: 'forty-offers',
    name: 'Forty offers',
    currency: 'USD',
    start: '2027-01',
    months,
    discountRate: 0.08,
    fx: {},
    accelerators,
    workloads: [
      workload('pre-training', { H100: 1, H200: 1.15, GB200: 2.6 }, 0.4, 9),
      workload('post-training', { H100: 1, H200: 1.2, GB200: 2.3, MI325X: 1.1, 'TPU-v6': 0.9 }, 0.3, 6),
      {
        ...workload('chat', { H100: 1, H200: 1.4, GB200: 2.2, MI325X: 1.35, 'TPU-v6': 0.8 }, 0.85, 14),
        regions: ['north', 'east', 'west'],
      },
      {
        ...workload('batch', { H100: 1, H200: 1.3, GB200: 2.1, MI325X: 1.25, 'TPU-v6': 0.85 }, 0.2, 4),
        adoptionCost: { amd: 900_000, tpu: 1_500_000 },
      },
    ],
    demand: [
      { workload: 'pre-training', quantity: series(roll, 2400, 5600) },
      { workload: 'post-training', quantity: series(roll, 900, 2600) },
      { workload: 'chat', quantity: series(roll, 1300, 4300) },
      { workload: 'batch', quantity: series(roll, 700, 1700) },
    ],
    vendors: vendors.map((vendor) => ({ id: `v${vendor}` })),
    sites,
    quotes: vendors.map((vendor) => ({
      id: `q${vendor}`,
      vendor: `v${vendor}`,
      currency: 'USD',
      offers: [1, 2, 3, 4]
        .map((number) => lease(roll, vendor, number))
        .concat(vendor <= 2 ? [onDemand(roll, vendor)] : []),
    })),
  }
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync('test/fixtures/bench/forty-offers.json', `${JSON.stringify(benchTender(40), null, 1)}\n`)
}
