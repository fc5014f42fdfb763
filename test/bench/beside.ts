// What stands beside an award, against the award itself: a frontier of twelve points and every standard case, asked as the window asks them.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sampleQuotes } from '../../build/samples/quotes.ts'
import { createSolveHighs } from '../../electron/engine/solve-highs.ts'
import { type AwardHooks, awardTender } from '../../shared/award/award-tender.ts'
import { boardGap, openDesk } from '../../shared/award/board-desk.ts'
import { frontier } from '../../shared/award/frontier.ts'
import type { SolveAward } from '../../shared/award/solve-award.ts'
import { createSolveAward } from '../../shared/award/solve-case.ts'
import type { Award } from '../../shared/tender/award.ts'
import { readTender } from '../../shared/tender/read-tender.ts'
import type { Tender } from '../../shared/tender/tender.ts'

/** Frontier points, as in the window. */
const points = 12

export interface BesideTimes {
  readonly name: string
  readonly gap: number
  /** Seconds of processor, which a busy machine does not stretch. */
  readonly awardSeconds: number
  readonly frontierSeconds: number
  readonly casesSeconds: number
  readonly cases: number
  /** The questions that took longest, with their seconds. */
  readonly longest: readonly (readonly [question: string, seconds: number])[]
}

/** Both samples under their board policy: accelerators alone to 0.1 %, every kind of capacity to 0.5 %. */
export async function measureBeside(): Promise<readonly BesideTimes[]> {
  const accelerators = readSample('tender.json')
  const full = { ...accelerators, quotes: [...sampleQuotes] }
  return [await measureOne(full, 1e-3), await measureOne(readSample('world.json'), 5e-3)]
}

function readSample(name: string): Tender {
  const { tender } = readTender(JSON.parse(readFileSync(`samples/${name}`, 'utf8')))
  if (tender === undefined) throw new Error(`samples/${name} is no tender`)
  return tender
}

async function measureOne(tender: Tender, gap: number): Promise<BesideTimes> {
  const rules = tender.awardScenarios?.find(({ id }) => id === 'policy')?.rules ?? []
  const hooks: AwardHooks = {
    solve: await createSolveHighs(),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  }
  const options = { gap, workLimit: 20_000, seed: 0, versions: {} }
  const began = seconds()
  const award = await awardTender(tender, rules, options, hooks)
  const awardSeconds = seconds() - began
  if (award.totals === null) throw new Error(`${tender.name} ended ${award.status}`)
  const asked: (readonly [string, number])[] = []
  const pointGap = Math.max(boardGap(award), 2e-3)
  const points12 = told(createSolveAward({ ...options, gap: pointGap }, hooks), asked)
  const { solveAward, call } = told(createSolveAward({ ...options, gap: boardGap(award) }, hooks), asked)
  const before = seconds()
  await frontier(
    { tender, rules, kind: 'largest-share', points, gap: pointGap },
    {
      solveAward: points12.solveAward,
      isCancelled: () => false,
      onProgress: ({ step }) => points12.call(`frontier: ${step}`),
    },
  )
  const between = seconds()
  const cases = await solveCases(tender, award, { ...hooks, solveAward, call })
  const after = seconds()
  return {
    ...{ name: tender.name, gap, awardSeconds, cases },
    ...{ frontierSeconds: between - before, casesSeconds: after - between },
    longest: asked.toSorted(([, a], [, b]) => b - a).slice(0, 6),
  }
}

async function solveCases(
  tender: Tender,
  award: Award,
  { solve, solveAward, call }: AwardHooks & { readonly solveAward: SolveAward; readonly call: (name: string) => void },
): Promise<number> {
  const desk = openDesk(tender, award, { solveAward, solve }, { cases: [], locale: 'en-US' }, () => 0)
  const available = desk.standard.flatMap((standard) => (standard.available ? [standard] : []))
  for (const { name, rules, objective } of available) {
    call(name)
    await desk.ask(name, { rules, objective })
  }
  return available.length
}

/** The same solver, noting under what it was last called how long each question took. */
function told(solveAward: SolveAward, asked: (readonly [string, number])[]) {
  const now = { called: 'frontier: without a limit' }
  return {
    call: (name: string) => {
      now.called = name
    },
    solveAward: async (request: Parameters<SolveAward>[0]) => {
      const began = seconds()
      const award = await solveAward(request)
      asked.push([now.called, seconds() - began])
      return award
    },
  }
}

function seconds(): number {
  return process.cpuUsage().user / 1e6
}

/** The figures in words. */
export function describeBeside(times: BesideTimes): readonly string[] {
  const { name, gap, awardSeconds, frontierSeconds, casesSeconds, cases, longest } = times
  const together = (awardSeconds + frontierSeconds + casesSeconds) / awardSeconds
  return [
    `${name}, board policy to ${gap * 100} %: award ${awardSeconds.toFixed(1)} s of processor, frontier of ${points} ${frontierSeconds.toFixed(1)} s, ${cases} standard cases ${casesSeconds.toFixed(1)} s: together ${together.toFixed(1)} × the award`,
    `  longest: ${longest.map(([question, spent]) => `${question} ${spent.toFixed(1)} s`).join(' · ')}`,
  ]
}

if (process.argv[1] === import.meta.filename) {
  for (const times of await measureBeside()) for (const line of describeBeside(times)) console.log(line)
}
