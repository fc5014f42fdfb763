import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planBidSheet, planFlatBidSheet } from '../../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { requestBidSheet } from '../../../shared/quote/bid-sheet/request.ts'
import { readQuote } from '../../../shared/quote/read-quote.ts'
import { fillPlan } from '../../../shared/sheet/fill-plan.ts'
import { quoteSchema } from '../../../shared/tender/quote.ts'
import { arbitraryQuote, quoteTender } from '../../builders/arbitrary-quote.ts'

const tender = quoteTender()

describe('readQuote', () => {
  it('reads back the very quote a bid sheet was filled with, on several sheets or on one', () => {
    const blank = requestBidSheet(tender, 'acme')
    if (blank === undefined) throw new Error('no vendor')
    fc.assert(
      fc.property(arbitraryQuote, fc.boolean(), (quote, flat) => {
        expect(quoteSchema.parse(quote)).toEqual(quote)
        const plan = (flat ? planFlatBidSheet : planBidSheet)({ ...blank, quote })
        const reading = readQuote(fillPlan(plan), tender)
        expect(reading.quotes[0]?.quote).toEqual(quote)
      }),
      { numRuns: 150 },
    )
  })
})
