// Hardware typed by hand at two sites: one order, priced by its sum, powered where it stands.
import { describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../electron/engine/solve-highs.ts'
import { sha256 } from '../../../electron/store/sha256.ts'
import { manualAward } from '../../../shared/award/manual.ts'
import { verifyAward } from '../../../shared/award/verify.ts'
import { checkLines } from '../../../shared/tender/read-rules.ts'
import { randomWorldTender } from '../../builders/random-world-tender.ts'

const world = randomWorldTender(2)
const tender = {
  ...world,
  quotes: world.quotes.map((quote) => ({
    ...quote,
    offers: quote.offers.map((offer) => (offer.kind === 'hardware' ? { ...offer, sites: ['yard', 'barn'] } : offer)),
  })),
}
const at = (site: string, quantity: number, start = 0) => ({ offer: 'racks', quantity, start, site })

describe('manualAward with hardware', () => {
  it('keeps a line a site and the tier of their sum', async () => {
    const hooks = { solve: await createSolveHighs(), sha256 }
    const options = { gap: 1e-9, workLimit: 1_000, seed: 0, versions: {} }
    const cage = { offer: 'cage', quantity: 8, start: 0 }
    const award = await manualAward(tender, [at('yard', 3), at('barn', 5), cage], [], options, hooks)
    const lines = award.lines.filter((line) => line.offer === 'racks')
    expect(lines.map(({ site, quantity, tier }) => [site, quantity, tier])).toEqual([
      ['yard', 3, 1],
      ['barn', 5, 1],
    ])
    // Nothing supplies the barn, so what stands there is not used.
    expect(award.use.filter((entry) => entry.offer === 'racks').map((entry) => entry.site)).not.toContain('barn')
    expect((await verifyAward(award, tender, hooks)).mismatches).toEqual([])
  })

  it('is refused at a site it may not stand at, twice at one, and with two starts', () => {
    const codes = (lines: Parameters<typeof checkLines>[1]) =>
      checkLines(tender, lines).problems.map(({ code }) => code)
    expect(codes([at('hall', 4)])).toEqual(['unknown-site'])
    expect(codes([at('yard', 4), at('yard', 4)])).toEqual(['offer-twice'])
    expect(codes([at('yard', 4), at('barn', 4, 1)])).toEqual(['two-starts'])
  })
})
