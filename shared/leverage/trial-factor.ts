// A price factor by trying, where a vendor's prices decide more than its bill.
import { ruleCheck } from '../award/relaxed-answer.ts'
import { createWorld } from '../award/world.ts'
import { activeOffers } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { LeverageDesk } from './desk.ts'
import { scalePrices } from './edits.ts'
import { type FactorAsked, noFactor, type PriceFactor, stepAt, winnerAt } from './factor-asked.ts'
import { billed, factorFor, priceLine } from './price-line.ts'

/** Width at which the search ends, in parts of today's price. */
const precision = 1e-3
/** Past it no ceiling is sought. */
const highest = 10
/** Just above what is known to win; when prices bend so much that this creeps, the middle is looked at instead. */
const closeProbes = 12

/**
 * The largest factor on [0, 10] at which an award with the vendor beats every one without, to a thousandth. Each award found is followed
 * up to where it no longer keeps the rules or beats the others, so that few are sought. Only where a higher price never helps. Null when
 * cancelled.
 */
export async function trialFactor(desk: LeverageDesk, asked: FactorAsked): Promise<PriceFactor | null> {
  const loses = asked.awarded === null
  const first = asked.awarded ?? (await cheapestWinner(desk, asked))
  if (first === null) return null
  if (first === undefined) return noFactor(asked)
  let outside = loses ? 1 : highest
  let proved = true
  let inside = await reach(desk, asked, first, { inside: loses ? 0 : 1, outside })
  if (inside === null) return null
  for (let probe = 0; outside - inside > precision + 1e-9; probe += 1) {
    const at = probe < closeProbes ? inside + precision : (inside + outside) / 2
    const found = await winnerAt(desk, asked, at)
    if (found === null) return null
    if (found.award === undefined) {
      outside = at
      proved = found.proved
    } else {
      const reached = await reach(desk, asked, found.award, { inside: at, outside })
      if (reached === null) return null
      inside = reached
    }
  }
  if (!loses && outside === highest) return noFactor(asked)
  return {
    priceFactor: inside,
    priceRange: { lo: inside, hi: proved ? outside : null },
    priceAnswer: 'found',
    priceMethod: 'bisection',
  }
}

interface Bracket {
  /** Here the award wins. */
  readonly inside: number
  /** No further than this. */
  readonly outside: number
}

/** Of a loser: an award that wins when it takes nothing for its units; undefined when there is none. */
async function cheapestWinner(desk: LeverageDesk, asked: FactorAsked): Promise<Award | undefined | null> {
  const { forced } = asked
  if (forced !== null) {
    const free = await stillWins(desk, asked, forced, 0)
    if (free === null) return null
    if (free) return forced
  }
  const found = await winnerAt(desk, asked, 0)
  return found === null ? null : found.award
}

/**
 * How far up the award's lines win; the end of the bracket when there they still do. Bills tell how far it does as it is; only beyond that
 * is it asked whether its lines can be used better. Null when cancelled.
 */
async function reach(desk: LeverageDesk, asked: FactorAsked, award: Award, bracket: Bracket): Promise<number | null> {
  const line = priceLine(asked.tender, asked.vendor, award)
  const dearest = line.scaled > 0 ? factorFor(line, asked.without.found) : Number.POSITIVE_INFINITY
  const end = Math.min(bracket.outside, dearest)
  if (end <= bracket.inside) return bracket.inside
  const asItIs = await halve(bracket.inside, end, (factor) => winsAsItIs(desk, asked, award, factor))
  if (asItIs === null || asItIs === end) return asItIs
  const next = Math.min(end, asItIs + precision / 4)
  const better = await stillWins(desk, asked, award, next)
  if (better === null) return null
  return better ? halve(next, end, (factor) => stillWins(desk, asked, award, factor)) : asItIs
}

/** The last place where something holds that holds at `inside` and, where it once does not, nowhere beyond. Null when cancelled. */
async function halve(inside: number, outside: number, holds: (at: number) => Promise<boolean | null>) {
  let [within, beyond, at] = [inside, outside, outside]
  while (at === outside || beyond - within > precision / 4) {
    const held = await holds(at)
    if (held === null) return null
    if (held) within = at
    else beyond = at
    if (within === outside) break
    at = (within + beyond) / 2
  }
  return within
}

/** Whether the award, its use unchanged, keeps the rules that count money and costs no more than the best without the vendor. */
async function winsAsItIs(desk: LeverageDesk, asked: FactorAsked, award: Award, factor: number): Promise<boolean> {
  const tender = scalePrices(asked.tender, asked.vendor, factor)
  if (billed(tender, award) > mostAllowed(asked)) return false
  const world = createWorld(tender, activeOffers(tender, desk.award.options.round).active)
  const keeps = ruleCheck(world, desk.hooks.solve)
  for (const rule of desk.rules.filter(({ type }) => type === 'budget')) {
    if (rule.strictness === 'priced' || !(await keeps(award, rule))) return false
  }
  return true
}

/** Whether the award's lines, used at their best, keep the rules and cost no more than the best award without the vendor. */
async function stillWins(desk: LeverageDesk, asked: FactorAsked, { lines }: Award, factor: number) {
  const tender = scalePrices(asked.tender, asked.vendor, factor)
  const award = await desk.ask(stepAt(desk, asked.vendor, factor), { tender, given: lines })
  return award && award.objective !== null && award.objective <= mostAllowed(asked)
}

function mostAllowed({ without }: FactorAsked): number {
  return without.found + 1e-9 * Math.abs(without.found) + 0.01
}
