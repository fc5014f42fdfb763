// An award as a straight line: what it costs when a vendor's unit prices are multiplied, a fixed part and a part that scales.
import { priceAward } from '../price/price-award.ts'
import { activeOffers } from '../tender/active-offers.ts'
import type { Award, AwardLine } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import { scalePrices } from './edits.ts'

/** total(κ) = fixed + κ · scaled, tender currency, of one award whose lines and use stay as they are. */
export interface PriceLine {
  readonly fixed: number
  /** Present value, less tail credit, of what scales with the vendor's unit prices; 0 when the award takes nothing of it. */
  readonly scaled: number
  readonly lines: readonly AwardLine[]
  /** The award itself, to bill it at prices kept to the millionth. */
  readonly award: Award
}

/** `tender` has today's prices. Exact while nothing else depends on prices: see `bends`. */
export function priceLine(tender: Tender, vendor: string, award: Award): PriceLine {
  const nothing = billed(scalePrices(tender, vendor, 0), award)
  return { fixed: nothing, scaled: billed(tender, award) - nothing, lines: award.lines, award }
}

/** What an award costs under a tender whose prices alone differ from its own. */
export function billed(tender: Tender, award: Award): number {
  const { penalty } = award.totals ?? { penalty: 0 }
  return priceAward(tender, activeOffers(tender, award.options.round).active, award).totals.total + penalty
}

export function costAt({ fixed, scaled }: PriceLine, factor: number): number {
  return fixed + factor * scaled
}

/** The factor at which the award costs `total`. */
export function factorFor({ fixed, scaled }: PriceLine, total: number): number {
  return (total - fixed) / scaled
}
