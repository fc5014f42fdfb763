// A brief on Halyard made by hand: the sample tender with a second round, an award, made-up leverage and a position with something in every field.
import { concessionLedger } from '../../shared/negotiation/ledger.ts'
import type { BriefInput } from '../../shared/report/brief/brief-facts.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { leverageOf, loserOf, winnerOf } from './brief-leverage.ts'
import { halyardPosition, sampleRun } from './position.ts'
import { fullTender, sampleInput } from './recommendation.ts'

/** Halyard's second round: every price 4 % lower. */
export const twoRounds: Tender = {
  ...fullTender,
  quotes: [
    ...fullTender.quotes,
    ...fullTender.quotes
      .filter(({ vendor }) => vendor === 'halyard')
      .map((quote) => ({
        ...quote,
        ...{ id: 'halyard-2', round: 2, receivedOn: '2027-02-23' },
        offers: quote.offers.map((offer) => ({
          ...offer,
          price: {
            ...offer.price,
            tiers: offer.price.tiers.map((tier) => ({ ...tier, price: Math.round(tier.price * 96) / 100 })),
          },
        })),
      })),
  ],
}

const { award: withHalyard } = sampleInput()

/** Halyard in the award. */
export function winnerBrief(over: Partial<BriefInput> = {}): BriefInput {
  return briefOf(withHalyard, { leverage: leverageOf(withHalyard, winnerOf(withHalyard)), ...over })
}

/** Halyard outside of it. */
export function loserBrief(over: Partial<BriefInput> = {}): BriefInput {
  const award = { ...withHalyard, lines: withHalyard.lines.filter(({ vendor }) => vendor !== 'halyard') }
  return briefOf(award, { leverage: leverageOf(award, loserOf(award)), ...over })
}

function briefOf(award: Award, over: Partial<BriefInput>): BriefInput {
  return {
    ...{ tender: twoRounds, award, run: sampleRun, leverage: null, position: halyardPosition(), vendor: 'halyard' },
    ledger: concessionLedger(twoRounds, 'halyard', 'en-US'),
    ...{ locale: 'en-US', today: '2027-02-26', hashes: { award: 'b'.repeat(64), audit: 'c'.repeat(64) } },
    ...over,
  }
}
