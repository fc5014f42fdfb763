// Every rule type where it binds, where it does not, and against another rule: the conflict named is minimal and leaves the innocent out.
import { describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../../electron/engine/solve-highs.ts'
import { sha256 } from '../../../../electron/store/sha256.ts'
import { awardTender } from '../../../../shared/award/award-tender.ts'
import type { Offer } from '../../../../shared/tender/offer.ts'
import type { Rule } from '../../../../shared/tender/rules/table.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../../builders/tender.ts'

const cheap = leaseOffer({ id: 'a', takeOrPay: 0.5 })
const dear = leaseOffer({
  id: 'b',
  accelerator: 'MI300X',
  site: 'hall-2',
  termMonths: 18,
  takeOrPay: 0.5,
  price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 2.4 }] },
  upfrontShare: 0.2,
})
const cage: Offer = {
  id: 'cage',
  kind: 'colocation',
  site: 'yard',
  maxQuantity: 200,
  blockSize: 50,
  termMonths: 12,
  takeOrPay: 0.85,
  price: { unit: 'kW-month', tiers: [{ from: 0, price: 160 }] },
}
const racks: Offer = {
  id: 'racks',
  kind: 'hardware',
  accelerator: 'H100',
  sites: ['yard'],
  maxQuantity: 60,
  blockSize: 20,
  lifeMonths: 60,
  residualShare: 0.5,
  price: { unit: 'accelerator', tiers: [{ from: 0, price: 26_000 }] },
}

/** Two clouds in two regions and groups, hardware on rented power, and twenty accelerators by the hour. */
const tender: Tender = smallTender({
  accelerators: [
    { id: 'H100', family: 'nvidia', kwPerUnit: 1.3 },
    { id: 'MI300X', family: 'amd', kwPerUnit: 1.4 },
  ],
  workloads: [{ id: 'pool', capacityFactor: { H100: 1, MI300X: 1 }, criticalShare: 0.5, valueOfLostCompute: 6 }],
  vendors: [
    { id: 'acme', group: 'one', class: 'cloud' },
    { id: 'bolt', group: 'two', class: 'cloud' },
    { id: 'colo' },
    { id: 'metal' },
  ],
  sites: [
    { id: 'hall-1', vendor: 'acme', region: 'north' },
    { id: 'hall-2', vendor: 'bolt', region: 'south' },
    { id: 'yard', vendor: 'colo', region: 'east' },
  ],
  quotes: [
    { id: 'qa', vendor: 'acme', currency: 'USD', offers: [cheap, onDemandOffer({ site: 'hall-1' })] },
    { id: 'qb', vendor: 'bolt', currency: 'USD', offers: [dear] },
    { id: 'qc', vendor: 'colo', currency: 'USD', offers: [cage] },
    { id: 'qm', vendor: 'metal', currency: 'USD', offers: [racks] },
  ],
})

const require = (offer: string): Rule => ({ type: 'offer', offer, do: 'require' })
const exclude = (offer: string): Rule => ({ type: 'offer', offer, do: 'exclude' })
/** Holds in every award: it belongs to no conflict. */
const innocent: Rule = { type: 'budget', kind: 'cash-per-year', max: 1e12 }

interface Case {
  readonly name: string
  readonly binds: Rule
  readonly idle: Rule
  /** Cannot hold together with `against`. */
  readonly strict: Rule
  readonly against: readonly Rule[]
}

