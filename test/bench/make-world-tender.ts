// Writes the large tender of the solver bench: 60 vendors, 120 offers of all five kinds, 36 months, 6 workloads, 8 regions. Run it only to change the bench.
import { writeFileSync } from 'node:fs'
import type { Offer } from '../../shared/tender/offer.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { type Dice, dice } from '../builders/random-tender.ts'

const months = 36
const regions = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8']
const accelerators = [
  { id: 'H100', family: 'nvidia', kwPerUnit: 1.3 },
  { id: 'H200', family: 'nvidia', kwPerUnit: 1.35 },
  { id: 'GB200', family: 'nvidia', kwPerUnit: 1.9 },
  { id: 'MI325X', family: 'amd', kwPerUnit: 1.5 },
]
const worth: Readonly<Record<string, number>> = { H100: 1, H200: 1.25, GB200: 2.3, MI325X: 1.2 }

function series(roll: Dice, from: number, to: number): number[] {
  return Array.from({ length: months }, (_, month) =>
    Math.round(from + ((to - from) * month) / (months - 1) + roll.int(-10, 10)),
  )
}

function lease(roll: Dice, vendor: string, number: number): Offer {
  const accelerator = roll.pick(['H100', 'H200', 'H200', 'GB200', 'MI325X'])
  const block = roll.pick([64, 128])
  const blocks = roll.int(4, 10)
  const base = (worth[accelerator] ?? 1) * roll.price(1.7, 2.6, 4)
  const cut = (share: number) => Number((base * share).toFixed(2))
  const earliest = roll.pick([0, 0, 0, 3, 6])
  return {
    id: `${vendor}-${number}`,
    kind: 'lease',
    accelerator,
    site: `${vendor}-hall`,
    minQuantity: block,
    maxQuantity: block * blocks,
    blockSize: block,
    startEarliest: earliest,
    startLatest: earliest + roll.int(0, 3),
    termMonths: roll.pick([24, 36, 36, 48]),
    price: {
      unit: 'accelerator-hour',
      tiers: [
        { from: 0, price: cut(1) },
        { from: Math.ceil(blocks / 2) * block, price: cut(0.94) },
      ],
    },
    takeOrPay: roll.pick([1, 1, 0.9, 0.8]),
    paymentDays: roll.pick([0, 30, 45]),
    availability: roll.pick([0.985, 0.99, 0.995]),
    ...(roll.chance(0.3) ? { setupFee: roll.int(5, 40) * 10_000 } : {}),
    ...(roll.chance(0.2) ? { deposit: { amount: 100_000, returnMonth: 35 } } : {}),
  }
}

