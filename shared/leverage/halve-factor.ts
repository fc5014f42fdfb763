// A price factor by halving, where a higher price can also help: the same prices are tried whatever award is found.
import type { LeverageDesk } from './desk.ts'
import { type FactorAsked, noFactor, type PriceFactor, winnerAt } from './factor-asked.ts'

/** Width at which halving ends, in parts of today's price. */
const precision = 1e-3
/** Looked at in turn for a winner; past the last one no ceiling is sought. */
const upwards = [1.05, 1.15, 1.3, 1.6, 2, 3, 5, 10]

/** Where a vendor stops winning on [0, 10], to a thousandth; it may win again beyond, so no end above is proved. Null when cancelled. */
export async function halveFactor(desk: LeverageDesk, asked: FactorAsked): Promise<PriceFactor | null> {
  const { awarded } = asked
  const bracket = awarded === null ? await below(desk, asked) : await above(desk, asked)
  if (bracket === null) return null
  if (bracket === 'none') return noFactor(asked)
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
  const found = await winnerAt(desk, asked, factor)
  return found && found.award !== undefined
}
