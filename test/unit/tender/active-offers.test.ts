import { describe, expect, it } from 'vitest'
import { activeOffers, describeInactive } from '../../../shared/tender/active-offers.ts'
import { leaseOffer, smallTender } from '../../builders/tender.ts'

const quote = (id: string, round: number, offers: string[], over = {}) => ({
  id,
  vendor: 'acme',
  round,
  currency: 'USD',
  offers: offers.map((offer) => leaseOffer({ id: offer })),
  ...over,
})
const ids = (split: ReturnType<typeof activeOffers>) => split.active.map((item) => item.offer.id)

describe('activeOffers', () => {
  it('takes all quotes of the highest round and treats what is missing there as withdrawn', () => {
    const tender = smallTender({ quotes: [quote('a', 1, ['x', 'y']), quote('b', 2, ['x']), quote('c', 2, ['z'])] })
    expect(ids(activeOffers(tender))).toEqual(['x', 'z'])
    expect(ids(activeOffers(tender, 1))).toEqual(['x', 'y'])
    expect(activeOffers(tender).inactive.map((item) => describeInactive(item.reason))).toEqual([
      'replaced by round 2',
      'replaced by round 2',
    ])
  })

  it('leaves out what expires before signing, keeps what is valid on the day itself, and lets a reason bring it back', () => {
    const on = (validUntil: string, useExpired?: string) =>
      ids(
        activeOffers(
          smallTender({
            signingDate: '2027-01-15',
            quotes: [quote('a', 1, ['x'], { validUntil, ...(useExpired ? { useExpired } : {}) })],
          }),
        ),
      )
    expect(on('2027-01-14')).toEqual([])
    expect(on('2027-01-15')).toEqual(['x'])
    expect(on('2027-01-14', 'extended by letter')).toEqual(['x'])
  })

  it('keeps an existing contract whatever the round and validity', () => {
    const old = quote('a', 1, [], {
      validUntil: '2020-01-01',
      offers: [leaseOffer({ id: 'held', awarded: { quantity: 10, start: -3 } })],
    })
    const tender = smallTender({ signingDate: '2027-01-01', quotes: [old, quote('b', 2, ['x'])] })
    expect(ids(activeOffers(tender))).toEqual(['held', 'x'])
  })

  it('leaves out a disqualified vendor', () => {
    const tender = smallTender({ vendors: [{ id: 'acme', status: 'disqualified', reason: 'sanctions' }] })
    expect(ids(activeOffers(tender))).toEqual([])
  })
})
