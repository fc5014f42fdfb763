// Who lost, and the sentence that says why.
import { describe, expect, it } from 'vitest'
import { type Loser, losersOf, whyNot } from '../../../shared/award/why-not.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import { solvedTo } from '../../builders/priced-award.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../builders/tender.ts'

const tender = smallTender({
  vendors: [{ id: 'acme', name: 'Acme' }, { id: 'bolt', name: 'Bolt' }, { id: 'core' }, { id: 'dune' }],
  quotes: [
    { id: 'qa', vendor: 'acme', currency: 'USD', offers: [leaseOffer({ id: 'a' })] },
    {
      id: 'qb',
      vendor: 'bolt',
      currency: 'USD',
      offers: [leaseOffer({ id: 'b' }), leaseOffer({ id: 'old', awarded: { quantity: 5, start: -1 } })],
    },
    { id: 'qc', vendor: 'core', currency: 'USD', offers: [onDemandOffer({ id: 'c' })] },
  ],
})
const line = (offer: string, vendor: string, quantity: number) => ({ offer, vendor, quantity, start: 0, tier: 0 })
const award = solvedTo(1000, 1000, { lines: [line('a', 'acme', 100), line('old', 'bolt', 5)] })
const bolt: Loser = { vendor: 'bolt', offers: ['b'], committed: true }
const context = { tender, award, locale: 'en-US' }

describe('losersOf', () => {
  it('lists vendors with open offers and nothing won; an existing contract is no win, on-demand alone no commitment', () => {
    expect(losersOf(tender, activeOffers(tender).active, award)).toEqual([
      bolt,
      { vendor: 'core', offers: ['c'], committed: false },
    ])
  })

  it('does not list a vendor whose on-demand capacity is used', () => {
    const used = { ...award, use: [{ offer: 'c', workload: 'pool', quantity: [0, 3] }] }
    expect(losersOf(tender, activeOffers(tender).active, used).map((loser) => loser.vendor)).toEqual(['bolt'])
  })
})

describe('whyNot', () => {
  it('says what awarding the vendor would add', () => {
    const forced = solvedTo(1123.4, 1123.4, { lines: [line('b', 'bolt', 40)] })
    expect(whyNot(bolt, forced, context)).toEqual({
      vendor: 'bolt',
      offers: ['b'],
      cost: { value: 1123.4 - 1000, lo: 1123.4 - 1000, hi: 1123.4 - 1000, proven: true },
      sentence: 'Awarding Bolt 40 accelerators, the best it can do, would add 123.40 USD (12.34 %) to the total.',
    })
  })

  it('knows a tie and what it cannot prove', () => {
    const forced = { lines: [line('b', 'bolt', 1)] }
    expect(whyNot(bolt, solvedTo(1000, 1000, forced), context).sentence).toContain('lost a tie')
    expect(whyNot(bolt, solvedTo(1001, 990, forced), context).sentence).toContain(
      'no difference that the calculation can prove',
    )
  })

  it('says when no award can include the vendor', () => {
    expect(whyNot(bolt, solvedTo(null), context)).toMatchObject({
      cost: null,
      sentence: 'No award that includes Bolt satisfies all rules.',
    })
  })

  it('says when nothing was computed', () => {
    expect(whyNot(bolt, null, context).sentence).toContain('stopped')
    expect(whyNot({ ...bolt, committed: false }, null, context).sentence).toContain('on-demand capacity only')
  })
})
