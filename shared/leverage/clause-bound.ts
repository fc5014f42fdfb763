// How much a changed term can save at most, whatever is awarded: bills of the offer alone, before and after, at its extremes.
import { createPricer, type Decision, type PricedAward, priceAward } from '../price/price-award.ts'
import { type ActiveOffer, activeOffers } from '../tender/active-offers.ts'
import type { AwardUse } from '../tender/award.ts'
import type { CompleteOffer } from '../tender/complete-offer.ts'
import type { Tender } from '../tender/tender.ts'
import type { OfferAsk } from './asks-of-offer.ts'
import { bends } from './bends.ts'
import type { LeverageDesk } from './desk.ts'
import { changeTerms, scalePrices } from './edits.ts'

/** Terms that change what is paid and nothing else: what can be awarded, and what it delivers, stays as it is. */
const moneyTerms: ReadonlySet<OfferAsk['term']> = new Set([
  'price',
  'priceByYear',
  'escalator',
  'takeOrPay',
  'upfrontShare',
  'paymentDays',
  'setupFee',
  'setupFeePerUnit',
  'supportShare',
  'charges',
  'power',
  'pue',
  'billingRamp',
  'opexPerKwYear',
])

/**
 * The most, tender currency, that any award can save by the change; infinite where it changes more than bills, or bills beyond the offer's
 * own. Bills rise evenly with quantity within a tier and with use, so their difference is greatest at an end of these.
 */
export function mostSaved(desk: LeverageDesk, ask: OfferAsk): number {
  const ends = settledAtEnds(desk, ask)
  return ends === undefined ? Number.POSITIVE_INFINITY : Math.max(0, ...ends.map(({ saved }) => saved))
}

/** Terms that save the same share of a bill in every month that is used alike: no mix of use saves a larger one than its ends. */
const evenTerms: ReadonlySet<OfferAsk['term']> = new Set(['price', 'takeOrPay', 'paymentDays', 'supportShare'])

/**
 * The most, tender currency, that any award can save by the change once the vendor's unit prices have risen by a share of themselves;
 * infinite where bills do not settle it.
 */
export function mostSavedAfterRise(desk: LeverageDesk, ask: OfferAsk, rise: number): number {
  const ends = evenTerms.has(ask.term) ? settledAtEnds(desk, ask) : undefined
  if (ends === undefined) return Number.POSITIVE_INFINITY
  return Math.max(0, ...ends.map(({ saved, scaled }) => saved - rise * scaled))
}

/** What the change saves on the offer alone, and what is then paid for it that scales with its prices. */
interface AtEnd {
  readonly saved: number
  readonly scaled: number
}

/** At the ends of quantity and use, for each start; undefined where a change does more than change bills, or others' bills too. */
function settledAtEnds(desk: LeverageDesk, ask: OfferAsk): readonly AtEnd[] | undefined {
  const { tender, offers, rules } = desk
  const { round } = desk.award.options
  const active = offers.find(({ offer }) => offer.id === ask.offer)
  if (active === undefined || active.terms.kind !== 'lease') return undefined
  if (!moneyTerms.has(ask.term) || bends(tender, rules, active.vendor)) return undefined
  if (ask.term === 'pue' && sharesSite(offers, active)) return undefined
  const changed = changeTerms(tender, [ask], round)
  const free = scalePrices(changed, active.vendor, 0)
  const [now, unpaid] = [changed, free].map((one) =>
    activeOffers(one, round).active.find(({ offer }) => offer.id === ask.offer),
  )
  if (now === undefined || unpaid === undefined) return undefined
  const before = createPricer(tender, [active])
  const after = createPricer(changed, [now])
  const fixed = createPricer(free, [unpaid])
  const found: AtEnd[] = []
  for (const quantity of ends(active.terms, now.terms)) {
    const last = Math.min(active.terms.startLatest, tender.months - 1)
    for (let start = active.terms.startEarliest; start <= last; start += 1) {
      for (const used of [0, 1]) {
        const alone = decisionAlone(desk, active, quantity, start, used)
        const cash = cashOf(after(alone))
        found.push({ saved: cashOf(before(alone)) - cash, scaled: cash - cashOf(fixed(alone)) })
      }
    }
  }
  return found
}

function cashOf({ totals }: PricedAward): number {
  return totals.npv - totals.tailCredit
}

function sharesSite(offers: readonly ActiveOffer[], own: ActiveOffer): boolean {
  return offers.some(({ terms }) => terms.id !== own.terms.id && terms.site === own.terms.site)
}

/** Whole blocks at both ends of every tier, before and after the change. */
function ends(before: CompleteOffer, after: CompleteOffer): readonly number[] {
  const { minQuantity, maxQuantity, blockSize } = before
  const cuts = [...before.tiers, ...after.tiers].flatMap(({ from }) => [from - 1, from])
  const floor = (quantity: number) => Math.floor(quantity / blockSize) * blockSize
  const ceiling = (quantity: number) => Math.ceil(quantity / blockSize) * blockSize
  const inside = cuts.flatMap((cut) => [floor(cut), ceiling(cut)])
  const all = [ceiling(Math.max(1, minQuantity)), floor(maxQuantity), ...inside]
  return [...new Set(all)].filter((quantity) => quantity > 0 && quantity >= minQuantity && quantity <= maxQuantity)
}

/** One contract, used not at all or to the full by the first workload that can run there. */
function decisionAlone({ world }: LeverageDesk, { terms }: ActiveOffer, quantity: number, start: number, used: number) {
  const placed = world.offers.find(({ id }) => id === terms.id)
  const w = placed?.factors.findIndex((factor) => factor > 0) ?? -1
  const workload = world.workloads[w]?.id
  const months = Array.from({ length: world.months }, (_, month) => {
    const age = month - start
    const { ramp, termMonths } = terms
    return age < 0 || age >= termMonths ? 0 : used * quantity * (ramp[Math.min(age, ramp.length - 1)] ?? 1)
  })
  const use: readonly AwardUse[] =
    workload === undefined || used === 0 ? [] : [{ offer: terms.id, workload, quantity: months }]
  return { lines: [{ offer: terms.id, quantity, start }], use }
}

/** What the change saves on a decision that both tenders can price. */
export function savedOn(desk: LeverageDesk, after: Tender, decision: Decision): number {
  const { round } = desk.award.options
  const was = priceAward(desk.tender, activeOffers(desk.tender, round).active, decision)
  return cashOf(was) - cashOf(priceAward(after, activeOffers(after, round).active, decision))
}

export function isMoneyTerm(term: OfferAsk['term']): boolean {
  return moneyTerms.has(term)
}
