// What a vendor's failure would cost in prepayments not yet used up: a memo beside the award, never netted against it.
import type { PricedLine } from '../price/bill.ts'
import type { Vendor } from '../tender/vendor.ts'
import type { ExpectedLoss } from './board.ts'

/** What was prepaid to one vendor and is not yet used up at the end of each month from 0 on, minor units. */
type Unused = readonly number[]

/**
 * Σ over months of the unused prepayment at the month's end × `defaultProbability` / 12, one entry a vendor with prepayments, in the
 * order of `vendors`. Whole contracts, also after the horizon; undiscounted; `toMajor` turns minor units into tender currency.
 */
export function expectedLoss(
  vendors: readonly Vendor[],
  ledger: readonly PricedLine[],
  toMajor: (minor: number) => number,
): readonly ExpectedLoss[] {
  return vendors.flatMap((vendor): readonly ExpectedLoss[] => {
    const unused = unusedPrepayment(ledger.filter((line) => line.vendor === vendor.id))
    const largest = Math.max(0, ...unused)
    if (largest === 0) return []
    const probability = vendor.defaultProbability ?? null
    const exposure = unused.reduce((sum, amount) => sum + amount, 0)
    return [
      {
        vendor: vendor.id,
        amount: toMajor(Math.round((exposure * (probability ?? 0)) / 12)),
        largestPrepayment: toMajor(largest),
        defaultProbability: probability,
      },
    ]
  })
}

/** A prepayment is what its later drawdowns add up to, so one made before month 0 counts with what is left of it. */
function unusedPrepayment(ledger: readonly PricedLine[]): Unused {
  const drawdowns = ledger.filter((line) => line.category === 'drawdown')
  const paidFrom = new Map(
    ledger.filter((line) => line.category === 'upfront').map((line) => [line.offer, Math.max(0, line.cashMonth)]),
  )
  const last = Math.max(-1, ...drawdowns.map((line) => line.serviceMonth))
  return Array.from({ length: last + 1 }, (_, month) =>
    drawdowns
      .filter((line) => line.serviceMonth > month && month >= (paidFrom.get(line.offer) ?? 0))
      .reduce((sum, line) => sum - line.amount, 0),
  )
}
