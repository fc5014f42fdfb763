// The price to win of a loser and the price ceiling of a winner: the largest factor on a vendor's unit prices at which an optimum includes it.
import { bends, mayTurnBack } from './bends.ts'
import { cheaperAt } from './cheaper-at.ts'
import { type LeverageDesk, slack } from './desk.ts'
import { toBillionth } from './edits.ts'
import { type FactorAsked, type PriceFactor, stepAt } from './factor-asked.ts'
import { halveFactor } from './halve-factor.ts'
import { leastScaled } from './least-scaled.ts'
import { isIn } from './part-in-award.ts'
import { costAt, factorFor, type PriceLine, priceLine } from './price-line.ts'
import { trialFactor } from './trial-factor.ts'

const steps = 40

/**
 * Dinkelbach's iteration on (Z⁻ᵛ − fixed(x)) / scaled(x) over awards x that include v: each award found gives a factor at which it costs as
 * much as the best award without v, and at that factor a better one is sought. Where prices bend more than the bill, by trying, on [0, 10].
 * Null when cancelled. Source: docs/model.md, leverage.
 */
export async function priceFactor(desk: LeverageDesk, asked: FactorAsked): Promise<PriceFactor | null> {
  const { without, awarded, vendor, tender } = asked
  if (without.bound === Number.POSITIVE_INFINITY) return answer('no-ceiling', null)
  if (without.found === Number.POSITIVE_INFINITY) return answer('not-computed', null)
  if (mayTurnBack(tender, desk.rules, vendor)) return halveFactor(desk, asked)
  if (bends(tender, desk.rules, vendor)) return trialFactor(desk, asked)
  const first = awarded === null ? await firstLine(desk, asked) : priceLine(tender, vendor, awarded)
  if (first === null) return null
  if (first === 'none' || first.scaled <= 0) return answer(awarded === null ? 'no-price-wins' : 'no-ceiling', 'exact')
  let line = first
  let factor = Math.max(0, factorFor(line, without.found))
  let bound = Number.NEGATIVE_INFINITY
  for (let step = 0; step < steps; step += 1) {
    const found = await atFactor(desk, asked, factor, line)
    if (found === null) return null
    bound = found.bound
    if (found.line === undefined || costAt(found.line, factor) >= aim(desk, asked)) break
    // No award without it is cheaper than the best one: bills kept to the cent may make it look so.
    if (found.line.scaled <= 0 && !isIn(tender, found.award, vendor)) break
    // What is taken of it then costs nothing that rises with its prices.
    if (found.line.scaled <= 0) return answer('no-ceiling', 'exact')
    line = found.line
    factor = Math.max(factor, factorFor(line, without.found))
  }
  if (factor <= 0) return answer('no-price-wins', 'exact')
  return settle(desk, asked, { line, factor, bound })
}

function answer(priceAnswer: PriceFactor['priceAnswer'], priceMethod: PriceFactor['priceMethod']): PriceFactor {
  return { priceFactor: null, priceRange: null, priceAnswer, priceMethod }
}

interface Ended {
  readonly line: PriceLine
  readonly factor: number
  /** No award costs less at `factor`. */
  readonly bound: number
}

/**
 * `lo`: there the award found costs no more than any without v. `hi`: beyond it every award with v costs more than one without, as its cost
 * rises by the least it pays v at any rate.
 */
function settle(desk: LeverageDesk, { without, awarded, tender, vendor }: FactorAsked, ended: Ended): PriceFactor {
  const least = leastScaled(tender, desk.award.options.round, vendor)
  const open = Math.max(0, without.found - ended.bound)
  const lo = Math.max(0, factorFor(ended.line, without.bound))
  const hi = Number.isFinite(ended.bound) && least > 0 ? ended.factor + open / least : null
  const side = awarded === null ? Math.min(1, ended.factor) : Math.max(1, ended.factor)
  const ties = awarded === null && ended.factor >= 1 - 1e-9
  return {
    priceFactor: toBillionth(side),
    priceRange: { lo: toBillionth(Math.min(lo, side)), hi: hi === null ? null : toBillionth(Math.max(hi, side)) },
    priceAnswer: ties ? 'ties' : 'found',
    priceMethod: 'exact',
  }
}

/** An award that includes a loser, at today's prices or, when that is too dear at any factor, at none; `none`: no price wins. */
async function firstLine(desk: LeverageDesk, asked: FactorAsked): Promise<PriceLine | 'none' | null> {
  const { tender, vendor, forced, without } = asked
  const line = forced?.totals == null ? undefined : priceLine(tender, vendor, forced)
  if (line !== undefined && line.scaled > 0 && factorFor(line, without.found) > 0) return line
  const given = await atFactor(desk, asked, 0, undefined)
  if (given === null) return null
  const free = given.line
  const wins = free !== undefined && costAt(free, 0) < aim(desk, asked)
  return wins && free.scaled > 0 ? free : 'none'
}

/** What an award must cost less than to make its vendor's factor larger. */
function aim(desk: LeverageDesk, { without }: FactorAsked): number {
  return without.found - slack(desk, without.found)
}

/** An award at a factor that costs less than any without the vendor; `line` undefined when none was found, dearer when none can. */
async function atFactor(desk: LeverageDesk, asked: FactorAsked, factor: number, from: PriceLine | undefined) {
  return cheaperAt(desk, stepAt(desk, asked.vendor, factor), asked, factor, aim(desk, asked), from)
}
