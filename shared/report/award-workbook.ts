// The workbook of a tender, with everything the recommendation shows and every priced line when there is an award.
import { compareOffers } from '../price/compare.ts'
import { signedToday } from '../register/register.ts'
import { activeOffers } from '../tender/active-offers.ts'
import type { Tender } from '../tender/tender.ts'
import type { Block } from './block.ts'
import type { RecommendationInput } from './facts.ts'
import { ledgerTable } from './ledger.ts'
import { recommendation } from './recommendation.ts'
import { gatherRegister, type RegisterInput } from './register/register-facts.ts'
import { registerTables } from './register-document.ts'
import type { WorkbookInput } from './workbook.ts'

export function awardWorkbook(input: RecommendationInput): WorkbookInput {
  const { tender, award, options } = input
  const quotes = quotesWorkbook(tender, options.locale)
  if (award.totals === null) return quotes
  const offers = activeOffers(tender, award.options.round).active
  const held = commitmentSheets({ tender, offers, award, basis: options.caseName, locale: options.locale })
  return { ...quotes, blocks: [...recommendation(input), ...held], ledger: ledgerTable(input) }
}

/** Of a tender without an award: the comparison of its quotes, and the register of what is signed today where anything is. */
export function quotesWorkbook(tender: Tender, locale: string): WorkbookInput {
  const offers = activeOffers(tender).active
  const award = signedToday(offers)
  const blocks =
    award.lines.length === 0 ? [] : commitmentSheets({ tender, offers, award, basis: 'signed today', locale })
  return { tenderName: tender.name, locale, comparison: compareOffers(tender, { locale }), blocks }
}

/** The register alone, beside the comparison. */
export function registerWorkbook(input: RegisterInput): WorkbookInput {
  const comparison = compareOffers(input.tender, { locale: input.locale })
  return { tenderName: input.tender.name, locale: input.locale, comparison, blocks: commitmentSheets(input) }
}

/** The register's tables under headings of their own: one sheet each. */
function commitmentSheets(input: RegisterInput): readonly Block[] {
  return registerTables(gatherRegister(input)).flatMap((table): readonly Block[] => [
    { kind: 'heading', level: 1, text: `Register, ${table.id}` },
    table,
  ])
}
