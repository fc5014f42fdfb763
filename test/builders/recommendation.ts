// The sample tender with an award made by hand and a board, as input of a recommendation.
import { sampleQuotes } from '../../build/samples/quotes.ts'
import { sampleTender } from '../../build/samples/tender.ts'
import type { RecommendationInput } from '../../shared/report/facts.ts'
import { activeOffers } from '../../shared/tender/active-offers.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { handAward, handBoard } from './award.ts'

export const fullTender: Tender = { ...sampleTender, quotes: [...sampleQuotes] }

/** About half of what each of the first `contracts` lease offers can give, from its earliest month. */
export function sampleInput(contracts = 7): RecommendationInput {
  const leases = activeOffers(fullTender).active.filter((one) => one.terms.kind === 'lease')
  const picks = leases.slice(0, contracts).map(({ offer, terms }) => ({
    offer: offer.id,
    quantity: Math.max(terms.minQuantity, terms.blockSize * Math.floor(terms.maxQuantity / 2 / terms.blockSize)),
    start: terms.startEarliest,
  }))
  const rules = fullTender.awardScenarios?.find((one) => one.id === 'policy')?.rules ?? []
  const award = handAward(fullTender, picks, rules)
  return {
    tender: fullTender,
    award,
    board: handBoard(award, handAward(fullTender, picks.slice(0, 4))),
    options: {
      ...{ caseName: 'Board policy', preparedBy: 'M. Alvarez', reviewedBy: '', approvedBy: '', locale: 'en-US' },
      awardHash: 'b'.repeat(64),
    },
  }
}
