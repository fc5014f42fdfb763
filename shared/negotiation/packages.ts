// Packages of equal value to us: the target as prices alone, and with each ask the smaller cut that then does as well.
import { runId } from '../award/run-id.ts'
import { bends } from '../leverage/bends.ts'
import { type LeverageDesk, withTerms } from '../leverage/desk.ts'
import { scalePrices, toBillionth } from '../leverage/edits.ts'
import { factorOfTotal } from '../leverage/factor-of-total.ts'
import { isIn } from '../leverage/part-in-award.ts'
import type { Award } from '../tender/award.ts'
import type { Package, PositionAsk, TargetPrice } from '../tender/position.ts'
import type { Tender } from '../tender/tender.ts'

export type PackageAsk = Pick<PositionAsk, 'offer' | 'term' | 'label' | 'to'>

export interface PackagesAsked {
  readonly vendor: string
  /** The prices whose value to us every package is to match; none: the value of all asks together. */
  readonly targets: readonly TargetPrice[]
  readonly asks: readonly PackageAsk[]
}

/**
 * Every package leads to the same total: the price alone, each ask with the price that goes with it, and all asks. A package that no price
 * above nothing brings there is left out. Empty where the vendor's prices decide more than its bill. Null when cancelled.
 * Source: docs/model.md, leverage.
 */
export async function packagesOf(desk: LeverageDesk, asked: PackagesAsked): Promise<readonly Package[] | null> {
  const { vendor, targets, asks } = asked
  if (bends(desk.tender, desk.rules, vendor)) return []
  const aim = targets.length > 0 ? withTargets(desk.tender, targets) : withTerms(desk, asks)
  const reached = await desk.ask('The target', { tender: aim, start: desk.award.lines })
  if (reached === null) return null
  if (reached.totals === null) return []
  const target = reached.totals.total
  const sets: readonly { readonly name: string; readonly asks: readonly PackageAsk[] }[] = [
    { name: 'Price alone', asks: [] },
    ...asks.map((ask) => ({ name: ask.label, asks: [ask] })),
    ...(asks.length > 1 ? [{ name: 'All of it', asks }] : []),
  ]
  const found: Package[] = []
  const run = runId(desk.award, desk.hooks.sha256)
  for (const set of sets) {
    const priced = await priceOf(desk, vendor, set.asks, target, reached)
    if (priced === null) return null
    if (priced === undefined) continue
    const { factor, total } = priced
    found.push({ name: set.name, asks: [...set.asks], priceFactor: toBillionth(factor), total: cents(total), run })
  }
  return found
}

function cents(total: number): number {
  return Math.round(total * 100) / 100
}

/** Unit prices of tiers replaced by those asked for. */
export function withTargets(tender: Tender, targets: readonly TargetPrice[]): Tender {
  const quotes = tender.quotes.map((quote) => ({
    ...quote,
    offers: quote.offers.map((offer) => {
      const own = targets.filter((target) => target.offer === offer.id)
      if (own.length === 0) return offer
      const tiers = offer.price.tiers.map((tier) => ({
        ...tier,
        price: own.find(({ from }) => from === tier.from)?.price ?? tier.price,
      }))
      return { ...offer, price: { ...offer.price, tiers } }
    }),
  }))
  return { ...tender, quotes }
}

async function priceOf(
  desk: LeverageDesk,
  vendor: string,
  asks: readonly PackageAsk[],
  target: number,
  reached: Award,
): Promise<{ readonly factor: number; readonly total: number } | undefined | null> {
  const tender = withTerms(desk, asks)
  const first = await awardWith(desk, vendor, tender, reached)
  if (first === null || first === undefined) return first
  const found = await factorOfTotal(desk, vendor, tender, first, target)
  if (found === null || found === undefined) return found
  const moved = scalePrices(tender, vendor, found.factor)
  const award = await desk.ask('The package', { tender: moved, start: found.award.lines })
  if (award === null) return null
  return award.totals === null ? undefined : { factor: found.factor, total: award.totals.total }
}

/** The best award with the asks met, or the best that includes the vendor; undefined when there is none. */
async function awardWith(
  desk: LeverageDesk,
  vendor: string,
  tender: Tender,
  near: Award,
): Promise<Award | undefined | null> {
  const best = await desk.ask('The asks alone', { tender, start: near.lines })
  if (best === null) return null
  if (best.totals !== null && isIn(tender, best, vendor)) return best
  const forced = await desk.ask(`The best award with ${desk.nameOf(vendor)}`, {
    tender,
    vendorAwarded: vendor,
    start: near.lines,
  })
  return forced === null ? null : forced.totals === null ? undefined : forced
}
