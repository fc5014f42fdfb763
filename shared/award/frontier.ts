// Frontiers: what the award costs as one policy is tightened step by step, from what it is now to the tightest that can be held.
import { toMajor } from '../money/amount.ts'
import { currencyDecimals } from '../money/format.ts'
import { priceAward } from '../price/price-award.ts'
import { activeOffers } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Rule } from '../tender/rules/table.ts'
import type { Tender } from '../tender/tender.ts'
import type { Frontier, FrontierKind, FrontierPoint } from './frontier-points.ts'
import type { SolveAward } from './solve-award.ts'
import { createWorld } from './world.ts'

export interface FrontierRequest {
  readonly tender: Tender
  readonly rules: readonly Rule[]
  readonly round?: number | undefined
  readonly kind: FrontierKind
  /** Number of points, at least 2. */
  readonly points: number
  /** Relative gap of each point. */
  readonly gap: number
}

export interface FrontierHooks {
  readonly solveAward: SolveAward
  readonly isCancelled: () => boolean
  readonly onProgress: (part: { readonly step: string; readonly done: number; readonly of: number }) => void
}

/** A point's award, and the bound its neighbours prove for it. */
interface Answer {
  readonly award: Award
  readonly bound: number | null
}

/**
 * Solves both ends, then halves what lies between: an award within a tighter limit is one within a looser one, so it is where the search of
 * the middle begins, and where it costs no more than the looser end is proved to, to `gap`, nothing between is solved at all. Totals never fall
 * as the limit tightens, nor do bounds.
 */
export async function frontier(request: FrontierRequest, hooks: FrontierHooks): Promise<Frontier> {
  const { kind, points, tender, rules, round, gap } = request
  if (points < 2) throw new Error('a frontier has two points at least')
  const free = await hooks.solveAward({ tender, rules: freed(kind, rules), objective: 'total', round })
  const limits = limitsOf(request, free)
  const answers = new Map<number, Answer>()
  const set = (index: number, award: Award, bound = award.bound) => answers.set(index, { award, bound })

  /** `looser`: the best within a looser limit; when it keeps this one too it is the best here. */
  const answer = async (index: number, looser: Award, start: Award): Promise<void> => {
    if (hooks.isCancelled()) return
    const limit = limits[index] ?? 0
    if (keepsLimit(request, limit, looser)) {
      set(index, looser)
      return
    }
    const done = answers.size
    hooks.onProgress({ step: `Point ${done + 1} of ${limits.length}`, done, of: limits.length })
    set(index, await hooks.solveAward({ ...within(request, limit), objective: 'total', round, start }))
  }
  const between = async (first: number, last: number): Promise<void> => {
    const [looser, tighter] = [answers.get(first), answers.get(last)]
    if (last - first < 2 || looser === undefined || tighter === undefined) return
    const same = looser.award.status === 'infeasible' || costsNoMore(tighter.award, looser.award.bound, gap)
    if (same) {
      for (let index = first + 1; index < last; index += 1) set(index, tighter.award, looser.award.bound)
      return
    }
    const middle = Math.floor((first + last) / 2)
    await answer(middle, looser.award, tighter.award.totals === null ? looser.award : tighter.award)
    await between(first, middle)
    await between(middle, last)
  }
  await answer(0, free, free)
  const first = answers.get(0)
  if (first !== undefined && limits.length > 1) await answer(limits.length - 1, first.award, first.award)
  await between(0, limits.length - 1)
  const solved = limits.map((limit, index) => pointOf(limit, answers.get(index)))
  return { kind, points: tighterNoLower(looserNoDearer(solved)) }
}

function costsNoMore({ totals }: Award, bound: number | null, gap: number): boolean {
  return totals !== null && bound !== null && totals.total - bound <= gap * Math.max(1, Math.abs(totals.total))
}

/** Rules that say the same as the frontier's own limit are left out: it takes their place. */
function freed(kind: FrontierKind, rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => {
    if (kind === 'largest-share')
      return !(rule.type === 'vendor-share' && rule.of === undefined && rule.max !== undefined)
    if (kind === 'coverage') return !(rule.type === 'redundancy' && rule.domain === 'vendor')
    return !(rule.type === 'budget' && rule.kind === 'upfront' && isUnscoped(rule))
  })
}

function isUnscoped(rule: {
  readonly vendor?: string | undefined
  readonly group?: string | undefined
  readonly class?: string | undefined
}) {
  return rule.vendor === undefined && rule.group === undefined && rule.class === undefined
}

/** Even steps from what the award without the limit has, to the least that could be asked for. */
function limitsOf(request: FrontierRequest, free: Award): readonly number[] {
  const { kind, points } = request
  if (kind === 'coverage') return steps(0, 1, points)
  const [loosest, tightest] = kind === 'upfront' ? [upfrontOf(request, free), 0] : sharesOf(request, free)
  return loosest <= tightest ? [tightest] : steps(loosest, tightest, points)
}

