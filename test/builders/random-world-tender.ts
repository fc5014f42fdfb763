// Random small tenders over all five kinds of offers and the terms across them, small enough to try every award.
import type { Offer } from '../../shared/tender/offer.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { type Dice, dice } from './random-tender.ts'

/** One workload; a lease, on-demand capacity, colocation and a build at two sites, and hardware that may stand at either. */
export function randomWorldTender(seed: number): Tender {
  const roll = dice(seed * 7919)
  const months = roll.pick([3, 4, 13])
  const spend = roll.chance(0.3)
  const quote = (id: string, vendor: string, offers: Offer[]) => ({
    id,
    vendor,
    currency: roll.pick(['USD', 'EUR']),
    offers,
  })
  return {
    schema: 'headroom.tender/1',
    id: `world-${seed}`,
    name: `Random world ${seed}`,
    currency: 'USD',
    start: '2027-01',
    months,
    discountRate: roll.pick([0, 0.08]),
    tailValue: roll.pick([0, 0.5]),
    fx: { EUR: { rate: 1.09 } },
    accelerators: [
      { id: 'H100', family: 'nvidia', kwPerUnit: 1.3 },
      { id: 'MI300X', family: 'amd', kwPerUnit: 1.6 },
    ],
    workloads: [
      {
        id: 'pool',
        capacityFactor: { H100: 1, MI300X: 1.2 },
        criticalShare: roll.pick([0.2, 0.5]),
        valueOfLostCompute: roll.pick([2, 5, 9]),
      },
    ],
    demand: [{ workload: 'pool', quantity: Array.from({ length: months }, () => roll.int(8, 30)) }],
    vendors: [
      { id: 'cloud', ...(roll.chance(0.5) ? { rebates: rebates(roll) } : {}) },
      { id: 'metal' },
      { id: 'colo', ...(roll.chance(0.3) ? { rebates: rebates(roll) } : {}) },
      { id: 'works' },
      { id: 'spot' },
    ],
    sites: [
      { id: 'hall', vendor: 'cloud', region: 'north' },
      { id: 'yard', region: 'south', pue: 1.3, tariff: 0.08, tariffEscalator: 0.03, failureGroups: ['grid'] },
      { id: 'barn', region: 'south', pue: 1.2, tariff: 0.06, failureGroups: ['grid'] },
    ],
    quotes: [
      { ...quote('q-cloud', 'cloud', [lease(roll, months)]), ...(spend ? { spendCommitment: commitment(roll) } : {}) },
      quote('q-metal', 'metal', [hardware(roll)]),
      quote('q-colo', 'colo', [colocation(roll, months)]),
      quote('q-works', 'works', [build(roll)]),
      quote('q-spot', 'spot', [onDemand(roll)]),
    ],
    ...(roll.chance(0.3) ? { encumbrances: [encumbrance(roll, months)] } : {}),
  }
}

function rebates(roll: Dice): { from: number; share: number }[] {
  return [
    { from: roll.int(1, 4) * 5_000, share: 0.05 },
    { from: roll.int(5, 9) * 10_000, share: 0.12 },
  ]
}

function commitment(roll: Dice) {
  const shortfallShare = roll.pick([1, 0.5])
  return { amount: roll.int(2, 40) * 5_000, per: roll.pick(['month', 'year', 'term'] as const), shortfallShare }
}

function encumbrance(roll: Dice, months: number): NonNullable<Tender['encumbrances']>[number] {
  const window = { from: 0, to: roll.int(0, months) }
  if (roll.chance(0.5))
    return { kind: 'min-spend', vendor: roll.pick(['cloud', 'colo']), ...window, value: roll.int(1, 30) * 4_000 }
  return { kind: 'exclusive', vendor: 'cloud', ...window, family: 'amd' }
}

function lease(roll: Dice, months: number): Offer {
  return {
    id: 'lease',
    kind: 'lease',
    accelerator: 'H100',
    site: 'hall',
    maxQuantity: 16,
    blockSize: 8,
    startLatest: roll.int(0, 1),
    termMonths: roll.pick([2, months, months + 4]),
    takeOrPay: 1,
    price: {
      unit: 'accelerator-hour',
      tiers: [
        { from: 0, price: roll.price(1.5, 3) },
        { from: 16, price: 1.6 },
      ],
    },
    ...(roll.chance(0.3) ? { deposit: { amount: roll.int(1, 9) * 1_000, returnMonth: roll.int(0, months + 3) } } : {}),
    ...(roll.chance(0.3)
      ? { options: [{ right: 'extend', fromMonth: 1, toMonth: 2, noticeMonths: 1, premium: roll.int(1, 5) * 500 }] }
      : {}),
  }
}

function hardware(roll: Dice): Offer {
  return {
    id: 'racks',
    kind: 'hardware',
    accelerator: roll.pick(['H100', 'MI300X']),
    ...(roll.chance(0.6) ? { sites: ['yard', 'barn'] } : {}),
    minQuantity: roll.pick([0, 4]),
    maxQuantity: 8,
    blockSize: 4,
    startLatest: roll.int(0, 1),
    leadMonths: roll.int(0, 1),
    lifeMonths: roll.pick([2, 24, 60]),
    residualShare: roll.pick([0, 0.6]),
    setupFee: roll.pick([0, 1_500]),
    price: {
      unit: 'accelerator',
      tierMode: roll.pick(['all-units', 'incremental']),
      tiers: [
        { from: 0, price: roll.int(2, 30) * 1_000 },
        { from: 8, price: 1_900 },
      ],
    },
    ...(roll.chance(0.3) ? { upfrontShare: 0.2 } : {}),
    ...(roll.chance(0.3) ? { charges: [{ label: 'care', amount: 20, per: 'accelerator-month' as const }] } : {}),
  }
}

function colocation(roll: Dice, months: number): Offer {
  const held = roll.chance(0.3)
  return {
    id: 'cage',
    kind: 'colocation',
    site: 'yard',
    maxQuantity: 12,
    blockSize: 4,
    startLatest: held ? 0 : roll.int(0, 1),
    termMonths: roll.pick([2, months, months + 3]),
    takeOrPay: roll.pick([1, 0.85, 0.5]),
    supportShare: roll.pick([0, 0.1]),
    price: { unit: 'kW-month', tiers: [{ from: 0, price: roll.int(90, 260) }] },
    power: { mode: roll.pick(['included', 'pass-through'] as const) },
    ...(held ? { awarded: { quantity: 8, start: -1 } } : {}),
    ...(roll.chance(0.3) ? { charges: [{ label: 'hands', amount: 12, per: 'kW-month' as const }] } : {}),
  }
}

function build(roll: Dice): Offer {
  return {
    id: 'shed',
    kind: 'build',
    site: 'barn',
    maxQuantity: 12,
    blockSize: 6,
    leadMonths: roll.int(0, 1),
    lifeMonths: roll.pick([12, 120]),
    residualShare: roll.pick([0, 0.5]),
    capexShares: roll.pick([[1], [0.4, 0.6], [0.2, 0.3, 0.5]]),
    opexPerKwYear: roll.pick([0, 120]),
    ramp: roll.pick([[1], [0.5, 1]]),
    price: { unit: 'kW', tiers: [{ from: 0, price: roll.int(1, 12) * 500 }] },
    ...(roll.chance(0.3) ? { escalator: { annual: 0.04 } } : {}),
  }
}

function onDemand(roll: Dice): Offer {
  return {
    id: 'spot',
    kind: 'on-demand',
    accelerator: 'H100',
    site: 'hall',
    maxQuantity: roll.int(4, 20),
    price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: roll.price(2, 5) }] },
  }
}
