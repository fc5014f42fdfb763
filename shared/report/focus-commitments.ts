// Commitments in the columns of FOCUS 1.4 (FinOps Open Cost and Usage Specification), dataset ContractCommitment: those of an award as proposed.
import { toMajor } from '../money/amount.ts'
import { currencyDecimals } from '../money/format.ts'
import type { PricedLine } from '../price/bill.ts'
import type { Category } from '../price/category.ts'
import { priceAward } from '../price/price-award.ts'
import { type Holding, holdingsOf, positionAt } from '../register/holding.ts'
import { firstDay } from '../register/key-dates.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Quote } from '../tender/quote.ts'
import type { Tender } from '../tender/tender.ts'
import type { OfferKind } from '../tender/term.ts'

/** Columns of the dataset in its own order; conditional ones that do not apply are left out. */
export const focusColumns = [
  'BillingCurrency',
  'ContractCommitmentApplicability',
  'ContractCommitmentBenefitCategory',
  'ContractCommitmentCategory',
  'ContractCommitmentCost',
  'ContractCommitmentCreated',
  'ContractCommitmentDescription',
  'ContractCommitmentDiscountPercentage',
  'ContractCommitmentDurationType',
  'ContractCommitmentFulfillmentInterval',
  'ContractCommitmentId',
  'ContractCommitmentLastUpdated',
  'ContractCommitmentLifecycleStatus',
  'ContractCommitmentModel',
  'ContractCommitmentOfferCategory',
  'ContractCommitmentPaymentInterval',
  'ContractCommitmentPaymentModel',
  'ContractCommitmentPaymentUpfrontPercentage',
  'ContractCommitmentPeriodEnd',
  'ContractCommitmentPeriodStart',
  'ContractCommitmentQuantity',
  'ContractCommitmentType',
  'ContractCommitmentUnit',
  'ContractId',
  'ContractPeriodEnd',
  'ContractPeriodStart',
  'InvoiceIssuerName',
  'ServiceProviderName',
] as const
export type FocusColumn = (typeof focusColumns)[number]

/** Numbers stay numbers, moments are ISO 8601 in UTC, null is an empty cell. */
export type FocusRow = { readonly [C in FocusColumn]: string | number | null }

export interface FocusInput {
  readonly tender: Tender
  readonly offers: readonly ActiveOffer[]
  readonly award: Pick<Award, 'lines'>
  /** Moment the file is made, ISO 8601. */
  readonly now: string
}

/** One row an awarded offer and one a spend commitment of an awarded quote. Money is in the quote's currency, undiscounted. */
export function focusCommitments(input: FocusInput): readonly FocusRow[] {
  const { tender, offers, award } = input
  const holdings = holdingsOf(tender, offers, award)
  const { ledger } = priceAward(tender, offers, { lines: award.lines, use: [] })
  const awarded = [...new Set(award.lines.map((line) => line.offer))]
  const quotes = [...new Set(holdings.map((holding) => holding.active.quote))]
  return [
    ...awarded.map((offer) => {
      const own = holdings.filter((holding) => holding.line.offer === offer)
      return offerRow(
        input,
        own,
        ledger.filter((line) => line.offer === offer),
        spanOf(input, holdings, own[0]),
      )
    }),
    ...quotes.flatMap((quote) =>
      spendRow(
        input,
        holdings.filter((holding) => holding.active.quote === quote),
        quote,
      ),
    ),
  ]
}

interface Span {
  /** First month, and first month after. */
  readonly from: number
  readonly end: number
}

/** What all awarded offers of a quote cover: a quote stands for the contract. */
function spanOf(input: FocusInput, holdings: readonly Holding[], of: Holding | undefined): Span {
  const own = holdings.filter((holding) => holding.active.quote === of?.active.quote).map((one) => periodOf(input, one))
  return { from: Math.min(...own.map((one) => one.from)), end: Math.max(...own.map((one) => one.end)) }
}

/** A lease holds for its term; an order from its date until it is delivered. */
function periodOf({ tender }: FocusInput, { line, kind, from, end }: Holding): Span {
  if (kind === 'hardware' || kind === 'build') return { from: line.start, end: from + 1 }
  return { from: line.start, end: Number.isFinite(end) ? end : tender.months }
}

const typeNames: { readonly [K in OfferKind]: string } = {
  lease: 'Accelerator Lease',
  'on-demand': 'On-Demand',
  colocation: 'Colocation Power',
  hardware: 'Hardware Purchase',
  build: 'Site Build',
}

const committedIn: { readonly [K in OfferKind]: Category } = {
  lease: 'minimum',
  'on-demand': 'minimum',
  colocation: 'minimum',
  hardware: 'purchase',
  build: 'capex',
}

