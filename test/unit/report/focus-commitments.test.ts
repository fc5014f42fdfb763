// Column names and values against FOCUS 1.4: names as its dataset lists them, every enumeration closed.
import { describe, expect, it } from 'vitest'
import { type FocusColumn, focusColumns, focusCommitments } from '../../../shared/report/focus-commitments.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import type { Offer } from '../../../shared/tender/offer.ts'
import type { Quote } from '../../../shared/tender/quote.ts'
import { leaseOffer, smallTender } from '../../builders/tender.ts'

const now = '2026-11-27T08:00:00.000Z'

function rowsOf(over: Partial<Offer> = {}, quote: Partial<Quote> = {}) {
  const offer = leaseOffer({ takeOrPay: 0.8, termMonths: 18, ...over })
  const tender = smallTender({
    fx: { EUR: { rate: 1.1 } },
    quotes: [{ id: 'q1', vendor: 'acme', currency: 'EUR', offers: [offer], ...quote }],
  })
  const { active } = activeOffers(tender)
  const start = offer.awarded?.start ?? 2
  const lines = [{ offer: 'lease', vendor: 'acme', quantity: offer.awarded?.quantity ?? 100, start, tier: 0 }]
  return focusCommitments({ tender, offers: active, award: { lines }, now })
}

/** What FOCUS 1.4 allows in each closed column. */
const allowed: { readonly [C in FocusColumn]?: readonly string[] } = {
  ContractCommitmentBenefitCategory: ['Discount', 'Entitlement', 'Availability', 'Other'],
  ContractCommitmentCategory: ['Spend', 'Usage'],
  ContractCommitmentFulfillmentInterval: [
    'Hourly',
    'Daily',
    'Weekly',
    'Monthly',
    'Quarterly',
    'Semi-Annual',
    'Annual',
    'Full Commitment Period',
    'Transactional',
    'Custom',
  ],
  ContractCommitmentLifecycleStatus: [
    'Proposed',
    'Pending',
    'Active',
    'Exhausted',
    'Expired',
    'Canceled',
    'Superseded',
  ],
  ContractCommitmentModel: ['Continuous', 'Discontinuous'],
  ContractCommitmentOfferCategory: ['Public', 'Negotiated'],
  ContractCommitmentPaymentInterval: ['One-Time', 'Monthly', 'Quarterly', 'Semi-Annual', 'Annual', 'Custom'],
  ContractCommitmentPaymentModel: ['No Upfront', 'Partial Upfront', 'All Upfront'],
}

/** Columns the dataset asks for in any case, in its order. */
const mandatory =
  `BillingCurrency ContractCommitmentApplicability ContractCommitmentBenefitCategory ContractCommitmentCategory
  ContractCommitmentCost ContractCommitmentCreated ContractCommitmentDescription ContractCommitmentDiscountPercentage
  ContractCommitmentDurationType ContractCommitmentFulfillmentInterval ContractCommitmentId ContractCommitmentLastUpdated
  ContractCommitmentLifecycleStatus ContractCommitmentModel ContractCommitmentOfferCategory ContractCommitmentPaymentInterval
  ContractCommitmentPaymentModel ContractCommitmentPeriodEnd ContractCommitmentPeriodStart ContractCommitmentQuantity
  ContractCommitmentType ContractCommitmentUnit ContractId ContractPeriodEnd ContractPeriodStart InvoiceIssuerName
  ServiceProviderName`.split(/\s+/)

describe('focusCommitments', () => {
  it('has every mandatory column in the order of the dataset, and the share paid upfront', () => {
    expect(focusColumns.filter((column) => column !== 'ContractCommitmentPaymentUpfrontPercentage')).toEqual(mandatory)
  })

  it('proposes what is awarded: minimum in the quote’s currency, billed hours, dates of the term', () => {
    const [row] = rowsOf()
    // 18 months · 730 · 0.8 · 2.00 · 100.
    expect(row).toMatchObject({
      BillingCurrency: 'EUR',
      ContractCommitmentCost: 2_102_400,
      ContractCommitmentQuantity: 1_051_200,
      ContractCommitmentUnit: 'Accelerator-Hours',
      ContractCommitmentLifecycleStatus: 'Proposed',
      ContractCommitmentDurationType: '18 Months',
      ContractCommitmentPeriodStart: '2027-03-01T00:00:00Z',
      ContractCommitmentPeriodEnd: '2028-09-01T00:00:00Z',
      ServiceProviderName: 'Acme',
    })
  })

  it('keeps to the closed lists, and to what they demand of each other', () => {
    const spendCommitment = { amount: 1_000, per: 'year' as const }
    const rows = [
      ...rowsOf(),
      ...rowsOf({ upfrontShare: 0.25 }, { spendCommitment }),
      ...rowsOf({ upfrontShare: 1 }),
      ...rowsOf({ awarded: { quantity: 50, start: -3 } }),
    ]
    expect(rows).toHaveLength(5)
    for (const row of rows) {
      for (const [column, values] of Object.entries(allowed)) expect(values).toContain(row[column as FocusColumn])
      expect(row.ContractCommitmentUnit === null).toBe(row.ContractCommitmentQuantity === null)
      const share = row.ContractCommitmentPaymentUpfrontPercentage
      const model = share === 0 ? 'No Upfront' : share === 1 ? 'All Upfront' : 'Partial Upfront'
      expect(row.ContractCommitmentPaymentModel).toBe(model)
      if (model === 'All Upfront') expect(row.ContractCommitmentPaymentInterval).toBe('One-Time')
      if (row.ContractCommitmentBenefitCategory === 'Availability')
        expect(row.ContractCommitmentDiscountPercentage).toBeNull()
      expect(row.ContractCommitmentDurationType).toMatch(/^[1-9]\d* (Month|Year)s?$/)
      expect(() => JSON.parse(String(row.ContractCommitmentApplicability))).not.toThrow()
    }
  })

  it('adds a spend commitment once an interval begun', () => {
    const rows = rowsOf({}, { spendCommitment: { amount: 1_000, per: 'year' } })
    expect(rows[1]).toMatchObject({
      ContractCommitmentCategory: 'Spend',
      ContractCommitmentCost: 2_000,
      ContractCommitmentFulfillmentInterval: 'Annual',
    })
  })

  it('calls a running contract active', () => {
    expect(rowsOf({ awarded: { quantity: 50, start: -3 } })[0]?.ContractCommitmentLifecycleStatus).toBe('Active')
  })
})
