import { describe, expect, it } from 'vitest'
import { newestQuotes, newestRound, nextRound, quoteId } from '../../../shared/quote/rounds.ts'
import { bidTender, cleanQuote } from '../../builders/bid-workbook.ts'

const tender = {
  ...bidTender,
  quotes: [
    cleanQuote,
    { ...cleanQuote, id: 'acme-3', round: 3 },
    { ...cleanQuote, id: 'r', vendor: 'rival', round: 7 },
  ],
}

describe('rounds', () => {
  it('counts a vendor’s own rounds only', () => {
    expect(newestRound(tender, 'acme')).toBe(3)
    expect(newestRound(tender, 'nobody')).toBeUndefined()
    expect(newestQuotes(tender, 'acme').map(({ id }) => id)).toEqual(['acme-3'])
  })
  it('gives the next round, never before the one the sheet was made for', () => {
    expect(nextRound(tender, 'acme', 2)).toBe(4)
    expect(nextRound(tender, 'acme', 6)).toBe(6)
    expect(nextRound(tender, 'nobody', undefined)).toBe(1)
  })
  it('finds a free id', () => {
    expect(quoteId(tender, 'acme', 4)).toBe('acme-4')
    expect(quoteId(tender, 'acme', 3)).toBe('acme-3b')
  })
})
