// What in a tender this version cannot price, named with its place: an award is refused rather than computed without it.
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { CompleteOffer } from '../tender/complete-offer.ts'
import type { Tender } from '../tender/tender.ts'
import { hoursPerMonth, isMetered, siteOf } from './exact-offer.ts'
import { createSetting, type Setting } from './setting.ts'

export interface UnpricedTerm {
  /** `vendors[2].rebates`. */
  readonly path: string
  /** The term in the buyer's words. */
  readonly term: string
  /** `this version cannot price rebates`. */
  readonly what: string
  readonly fix: string
}

/** Every active offer and every condition across offers that would cost money this version leaves out. Empty: all is priced. */
export function unpricedTerms(tender: Tender, offers: readonly ActiveOffer[]): readonly UnpricedTerm[] {
  const setting = createSetting(tender)
  return [
    ...offers.flatMap((active) => unpriceable(setting, active)),
    ...unpricedSpend(tender, offers),
    ...unpricedEncumbrances(tender),
  ]
}

/** Why no bill of this offer can be made at all; empty for offers that can stand in a comparison. */
export function unpriceable(setting: Setting, active: ActiveOffer): readonly UnpricedTerm[] {
  const { offer, terms, path, currency } = active
  const found: UnpricedTerm[] = []
  if (currency !== setting.currency && setting.tender.fx[currency] === undefined) {
    found.push({
      path: `fx.${currency}`,
      term: 'exchange rate',
      what: `there is no exchange rate for ${currency}`,
      fix: `Add fx.${currency}.rate`,
    })
  }
  if (isMetered(terms) && terms.power.tariff === undefined && siteOf(setting, active)?.item.tariff === undefined) {
    const why = terms.kind === 'build' ? 'energy of an own site is metered' : 'power is passed through'
    found.push({
      path: `${path}.power.tariff`,
      term: 'tariff',
      what: `${why}, but neither the offer nor its site has a tariff`,
      fix: 'State the tariff per kWh',
    })
  }
  if (isOwned(terms) && terms.supportShare > 0) {
    const fix = `State the support of offer ${offer.id} as a charge per month, or remove the share`
    found.push(unpriced(`${path}.supportShare`, `support as a share of ${terms.kind}`, fix))
  }
  if (couldOverflow(setting, active)) {
    found.push({
      path: `${path}.price`,
      term: 'price',
      what: 'the offer could cost more than can be held exactly',
      fix: 'Check price, quantity and their units',
    })
  }
  return found
}

function isOwned({ kind }: CompleteOffer): boolean {
  return kind === 'hardware' || kind === 'build'
}

/** True when the whole offer, in minor units, could come near the largest safe integer; generous, so sums stay safe too. */
function couldOverflow(setting: Setting, { terms, currency }: ActiveOffer): boolean {
  const highest = Math.max(...terms.tiers.map((tier) => tier.price))
  const rate = currency === setting.currency ? 1 : (setting.tender.fx[currency]?.rate ?? 1)
  const years = terms.priceByYear === undefined ? [1] : terms.priceByYear
  const months = Math.max(terms.termMonths, setting.horizon)
  const growth = Math.max(...years, (1 + Math.max(0, terms.annualGrowth)) ** (months / 12))
  const fees =
    terms.setupFee +
    terms.setupFeePerUnit * terms.maxQuantity +
    (terms.deposit?.amount ?? 0) +
    terms.options.reduce((sum, option) => sum + (option.premium ?? 0), 0)
  const charges = terms.charges.reduce(
    (sum, charge) => sum + charge.amount * Math.max(1, charge.quantity ?? 0, terms.maxQuantity),
    0,
  )
  const whole = highest * growth * terms.maxQuantity * (1 + terms.supportShare)
  const hours = terms.priceUnit === 'accelerator-hour' ? hoursPerMonth : 1
  const monthly = (isOwned(terms) ? terms.opexPerKwYear * growth * terms.maxQuantity : hours * whole) + charges
  const once = isOwned(terms) ? whole : 0
  return (monthly * months + once + fees) * Math.max(1, rate) * 10 ** setting.decimals > Number.MAX_SAFE_INTEGER / 100
}

/** Spend is counted by months of service of what is taken for a term: what is bought or built has none. */
function unpricedSpend(tender: Tender, offers: readonly ActiveOffer[]): readonly UnpricedTerm[] {
  return tender.quotes.flatMap((quote, index): readonly UnpricedTerm[] => {
    const path = `quotes[${index}]`
    const owned = offers.some((active) => active.path.startsWith(`${path}.`) && isOwned(active.terms))
    if (quote.spendCommitment === undefined || !owned) return []
    const fix = 'Quote what is bought or built apart from what the commitment is about'
    return [unpriced(`${path}.spendCommitment`, 'a spend commitment over hardware or a build', fix)]
  })
}

function unpricedEncumbrances(tender: Tender): readonly UnpricedTerm[] {
  return (tender.encumbrances ?? []).flatMap((encumbrance, index): readonly UnpricedTerm[] => {
    const limited = encumbrance.region !== undefined || encumbrance.family !== undefined
    if (encumbrance.kind !== 'min-spend' || !limited) return []
    const fix = 'State the minimum spend for all of the vendor, or remove it'
    return [unpriced(`encumbrances[${index}]`, 'a minimum spend within a region or family', fix)]
  })
}

function unpriced(path: string, term: string, fix: string): UnpricedTerm {
  return { path, term, what: `this version cannot price ${term}`, fix }
}
