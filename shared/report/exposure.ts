// How much hangs on one vendor: what is committed to it, paid to it and prepaid with it.
import { isCash } from '../price/category.ts'
import type { Tender } from '../tender/tender.ts'
import type { Facts } from './facts.ts'

type Vendor = Tender['vendors'][number]

/** Tender currency, undiscounted. */
export interface Exposure {
  readonly vendor: Vendor
  readonly name: string
  readonly commitment: number
  /** All cash to the vendor, whole contracts. */
  readonly payments: number
  /** Largest prepayment not yet used up at the end of any month; 0 without upfront payments. */
  readonly largestPrepayment: number
}

/** Vendors that are paid anything, largest commitment first, then largest payments. */
export function exposures(facts: Facts): readonly Exposure[] {
  return facts.tender.vendors
    .flatMap((vendor): readonly Exposure[] => {
      const lines = facts.priced.ledger.filter((line) => line.vendor === vendor.id && isCash(line.category))
      if (lines.length === 0) return []
      const minimum = lines.filter((line) => line.category === 'minimum' && line.serviceMonth >= 0)
      const commitment = facts.amountOf(minimum)
      const largestPrepayment = Math.max(0, ...prepaidByMonth(facts, vendor.id))
      const name = facts.names.nameOf(vendor.id)
      return [{ vendor, name, commitment, payments: facts.amountOf(lines), largestPrepayment }]
    })
    .sort((a, b) => b.commitment - a.commitment || b.payments - a.payments)
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
