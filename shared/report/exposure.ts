// How much hangs on one vendor: what is committed to it, paid to it and prepaid with it.
import { type Category, isCash } from '../price/category.ts'
import type { Tender } from '../tender/tender.ts'
import type { Facts } from './facts.ts'

type Vendor = Tender['vendors'][number]

/** Tender currency, undiscounted. */
export interface Exposure {
  readonly vendor: Vendor
  readonly name: string
  readonly commitment: number
  /** Hardware bought of it and sites it builds for us, from month 0 on. */
  readonly capital: number
  /** All cash to the vendor, whole contracts. */
  readonly payments: number
  /** Largest prepayment not yet used up at the end of any month; 0 without upfront payments. */
  readonly largestPrepayment: number
}

/** Capital: hardware bought and sites built, which no minimum counts. */
export function isCapital(category: Category): boolean {
  return category === 'purchase' || category === 'capex'
}

/** Vendors that are paid anything, those first with whom most is signed for (committed, bought and built), then largest payments. */
export function exposures(facts: Facts): readonly Exposure[] {
  return facts.tender.vendors
    .flatMap((vendor): readonly Exposure[] => {
      const lines = facts.priced.ledger.filter((line) => line.vendor === vendor.id && isCash(line.category))
      if (lines.length === 0) return []
      const minimum = lines.filter((line) => line.category === 'minimum' && line.serviceMonth >= 0)
      const commitment = facts.amountOf(minimum)
      const capital = facts.amountOf(lines.filter(({ category }) => isCapital(category)))
      const largestPrepayment = Math.max(0, ...prepaidByMonth(facts, vendor.id))
      const name = facts.names.nameOf(vendor.id)
      return [{ vendor, name, commitment, capital, payments: facts.amountOf(lines), largestPrepayment }]
    })
    .sort((a, b) => b.commitment + b.capital - a.commitment - a.capital || b.payments - a.payments)
}

/** Prepaid and not yet used up at the end of each month of payment, tender currency; all vendors when none is named. */
export function prepaidByMonth(facts: Facts, vendor?: string): readonly number[] {
  const lines = facts.priced.ledger.filter(
    (line) =>
      (line.category === 'upfront' || line.category === 'drawdown') && (vendor === undefined || line.vendor === vendor),
  )
  const last = lines.reduce((most, line) => Math.max(most, line.cashMonth), -1)
  // What is paid upfront is set off to the cent, so what is set off without a payment here was prepaid before month 0.
  return Array.from({ length: last + 1 }, (_, m) => 0 - facts.amountOf(lines.filter((line) => line.cashMonth > m)))
}
