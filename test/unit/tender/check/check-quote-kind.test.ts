import { describe, expect, it } from 'vitest'
import { checkTender } from '../../../../shared/tender/check/check-tender.ts'
import type { Quote } from '../../../../shared/tender/quote.ts'
import { leaseOffer, smallTender } from '../../../builders/tender.ts'

const quote = (id: string, over: Partial<Quote> = {}): Quote => ({
  id,
  vendor: 'acme',
  round: 1,
  currency: 'USD',
  offers: [leaseOffer()],
  ...over,
})
const found = (...quotes: Quote[]) =>
  checkTender(smallTender({ vendors: [{ id: 'acme' }, { id: 'other' }], quotes })).flatMap(
    ({ code, severity, where }) =>
      where.kind === 'document' && where.path.startsWith('quotes') ? [`${severity} ${code} ${where.path}`] : [],
  )

describe('checkQuoteKind', () => {
  it('finds nothing in a correction, an alternative and a withdrawal that name what exists', () => {
    const beside = quote('b', { alternativeTo: 'a', offers: [leaseOffer({ id: 'other' })] })
    const withdrawals = [{ offer: 'lease', on: '2027-01-01', reason: 'sold' }]
    expect(found(quote('a'), beside, quote('c', { corrects: 'a', withdrawals }))).toEqual([])
  })
  it('wants another quote of the same vendor and round to be named', () => {
    expect(found(quote('a', { corrects: 'a' }))).toContain('error unknown-quote quotes[0].corrects')
    expect(found(quote('a', { vendor: 'other' }), quote('b', { alternativeTo: 'a' }))).toContain(
      'error unknown-quote quotes[1].alternativeTo',
    )
    expect(found(quote('a'), quote('b', { round: 2, alternativeTo: 'a' }))).toEqual([
      'error other-round quotes[1].alternativeTo',
    ])
  })
  it('finds two corrections of one quote, and corrections of each other', () => {
    expect(found(quote('a'), quote('b', { corrects: 'a' }), quote('c', { corrects: 'a' }))).toContain(
      'error corrected-twice quotes[2].corrects',
    )
    expect(found(quote('a', { corrects: 'b' }), quote('b', { corrects: 'a' }))).toEqual([
      'error correction-circle quotes[0].corrects',
      'error correction-circle quotes[1].corrects',
    ])
  })
  it('reminds of a surrogate, and of a withdrawal of what was never offered', () => {
    expect(found(quote('a', { surrogate: 'told by phone' }))).toEqual(['warning surrogate quotes[0].surrogate'])
    expect(found(quote('a', { withdrawals: [{ offer: 'none', on: '2027-01-01', reason: 'sold' }] }))).toEqual([
      'error unknown-offer quotes[0].withdrawals[0].offer',
    ])
  })
})
