// The small worked award of docs/model.md: every row of its table, to the cent, from the tender in samples/.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../electron/engine/solve-highs.ts'
import { type AwardHooks, awardTender } from '../../../shared/award/award-tender.ts'
import { verifyAward } from '../../../shared/award/verify.ts'
import { readTender } from '../../../shared/tender/read-tender.ts'

const reading = readTender(JSON.parse(readFileSync('samples/worked/small-award.json', 'utf8')))
if (reading.tender === undefined) throw new Error('the worked tender cannot be read')
const tender = reading.tender

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const options = { gap: 1e-6, workLimit: 1000, seed: 0, versions: {} }
let hooks: AwardHooks
beforeAll(async () => {
  hooks = { solve: await createSolveHighs(), sha256 }
})

const rows = [
  ['none', 3_261_281.99, 'b 64, c 120'],
  ['n-1', 3_640_221.01, 'a 64, b 96, c 40'],
  ['one-vendor', 3_403_684.43, 'a 192'],
  ['without-a', 3_261_281.99, 'b 64, c 120'],
  ['without-b', 3_376_617.35, 'a 64, c 120'],
  ['without-c', 3_403_684.43, 'a 192'],
] as const

describe('awardTender on the worked tender', () => {
  it.each(rows)('%s: %d, %s', async (id, total, lines) => {
    const rules = tender.awardScenarios?.find((scenario) => scenario.id === id)?.rules ?? []
    expect(tender.awardScenarios?.some((scenario) => scenario.id === id)).toBe(true)
    const award = await awardTender(tender, rules, options, hooks)
    expect(award.status).toBe('optimal')
    expect(award.totals?.total).toBeCloseTo(total, 2)
    expect(award.lines.map((line) => `${line.offer} ${line.quantity}`).join(', ')).toBe(lines)
    expect(await verifyAward(award, tender, hooks)).toMatchObject({ ok: true, mismatches: [] })
  })
  it('is the same without the offer as with a rule against it', async () => {
    const without = { ...tender, quotes: tender.quotes.filter((quote) => quote.vendor !== 'C') }
    expect((await awardTender(without, [], options, hooks)).totals?.total).toBeCloseTo(3_403_684.43, 2)
  })
  it('gives the same bytes twice', async () => {
    const once = JSON.stringify(await awardTender(tender, [{ type: 'redundancy', domain: 'vendor' }], options, hooks))
    const twice = JSON.stringify(await awardTender(tender, [{ type: 'redundancy', domain: 'vendor' }], options, hooks))
    expect(once).toBe(twice)
  })
})
