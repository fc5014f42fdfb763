// Whether an award costs less than a given total once a vendor's prices are multiplied: the step price searches are made of.
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import { type LeverageDesk, slack } from './desk.ts'
import { scalePrices } from './edits.ts'
import { billed, costAt, type PriceLine, priceLine } from './price-line.ts'
import { optimumOf } from './values.ts'

/**
 * Asks for an award that costs less than `aim` at a factor, beginning from one that costs about as much: what comes back is such an award, or
 * the bound that proves there is none. Null when cancelled.
 */
export async function cheaperAt(
  desk: LeverageDesk,
  step: string,
  { tender, vendor }: { readonly tender: Tender; readonly vendor: string },
  factor: number,
  aim: number,
  from: PriceLine | undefined,
): Promise<{ readonly line: PriceLine | undefined; readonly award: Award; readonly bound: number } | null> {
  const moved = scalePrices(tender, vendor, factor)
  // Prices kept to the millionth may bring the first award itself below the aim, which decides nothing.
  const first = from === undefined ? aim : billed(moved, from.award) - slack(desk, aim)
  const asked = { tender: moved, start: from?.lines ?? desk.award.lines }
  const quick = await desk.ask(step, { ...asked, decide: Math.min(aim, first) })
  if (quick === null) return null
  const found = answered(quick)
  if (found.bound >= aim - slack(desk, aim) || (found.line !== undefined && costAt(found.line, factor) < aim))
    return found
  const whole = await desk.ask(step, asked)
  return whole && answered(whole)

  function answered(award: Award) {
    const line = award.totals === null ? undefined : priceLine(tender, vendor, award)
    return { line, award, bound: optimumOf(award).bound }
  }
}
