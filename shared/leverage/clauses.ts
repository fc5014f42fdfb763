// What one changed term of an offer is worth to us, the award found anew, and the rise of prices that cancels it.
import type { Award } from '../tender/award.ts'
import type { ClauseValue, LeverageValue, VendorLeverage } from '../tender/leverage.ts'
import type { Tender } from '../tender/tender.ts'
import type { OfferAsk } from './asks-of-offer.ts'
import { bends, lowerBillsMayHurt } from './bends.ts'
import { baseOf } from './cheaper.ts'
import { isMoneyTerm, mostSaved, mostSavedAfterRise, savedOn } from './clause-bound.ts'
import { type LeverageDesk, slack, withTerms } from './desk.ts'
import { toBillionth } from './edits.ts'
import { factorOfTotal } from './factor-of-total.ts'
import { factorFor, priceLine } from './price-line.ts'
import { between, interval, notBelowZero, type Optimum, optimumOf } from './values.ts'

/**
 * Z* − Z*(term changed). Not solved for where bills alone settle it: a change that cannot save as much as the vendor is too dear by, or one
 * that saves all it can on the award as it is; nor where `settled` says that no award is cheaper with the term changed. `known`: the vendor's
 * own leverage, when there is any. Null when cancelled. Source: docs/model.md, leverage.
 */
export async function clauseValue(
  desk: LeverageDesk,
  ask: OfferAsk,
  known: VendorLeverage | undefined,
  settled?: LeverageValue,
): Promise<ClauseValue | null> {
  const vendor = vendorOf(desk, ask.offer)
  const tender = withTerms(desk, [ask])
  const bounded = settled ?? bound(desk, ask, tender, known)
  const about = { vendor, offer: ask.offer, term: ask.term, change: ask.change, to: jsonOf(ask.to) }
  if (bounded === 'worthless') return { ...about, value: nothing, exchangeRate: null, wins: false, given: null }
  const step = `${ask.offer}: ${ask.change}`
  const award = bounded === undefined ? await desk.ask(step, { tender, start: desk.award.lines }) : desk.award
  if (award === null) return null
  const base = bounded === undefined ? await baseOf(desk, award) : desk.total
  const difference = between(base, optimumOf(award))
  const value = bounded ?? (canOnlyHelp(desk, ask) ? notBelowZero(difference) : difference)
  const wins = takes(award, ask.offer)
  const given = wins && isMoneyTerm(ask.term) ? savedOn(desk, tender, award) : null
  const rate = (value.lo ?? 0) > 0 && wins ? await exchangeRate(desk, base, { vendor, ask, tender, award }) : undefined
  if (rate === null) return null
  return { ...about, value, exchangeRate: rate?.rate ?? null, wins, given }
}

/**
 * A shorter term takes capacity away at its end, and what ramps up at once is billed at once: these may cost more than they bring. So may a
 * lower bill where what is paid reaches a rebate, fills a share of spend or keeps a promise to spend, and whatever the buyer types.
 */
export function canOnlyHelp(desk: LeverageDesk, { offer, term, typed }: OfferAsk): boolean {
  if (typed === true || term === 'termMonths' || term === 'ramp') return false
  return !isMoneyTerm(term) || !lowerBillsMayHurt(desk.tender, desk.rules, vendorOf(desk, offer))
}

const nothing: LeverageValue = { value: 0, lo: 0, hi: 0, proven: true }

/** The document is JSON: a term taken away is null, and what is not there is not written. */
function jsonOf(to: unknown): ClauseValue['to'] {
  return JSON.parse(JSON.stringify(to ?? null)) as ClauseValue['to']
}

function vendorOf({ offers }: LeverageDesk, id: string): string {
  const active = offers.find(({ offer }) => offer.id === id)
  if (active === undefined) throw new Error(`no active offer ${id}`)
  return active.vendor
}

function takes(award: Award, offer: string): boolean {
  return (
    award.lines.some((line) => line.offer === offer) ||
    award.use.some((use) => use.offer === offer && use.quantity.some((each) => each > 0))
  )
}

/** Whether bills alone settle what a change is worth. */
export function isSettledByBills(desk: LeverageDesk, ask: OfferAsk, known: VendorLeverage | undefined): boolean {
  return bound(desk, ask, withTerms(desk, [ask]), known) !== undefined
}

/** `worthless`: even the most it saves does not bring the vendor in. A value: the award as it is saves the most there is. */
function bound(
  desk: LeverageDesk,
  ask: OfferAsk,
  tender: Tender,
  known: VendorLeverage | undefined,
): LeverageValue | 'worthless' | undefined {
  const most = mostSaved(desk, ask)
  if (most === Number.POSITIVE_INFINITY) return undefined
  const { award, total } = desk
  if (!takes(award, ask.offer)) {
    const short = known?.awarded === false ? (known.whyLost?.cost?.lo ?? infiniteIfNone(known)) : 0
    return most < short ? 'worthless' : undefined
  }
  const saved = savedOn(desk, tender, award)
  if (most - saved > slack(desk, total.found) || !Number.isFinite(total.bound)) return undefined
  return notBelowZero(interval(saved, saved - (total.found - total.bound), Math.max(most, saved)))
}

/** No award that includes the vendor keeps the rules: a cheaper bill changes nothing. */
function infiniteIfNone(known: VendorLeverage): number {
  const { cost } = known.whyLost ?? { cost: null }
  return cost !== null && cost.value === null && cost.proven ? Number.POSITIVE_INFINITY : 0
}

/** A term changed, and the best award with it. */
interface Changed {
  readonly vendor: string
  readonly ask: OfferAsk
  readonly tender: Tender
  readonly award: Award
}

/**
 * The rise δ of all the vendor's unit prices at which the best award, with the term changed, costs what it costs today. The award found
 * costs that at the least rise there can be; where bills show that no award gains more by the change than solves leave open, it is the one.
 * Null when cancelled.
 */
async function exchangeRate(
  desk: LeverageDesk,
  base: Optimum,
  { vendor, ask, tender, award }: Changed,
): Promise<{ readonly rate: number | null } | null> {
  if (bends(tender, desk.rules, vendor)) return { rate: null }
  const line = priceLine(tender, vendor, award)
  const least = line.scaled <= 0 ? undefined : factorFor(line, base.found) - 1
  const open = 2 * slack(desk, base.found) - (base.found - base.bound)
  if (least !== undefined && mostSavedAfterRise(desk, ask, least) <= open) return { rate: toBillionth(least) }
  const found = await factorOfTotal(desk, vendor, tender, award, base.found)
  return found === null ? null : { rate: found === undefined ? null : toBillionth(found.factor - 1) }
}
