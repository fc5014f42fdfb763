// The sample of the whole world: power, bought hardware, a build and a running contract are awarded together, and the award verifies.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../electron/engine/solve-highs.ts'
import { sha256 } from '../../../electron/store/sha256.ts'
import { awardTender } from '../../../shared/award/award-tender.ts'
import { verifyAward } from '../../../shared/award/verify.ts'
import { makeRegister } from '../../../shared/register/register.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import { readTender } from '../../../shared/tender/read-tender.ts'

describe('samples/world.json', () => {
  it('is awarded with hardware at two sites, on power that is rented and power that is built', async () => {
    const { tender, problems } = readTender(JSON.parse(readFileSync('samples/world.json', 'utf8')))
    if (tender === undefined) throw new Error(JSON.stringify(problems))
    const solve = await createSolveHighs()
    const options = { gap: 0.02, workLimit: 20_000, seed: 0, versions: {} }
    const build = { type: 'offer', offer: 'own-build', do: 'require' } as const
    const award = await awardTender(tender, [build], options, { solve, sha256 })
    const awarded = new Set(award.lines.map((line) => line.offer))
    for (const offer of ['hal-running', 'marrow-mi', 'own-build', 'tern-cage']) expect(awarded).toContain(offer)
    expect(award.drawn?.map((entry) => entry.offer)).toEqual(['own-build', 'tern-cage'])
    expect(await verifyAward(award, tender, { sha256, solve })).toMatchObject({ ok: true, mismatches: [] })
    const register = makeRegister(tender, activeOffers(tender).active, award)
    const peak = Math.max(...register.months.map((month) => month.mw.committed))
    expect(peak).toBeCloseTo(Math.max(...award.months.map((month) => month.kw)) / 1000, 6)
  })
})