function offerRow(input: FocusInput, own: readonly Holding[], ledger: readonly PricedLine[], contract: Span): FocusRow {
  const [first] = own
  if (first === undefined) throw new Error('an awarded offer has a line')
  const { active, kind, line } = first
  const { terms } = active
  const period = periodOf(input, first)
  const signed = ledger.filter((entry) => entry.category === committedIn[kind])
  const cost = signed.reduce((sum, entry) => sum + entry.quoteAmount, 0)
  const quantity = own.reduce((sum, holding) => sum + quantityOf(holding, period), 0)
  const total = own.reduce((sum, holding) => sum + holding.line.quantity, 0)
  const recurring = kind === 'lease' || kind === 'colocation'
  return {
    ...shared(
      input,
      active,
      contract,
      first.existing && line.start <= 0 ? 'Active' : first.existing ? 'Pending' : 'Proposed',
    ),
    ...paymentOf(recurring ? terms.upfrontShare : 0, recurring ? 'Monthly' : 'Custom'),
    ContractCommitmentBenefitCategory: 'Availability',
    ContractCommitmentCategory: 'Usage',
    ContractCommitmentCost: toMajor(cost, currencyDecimals(active.currency)),
    ContractCommitmentDescription: `${total} ${first.unit} under offer ${line.offer}${first.existing ? ', from the start of the tender on' : ''}`,
    ContractCommitmentDurationType: durationOf(period),
    ContractCommitmentFulfillmentInterval: recurring ? 'Monthly' : 'Full Commitment Period',
    ContractCommitmentId: `${input.tender.id}/${line.offer}`,
    ContractCommitmentModel: recurring ? 'Continuous' : 'Discontinuous',
    ContractCommitmentPeriodEnd: moment(input, period.end),
    ContractCommitmentPeriodStart: moment(input, period.from),
    ContractCommitmentQuantity: round(quantity),
    ContractCommitmentType: typeNames[kind],
    ContractCommitmentUnit: unitName(kind),
  }
}

/** Units billed in any case times months, in hours for accelerators; what is bought counts as pieces. */
function quantityOf(holding: Holding, period: Span): number {
  if (holding.kind === 'hardware' || holding.kind === 'build') return holding.line.quantity
  let sum = 0
  for (let m = period.from; m < period.end; m += 1) sum += positionAt(holding, { use: [] }, m).billable
  return holding.kind === 'lease' ? sum * 730 : sum
}

function unitName(kind: OfferKind): string {
  if (kind === 'lease') return 'Accelerator-Hours'
  if (kind === 'colocation') return 'kW-Months'
  return kind === 'hardware' ? 'Accelerators' : 'kW'
}

function spendRow(input: FocusInput, own: readonly Holding[], quote: Quote): readonly FocusRow[] {
  const [first] = own
  const { spendCommitment } = quote
  if (first === undefined || spendCommitment === undefined) return []
  const spans = own.map((holding) => periodOf(input, holding))
  const period = { from: Math.min(...spans.map((one) => one.from)), end: Math.max(...spans.map((one) => one.end)) }
  const months = period.end - period.from
  const times = { month: months, year: Math.ceil(months / 12), term: 1 }[spendCommitment.per]
  const interval = { month: 'Monthly', year: 'Annual', term: 'Full Commitment Period' }[spendCommitment.per]
  return [
    {
      ...shared(input, first.active, period, first.existing ? 'Active' : 'Proposed'),
      ...paymentOf(0, 'Custom'),
      ContractCommitmentBenefitCategory: 'Other',
      ContractCommitmentCategory: 'Spend',
      ContractCommitmentCost: spendCommitment.amount * times,
      ContractCommitmentDescription: `Spend of ${spendCommitment.amount} ${quote.currency} a ${spendCommitment.per}, ${times} times`,
      ContractCommitmentDurationType: durationOf(period),
      ContractCommitmentFulfillmentInterval: interval,
      ContractCommitmentId: `${input.tender.id}/${quote.id}/spend`,
      ContractCommitmentModel: 'Discontinuous',
      ContractCommitmentPeriodEnd: moment(input, period.end),
      ContractCommitmentPeriodStart: moment(input, period.from),
      ContractCommitmentQuantity: null,
      ContractCommitmentType: 'Spend Commitment',
      ContractCommitmentUnit: null,
    },
  ]
}

function shared(input: FocusInput, active: ActiveOffer, contract: Span, status: 'Proposed' | 'Pending' | 'Active') {
  const vendor = input.tender.vendors.find((candidate) => candidate.id === active.vendor)?.name ?? active.vendor
  return {
    BillingCurrency: active.currency,
    // Which resources draw on a commitment is decided by the contract's own text: more than the columns can say.
    ContractCommitmentApplicability: '{"IsComplexScope":true}',
    ContractCommitmentCreated: input.now,
    ContractCommitmentDiscountPercentage: null,
    ContractCommitmentLastUpdated: input.now,
    ContractCommitmentLifecycleStatus: status,
    ContractCommitmentOfferCategory: 'Negotiated',
    ContractId: active.quote.id,
    ContractPeriodEnd: moment(input, contract.end),
    ContractPeriodStart: moment(input, contract.from),
    InvoiceIssuerName: vendor,
    ServiceProviderName: vendor,
  }
}

function paymentOf(upfront: number, otherwise: 'Monthly' | 'Custom') {
  return {
    ContractCommitmentPaymentInterval: upfront === 1 ? 'One-Time' : otherwise,
    ContractCommitmentPaymentModel: upfront === 1 ? 'All Upfront' : upfront === 0 ? 'No Upfront' : 'Partial Upfront',
    ContractCommitmentPaymentUpfrontPercentage: upfront,
  }
}

function durationOf({ from, end }: Span): string {
  const months = end - from
  const [count, unit] = months % 12 === 0 ? [months / 12, 'Year'] : [months, 'Month']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

function moment({ tender }: FocusInput, m: number): string {
  return `${firstDay(tender, m)}T00:00:00Z`
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
