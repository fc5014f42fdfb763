import { describe, expect, it } from 'vitest'
import { endingBeforeSigning, timelines } from '../../../shared/rounds/timeline.ts'
import type { Quote } from '../../../shared/tender/quote.ts'
import { daysBetween } from '../../../shared/time/days.ts'
import { leaseOffer, smallTender } from '../../builders/tender.ts'

const quote = (id: string, round: number, over: Partial<Quote> = {}): Quote => ({
  id,
  vendor: 'acme',
  round,
  currency: 'USD',
  offers: [leaseOffer({ id: `${id}-x` })],
  ...over,
})
const tender = (...quotes: Quote[]) =>
  smallTender({ signingDate: '2027-03-01', vendors: [{ id: 'acme', name: 'Acme' }, { id: 'mute' }], quotes })

describe('timelines', () => {
  it('lists each vendor’s quotes by round with validity against signing, kind and what takes part', () => {
    const [acme, mute] = timelines(
      tender(
        quote('b', 2, { validUntil: '2027-03-11' }),
        quote('a', 1, { validUntil: '2027-02-27' }),
        quote('c', 2, { alternativeTo: 'b', surrogate: 'by phone' }),
        quote('d', 2, { corrects: 'c', withdrawals: [{ on: '2027-02-01', reason: 'sold' }] }),
      ),
    )
    expect(mute).toMatchObject({ vendor: 'mute', name: 'mute', quotes: [] })
    expect(acme?.quotes.map(({ quote: id, kind, of, takingPart, path }) => [id, kind, of, takingPart, path])).toEqual([
      ['a', 'quote', null, 0, 'quotes[1]'],
      ['b', 'quote', null, 1, 'quotes[0]'],
      ['c', 'alternative', 'b', 0, 'quotes[2]'],
      ['d', 'correction', 'c', 0, 'quotes[3]'],
    ])
    expect(acme?.quotes.map(({ validity }) => validity)).toEqual([
      { kind: 'ends-before', until: '2027-02-27', spare: -2 },
      { kind: 'holds', until: '2027-03-11', spare: 10 },
      { kind: 'not-stated' },
      { kind: 'not-stated' },
    ])
    expect(acme?.quotes.map(({ reasons }) => reasons)).toEqual([
      ['replaced by round 2'],
      [],
      ['corrected by quote d'],
      ['withdrawn by the vendor on 2027-02-01: sold'],
    ])
  })
  it('has a line for quotes of a vendor the tender does not list', () => {
    expect(timelines(tender(quote('a', 1, { vendor: 'stranger' }))).map(({ vendor }) => vendor)).toEqual([
      'acme',
      'mute',
      'stranger',
    ])
  })
})

describe('endingBeforeSigning', () => {
  it('counts down to the end of what stands in the newest rounds, the first to end first', () => {
    const list = endingBeforeSigning(
      tender(
        quote('old', 1, { validUntil: '2026-12-01' }),
        quote('late', 2, { validUntil: '2027-02-20', useExpired: 'extended by letter' }),
        quote('soon', 2, { validUntil: '2027-02-10' }),
        quote('wrong', 2, { validUntil: '2027-01-01' }),
        quote('right', 2, { corrects: 'wrong', validUntil: '2027-04-01' }),
        quote('gone', 2, { validUntil: '2027-01-01', withdrawals: [{ on: '2026-12-01', reason: 'sold' }] }),
        quote('fine', 2, { validUntil: '2027-03-01' }),
      ),
      '2027-02-12',
    )
    expect(list.map(({ quote: id, left, short, usedAnyway }) => [id, left, short, usedAnyway])).toEqual([
      ['soon', -2, 19, false],
      ['late', 8, 9, true],
    ])
    expect(endingBeforeSigning(tender(quote('soon', 1, { validUntil: '2027-02-10' })), undefined)[0]?.left).toBeNull()
  })
})

describe('daysBetween', () => {
  it('counts calendar days over months, leap days and backwards', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2027-03-01', '2027-02-28')).toBe(-1)
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
  })
})
