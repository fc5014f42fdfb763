// What every section of a recommendation reads: the award joined with its offers, vendors and sites, and priced once.
import type { AwardBoard } from '../award/board.ts'
import { toMajor } from '../money/amount.ts'
import { currencyDecimals } from '../money/format.ts'
import type { PricedLine } from '../price/bill.ts'
import { isCash } from '../price/category.ts'
import { serviceOf } from '../price/kinds/commitment.ts'
import { type PricedAward, priceAward } from '../price/price-award.ts'
import { type ActiveOffer, activeOffers, type OffersByActivity } from '../tender/active-offers.ts'
import type { Award, AwardLine, AwardTotals } from '../tender/award.ts'
import type { Leverage } from '../tender/leverage.ts'
import type { RuleContext } from '../tender/rules/rule.ts'
import type { Tender } from '../tender/tender.ts'
import { fiscalYear, monthOf, type YearMonth } from '../time/month.ts'

export interface RecommendationOptions {
  /** Name of the case, as the buyer gave it. */
  readonly caseName: string
  /** Empty: a line to write on. */
  readonly preparedBy: string
  readonly reviewedBy: string
  readonly approvedBy: string
  /** BCP 47. */
  readonly locale: string
  /** SHA-256 of the award document, and the newest hash of the audit chain when the tender has one. */
  readonly awardHash: string
  readonly auditHash?: string
}

export interface RecommendationInput {
  readonly tender: Tender
  /** With totals; its tender hash must be the tender's. */
  readonly award: Award
  /** Null when nothing beside the award was computed. */
  readonly board: AwardBoard | null
  /** Of this very award, where it was worked out: says more of why others lost. */
  readonly leverage?: Leverage | null
  readonly options: RecommendationOptions
}

/** An awarded line with what it is about. */
export interface Contract {
  readonly line: AwardLine
  readonly active: ActiveOffer
  readonly vendorName: string
  /** Σ minimum over the whole term from month 0 on, tender currency. */
  readonly commitment: number
  /** First month after the term, or after the life of what is bought or built. */
  readonly end: number
  /** Signed before this tender. */
  readonly existing: boolean
}

export interface OnDemandUse {
  readonly active: ActiveOffer
  readonly vendorName: string
  /** Most accelerators in any month. */
  readonly peak: number
  readonly cash: number
}

export interface Facts extends RecommendationInput {
  readonly totals: AwardTotals
  readonly priced: PricedAward
  readonly offers: OffersByActivity
  readonly contracts: readonly Contract[]
  readonly onDemand: readonly OnDemandUse[]
  readonly currency: string
  readonly locale: string
  readonly names: RuleContext
  readonly monthAt: (m: number) => YearMonth
  /** Major units of the tender currency. */
  readonly amountOf: (lines: readonly PricedLine[]) => number
  /** `FY2028`, by the fiscal year in which month m falls. */
  readonly fiscalYearAt: (m: number) => string
}

/** Joins and prices. Throws without totals: a report of no award is refused before. */
export function gatherFacts(input: RecommendationInput): Facts {
  const { tender, award } = input
  if (award.totals === null) throw new Error('a recommendation needs an award')
  const offers = activeOffers(tender, award.options.round)
  const priced = priceAward(tender, offers.active, award)
  const decimals = currencyDecimals(tender.currency)
  const amountOf = (lines: readonly PricedLine[]) =>
    toMajor(
      lines.reduce((sum, line) => sum + line.amount, 0),
      decimals,
    )
  const monthAt = (m: number) => monthOf(tender.start, m)
  const names = nameContext(tender, input.options.locale)
  const cashOf = (offer: string) =>
    amountOf(priced.ledger.filter((line) => line.offer === offer && isCash(line.category)))
  const commitmentOf = (offer: string) =>
    amountOf(priced.ledger.filter((l) => l.offer === offer && l.category === 'minimum' && l.serviceMonth >= 0))
  return {
    ...input,
    ...{ totals: award.totals, priced, offers, currency: tender.currency, locale: input.options.locale },
    ...{ names, monthAt, amountOf },
    contracts: award.lines.flatMap((line) => contractOf(offers, line, names, commitmentOf)),
    onDemand: onDemandOf(offers, award, names, cashOf),
    fiscalYearAt: (m) => `FY${fiscalYear(monthAt(m), tender.fiscalYearStart ?? 1)}`,
  }
}

/** One contract an offer: of hardware at several sites the first line stands for all of them. */
export function oneAnOffer(contracts: readonly Contract[]): readonly Contract[] {
  return contracts.filter(({ line }, i) => contracts.findIndex((other) => other.line.offer === line.offer) === i)
}

function contractOf(
  offers: OffersByActivity,
  line: AwardLine,
  names: RuleContext,
  commitmentOf: (offer: string) => number,
): readonly Contract[] {
  const active = offers.active.find((candidate) => candidate.offer.id === line.offer)
  if (active === undefined) throw new Error(`awarded offer ${line.offer} takes no part`)
  const service = serviceOf(active.terms, line.start)
  return [
    {
      ...{ line, active, vendorName: names.nameOf(line.vendor), commitment: commitmentOf(line.offer) },
      end: service.from + service.months,
      existing: active.terms.awarded !== undefined,
    },
  ]
}

function onDemandOf(
  offers: OffersByActivity,
  award: Award,
  names: RuleContext,
  cashOf: (offer: string) => number,
): readonly OnDemandUse[] {
  return offers.active
    .filter((active) => active.terms.kind === 'on-demand')
    .flatMap((active) => {
      const uses = award.use.filter((entry) => entry.offer === active.offer.id)
      const months = award.months.map((_, m) => uses.reduce((sum, entry) => sum + (entry.quantity[m] ?? 0), 0))
      const peak = Math.max(0, ...months)
      if (peak === 0) return []
      return [{ active, vendorName: names.nameOf(active.vendor), peak, cash: cashOf(active.offer.id) }]
    })
}

/** Names of vendors, sites, workloads and accelerators by id; regions, families and offers are their own names. */
export function nameContext(tender: Tender, locale: string): RuleContext {
  const named = [...tender.vendors, ...tender.sites, ...tender.workloads, ...tender.accelerators]
  const byId = new Map(named.map((item) => [item.id, item.name ?? item.id]))
  return { currency: tender.currency, locale, start: tender.start, nameOf: (id) => byId.get(id) ?? id }
}
