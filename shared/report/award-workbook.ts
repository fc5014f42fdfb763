// The workbook of a tender, with everything the recommendation shows and every priced line when there is an award.
import { compareOffers } from '../price/compare.ts'
import type { Tender } from '../tender/tender.ts'
import type { RecommendationInput } from './facts.ts'
import { ledgerTable } from './ledger.ts'
import { recommendation } from './recommendation.ts'
import type { WorkbookInput } from './workbook.ts'

export function awardWorkbook(input: RecommendationInput): WorkbookInput {
  const { tender, award, options } = input
  const quotes = quotesWorkbook(tender, options.locale)
  if (award.totals === null) return quotes
  return { ...quotes, blocks: recommendation(input), ledger: ledgerTable(input) }
}

/** Of a tender without an award: the comparison of its quotes. */
export function quotesWorkbook(tender: Tender, locale: string): WorkbookInput {
  return { tenderName: tender.name, locale, comparison: compareOffers(tender, { locale }), blocks: [] }
}
