// Lease or build: two cases of one tender solved and set side by side, with how far each price must move before the decision turns.
import type { Tender } from '../tender/tender.ts'
import { type FlipHooks, type FlipPoint, flipPoints, type Side } from './flip-point.ts'
import type { Driver } from './market-edits.ts'
import { type SideFigures, sideFigures } from './side-by-side.ts'
import { createAwardMemory, type SolveAward } from './solve-award.ts'

/** Source: docs/model.md, lease or build. */
export interface LeaseOrBuild {
  readonly first: string
  readonly second: string
  /** Figures of the award each side seeks; null when none can be held or none was found. */
  readonly figures: readonly [SideFigures | null, SideFigures | null]
  /** Two of a driver: up, then down. */
  readonly flips: readonly FlipPoint[]
}

export interface LeaseOrBuildRequest {
  readonly tender: Tender
  readonly sides: readonly [Side, Side]
  readonly drivers: readonly Driver[]
  readonly round?: number | undefined
  /** Width at which a search ends, in parts of today's value. */
  readonly precision: number
}

export interface LeaseOrBuildHooks {
  readonly solveAward: SolveAward
  readonly isCancelled: () => boolean
  readonly onProgress: (part: { readonly step: string; readonly done: number; readonly of: number }) => void
}

/** Both cases as they are today, then one driver after the other; what a cancel cut short is told as stopped. */
export async function leaseOrBuild(request: LeaseOrBuildRequest, hooks: LeaseOrBuildHooks): Promise<LeaseOrBuild> {
  const { tender, sides, drivers, round, precision } = request
  const { isCancelled, onProgress } = hooks
  const of = drivers.length + 1
  const solveAward = rememberToday(tender, hooks.solveAward)
  const figuresOf = async ({ name, rules, objective = 'total' }: Side) => {
    onProgress({ step: name, done: 0, of })
    return sideFigures(tender, name, await solveAward({ tender, rules, objective, round }))
  }
  const figures = [await figuresOf(sides[0]), await figuresOf(sides[1])] as const
  const flips: FlipPoint[] = []
  for (const [index, driver] of drivers.entries()) {
    const told: FlipHooks = {
      solveAward,
      isCancelled,
      onProgress: (step) => onProgress({ step, done: index + 1, of }),
    }
    const found = isCancelled() ? stopped(driver) : await flipPoints({ tender, sides, driver, round, precision }, told)
    flips.push(...(isCancelled() ? found.map(cutShort) : found))
  }
  return { first: sides[0].name, second: sides[1].name, figures, flips }
}

function stopped(driver: Driver): readonly FlipPoint[] {
  return [
    { driver, direction: 'up', kind: 'stopped' },
    { driver, direction: 'down', kind: 'stopped' },
  ]
}

/** After a cancel only an interval already bracketed still says something. */
function cutShort(flip: FlipPoint): FlipPoint {
  const { driver, direction, kind } = flip
  return kind === 'flips' ? flip : { driver, direction, kind: 'stopped' }
}

/** Every driver asks for the awards of today again: each is solved once. */
function rememberToday(today: Tender, solveAward: SolveAward): SolveAward {
  const memory = createAwardMemory(today)
  return async (asked) => {
    if (asked.tender !== today) return solveAward(asked)
    const found = memory.recall(asked) ?? (await solveAward(asked))
    memory.keep(asked, found)
    return found
  }
}
