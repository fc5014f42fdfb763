// A vendor's offers with terms changed by the buyer: whether and how much of it wins then, and how far its prices could still move.
import type { GivenLine } from '../award/question.ts'
import { baseOf } from '../leverage/cheaper.ts'
import { type LeverageDesk, withTerms } from '../leverage/desk.ts'
import { type ChangedTerm, isOpen, openOffers, toMillionth } from '../leverage/edits.ts'
import { isIn, mwSupplied, shareOfDemand } from '../leverage/part-in-award.ts'
import { priceFactor } from '../leverage/price-factor.ts'
import { between, interval, type Optimum, optimumOf } from '../leverage/values.ts'
import { lostOptimum } from '../leverage/vendor.ts'
import { activeOffers } from '../tender/active-offers.ts'
import type { AwardLine } from '../tender/award.ts'
import type { LeverageValue, VendorLeverage } from '../tender/leverage.ts'
import type { Tender } from '../tender/tender.ts'

export interface CounterOffer
  extends Pick<VendorLeverage, 'priceFactor' | 'priceRange' | 'priceAnswer' | 'priceMethod' | 'unitPrices'> {
  readonly vendor: string
  readonly changes: readonly ChangedTerm[]
  /** Total of the best award with the changes, tender currency. */
  readonly total: LeverageValue
  /** Total before less total after: above 0 the changes are worth this much to us. */
  readonly gain: LeverageValue
  /** An open offer of the vendor is in that award. */
  readonly wins: boolean
  /** Of all demand over the horizon, what the vendor serves in it; and what it serves today. */
  readonly share: number
  readonly shareToday: number
  /** Of who offers colocation or a build: MW it supplies on average over the horizon, in it and today. */
  readonly mw?: number | undefined
  readonly mwToday?: number | undefined
  /** The vendor's new lines in it. */
  readonly lines: readonly AwardLine[]
}

/**
 * `priceFactor` is on the prices as changed: below 1 how far they must still fall to win, above 1 how far they may rise. `known`: the
 * vendor's leverage, when it is there. Null when cancelled. Source: docs/model.md, leverage.
 */
export async function counterOffer(
  desk: LeverageDesk,
  vendor: string,
  changes: readonly ChangedTerm[],
  known: VendorLeverage | undefined,
): Promise<CounterOffer | null> {
  const tender = withTerms(desk, changes)
  const award = await desk.ask('With the changed terms', { tender, start: desk.award.lines })
  if (award === null) return null
  const found = optimumOf(award)
  const wins = award.totals !== null && isIn(tender, award, vendor)
  const others = known?.without?.lines ?? desk.award.lines.filter((line) => line.vendor !== vendor)
  const without = known?.without == null ? await solveWithout(desk, vendor, others) : lostOptimum(known.without)
  if (without === null) return null
  const forced = wins
    ? null
    : await desk.ask(`The best award with ${desk.nameOf(vendor)}`, { tender, vendorAwarded: vendor })
  if (!wins && forced === null) return null
  const asked = { vendor, tender, without, others, awarded: wins ? award : null, forced }
  const price = await priceFactor(desk, asked)
  if (price === null) return null
  const own = new Set(openOffers(activeOffers(tender, award.options.round).active, vendor))
  return {
    ...{ vendor, changes, wins, ...price },
    total: interval(found.found, found.bound, found.found),
    gain: between(await baseOf(desk, award), found),
    share: award.totals === null ? 0 : shareOfDemand(tender, award, vendor),
    shareToday: shareOfDemand(desk.tender, desk.award, vendor),
    mw: award.totals === null ? 0 : mwSupplied(tender, award, vendor),
    mwToday: mwSupplied(desk.tender, desk.award, vendor),
    lines: award.lines.filter(({ offer }) => own.has(offer)),
    unitPrices: price.priceFactor === null ? [] : pricesAt(tender, desk, vendor, price.priceFactor),
  }
}

async function solveWithout(desk: LeverageDesk, vendor: string, others: readonly GivenLine[]): Promise<Optimum | null> {
  const award = await desk.ask(`Without ${desk.nameOf(vendor)}`, { without: [vendor], start: others })
  return award === null ? null : optimumOf(award)
}

function pricesAt(tender: Tender, desk: LeverageDesk, vendor: string, factor: number): VendorLeverage['unitPrices'] {
  const { active } = activeOffers(tender, desk.award.options.round)
  return active
    .filter((one) => one.vendor === vendor && isOpen(one))
    .flatMap(({ offer, currency }) =>
      offer.price.tiers.map(({ from, price: now }) => ({
        ...{ offer: offer.id, from, unit: offer.price.unit, currency, now },
        at: toMillionth(now * factor),
      })),
    )
}
