// The table of worked figures in docs/model.md: every command in it is carried out and shows what the page says, to the cent.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../electron/engine/solve-highs.ts'
import { type AwardHooks, awardTender } from '../../../shared/award/award-tender.ts'
import { type AwardTotals, awardTotalsSchema } from '../../../shared/tender/award.ts'
import { readTender } from '../../../shared/tender/read-tender.ts'

interface Row {
  readonly file: string
  readonly scenario: string | undefined
  readonly figures: readonly (readonly [string, string])[]
}

function rowsOf(page: string): readonly Row[] {
  const pattern = /\| `award (samples\/worked\/\S+\.json)(?: --scenario (\S+))?` \| (.+) \|/g
  return [...page.matchAll(pattern)].map(([, file = '', scenario, shows = '']) => ({
    file,
    scenario,
    figures: shows.split(' · ').map((text) => {
      const [name = '', value = ''] = text.split(' ')
      return [name, value] as const
    }),
  }))
}

const rows = rowsOf(readFileSync('docs/model.md', 'utf8'))
const options = { gap: 1e-9, workLimit: 1000, seed: 0, versions: {} }
let hooks: AwardHooks
beforeAll(async () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  hooks = { solve: await createSolveHighs(), sha256 }
})

const toCents = (value: number) =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)

describe('worked figures of docs/model.md', () => {
  it('are all read, and every worked tender is among them', () => {
    expect(rows.length).toBeGreaterThanOrEqual(26)
    expect(rows.flatMap((row) => row.figures).length).toBeGreaterThanOrEqual(34)
    const files = readdirSync('samples/worked').map((name) => `samples/worked/${name}`)
    expect(new Set(rows.map((row) => row.file))).toEqual(new Set(files))
  })

  it.each(rows)('$file $scenario', async ({ file, scenario, figures }) => {
    const { tender, problems } = readTender(JSON.parse(readFileSync(file, 'utf8')))
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([])
    if (tender === undefined) throw new Error(`${file} is no tender`)
    const found = tender.awardScenarios?.find((candidate) => candidate.id === scenario)
    expect(found === undefined).toBe(scenario === undefined)
    const { totals } = await awardTender(tender, found?.rules ?? [], options, hooks)
    const known = Object.keys(awardTotalsSchema.shape)
    for (const [name, value] of figures) {
      expect(known).toContain(name)
      expect(`${name} ${toCents(totals?.[name as keyof AwardTotals] ?? Number.NaN)}`).toBe(`${name} ${value}`)
    }
  })
})
