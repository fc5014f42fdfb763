import { describe, expect, it } from 'vitest'
import type { Offer } from '../../../shared/tender/offer.ts'
import { readTender } from '../../../shared/tender/read-tender.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../builders/tender.ts'

const withOffer = (over: Partial<Offer>): Tender => withOffers([leaseOffer(over)])
const withOffers = (offers: Offer[]): Tender =>
  smallTender({ quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers }] })
const withRule = (rule: Rule): Tender => smallTender({ awardScenarios: [{ id: 'c', rules: [rule] }] })
const price = (over: Partial<Offer['price']>): Offer['price'] => ({
  unit: 'accelerator-hour',
  tiers: [{ from: 0, price: 2 }],
  ...over,
})

describe('readTender', () => {
  it('finds nothing wrong in a valid tender and gives back the very document', () => {
    const tender = smallTender()
    expect(readTender(tender)).toEqual({ tender, problems: [] })
    expect(readTender(tender).tender).toBe(tender)
  })

  it('keeps an unknown field and reports its path', () => {
    const tender = { ...smallTender(), colour: 'blue' }
    const reading = readTender(tender)
    expect(reading.tender).toHaveProperty('colour', 'blue')
    expect(reading.problems.map((problem) => [problem.severity, problem.where])).toEqual([
      ['note', { kind: 'document', path: 'colour' }],
    ])
  })

  const shapes: readonly (readonly [string, unknown, string])[] = [
    ['a missing field', { ...smallTender(), name: undefined }, 'name'],
    ['a percentage for a share', withOffer({ takeOrPay: 80 }), 'quotes[0].offers[0].takeOrPay'],
    [
      'text for a number',
      JSON.parse(JSON.stringify(smallTender()).replace('"price":2', '"price":"2"')),
      'quotes[0].offers[0].price.tiers[0].price',
    ],
    [
      'an unknown kind',
      JSON.parse(JSON.stringify(smallTender()).replace('"lease"', '"x"').replace('"kind":"lease"', '"kind":"rent"')),
      'quotes[0].offers[0].kind',
    ],
    ['a month of 13', smallTender({ start: '2027-13' }), 'start'],
    ['a day that is none', smallTender({ signingDate: '2027-02-30' }), 'signingDate'],
    [
      'an unknown rule',
      smallTender({ awardScenarios: [{ id: 'c', rules: [{ type: 'luck' } as unknown as Rule] }] }),
      'awardScenarios[0].rules[0].type',
    ],
  ]
  it.each(shapes)('refuses %s and names its place', (_, document, path) => {
    const reading = readTender(document)
    expect(reading.tender).toBeUndefined()
    expect(reading.problems.map((problem) => problem.where)).toContainEqual({ kind: 'document', path })
    for (const problem of reading.problems) expect(problem.fix).not.toBe('')
  })

  const checks: readonly (readonly [string, Tender, string])[] = [
    ['discount-rate', smallTender({ discountRate: 8 }), 'discountRate'],
    ['fx-own', smallTender({ fx: { USD: { rate: 1.1 } } }), 'fx.USD'],
    [
      'rebate-falls',
      smallTender({
        vendors: [
          {
            id: 'acme',
            rebates: [
              { from: 0, share: 0.1 },
              { from: 5, share: 0.05 },
            ],
          },
        ],
      }),
      'vendors[0].rebates',
    ],
    [
      'pue-below-1',
      smallTender({ sites: [{ id: 'hall-1', vendor: 'acme', region: 'north', pue: 0.9 }] }),
      'sites[0].pue',
    ],
    ['pue-high', smallTender({ sites: [{ id: 'hall-1', vendor: 'acme', region: 'north', pue: 3 }] }), 'sites[0].pue'],
    [
      'kw-per-unit',
      smallTender({ accelerators: [{ id: 'H100', family: 'nvidia', kwPerUnit: 700 }] }),
      'accelerators[0].kwPerUnit',
    ],
    ['probabilities', smallTender({ scenarios: [{ id: 's', probability: 0.4 }] }), 'scenarios'],
    ['duplicate-id', smallTender({ vendors: [{ id: 'acme' }, { id: 'acme' }] }), 'vendors[1].id'],
    [
      'unknown-vendor',
      smallTender({ quotes: [{ id: 'q', vendor: 'acmi', currency: 'USD', offers: [] }] }),
      'quotes[0].vendor',
    ],
    [
      'no-fx',
      smallTender({ quotes: [{ id: 'q', vendor: 'acme', currency: 'EUR', offers: [] }] }),
      'quotes[0].currency',
    ],
    ['duplicate-offer', withOffers([leaseOffer(), leaseOffer()]), 'quotes[0].offers[1].id'],
    ['unknown-accelerator', withOffer({ accelerator: 'H1000' }), 'quotes[0].offers[0].accelerator'],
    ['unknown-site', withOffer({ site: 'hall-2' }), 'quotes[0].offers[0].site'],
    ['unknown-offer', withOffer({ requires: ['other'] }), 'quotes[0].offers[0].requires'],
    [
      'no-site',
      withOffers([
        ((offer) => {
          const { site: _, ...rest } = offer
          return rest
        })(leaseOffer()),
      ]),
      'quotes[0].offers[0].site',
    ],
    [
      'term-missing',
      withOffers([
        ((offer) => {
          const { termMonths: _, ...rest } = offer
          return rest
        })(leaseOffer()),
      ]),
      'quotes[0].offers[0].termMonths',
    ],
    ['term-of-other-kind', withOffers([onDemandOffer({ takeOrPay: 0.5 })]), 'quotes[0].offers[0].takeOrPay'],
    ['min-above-max', withOffer({ minQuantity: 200 }), 'quotes[0].offers[0].minQuantity'],
    ['no-block-fits', withOffer({ minQuantity: 65, maxQuantity: 100, blockSize: 64 }), 'quotes[0].offers[0].blockSize'],
    ['block-rounds', withOffer({ maxQuantity: 100, blockSize: 64 }), 'quotes[0].offers[0].blockSize'],
    ['window', withOffer({ startEarliest: 5, startLatest: 3 }), 'quotes[0].offers[0].startLatest'],
    ['starts-too-late', withOffer({ startEarliest: 12 }), 'quotes[0].offers[0].startEarliest'],
    ['past-horizon', withOffer({ termMonths: 60 }), 'quotes[0].offers[0].termMonths'],
    ['ramp-falls', withOffer({ ramp: [1, 0.5, 1] }), 'quotes[0].offers[0].ramp'],
    ['ramp-below-1', withOffer({ ramp: [0.5] }), 'quotes[0].offers[0].ramp'],
    ['escalator-high', withOffer({ escalator: { annual: 3 } }), 'quotes[0].offers[0].escalator.annual'],
    ['price-unit', withOffer({ price: price({ unit: 'kW' }) }), 'quotes[0].offers[0].price.unit'],
    [
      'unit-slip',
      withOffer({ price: price({ tiers: [{ from: 0, price: 1500 }] }) }),
      'quotes[0].offers[0].price.tiers[0].price',
    ],
    [
      'tier-gap',
      withOffer({ price: price({ tiers: [{ from: 64, price: 2 }] }) }),
      'quotes[0].offers[0].price.tiers[0].from',
    ],
    [
      'tier-order',
      withOffer({
        price: price({
          tiers: [
            { from: 0, price: 2 },
            { from: 64, price: 1.9 },
            { from: 64, price: 1.8 },
          ],
        }),
      }),
      'quotes[0].offers[0].price.tiers[2].from',
    ],
    [
      'tier-rises',
      withOffer({
        price: price({
          tiers: [
            { from: 0, price: 2 },
            { from: 64, price: 2.1 },
          ],
        }),
      }),
      'quotes[0].offers[0].price.tiers[1].price',
    ],
    ['list-differs', withOffer({ price: price({ list: 3, discounts: [0.2, 0.1] }) }), 'quotes[0].offers[0].price.list'],
    ['large-prepayment', withOffer({ upfrontShare: 0.8 }), 'quotes[0].offers[0].upfrontShare'],
    ['no-tariff', withOffer({ power: { mode: 'pass-through' } }), 'quotes[0].offers[0].power.tariff'],
    [
      'on-demand-charge',
      withOffers([onDemandOffer({ charges: [{ label: 'disk', amount: 5, per: 'month' }] })]),
      'quotes[0].offers[0].charges[0].per',
    ],
    ['demand-length', smallTender({ demand: [{ workload: 'pool', quantity: [1] }] }), 'demand[0].quantity'],
    ['no-demand', smallTender({ demand: [] }), 'demand'],
    [
      'free-shortfall',
      smallTender({
        workloads: [{ id: 'pool', capacityFactor: { H100: 1 }, criticalShare: 0, valueOfLostCompute: 0 }],
      }),
      'workloads[0].valueOfLostCompute',
    ],
    [
      'no-price-cap',
      withRule({ type: 'vendor-count', min: 2, strictness: 'priced' }),
      'awardScenarios[0].rules[0].priceCap',
    ],
    [
      'no-priority',
      withRule({ type: 'vendor-count', min: 2, strictness: 'priority' }),
      'awardScenarios[0].rules[0].priority',
    ],
    ['bounds', withRule({ type: 'vendor-count', min: 3, max: 2 }), 'awardScenarios[0].rules[0]'],
    ['unknown-in-rule', withRule({ type: 'vendor-share', of: 'nobody', max: 0.5 }), 'awardScenarios[0].rules[0]'],
    ['no-bound', withRule({ type: 'region-share' }), 'awardScenarios[0].rules[0]'],
    ['no-quantity', withRule({ type: 'offer', offer: 'lease', do: 'fix' }), 'awardScenarios[0].rules[0].quantity'],
    [
      'on-demand-rule',
      {
        ...withRule({ type: 'offer', offer: 'spot', do: 'require' }),
        quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer(), onDemandOffer()] }],
      },
      'awardScenarios[0].rules[0]',
    ],
  ]
  it.each(checks)('reports %s with its path', (code, tender, path) => {
    const found = readTender(tender).problems.filter((problem) => problem.code === code)
    expect(found.map((problem) => problem.where)).toContainEqual({ kind: 'document', path })
  })

  it('takes 20 % and then 10 % off 100 as 72', () => {
    const tender = withOffer({ price: price({ list: 2.777778, discounts: [0.2, 0.1] }) })
    expect(readTender(tender).problems).toEqual([])
  })

  it('reports an expired quote, and says so when it is used all the same', () => {
    const quote = { id: 'q', vendor: 'acme', currency: 'USD', validUntil: '2026-12-31', offers: [leaseOffer()] }
    const severity = (useExpired?: string) =>
      readTender(
        smallTender({ signingDate: '2027-01-01', quotes: [{ ...quote, ...(useExpired ? { useExpired } : {}) }] }),
      ).problems[0]?.severity
    expect(severity()).toBe('warning')
    expect(severity('extended by mail')).toBe('note')
  })
})
