import { describe, expect, it } from 'vitest'
import { letterInput } from '../../../../shared/report/letter/letter-input.ts'
import { emptyPosition, type Position } from '../../../../shared/tender/position.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../../builders/tender.ts'

const tender = smallTender({
  vendors: [
    { id: 'acme', name: 'Acme' },
    { id: 'rival', name: 'Rival' },
  ],
  quotes: [
    {
      ...{ id: 'acme-1', vendor: 'acme', currency: 'USD', round: 1, validUntil: '2027-03-01' },
      offers: [leaseOffer(), onDemandOffer()],
    },
    {
      ...{ id: 'acme-2', vendor: 'acme', currency: 'USD', round: 2, validUntil: '2027-03-01' },
      notes: [{ label: 'Ours', text: 'too dear' }],
      offers: [
        leaseOffer({ notes: [{ label: 'Ours', text: 'ask again' }], excludes: ['other'] }),
        leaseOffer({ id: 'kept', awarded: { quantity: 8, start: -3 } }),
      ],
    },
    { id: 'rival-1', vendor: 'rival', currency: 'USD', offers: [leaseOffer({ id: 'other' })] },
  ],
})

function inputOf(over: Partial<Position> = {}, of: Tender = tender) {
  return letterInput(of, { ...emptyPosition('acme'), ...over }, '2027-02-01', 'en-US')
}
function refusalOf(over: Partial<Position>, of?: Tender) {
  const input = inputOf(over, of)
  if (input.ok) throw new Error('not refused')
  const { code, where } = input.failure
  return `${code} at ${where.kind === 'document' ? where.path : where.kind}`
}
const ask = { offer: 'lease', term: 'paymentDays', label: 'later', to: 60, inLetter: true } as const
const price = { ...ask, term: 'price', to: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 1.85 }] } }

describe('letterInput', () => {
  it('holds the open offers of the vendor’s newest round, without notes and ties to others', () => {
    const input = inputOf()
    if (!input.ok) throw new Error('refused')
    expect(input.value.quotes.map(({ round, offers }) => [round, offers.map(({ id }) => id)])).toEqual([[2, ['lease']]])
    expect(JSON.stringify(input.value)).not.toMatch(/too dear|ask again|other|Rival|kept/)
    expect(input.value.vendor).toEqual({ id: 'acme', name: 'Acme' })
  })

  it('takes asks that go into the letter and leaves the others and their trades at home', () => {
    const asks = [
      { ...ask, trade: 'a reference' },
      { ...ask, term: 'takeOrPay', to: 0.5, inLetter: false },
    ]
    const input = inputOf({ asks, notes: 'secret', walkAway: [{ offer: 'lease', from: 0, price: 1.9 }] })
    if (!input.ok) throw new Error('refused')
    expect(input.value.asks).toEqual([{ offer: 'lease', term: 'paymentDays', to: 60 }])
    expect(JSON.stringify(input.value)).not.toMatch(/a reference|secret|takeOrPay|1\.9/)
  })

  it('leaves out what is blank', () => {
    const input = inputOf({ contact: ' \n', published: '' })
    expect(input.ok && Object.keys(input.value)).not.toEqual(expect.arrayContaining(['contact']))
    expect(input.ok && Object.keys(input.value)).not.toEqual(expect.arrayContaining(['published']))
  })

  it('refuses a vendor that the tender does not have', () => {
    expect(refusalOf({ vendor: 'nobody' })).toBe('unknown-vendor at vendor')
  })

  it('refuses asks and targets for what is no open offer of the vendor, a rival’s above all', () => {
    for (const offer of ['other', 'kept', 'spot', 'nothing']) {
      expect(refusalOf({ targets: [{ offer, from: 0, price: 1 }] })).toBe('no-open-offer at targets[0].offer')
      expect(
        refusalOf({
          asks: [
            { ...ask, inLetter: false },
            { ...ask, offer },
          ],
        }),
      ).toBe('no-open-offer at asks[1].offer')
    }
  })

  it('refuses terms that are none, that tie or place an offer, and values that a term cannot have', () => {
    for (const term of ['nothing', 'notes', 'requires', 'excludes', 'awarded', 'site', 'lifeMonths'])
      expect(refusalOf({ asks: [{ ...ask, term, to: null }] })).toBe('no-such-term at asks[0].term')
    expect(refusalOf({ asks: [{ ...ask, to: 'soon' }] })).toBe('bad-value at asks[0].to')
    expect(inputOf({ asks: [{ ...ask, to: null }] }).ok).toBe(true)
  })

  it('refuses computed prices until what they tell is accepted and they are rounded', () => {
    const targets = [{ offer: 'lease', from: 0, price: 1.85 }]
    for (const from of ['price-to-win', 'price-ceiling', 'package'] as const) {
      const accepted = { from, acceptedAt: '2027-01-31T10:00:00Z', roundedTo: 0.05 }
      expect(refusalOf({ targets, targetOrigin: { from } })).toBe('not-accepted at targetOrigin')
      expect(refusalOf({ asks: [price], targetOrigin: { from } })).toBe('not-accepted at targetOrigin')
      expect(inputOf({ targets, targetOrigin: accepted }).ok).toBe(true)
      expect(refusalOf({ targets: [{ offer: 'lease', from: 0, price: 1.8437 }], targetOrigin: accepted })).toBe(
        'not-rounded at targets[0].price',
      )
      expect(inputOf({ asks: [ask], targetOrigin: { from } }).ok).toBe(true)
    }
    expect(inputOf({ targets: [{ offer: 'lease', from: 0, price: 1.8437 }] }).ok).toBe(true)
  })

  it('asks the vendor about what moved far between its own rounds', () => {
    const [first, second, ...rest] = tender.quotes
    if (first === undefined || second === undefined) throw new Error('no quotes')
    const dear = leaseOffer({ price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 9 }] } })
    const input = inputOf({}, { ...tender, quotes: [first, { ...second, offers: [dear] }, ...rest] })
    expect(input.ok && input.value.problems.map(({ wrong }) => wrong).join(' ')).toMatch(/lease.*9/)
    expect(input.ok && input.value.problems[0]?.need).toContain('confirm')
    const german = letterInput(
      { ...tender, quotes: [first, { ...second, offers: [dear] }, ...rest] },
      emptyPosition('acme'),
      '2027-02-01',
      'de-DE',
    )
    expect(german.ok && german.value.problems[0]?.wrong).toContain('9,00 USD')
    const calm = inputOf()
    expect(calm.ok && calm.value.problems).toEqual([])
  })
})
