// What in a tender this version cannot price, named with its place: an award is refused rather than computed without it.
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { Tender } from '../tender/tender.ts'
import { siteOf } from './exact-offer.ts'
import { PRICE_KINDS } from './kinds/table.ts'
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
    ...offers.flatMap((active) => unpricedInOffer(setting, active)),
    ...unpricedAcrossOffers(tender, offers),
    ...unpricedEncumbrances(tender),
  ]
}

/** What stands against an award of one offer: what keeps it from being priced at all, and terms that would be left out. */
function unpricedInOffer(setting: Setting, active: ActiveOffer): readonly UnpricedTerm[] {
  const blocked = unpriceable(setting, active)
  if (blocked.length > 0) return blocked
  const { offer, path } = active
  const found: UnpricedTerm[] = []
  if ((offer.deposit?.amount ?? 0) > 0) {
    const fix = `Agree another security with offer ${offer.id}, or remove the term`
    found.push(unpriced(`${path}.deposit`, 'deposit', fix))
  }
  for (const [index, option] of (offer.options ?? []).entries()) {
    if ((option.premium ?? 0) === 0) continue
    const term = `the premium of an option (${option.right})`
    found.push(unpriced(`${path}.options[${index}].premium`, term, 'State it as a charge due once'))
  }
  return found
}

/** Why no bill of this offer can be made at all; empty for offers that can stand in a comparison. */
export function unpriceable(setting: Setting, active: ActiveOffer): readonly UnpricedTerm[] {
  const { offer, terms, path, currency } = active
  const { refusal } = PRICE_KINDS[terms.kind]
  if (refusal !== undefined) {
    return [{ path: `${path}.kind`, term: terms.kind, what: refusal, fix: `Leave offer ${offer.id} out of the award` }]
  }
  const found: UnpricedTerm[] = []
  if (currency !== setting.currency && setting.tender.fx[currency] === undefined) {
    found.push({
      path: `fx.${currency}`,
      term: 'exchange rate',
      what: `there is no exchange rate for ${currency}`,
      fix: `Add fx.${currency}.rate`,
    })
  }
  const metered = terms.power.mode === 'pass-through' && terms.power.tariff === undefined
  if (metered && siteOf(setting, active)?.item.tariff === undefined) {
    found.push({
      path: `${path}.power.tariff`,
      term: 'tariff',
      what: 'power is passed through, but neither the offer nor its site has a tariff',
      fix: 'State the tariff per kWh',
    })
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

/** True when the whole offer, in minor units, could come near the largest safe integer; generous, so sums stay safe too. */
function couldOverflow(setting: Setting, { terms, currency }: ActiveOffer): boolean {
  const highest = Math.max(...terms.tiers.map((tier) => tier.price))
  const rate = currency === setting.currency ? 1 : (setting.tender.fx[currency]?.rate ?? 1)
  const years = terms.priceByYear === undefined ? [1] : terms.priceByYear
  const growth = Math.max(...years, (1 + Math.max(0, terms.annualGrowth)) ** (terms.termMonths / 12))
  const months = Math.max(terms.termMonths, setting.horizon)
  const fees = terms.setupFee + terms.setupFeePerUnit * terms.maxQuantity
  const charges = terms.charges.reduce(
    (sum, charge) => sum + charge.amount * Math.max(1, charge.quantity ?? 0, terms.maxQuantity),
    0,
  )
  const monthly = 730 * highest * growth * terms.maxQuantity * (1 + terms.supportShare) + charges
  return (monthly * months + fees) * Math.max(1, rate) * 10 ** setting.decimals > Number.MAX_SAFE_INTEGER / 100
}

function unpricedAcrossOffers(tender: Tender, offers: readonly ActiveOffer[]): readonly UnpricedTerm[] {
  const found: UnpricedTerm[] = []
  const bidding = new Set(offers.map((active) => active.vendor))
  for (const [index, vendor] of tender.vendors.entries()) {
    if ((vendor.rebates ?? []).length > 0 && bidding.has(vendor.id)) {
      found.push(
        unpriced(
          `vendors[${index}].rebates`,
          'rebates',
          'Ask for tier prices instead, or remove them to award without',
        ),
      )
    }
  }
  const quoting = new Set(offers.map((active) => active.quote))
  for (const [index, quote] of tender.quotes.entries()) {
    if (quote.spendCommitment !== undefined && quoting.has(quote)) {
      found.push(
        unpriced(`quotes[${index}].spendCommitment`, 'a spend commitment', 'Agree a take-or-pay instead, or remove it'),
      )
    }
  }
  return found
}

/** A right of first refusal costs nothing and binds no award by itself: it is only shown. */
function unpricedEncumbrances(tender: Tender): readonly UnpricedTerm[] {
  return (tender.encumbrances ?? []).flatMap((encumbrance, index) =>
    encumbrance.kind === 'rofr'
      ? []
      : [
          unpriced(
            `encumbrances[${index}]`,
            `an encumbrance (${encumbrance.kind})`,
            'Remove it to award without it, and write a rule that says the same',
          ),
        ],
  )
}

function unpriced(path: string, term: string, fix: string): UnpricedTerm {
  return { path, term, what: `this version cannot price ${term}`, fix }
}
