// No foreign word or number in any byte of a bid sheet: it goes to one vendor, filled with its own newest offers.
import { describe, expect, it } from 'vitest'
import { writePlan } from '../../../../electron/import/write-plan.ts'
import { planBidSheet } from '../../../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { requestBidSheet } from '../../../../shared/quote/bid-sheet/request.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'
import { letterSecrets, writtenForms } from '../../../builders/letter-secrets.ts'
import { canariesIn, layersOfXlsx } from '../../../harness/vendor-document.ts'

const secrets = letterSecrets()
const canaries = [...secrets.words, ...secrets.numbers.flatMap(writtenForms)]

/** Notes on its own offers are the vendor's words, and come back to it. */
const tender: Tender = {
  ...secrets.tender,
  quotes: secrets.tender.quotes.map(({ notes: _, ...quote }) =>
    quote.vendor === 'halyard' ? { ...quote, offers: quote.offers.map(({ notes: __, ...offer }) => offer) } : quote,
  ),
}

async function found(over: Partial<Tender> = {}): Promise<readonly string[]> {
  const request = requestBidSheet({ ...tender, ...over }, 'halyard')
  if (request === undefined) throw new Error('no such vendor')
  return canariesIn(layersOfXlsx(await writePlan(planBidSheet(request))), canaries)
}

describe('a bid sheet', () => {
  it('holds no canary of rivals, of the buyer or of its position', async () => {
    expect(await found()).toEqual([])
  })

  it('is searched: a rival’s site taken for one of ours is found', async () => {
    const sites = tender.sites.map(({ vendor: _, ...site }) => site)
    expect(await found({ sites })).not.toEqual([])
  })
})
