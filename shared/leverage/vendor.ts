// One vendor: what losing it costs us, the award without it, and how far its prices must fall to win or may rise before we leave.
import type { GivenLine } from '../award/question.ts'
import type { Award } from '../tender/award.ts'
import type { VendorLeverage } from '../tender/leverage.ts'
import { tellIfCheaper } from './cheaper.ts'
import { type LeverageDesk, slack } from './desk.ts'
import { isOpen, openOffers, rulesWithout, toMillionth } from './edits.ts'
import type { PriceFactor } from './factor-asked.ts'
import { placeOf, smallestQuantity } from './least-scaled.ts'
import { isIn } from './part-in-award.ts'
import { priceFactor } from './price-factor.ts'
import { between, notBelowZero, type Optimum, optimumOf } from './values.ts'

/** What losing or awarding a vendor costs, and its price. Null when cancelled. */
export async function vendorLeverage(desk: LeverageDesk, vendor: string): Promise<VendorLeverage | null> {
  const valued = await vendorValue(desk, vendor)
  const priced = valued && (await vendorPrice(desk, valued))
  return priced && { ...valued, ...priced }
}

/** All but its price, which takes the longest. Null when cancelled. Source: docs/model.md, leverage. */
export async function vendorValue(desk: LeverageDesk, vendor: string): Promise<VendorLeverage | null> {
  const { tender, award, total } = desk
  const awarded = isIn(tender, award, vendor)
  const without = await awardWithout(desk, vendor, awarded)
  if (without === null) return null
  const difference = between(optimumOf(without), total)
  const forced = awarded ? undefined : await awardWith(desk, vendor)
  if (forced === null) return null
  if (namesNobody(desk, vendor)) tellIfCheaper(desk, without)
  if (forced !== undefined) tellIfCheaper(desk, forced)
  const { status, totals, objective, bound, lines } = without
  return {
    vendor,
    awarded,
    marginalValue: namesNobody(desk, vendor) ? notBelowZero(difference) : difference,
    without: { status, total: totals?.total ?? null, objective, bound, lines },
    ...(forced === undefined ? {} : lostWith(desk, vendor, forced)),
    ...notPriced,
    unitPrices: [],
  }
}

type VendorPrice = PriceFactor & Pick<VendorLeverage, 'vendor' | 'unitPrices'>

/** Its price to win or price ceiling, from what is known of it but that. Null when cancelled. Source: docs/model.md, leverage. */
export async function vendorPrice(desk: LeverageDesk, known: VendorLeverage): Promise<VendorPrice | null> {
  const { tender, award, total, offers } = desk
  const { vendor, awarded, without } = known
  if (without === null) throw new Error(`the award without ${vendor} comes first`)
  const lost = lostOptimum(without)
  const reserve = !awarded && lost.found > total.found + slack(desk, total.found)
  if (reserve) return { vendor, ...unpricedReserve, unitPrices: [] }
  const forced = known.included && (await desk.ask(includedStep(desk, vendor), { given: known.included }))
  if (forced === null) return null
  const others = without.lines
  const asked = { vendor, tender, without: lost, others, awarded: awarded ? award : null, forced: forced ?? null }
  const price = await priceFactor(desk, asked)
  return price && { vendor, ...price, unitPrices: price.priceFactor === null ? [] : unitPrices(price.priceFactor) }

  function unitPrices(factor: number): VendorLeverage['unitPrices'] {
    return offers
      .filter((active) => active.vendor === vendor && isOpen(active))
      .flatMap(({ offer, currency }) =>
        offer.price.tiers.map(({ from, price: now }) => ({
          ...{ offer: offer.id, from, unit: offer.price.unit, currency, now },
          at: toMillionth(now * factor),
        })),
      )
  }
}

/** What the search without it found and proved. */
export function lostOptimum({ status, objective, bound }: NonNullable<VendorLeverage['without']>): Optimum {
  return optimumOf({ status: status as Award['status'], objective: objective ?? null, bound: bound ?? null })
}

/** It is counted on without being used: no price of it is too high. */
const unpricedReserve: PriceFactor = {
  priceFactor: null,
  priceRange: null,
  priceAnswer: 'no-ceiling',
  priceMethod: 'exact',
}

const notPriced: PriceFactor = { priceFactor: null, priceRange: null, priceAnswer: 'not-computed', priceMethod: null }

/** No rule and no promise of ours is dropped with the vendor: then every award without it is one we could have had. */
function namesNobody({ rules, offers, tender }: LeverageDesk, vendor: string): boolean {
  const promised = tender.encumbrances?.some((one) => one.kind === 'min-share' && one.vendor === vendor) === true
  return !promised && rulesWithout(rules, [vendor], openOffers(offers, vendor)).length === rules.length
}

/** The chosen award itself when the vendor has no part in it; what is on demand may have one unused, as a reserve or a condition. */
async function awardWithout(desk: LeverageDesk, vendor: string, awarded: boolean): Promise<Award | null> {
  const onCall = desk.offers.some((one) => one.vendor === vendor && one.terms.kind === 'on-demand')
  if (!awarded && !onCall && namesNobody(desk, vendor)) return desk.award
  const others = desk.award.lines.filter((line) => line.vendor !== vendor)
  return desk.ask(`Without ${desk.nameOf(vendor)}`, { without: [vendor], start: others })
}

/** The best award that includes a loser; undefined when it has nothing to commit to, as nobody can be made to use what is on demand. */
async function awardWith(desk: LeverageDesk, vendor: string): Promise<Award | undefined | null> {
  const committed = desk.offers.some((one) => one.vendor === vendor && isOpen(one) && one.terms.kind !== 'on-demand')
  if (!committed) return undefined
  const start = await withLeast(desk, vendor)
  return start && desk.ask(includedStep(desk, vendor), { vendorAwarded: vendor, start })
}

function includedStep({ nameOf }: LeverageDesk, vendor: string): string {
  return `The best award with ${nameOf(vendor)}`
}

/**
 * The award with the least contract of the vendor beside its lines, the cheapest that keeps the rules: where a search for the best that
 * includes it begins. The award's own lines when none does. Null when cancelled.
 */
async function withLeast(desk: LeverageDesk, vendor: string): Promise<readonly GivenLine[] | null> {
  const { lines } = desk.award
  let best: { readonly lines: readonly GivenLine[]; readonly objective: number } | undefined
  for (const one of desk.offers.filter((active) => active.vendor === vendor && isOpen(active))) {
    const { terms } = one
    if (terms.kind === 'on-demand') continue
    const start = Math.min(terms.startLatest, desk.tender.months - 1)
    const given = [...lines, { offer: terms.id, quantity: smallestQuantity(terms), start, ...placeOf(terms) }]
    const award = await desk.ask(includedStep(desk, vendor), { given })
    if (award === null) return null
    const { objective } = award
    if (objective !== null && objective < (best?.objective ?? Number.POSITIVE_INFINITY))
      best = { lines: given, objective }
  }
  return best?.lines ?? lines
}

/** What awarding it adds to the total, and its offers in that award. */
function lostWith({ total, offers }: LeverageDesk, vendor: string, forced: Award) {
  const own = new Set(openOffers(offers, vendor))
  const nearest = [...new Set(forced.lines.map(({ offer }) => offer))].filter((offer) => own.has(offer))
  const included = forced.lines.length === 0 ? {} : { included: forced.lines }
  return {
    nearest,
    ...included,
    whyLost: { cost: notBelowZero(between(optimumOf(forced), total)), rules: null, change: null },
  }
}
