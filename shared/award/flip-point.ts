// Where a decision turns: how far a price of the market must move before the other of two cases is the cheaper one, from solved optima.
import type { Award } from '../tender/award.ts'
import type { Rule } from '../tender/rules/table.ts'
import type { Tender } from '../tender/tender.ts'
import { type Driver, moveDriver } from './market-edits.ts'
import type { SolveAward } from './solve-award.ts'
import type { CaseObjective } from './standard-cases.ts'

/** A case to compare by its total; `objective` is what its award seeks, absent: the least total. */
export interface Side {
  readonly name: string
  readonly rules: readonly Rule[]
  readonly objective?: CaseObjective | undefined
}

/** `up`: the driver rises from today's value. `down`: it falls. */
export type Direction = 'up' | 'down'

/** What happens to the decision as a driver moves one way. */
export type FlipPoint = { readonly driver: Driver; readonly direction: Direction } & (
  | {
      /** The two cost the same somewhere from `low` to `high` times today's value; past it the other is the cheaper one. */
      readonly kind: 'flips'
      readonly low: number
      readonly high: number
      readonly beyond: string
    }
  /** As far as `to` times today's value the same one stays the cheaper, or no other is proved to be. */
  | { readonly kind: 'never'; readonly to: number; readonly cheaper: string }
  /** The two are too near to each other to tell which is cheaper today. */
  | { readonly kind: 'undecided' }
  | { readonly kind: 'stopped' }
)

export interface FlipRequest {
  readonly tender: Tender
  readonly sides: readonly [Side, Side]
  readonly driver: Driver
  readonly round?: number | undefined
  /** Width at which the search ends, in parts of today's value. */
  readonly precision: number
}

export interface FlipHooks {
  readonly solveAward: SolveAward
  readonly isCancelled: () => boolean
  readonly onProgress: (step: string) => void
}

/** How far a driver is moved: to four times, and to a quarter. */
const outward: { readonly [D in Direction]: readonly number[] } = {
  up: [1.1, 1.25, 1.5, 2, 3, 4],
  down: [0.9, 0.8, 0.65, 0.5, 0.35, 0.25],
}

/** Which side is proved to be cheaper: 0 or 1; undefined when the gaps leave it open. An impossible side is dearer than any other. */
type Cheaper = 0 | 1 | undefined

/**
 * Looks outward from today in either direction for the nearest factor at which the other side is proved cheaper, then halves the interval.
 * An interval in which neither is proved is part of the answer: its ends are those at which one is.
 */
export async function flipPoints(request: FlipRequest, hooks: FlipHooks): Promise<readonly FlipPoint[]> {
  const { driver } = request
  const memory: Memory = [undefined, undefined]
  const at = (factor: number) => cheaperAt(request, hooks, factor, memory)
  const today = await at(1)
  const found: FlipPoint[] = []
  for (const direction of ['up', 'down'] as const) {
    const base = { driver, direction }
    if (today === undefined) found.push({ ...base, kind: 'undecided' })
    else found.push({ ...base, ...(await lookAlong(request, hooks, at, today, outward[direction])) })
  }
  return found
}

type Memory = [Award | undefined, Award | undefined]
type Judge = (factor: number) => Promise<Cheaper>
type Found = FlipPoint extends infer P ? (P extends FlipPoint ? Omit<P, 'driver' | 'direction'> : never) : never

async function lookAlong(
  request: FlipRequest,
  hooks: FlipHooks,
  at: Judge,
  today: 0 | 1,
  factors: readonly number[],
): Promise<Found> {
  let near = 1
  for (const factor of factors) {
    if (hooks.isCancelled()) return { kind: 'stopped' }
    hooks.onProgress(`${request.driver} × ${factor}`)
    const cheaper = await at(factor)
    if (cheaper === undefined || cheaper === today) {
      if (cheaper === today) near = factor
      continue
    }
    const beyond = request.sides[cheaper].name
    return { kind: 'flips', ...(await narrow(request.precision, hooks, at, { today, near, far: factor })), beyond }
  }
  return { kind: 'never', to: factors.at(-1) ?? 1, cheaper: request.sides[today].name }
}

interface Bracket {
  readonly today: 0 | 1
  /** Here the side of today is proved cheaper, there the other. */
  readonly near: number
  readonly far: number
}

/** Halves the bracket until it is narrow; where neither side is proved, its two ends are each sought apart. */
async function narrow(precision: number, hooks: FlipHooks, at: Judge, bracket: Bracket) {
  let { near, far } = bracket
  while (Math.abs(far - near) > precision && !hooks.isCancelled()) {
    const middle = (near + far) / 2
    const cheaper = await at(middle)
    if (cheaper === bracket.today) near = middle
    else if (cheaper !== undefined) far = middle
    else {
      near = await edge(precision, hooks, at, near, middle, bracket.today)
      far = await edge(precision, hooks, at, far, middle, bracket.today === 0 ? 1 : 0)
      break
    }
  }
  return { low: Math.min(near, far), high: Math.max(near, far) }
}

/** The last factor from `known` towards `open` at which `side` is proved cheaper, to the precision. */
async function edge(
  precision: number,
  hooks: FlipHooks,
  at: Judge,
  known: number,
  open: number,
  side: 0 | 1,
): Promise<number> {
  let [inner, outer] = [known, open]
  while (Math.abs(outer - inner) > precision / 2 && !hooks.isCancelled()) {
    const middle = (inner + outer) / 2
    if ((await at(middle)) === side) inner = middle
    else outer = middle
  }
  return inner
}

async function cheaperAt(
  request: FlipRequest,
  { solveAward }: FlipHooks,
  factor: number,
  memory: Memory,
): Promise<Cheaper> {
  const tender = factor === 1 ? request.tender : moveDriver(request.tender, request.driver, factor)
  const intervals: (readonly [number, number])[] = []
  for (const [side, { rules, objective = 'total' }] of request.sides.entries()) {
    const start = memory[side]
    const award = await solveAward({ tender, rules, objective, round: request.round, start })
    if (award.totals !== null) memory[side] = award
    intervals.push(intervalOf(award))
  }
  const [[firstLow, firstHigh], [secondLow, secondHigh]] = [intervals[0] ?? open, intervals[1] ?? open]
  if (firstHigh < secondLow) return 0
  return secondHigh < firstLow ? 1 : undefined
}

const open = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const

/** Between what is proved and what is found. An award that cannot be is dearer than any. */
function intervalOf({ status, bound, objective }: Award): readonly [number, number] {
  if (status === 'infeasible') return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  return [bound ?? Number.NEGATIVE_INFINITY, objective ?? Number.POSITIVE_INFINITY]
}