const cases: readonly Case[] = [
  {
    name: 'vendor-count',
    binds: { type: 'vendor-count', min: 2 },
    idle: { type: 'vendor-count', min: 1 },
    strict: { type: 'vendor-count', max: 1 },
    against: [require('a'), require('b')],
  },
  {
    name: 'vendor-share',
    binds: { type: 'vendor-share', of: 'acme', max: 0.5, per: 'horizon' },
    idle: { type: 'vendor-share', of: 'bolt', max: 0.9, per: 'horizon' },
    strict: { type: 'vendor-share', of: 'bolt', basis: 'mw', min: 0.5, per: 'horizon' },
    against: [{ type: 'vendor-share', of: 'acme', basis: 'mw', min: 0.6, per: 'horizon' }, require('a')],
  },
  {
    name: 'group-share',
    binds: { type: 'group-share', of: 'two', min: 0.3, per: 'horizon' },
    idle: { type: 'group-share', of: 'two', max: 0.9, per: 'horizon' },
    strict: { type: 'group-share', of: 'one', basis: 'mw', max: 0.2, per: 'horizon' },
    against: [require('a'), exclude('b'), exclude('cage')],
  },
  {
    name: 'region-share',
    binds: { type: 'region-share', of: 'south', min: 0.3, per: 'horizon' },
    idle: { type: 'region-share', of: 'south', max: 0.9, per: 'horizon' },
    strict: { type: 'region-share', of: 'north', basis: 'mw', max: 0.2, per: 'horizon' },
    against: [require('a'), exclude('b'), exclude('cage')],
  },
  {
    name: 'family-share',
    binds: { type: 'family-share', of: 'amd', min: 0.3, per: 'horizon' },
    idle: { type: 'family-share', of: 'amd', max: 0.9, per: 'horizon' },
    strict: { type: 'family-share', of: 'nvidia', basis: 'mw', max: 0.2, per: 'horizon' },
    against: [require('a'), exclude('b'), exclude('cage')],
  },
  {
    name: 'redundancy',
    binds: { type: 'redundancy', domain: 'vendor' },
    idle: { type: 'redundancy', domain: 'vendor', maxShortfall: 100 },
    strict: { type: 'redundancy', domain: 'site' },
    against: [exclude('b'), exclude('racks')],
  },
  {
    name: 'budget',
    binds: { type: 'budget', kind: 'commitment', max: 500_000 },
    idle: { type: 'budget', kind: 'upfront', max: 1_000_000, vendor: 'bolt' },
    strict: { type: 'budget', kind: 'upfront', max: 0, class: 'cloud' },
    against: [require('b')],
  },
  {
    name: 'power',
    binds: { type: 'power', minMw: 0.2 },
    idle: { type: 'power', maxMw: 5 },
    strict: { type: 'power', region: 'east', maxMw: 0.01 },
    against: [require('cage')],
  },
  {
    name: 'term',
    binds: { type: 'term', maxMonths: 6 },
    idle: { type: 'term', maxMonths: 60 },
    strict: { type: 'term', maxExpiringPerQuarter: 0.4 },
    against: [require('a'), exclude('b'), exclude('cage')],
  },
  {
    name: 'offer',
    binds: exclude('a'),
    idle: require('a'),
    strict: { type: 'offer', offer: 'racks', do: 'fix', quantity: 40 },
    against: [exclude('racks')],
  },
]

async function awardUnder(rules: readonly Rule[]) {
  const hooks = { solve: await createSolveHighs(), sha256 }
  return awardTender(tender, rules, { gap: 1e-9, workLimit: 10_000, seed: 0, versions: {} }, hooks)
}

describe('every rule type', () => {
  it.each(cases)('$name binds, is idle, and conflicts minimally', async ({ binds, idle, strict, against }) => {
    const free = (await awardUnder([])).totals?.total ?? Number.NaN
    const bound = (await awardUnder([binds])).totals?.total ?? Number.NaN
    expect(bound, 'binds').toBeGreaterThan(free + 1)
    expect((await awardUnder([idle])).totals?.total, 'idle').toBeCloseTo(free, 2)
    const rules = [innocent, strict, ...against]
    const torn = await awardUnder(rules)
    expect(torn.status).toBe('infeasible')
    const conflict = torn.conflict ?? []
    expect(conflict).not.toContainEqual(innocent)
    expect(conflict).toContainEqual(strict)
    for (const [left] of conflict.entries()) {
      const without = await awardUnder(conflict.filter((_, i) => i !== left))
      expect(without.status, `without ${JSON.stringify(conflict[left])}`).not.toBe('infeasible')
    }
  })
})
