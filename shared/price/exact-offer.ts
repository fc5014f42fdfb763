// An offer made ready for its bill: terms as exact factors with the places they were read from, looked up and scaled once.
import { add, type Exact, exact, one, power } from '../money/exact.ts'
import { currencyDecimals } from '../money/format.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { CompleteOffer } from '../tender/complete-offer.ts'
import { quantityUnit } from '../tender/term.ts'
import type { Site } from '../tender/vendor.ts'
import type { Account } from './bill.ts'
import { type Factor, factor, type Product } from './formula.ts'
import type { Located, Setting } from './setting.ts'

/** Hours of every month: 8,760 / 12. */
export const hoursPerMonth = 730

export interface ExactOffer {
  readonly active: ActiveOffer
  readonly terms: CompleteOffer
  readonly account: Account
  readonly path: string
  /** 730 for prices an hour, 1 for prices a month. */
  readonly hours: Factor
  readonly takeOrPay: Factor
  readonly upfront: Factor
  readonly support: Factor
  readonly availability: Exact
  /** Months from service to payment. */
  readonly lag: number
  /** Growth of the price, or its share by year, in contract year y of the offer. */
  readonly escalation: (year: number) => Factor
  /** PUE and tariff, and the money they are in; undefined when power is included, or paid through the supply drawn from. */
  readonly energy: ExactEnergy | undefined
  /** kW of critical IT load of one unit: what an accelerator draws, 1 where power itself is sold. */
  readonly kwPerUnit: Factor
  /** What turns units into kW in a formula: nothing where they are kW. */
  readonly load: Product
  readonly unit: 'accelerators' | 'kW'
  /** `accelerators used` or `kW drawn`. */
  readonly usedWords: string
  readonly family: string | undefined
}

export interface ExactEnergy {
  readonly account: Account
  readonly pue: Factor
  readonly tariff: Factor
  /** Growth of the tariff in service month m of a term that starts in s. */
  readonly escalation: (month: number, start: number) => Factor
}

/** `floor((paymentDays + 15) / 30)` months. */
export function paymentLag(paymentDays: number): number {
  return Math.floor((paymentDays + 15) / 30)
}

/** Scales an offer's terms. Throws when the document lacks what its bill needs: unpricedTerms names that first. */
export function exactOffer(setting: Setting, active: ActiveOffer): ExactOffer {
  const { terms, path } = active
  const account = accountOf(setting, active)
  const accelerator = terms.accelerator === undefined ? undefined : setting.accelerators.get(terms.accelerator)
  const unit = quantityUnit(terms.kind)
  const kwPerUnit =
    unit === 'kW'
      ? factor(one, 'kW')
      : factor(exact(accelerator?.item.kwPerUnit ?? 0), 'kW an accelerator', `${accelerator?.path ?? path}.kwPerUnit`)
  return {
    active,
    terms,
    account,
    path,
    hours:
      terms.priceUnit === 'accelerator-hour'
        ? factor(exact(hoursPerMonth), 'hours a month')
        : factor(one, 'month', `${path}.price.unit`),
    takeOrPay: factor(exact(terms.takeOrPay), 'take-or-pay', `${path}.takeOrPay`),
    upfront: factor(exact(terms.upfrontShare), 'share paid upfront', `${path}.upfrontShare`),
    support: factor(exact(terms.supportShare), 'support share', `${path}.supportShare`),
    availability: exact(terms.availability),
    lag: paymentLag(terms.paymentDays),
    escalation: escalationOf(terms, path),
    energy: isMetered(terms) ? energyOf(setting, active, account) : undefined,
    kwPerUnit,
    load: unit === 'kW' ? [] : [kwPerUnit],
    unit,
    usedWords: unit === 'kW' ? 'kW drawn' : 'accelerators used',
    family: accelerator?.item.family,
  }
}

/** Energy is billed by what is drawn: passed through, or paid at a site of our own. Hardware pays it through its supply. */
export function isMetered(terms: CompleteOffer): boolean {
  return terms.kind === 'build' || (terms.kind !== 'hardware' && terms.power.mode === 'pass-through')
}

function accountOf(setting: Setting, active: ActiveOffer): Account {
  const quotePath = active.path.slice(0, active.path.lastIndexOf('.'))
  return {
    offer: active.offer.id,
    vendor: active.vendor,
    workload: null,
    path: `offers.${active.offer.id}`,
    currency: active.currency,
    decimals: currencyDecimals(active.currency),
    currencyFrom: active.currency === setting.currency ? [] : [`${quotePath}.currency`, `fx.${active.currency}.rate`],
  }
}

function escalationOf(terms: CompleteOffer, path: string): (year: number) => Factor {
  const byYear: Factor[] = []
  const growth = add(one, exact(terms.annualGrowth))
  const make = (year: number): Factor => {
    if (terms.priceByYear !== undefined && terms.priceByYear.length > 0) {
      const index = Math.min(year, terms.priceByYear.length - 1)
      const share = exact(terms.priceByYear[index] ?? 1)
      return factor(share, `of the price in year ${year + 1}`, `${path}.priceByYear[${index}]`)
    }
    return factor(power(growth, year), `growth by year ${year + 1}`, ...(year === 0 ? [] : [`${path}.escalator`]))
  }
  return (year) => {
    const known = byYear[year] ?? make(year)
    byYear[year] = known
    return known
  }
}

/** The site an offer stands at: that of an existing contract before the offer's own. */
export function siteOf(setting: Setting, active: ActiveOffer): Located<Site> | undefined {
  const id = active.terms.awarded?.site ?? active.terms.site
  return id === undefined ? undefined : setting.sites.get(id)
}

function energyOf(setting: Setting, active: ActiveOffer, account: Account): ExactEnergy {
  const { terms, path } = active
  const site = siteOf(setting, active)
  const pue = factor(exact(site?.item.pue ?? 1), 'PUE', ...(site === undefined ? [] : [`${site.path}.pue`]))
  if (terms.power.tariff !== undefined) {
    const growth = add(one, exact(terms.power.escalator))
    return {
      account,
      pue,
      tariff: factor(exact(terms.power.tariff), `${account.currency} per kWh`, `${path}.power.tariff`),
      escalation: (month, start) =>
        factor(power(growth, Math.floor((month - start) / 12)), 'growth of the tariff', `${path}.power.escalator`),
    }
  }
  if (site?.item.tariff === undefined) throw new Error(`no tariff for the energy of ${active.offer.id}`)
  const growth = add(one, exact(site.item.tariffEscalator ?? 0))
  return {
    account: { ...account, currency: setting.currency, decimals: setting.decimals, currencyFrom: [] },
    pue,
    tariff: factor(exact(site.item.tariff), `${setting.currency} per kWh`, `${site.path}.tariff`),
    escalation: (month) =>
      factor(power(growth, Math.floor(month / 12)), 'growth of the tariff', `${site.path}.tariffEscalator`),
  }
}
