// The factor on a vendor's unit prices at which the best award costs a given total.
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import { cheaperAt } from './cheaper-at.ts'
import { type LeverageDesk, slack } from './desk.ts'
import { costAt, factorFor, priceLine } from './price-line.ts'

const steps = 40

/**
 * `tender` holds the prices of factor 1, `award` is its best award, or any that includes the vendor. The best total is concave in the
 * factor, so the line of each award found meets the target at or before the factor sought. Undefined where the award pays the vendor
 * nothing that scales, and null when cancelled. Only where no price bends more than a bill: see `bends`.
 */
export async function factorOfTotal(
  desk: LeverageDesk,
  vendor: string,
  tender: Tender,
  award: Award,
  target: number,
): Promise<{ readonly factor: number; readonly award: Award } | undefined | null> {
  let best = award
  let line = priceLine(tender, vendor, award)
  if (line.scaled <= 0) return undefined
  let factor = factorFor(line, target)
  for (let step = 0; step < steps && factor > 0; step += 1) {
    const aim = target - slack(desk, target)
    const what = `${desk.nameOf(vendor)}: the price for an equal total`
    const found = await cheaperAt(desk, what, { tender, vendor }, factor, aim, line)
    if (found === null) return null
    const next = found.line
    if (next === undefined || costAt(next, factor) >= aim) break
    // What is taken of the vendor then costs nothing that rises with its prices: the target is never reached.
    if (next.scaled <= 0) return undefined
    best = found.award
    line = next
    factor = factorFor(line, target)
  }
  return factor <= 0 ? undefined : { factor, award: best }
}