export function worldBenchTender(seed: number): Tender {
  const roll = dice(seed)
  const named = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)
  const [clouds, powers, metals, builders, hourly] = [
    named('cloud', 48),
    named('power', 4),
    named('metal', 2),
    named('works', 2),
    named('spot', 4),
  ] as const
  const yards = named('yard', 4)
  const colocation = (vendor: string, number: number): Offer => ({
    id: `${vendor}-${number}`,
    kind: 'colocation',
    site: roll.pick(yards),
    minQuantity: 500,
    maxQuantity: 4_000,
    blockSize: 500,
    startEarliest: roll.pick([0, 3]),
    startLatest: 6,
    termMonths: roll.pick([36, 48]),
    takeOrPay: 0.85,
    price: { unit: 'kW-month', tiers: [{ from: 0, price: roll.int(115, 170) }] },
    power: { mode: 'pass-through' },
  })
  const hardware = (vendor: string, number: number): Offer => ({
    id: `${vendor}-${number}`,
    kind: 'hardware',
    accelerator: roll.pick(['H200', 'GB200', 'MI325X']),
    sites: [roll.pick(yards.slice(0, 2)), roll.pick(yards.slice(2))],
    minQuantity: 128,
    maxQuantity: 1_024,
    blockSize: 128,
    startLatest: 4,
    leadMonths: 3,
    lifeMonths: 60,
    residualShare: 0.3,
    price: { unit: 'accelerator', tiers: [{ from: 0, price: roll.int(24, 42) * 1_000 }] },
  })
  const build = (vendor: string, number: number): Offer => ({
    id: `${vendor}-${number}`,
    kind: 'build',
    site: yards[number + 1] ?? 'yard1',
    minQuantity: 1_000,
    maxQuantity: 4_000,
    blockSize: 1_000,
    leadMonths: 9,
    lifeMonths: 240,
    residualShare: 0.8,
    capexShares: [0.25, 0.25, 0.25, 0.25],
    opexPerKwYear: 150,
    price: { unit: 'kW', tiers: [{ from: 0, price: roll.int(8, 12) * 1_000 }] },
  })
  const onDemand = (vendor: string): Offer => ({
    id: `${vendor}-now`,
    kind: 'on-demand',
    accelerator: 'H100',
    site: `${vendor}-hall`,
    maxQuantity: 300,
    price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: roll.price(3.4, 4.4) }] },
  })
  const quote = (vendor: string, offers: Offer[]) => ({ id: `q-${vendor}`, vendor, currency: 'USD', offers })
  const workload = (id: string, criticalShare: number, valueOfLostCompute: number, of?: string[]) => ({
    id,
    capacityFactor: { H100: 1, H200: 1.3, GB200: 2.3, MI325X: 1.25 },
    criticalShare,
    valueOfLostCompute,
    ...(of === undefined ? {} : { regions: of }),
  })
  const vendors = [...clouds, ...powers, ...metals, ...builders, ...hourly]
  return {
    schema: 'headroom.tender/1',
    id: 'world-bench',
    name: 'A hundred and twenty offers',
    currency: 'USD',
    start: '2027-01',
    months,
    discountRate: 0.08,
    fx: {},
    accelerators,
    workloads: [
      workload('pre-training', 0.4, 9),
      workload('post-training', 0.3, 6),
      workload('chat', 0.8, 14, regions.slice(0, 5)),
      workload('voice', 0.7, 12, regions.slice(3)),
      workload('batch', 0.2, 4),
      workload('research', 0.1, 3),
    ],
    demand: [
      { workload: 'pre-training', quantity: series(roll, 2200, 5200) },
      { workload: 'post-training', quantity: series(roll, 900, 2400) },
      { workload: 'chat', quantity: series(roll, 1200, 4000) },
      { workload: 'voice', quantity: series(roll, 500, 1500) },
      { workload: 'batch', quantity: series(roll, 700, 1600) },
      { workload: 'research', quantity: series(roll, 300, 700) },
    ],
    vendors: vendors.map((id) => ({ id })),
    sites: [
      ...[...clouds, ...hourly].map((vendor, i) => ({
        id: `${vendor}-hall`,
        vendor,
        region: regions[i % regions.length] ?? 'r1',
      })),
      ...yards.map((id, i) => ({ id, region: regions[i * 2] ?? 'r1', pue: 1.2, tariff: 0.06 + i / 100 })),
    ],
    quotes: [
      ...clouds.map((vendor) => quote(vendor, [lease(roll, vendor, 1), lease(roll, vendor, 2)])),
      ...powers.map((vendor) => quote(vendor, [colocation(vendor, 1), colocation(vendor, 2)])),
      ...metals.map((vendor) =>
        quote(
          vendor,
          [1, 2, 3, 4].map((number) => hardware(vendor, number)),
        ),
      ),
      ...builders.map((vendor) => quote(vendor, [build(vendor, 1), build(vendor, 2)])),
      ...hourly.map((vendor) => quote(vendor, [onDemand(vendor)])),
    ],
  }
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync('test/fixtures/bench/world.json', `${JSON.stringify(worldBenchTender(7), null, 1)}\n`)
}
