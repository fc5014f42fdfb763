// A price factor by halving, where a higher price can also help: the same prices are tried whatever award is found.
import { type LeverageDesk, slack } from './desk.ts'
import { scalePrices } from './edits.ts'
import type { FactorAsked, PriceFactor } from './trial-factor.ts'

/** Width at which halving ends, in parts of today's price. */
const precision = 1e-3
/** Looked at in turn for a winner; past the last one no ceiling is sought. */
const upwards = [1.05, 1.15, 1.3, 1.6, 2, 3, 5, 10]

/** Where a vendor stops winning on [0, 10], to a thousandth; it may win again beyond, so no end above is proved. Null when cancelled. */
export async function halveFactor(desk: LeverageDesk, asked: FactorAsked): Promise<PriceFactor | null> {
  const { awarded } = asked
  const bracket = awarded === null ? await below(desk, asked) : await above(desk, asked)
  if (bracket === null) return null
  if (bracket === 'none') return closed(awarded === null ? 'no-price-wins' : 'no-ceiling')
  let { inside, outside } = bracket
  while (outside - inside > precision) {
    const middle = (inside + outside) / 2
    const wins = await winsAt(desk, asked, middle)
    if (wins === null) return null
    if (wins) inside = middle
    else outside = middle
  }
  return {
    priceFactor: inside,
    priceRange: { lo: inside, hi: null },
    priceAnswer: 'found',
    priceMethod: 'bisection',
  }
}

function closed(priceAnswer: PriceFactor['priceAnswer']): PriceFactor {
  return { priceFactor: null, priceRange: null, priceAnswer, priceMethod: 'bisection' }
}

interface Bracket {
  /** Here it wins. */
  readonly inside: number
  /** Here it does not. */
  readonly outside: number
}

async function below(desk: LeverageDesk, asked: FactorAsked): Promise<Bracket | 'none' | null> {
  const free = await winsAt(desk, asked, 0)
  if (free === null) return null
  return free ? { inside: 0, outside: 1 } : 'none'
}

async function above(desk: LeverageDesk, asked: FactorAsked): Promise<Bracket | 'none' | null> {
  let inside = 1
  for (const outside of upwards) {
    const wins = await winsAt(desk, asked, outside)
    if (wins === null) return null
    if (!wins) return { inside, outside }
    inside = outside
  }
  return 'none'
}

async function winsAt(desk: LeverageDesk, asked: FactorAsked, factor: number): Promise<boolean | null> {
  const tender = scalePrices(asked.tender, asked.vendor, factor)
  const step = `${desk.nameOf(asked.vendor)}: its prices times ${Math.round(factor * 1e4) / 1e4}`
  const { found } = asked.without
  const decide = found - slack(desk, found)
  const award = await desk.ask(step, { tender, start: asked.others, decide })
  return award && award.objective !== null && award.objective < decide
}
