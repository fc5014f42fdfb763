// The tables of worked figures in docs/model.md: every command in them is carried out and shows what the page says, to the cent.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../electron/engine/solve-highs.ts'
import { type AwardHooks, awardTender, refusals } from '../../../shared/award/award-tender.ts'
import { explainComparison } from '../../../shared/price/compare.ts'
import { type AwardTotals, awardTotalsSchema } from '../../../shared/tender/award.ts'
import { readTender } from '../../../shared/tender/read-tender.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { priced } from '../../builders/decision.ts'
import { fullDecision } from '../../builders/full-decision.ts'

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

interface Compared {
  readonly file: string
  readonly cell: string
  readonly value: string
}

function comparedOf(page: string): readonly Compared[] {
  const pattern = /\| `compare (samples\/worked\/\S+\.json) --explain (\S+)` \| (\S+) \|/g
  return [...page.matchAll(pattern)].map(([, file = '', cell = '', value = '']) => ({ file, cell, value }))
}

const page = readFileSync('docs/model.md', 'utf8')
const rows = rowsOf(page)
const compared = comparedOf(page)
const options = { gap: 1e-9, workLimit: 1000, seed: 0, versions: {} }
let hooks: AwardHooks
beforeAll(async () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  hooks = { solve: await createSolveHighs(), sha256 }
})

const toCents = (value: number) =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)

function tenderIn(file: string): Tender {
  const { tender, problems } = readTender(JSON.parse(readFileSync(file, 'utf8')))
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([])
  if (tender === undefined) throw new Error(`${file} is no tender`)
  return tender
}

describe('worked figures of docs/model.md', () => {
  it('are all read, and every worked tender is among them', () => {
    expect(rows.length).toBeGreaterThanOrEqual(41)
    expect(rows.flatMap((row) => row.figures).length).toBeGreaterThanOrEqual(70)
    expect(compared.length).toBeGreaterThanOrEqual(3)
    const files = readdirSync('samples/worked').map((name) => `samples/worked/${name}`)
    expect(new Set([...rows, ...compared].map((row) => row.file))).toEqual(new Set(files))
  })

  it.each(rows)('$file $scenario', async ({ file, scenario, figures }) => {
    const tender = tenderIn(file)
    const found = tender.awardScenarios?.find((candidate) => candidate.id === scenario)
    expect(found === undefined).toBe(scenario === undefined)
    const totals =
      refusals(tender).length > 0
        ? priced(tender, fullDecision(tender)).totals
        : (await awardTender(tender, found?.rules ?? [], options, hooks)).totals
    const known = Object.keys(awardTotalsSchema.shape)
    for (const [name, value] of figures) {
      expect(known).toContain(name)
      expect(`${name} ${toCents(totals?.[name as keyof AwardTotals] ?? Number.NaN)}`).toBe(`${name} ${value}`)
    }
  })

  it.each(compared)('$file $cell', ({ file, cell, value }) => {
    const explained = explainComparison(tenderIn(file), {}, cell)?.steps.at(-1)?.value ?? Number.NaN
    const shown = value.includes(',') ? toCents(explained) : explained.toFixed(6)
    expect(shown).toBe(value)
  })
})
