import { describe, expect, it } from 'vitest'
import { asksOfOffer } from '../../../shared/leverage/asks-of-offer.ts'
import { openTasks } from '../../../shared/leverage/tasks.ts'
import { handAward } from '../../builders/award.ts'
import { buildLeverage, buildValue } from '../../builders/leverage.ts'
import { leaseOffer, smallTender } from '../../builders/tender.ts'

const offer = leaseOffer()
const tender = smallTender({ quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [offer] }] })
const award = handAward(tender, [])
const price = { offer: offer.id, term: 'price', label: 'Price: 1.75 USD', to: { tiers: [{ from: 0, price: 1.75 }] } }
const open = (asks: readonly (typeof price)[], known = buildLeverage()) =>
  openTasks(tender, award, known, { kinds: [], asks })

describe('openTasks', () => {
  it('is what the buyer asks for, as typed, and in the words of the term table where it knows the change', () => {
    const [first] = asksOfOffer(tender, offer)
    if (first === undefined) throw new Error('nothing can be asked of it')
    const asked = { ...price, term: first.term, label: 'as I call it', to: JSON.parse(JSON.stringify(first.to)) }
    expect(open([price, asked])).toEqual([
      expect.objectContaining({ kind: 'ask', ask: { ...ask(price), typed: true } }),
      expect.objectContaining({ kind: 'ask', ask: first }),
    ])
  })
  it('is nothing of offers and terms that are not there, nor of an ask that is valued', () => {
    expect(
      open([
        { ...price, offer: 'gone' },
        { ...price, term: 'colour' },
      ]),
    ).toEqual([])
    const { label: change, ...place } = price
    const clause = { ...place, vendor: 'acme', change, value: buildValue(5), exchangeRate: null, wins: true }
    expect(open([price], buildLeverage({ clauses: [clause] }))).toEqual([])
  })
})

function ask({ label: change, ...place }: typeof price) {
  return { ...place, change }
}
