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
}

export interface FrontierHooks {
  readonly solveAward: SolveAward
  readonly isCancelled: () => boolean
  readonly onProgress: (part: { readonly step: string; readonly done: number; readonly of: number }) => void
}

/**
 * Solves the points from loose to tight, each from the award before it. Totals never fall as the limit tightens: an award within a
 * tighter limit is one within a looser one, and is taken there when the search left something better open.
 */
export async function frontier(request: FrontierRequest, hooks: FrontierHooks): Promise<Frontier> {
  const { kind, points, tender, rules, round } = request
  const free = await hooks.solveAward({ tender, rules: freed(kind, rules), objective: 'total', round })
  const limits = limitsOf(request, free)
  const solved: FrontierPoint[] = []
  let start = free
  for (const [done, limit] of limits.entries()) {
    hooks.onProgress({ step: `Point ${done + 1} of ${limits.length}`, done, of: limits.length })
    const stopped = hooks.isCancelled()
    const out = solved.at(-1)?.why === 'cannot-be-held'
    if (stopped || out) {
      solved.push({ limit, total: null, bound: null, vendors: [], why: out ? 'cannot-be-held' : 'stopped' })
      continue
    }
    // The best within a looser limit that also keeps this one is the best here, and its bound holds.
    const known = keepsLimit(request, limit, start)
    const award = known
      ? start
      : await hooks.solveAward({ ...within(request, limit), objective: 'total', round, start })
    if (award.totals !== null) start = award
    solved.push(pointOf(limit, award))
  }
  if (points < 2) throw new Error('a frontier has two points at least')
  return { kind, points: looserNoDearer(solved) }
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

function pointOf(limit: number, award: Award): FrontierPoint {
  if (award.totals === null) {
    const why = award.status === 'infeasible' ? 'cannot-be-held' : 'not-found'
    return { limit, total: null, bound: award.bound, vendors: [], why }
  }
  const vendors = [...new Set(award.lines.map((line) => line.vendor))].sort()
  return { limit, total: award.totals.total, bound: award.bound, vendors, why: 'solved' }
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
