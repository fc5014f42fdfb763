import { describe, expect, it } from 'vitest'
import { sheetMistakes } from '../../../../build/samples/mistakes.ts'
import { sampleQuotes } from '../../../../build/samples/quotes.ts'
import { sampleTender } from '../../../../build/samples/tender.ts'
import { activeOffers } from '../../../../shared/tender/active-offers.ts'
import { readTender } from '../../../../shared/tender/read-tender.ts'

describe('the sample tender', () => {
  const full = { ...sampleTender, quotes: [...sampleQuotes] }
  it('is one a careful buyer would accept: no errors, no warnings', () => {
    const bad = readTender(full).problems.filter(
      (problem) => problem.severity === 'error' || problem.severity === 'warning',
    )
    expect(bad).toEqual([])
  })
  it('has at least 8 vendors that bid, 14 offers, and vendors without a quote', () => {
    const bidders = new Set(sampleQuotes.map((quote) => quote.vendor))
    expect(bidders.size).toBeGreaterThanOrEqual(8)
    expect(activeOffers(full).active.length).toBeGreaterThanOrEqual(14)
    expect(sampleTender.vendors.filter((vendor) => !bidders.has(vendor.id)).map((vendor) => vendor.class)).toEqual([
      'colocation',
      'own',
    ])
  })
  it('names existing offers in its mistakes', () => {
    const offers = sampleQuotes.flatMap((quote) => quote.offers.map((offer) => `${quote.vendor}/${offer.id}`))
    for (const mistake of sheetMistakes) expect(offers).toContain(`${mistake.vendor}/${mistake.offer}`)
  })
})
