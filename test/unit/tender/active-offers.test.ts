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

  it('leaves out what the vendor withdrew, an offer or the whole quote, with day and reason', () => {
    const gone = { on: '2027-01-05', reason: 'sold to another' }
    const tender = (withdrawals: object[]) => smallTender({ quotes: [quote('a', 1, ['x', 'y'], { withdrawals })] })
    expect(ids(activeOffers(tender([{ offer: 'x', ...gone }])))).toEqual(['y'])
    expect(ids(activeOffers(tender([gone])))).toEqual([])
    expect(activeOffers(tender([gone])).inactive.map((item) => describeInactive(item.reason))).toEqual([
      'withdrawn by the vendor on 2027-01-05: sold to another',
      'withdrawn by the vendor on 2027-01-05: sold to another',
    ])
  })

  it('does not fall back to an older round when the newest was withdrawn', () => {
    const withdrawn = quote('b', 2, ['x'], { withdrawals: [{ on: '2027-01-05', reason: 'none' }] })
    expect(ids(activeOffers(smallTender({ quotes: [quote('a', 1, ['x']), withdrawn] })))).toEqual([])
  })

  it('takes a correction in place of what it corrects, which stays listed', () => {
    const tender = smallTender({ quotes: [quote('a', 1, ['x', 'y']), quote('b', 1, ['x'], { corrects: 'a' })] })
    const split = activeOffers(tender)
    expect(split.active.map((item) => item.path)).toEqual(['quotes[1].offers[0]'])
    expect(split.inactive.map((item) => describeInactive(item.reason))).toEqual([
      'corrected by quote b',
      'corrected by quote b',
    ])
  })

  it('lets offers of alternatives rule each other out, also when one of them was corrected', () => {
    const alternative = quote('b', 1, ['y', 'z'], { alternativeTo: 'a' })
    const excludes = (quotes: ReturnType<typeof quote>[]) =>
      Object.fromEntries(
        activeOffers(smallTender({ quotes })).active.map((item) => [item.offer.id, item.terms.excludes]),
      )
    expect(excludes([quote('a', 1, ['x']), alternative])).toEqual({ x: ['y', 'z'], y: ['x'], z: ['x'] })
    expect(excludes([quote('a', 1, ['x']), alternative, quote('c', 1, ['x'], { corrects: 'a' })])).toEqual({
      x: ['y', 'z'],
      y: ['x'],
      z: ['x'],
    })
    expect(excludes([quote('a', 1, ['x']), quote('b', 1, ['y'])])).toEqual({ x: [], y: [] })
  })
})
