// Between which costs of a missing H100e-hour an award stays best: crossings of straight lines, each end solved for.
import { formatMoney } from '../money/format.ts'
import type { Tender } from '../tender/tender.ts'
import type { LostComputeRange } from './board.ts'

/**
 * An award's total as the cost of lost compute moves by a factor k: fixed + k · lost. The award is best where no other award of the
 * same rules lies below it; as all totals are straight lines, those k form one interval around 1.
 */
export interface TotalLine {
  readonly fixed: number
  readonly lost: number
}

export interface RangeHooks {
  /** The best award at factor k, as a line in k. Null when none was found within the limits. */
  readonly solveAt: (factor: number) => Promise<TotalLine | null>
  /** The award with the least lost compute. */
  readonly leastLost: () => Promise<TotalLine | null>
  /** Differences up to this share of the total do not count. */
  readonly gap: number
  /** Most solves for either end. */
  readonly solves: number
}

interface End {
  /** Infinity: no end. */
  readonly factor: number
  readonly solved: boolean
}

/** The tender with all costs of lost compute times `factor`. */
export function scaleLostCompute(tender: Tender, factor: number): Tender {
  const workloads = tender.workloads.map((workload) => ({
    ...workload,
    valueOfLostCompute: workload.valueOfLostCompute * factor,
  }))
  return { ...tender, workloads }
}

/** `others`: awards known to satisfy the same rules. */
export async function lostComputeRange(
  tender: Tender,
  award: TotalLine,
  others: readonly TotalLine[],
  hooks: RangeHooks,
  locale: string,
): Promise<LostComputeRange> {
  const high = await highEnd(award, others, hooks)
  const low = await lowEnd(award, others, hooks)
  const byWorkload = tender.workloads.map(({ id, valueOfLostCompute: now }) => ({
    workload: id,
    now,
    low: roundPrice(now * low.factor),
    high: Number.isFinite(high.factor) ? roundPrice(now * high.factor) : null,
  }))
  const dearest = byWorkload.reduce((most, one) => (one.now > most.now ? one : most), byWorkload[0] ?? noWorkload)
  const solved = low.solved && high.solved
  return {
    low: dearest.low,
    high: dearest.high,
    byWorkload,
    solved,
    sentence: sentenceOf(tender, dearest.low, dearest.high, solved, locale),
  }
}

const noWorkload = { workload: '', now: 0, low: 0, high: null }

/** Upwards, awards that lose less compute overtake; without one there is no end. */
async function highEnd(award: TotalLine, others: readonly TotalLine[], hooks: RangeHooks): Promise<End> {
  if (award.lost <= 0) return { factor: Number.POSITIVE_INFINITY, solved: true }
  const least = await hooks.leastLost()
  const nearest = (factor: number, rival: TotalLine): number => Math.min(factor, crossing(award, rival, 'high'))
  const first = known(others, least).reduce(nearest, Number.POSITIVE_INFINITY)
  if (!Number.isFinite(first)) return { factor: first, solved: least !== null }
  return narrow(award, first, nearest, hooks)
}

/** Downwards, awards that cost less and lose more compute overtake; at 0 nothing lost costs anything. */
async function lowEnd(award: TotalLine, others: readonly TotalLine[], hooks: RangeHooks): Promise<End> {
  const cheapest = await hooks.solveAt(0)
  const nearest = (factor: number, rival: TotalLine): number => Math.max(factor, crossing(award, rival, 'low'))
  const first = known(others, cheapest).reduce(nearest, 0)
  if (first === 0) return { factor: 0, solved: cheapest !== null }
  return narrow(award, first, nearest, hooks)
}

function known(others: readonly TotalLine[], extreme: TotalLine | null): readonly TotalLine[] {
  return extreme === null ? others : [...others, extreme]
}

/** Moves an end inwards until the award is best there: the award that is best there instead gives the next, nearer crossing. */
async function narrow(
  award: TotalLine,
  first: number,
  nearest: (factor: number, rival: TotalLine) => number,
  hooks: RangeHooks,
): Promise<End> {
  let factor = first
  for (let solve = 0; solve < hooks.solves; solve += 1) {
    const best = await hooks.solveAt(factor)
    if (best === null) return { factor, solved: false }
    const own = totalAt(award, factor)
    const moved = nearest(factor, best)
    if (moved === factor || totalAt(best, factor) >= own - hooks.gap * Math.abs(own) - halfCent) {
      return { factor, solved: true }
    }
    factor = moved
  }
  return { factor, solved: false }
}

const halfCent = 0.005

/** Where a rival's total crosses the award's, on the side of 1 where the rival could overtake; elsewhere that side's far end. */
function crossing(award: TotalLine, rival: TotalLine, side: 'low' | 'high'): number {
  const less = award.lost - rival.lost
  if (side === 'high')
    return less > halfCent ? Math.max(1, (rival.fixed - award.fixed) / less) : Number.POSITIVE_INFINITY
  return less < -halfCent ? Math.min(1, Math.max(0, (rival.fixed - award.fixed) / less)) : 0
}

function totalAt(line: TotalLine, factor: number): number {
  return line.fixed + factor * line.lost
}

/** To the hundredth: the ends are prices a buyer estimates, not amounts anybody pays. */
function roundPrice(price: number): number {
  return Math.round(price * 100) / 100
}

function sentenceOf(tender: Tender, low: number, high: number | null, solved: boolean, locale: string): string {
  const price = (amount: number): string => formatMoney(amount, tender.currency, locale, 2)
  const range = high === null ? `from ${price(low)} upwards` : `between ${price(low)} and ${price(high)}`
  const several = tender.workloads.length > 1 ? ', the workloads moving in proportion' : ''
  const proof = solved ? '' : ' At most this range: not every end was solved for.'
  return `The award stays best while a missing H100e-hour costs ${range}${several}.${proof}`
}
