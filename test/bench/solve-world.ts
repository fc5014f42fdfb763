// How near to the best an award of 120 offers of all kinds comes in two minutes, with N-1 by vendor; the tender is pinned by its hash.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSolveHighs } from '../../electron/engine/solve-highs.ts'
import { buildModel } from '../../shared/award/build-model.ts'
import { certain, type Question } from '../../shared/award/question.ts'
import { relativeGap } from '../../shared/award/solve-model.ts'
import { solveBuilt } from '../../shared/award/solve-question.ts'
import { activeOffers } from '../../shared/tender/active-offers.ts'
import { readTender } from '../../shared/tender/read-tender.ts'

const tenderFile = 'test/fixtures/bench/world.json'
const pinnedHash = '0495590ed3e3f45519f2d679d05ec80b2e8276648acc3673bc2639b5903baec6'
const seconds = 120

/** Lines in words; throws when the tender is not the pinned one. */
export async function measureWorld(): Promise<readonly string[]> {
  const bytes = readFileSync(tenderFile)
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (hash !== pinnedHash) throw new Error(`${tenderFile} is not the pinned tender: ${hash}`)
  const { tender } = readTender(JSON.parse(bytes.toString()))
  if (tender === undefined) throw new Error(`${tenderFile} is no tender`)
  const question: Question = {
    tender,
    offers: activeOffers(tender).active,
    rules: [{ type: 'redundancy', domain: 'vendor' }],
    scenarios: certain,
    extra: [],
    objective: 'total',
  }
  const solve = await createSolveHighs()
  const began = performance.now()
  const built = buildModel(question)
  const buildSeconds = (performance.now() - began) / 1000
  const found: string[] = []
  const started = performance.now()
  const elapsed = () => (performance.now() - started) / 1000
  const solved = await solveBuilt(
    built,
    solve,
    { gap: 0.01, work: Number.POSITIVE_INFINITY, seed: 0, seconds },
    {
      onImprove: ({ objective, bound }) => {
        const gap = Number.isFinite(bound)
          ? `gap ${(relativeGap(objective, bound) * 100).toFixed(2)} %`
          : 'no bound yet'
        found.push(`  after ${elapsed().toFixed(0)} s: ${gap}`)
      },
    },
  )
  const { milp } = built
  const gap = solved.gap === null ? 'no award found' : `gap ${(solved.gap * 100).toFixed(2)} %`
  return [
    `model of 120 offers of five kinds, 60 vendors, 36 months, 6 workloads, 8 regions: ${milp.cost.length} columns, ${milp.rowLower.length} rows, ${milp.values.length} nonzeros; built in ${buildSeconds.toFixed(2)} s`,
    ...found.slice(-8),
    `  ended after ${elapsed().toFixed(0)} s as ${solved.status}: ${gap}, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  ]
}