function steps(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => round6(from + ((to - from) * i) / (count - 1)))
}

function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function upfrontOf({ tender, round }: FrontierRequest, award: Award): number {
  if (award.totals === null) return 0
  const { ledger } = priceAward(tender, activeOffers(tender, round).active, award)
  const minor = ledger.reduce((sum, line) => (line.category === 'upfront' ? sum + line.amount : sum), 0)
  return toMajor(minor, currencyDecimals(tender.currency))
}

/** The largest share of delivered capacity a vendor has in the free award, and an equal part for each that could serve. */
function sharesOf({ tender, round }: FrontierRequest, award: Award): readonly [number, number] {
  const world = createWorld(tender, activeOffers(tender, round).active)
  const delivered = new Map<string, number>()
  for (const entry of award.use) {
    const offer = world.offers.find((candidate) => candidate.id === entry.offer)
    const w = world.workloads.findIndex((workload) => workload.id === entry.workload)
    const worth = offer?.factors[w] ?? 0
    const sum = entry.quantity.reduce((total, quantity) => total + quantity * worth, 0)
    if (offer !== undefined) delivered.set(offer.vendor, (delivered.get(offer.vendor) ?? 0) + sum)
  }
  const all = [...delivered.values()].reduce((sum, value) => sum + value, 0)
  const serving = new Set(
    world.offers.filter((offer) => offer.factors.some((factor) => factor > 0)).map(({ vendor }) => vendor),
  )
  const largest = all === 0 ? 1 : Math.max(...delivered.values()) / all
  // Rounded up, so that the loosest limit holds for the very award it was taken from.
  return [Math.min(1, Math.ceil(largest * 1e6) / 1e6), serving.size === 0 ? 1 : 1 / serving.size]
}

/** Whether an award without the limit, or within a looser one, keeps this one as it is. */
function keepsLimit(request: FrontierRequest, limit: number, award: Award): boolean {
  if (award.totals === null) return false
  switch (request.kind) {
    case 'largest-share':
      return sharesOf(request, award)[0] <= limit
    case 'upfront':
      return upfrontOf(request, award) <= limit
    case 'coverage':
      return limit === 0
  }
}

function within(
  { kind, tender, rules }: FrontierRequest,
  limit: number,
): { readonly tender: Tender; readonly rules: readonly Rule[] } {
  const others = freed(kind, rules)
  switch (kind) {
    case 'largest-share':
      return { tender, rules: [...others, { type: 'vendor-share', max: limit, per: 'horizon', strictness: 'hard' }] }
    case 'upfront':
      return { tender, rules: [...others, { type: 'budget', kind: 'upfront', max: limit, strictness: 'hard' }] }
    case 'coverage': {
      const workloads = tender.workloads.map((workload) => ({ ...workload, criticalShare: limit }))
      const rule = { type: 'redundancy', domain: 'vendor', strictness: 'hard' } as const
      return limit === 0 ? { tender, rules: others } : { tender: { ...tender, workloads }, rules: [...others, rule] }
    }
  }
}

function pointOf(limit: number, answer: Answer | undefined): FrontierPoint {
  if (answer === undefined) return { limit, total: null, bound: null, vendors: [], why: 'stopped' }
  const { award, bound } = answer
  if (award.totals === null) {
    return {
      limit,
      total: null,
      bound,
      vendors: [],
      why: award.status === 'infeasible' ? 'cannot-be-held' : 'not-found',
    }
  }
  const vendors = [...new Set(award.lines.map((line) => line.vendor))].sort()
  return { limit, total: award.totals.total, bound, vendors, why: 'solved' }
}

/** From tight to loose, the cheapest award so far serves every looser limit. */
function looserNoDearer(points: readonly FrontierPoint[]): readonly FrontierPoint[] {
  let best: FrontierPoint | undefined
  return points
    .toReversed()
    .map((point) => {
      if (best?.total != null && (point.total === null || best.total < point.total) && point.why !== 'stopped') {
        const { total, vendors } = best
        return { ...point, total, vendors, why: 'solved' as const }
      }
      if (point.total !== null) best = point
      return point
    })
    .toReversed()
}

/** From loose to tight: what cannot be below a bound within a looser limit cannot be within a tighter one. */
function tighterNoLower(points: readonly FrontierPoint[]): readonly FrontierPoint[] {
  let best: number | null = null
  return points.map((point) => {
    const { bound, total } = point
    if (bound !== null && (best === null || bound > best)) best = bound
    return best === null || total === null ? point : { ...point, bound: Math.min(best, total) }
  })
}
