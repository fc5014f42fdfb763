// Leverage for tests: a desk over a solved award, with the real solver and a tight gap; and edits of a tender that share nothing with it.
import { type LeverageDesk, openLeverage } from '../../shared/leverage/desk.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { testHooks } from './solve-tender.ts'

export function leverageDesk(tender: Tender, award: Award, gap = 1e-9): LeverageDesk {
  return openLeverage(
    tender,
    award,
    { gap, locale: 'en-US' },
    { ...testHooks, isCancelled: () => false, onStep: () => undefined },
  )
}

/** The tender as if the vendor had never bid. */
export function neverBid(tender: Tender, vendor: string): Tender {
  const { awardScenarios: _, ...rest } = tender
  return { ...rest, quotes: tender.quotes.filter((quote) => quote.vendor !== vendor) }
}

/** All of a vendor's prices times a factor. */
export function pricedAt(tender: Tender, vendor: string, factor: number): Tender {
  const copy = structuredClone(tender)
  for (const quote of copy.quotes.filter((one) => one.vendor === vendor)) {
    for (const { price } of quote.offers) {
      for (const tier of price.tiers) tier.price = Math.round(tier.price * factor * 1e6) / 1e6
    }
  }
  return copy
}
