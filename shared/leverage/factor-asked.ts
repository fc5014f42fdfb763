// What a price search is asked and answers, and the step that tried prices are made of.
import type { GivenLine } from '../award/question.ts'
import type { Award } from '../tender/award.ts'
import type { VendorLeverage } from '../tender/leverage.ts'
import type { Tender } from '../tender/tender.ts'
import { type LeverageDesk, slack } from './desk.ts'
import { scalePrices } from './edits.ts'
import { type Optimum, optimumOf } from './values.ts'

export type PriceFactor = Pick<VendorLeverage, 'priceFactor' | 'priceRange' | 'priceAnswer' | 'priceMethod'>

export interface FactorAsked {
  readonly vendor: string
  /** Prices of factor 1; the desk's tender, or one with changed terms. */
  readonly tender: Tender
  /** The best award without the vendor, and its lines: where a search for a cheaper one with it begins. */
  readonly without: Optimum
  readonly others: readonly GivenLine[]
  /** The best award at today's prices when it includes the vendor. */
  readonly awarded: Award | null
  /** Of a loser with something to commit to: the best award that includes it, if there is one. */
  readonly forced: Award | null
}

/** A loser wins at no price tried; of a winner no price tried is too high. */
export function noFactor({ awarded }: FactorAsked): PriceFactor {
  const priceAnswer = awarded === null ? 'no-price-wins' : 'no-ceiling'
  return { priceFactor: null, priceRange: null, priceAnswer, priceMethod: 'bisection' }
}

/** An award that costs less than any without the vendor; without one, whether it is proved that there is none. */
export async function winnerAt(desk: LeverageDesk, asked: FactorAsked, factor: number) {
  const tender = scalePrices(asked.tender, asked.vendor, factor)
  const { found } = asked.without
  const decide = found - slack(desk, found)
  const award = await desk.ask(stepAt(desk, asked.vendor, factor), { tender, start: asked.others, decide })
  if (award === null) return null
  if (award.objective !== null && award.objective < decide) return { award, proved: true }
  return { award: undefined, proved: optimumOf(award).bound >= decide - slack(desk, found) }
}

/** What is told while awards at moved prices are sought. */
export function stepAt({ nameOf }: LeverageDesk, vendor: string, factor: number): string {
  return `${nameOf(vendor)}: its prices times ${Math.round(factor * 1e4) / 1e4}`
}
