// What is paid beside the price, and when: deposits, ramps of billing, prices by year, charges, capital by month, committed spend.
import type { Offer } from '../offer.ts'
import type { Quote } from '../quote.ts'
import { percent, type Report } from './report.ts'

export function checkPayments(offer: Offer, path: string, report: Report): void {
  checkDeposit(offer, path, report)
  checkBilling(offer, path, report)
  checkYears(offer, path, report)
  checkCharges(offer, path, report)
  checkCapital(offer, path, report)
}

/** Months after the end of the contract until a deposit counts as held for too long. */
const heldLong = 12

/** The month a deposit comes back counts from the tender's start. */
function checkDeposit(offer: Offer, path: string, report: Report): void {
  const { deposit, termMonths } = offer
  if (deposit === undefined || deposit.amount === 0) return
  const place = `${path}.deposit.returnMonth`
  const earliest = offer.awarded?.start ?? offer.startEarliest ?? 0
  const latest = offer.awarded?.start ?? offer.startLatest ?? earliest
  if (deposit.returnMonth < earliest) {
    const what = `the deposit comes back in month ${deposit.returnMonth}, before it is paid in month ${earliest} at the earliest`
    report('warning', 'deposit-before-start', place, what, 'Count the month from the start of the tender')
  } else if (termMonths !== undefined && deposit.returnMonth > latest + termMonths + heldLong) {
    const after = deposit.returnMonth - latest - termMonths
    const what = `the deposit comes back ${after} months after the contract has ended`
    report('warning', 'deposit-held', place, what, 'Count the month from the start of the tender')
  }
}

function checkBilling({ ramp = [1], billingRamp, takeOrPay = 1 }: Offer, path: string, report: Report): void {
  if (billingRamp === undefined) return
  const at = (shares: readonly number[], month: number) => shares[Math.min(month, shares.length - 1)] ?? 1
  const months = Math.max(ramp.length, billingRamp.length)
  const ahead = Array.from({ length: months }, (_, month) => month).find(
    (month) => at(billingRamp, month) > at(ramp, month),
  )
  if (ahead === undefined || takeOrPay === 0) return
  const what = `in contract month ${ahead + 1} ${percent(at(billingRamp, ahead))} is billed while ${percent(at(ramp, ahead))} is delivered`
  report(
    'warning',
    'billed-before-delivered',
    `${path}.billingRamp[${Math.min(ahead, billingRamp.length - 1)}]`,
    what,
    'Ask for billing from delivery',
  )
}

/** A factor outside these is a price, or a percentage. */
const usualFactor = [0.2, 5] as const

function checkYears({ priceByYear, termMonths }: Offer, path: string, report: Report): void {
  if (priceByYear === undefined) return
  const place = `${path}.priceByYear`
  const years = termMonths === undefined ? undefined : Math.ceil(termMonths / 12)
  if (years !== undefined && priceByYear.length > years) {
    const what = `there are prices for ${priceByYear.length} years of a contract of ${termMonths} months`
    report('warning', 'years-after-term', `${place}[${years}]`, what, 'Correct the term, or remove what lies after it')
  }
  for (const [year, factor] of priceByYear.entries()) {
    if (factor >= usualFactor[0] && factor <= usualFactor[1]) continue
    const what = `in year ${year + 1} the price would be ${factor} times the stated one`
    report(
      'warning',
      'year-factor',
      `${place}[${year}]`,
      what,
      'Write factors on the price: 1 is the same, 1.03 is 3 % more',
    )
  }
}

function checkCharges({ charges = [], power }: Offer, path: string, report: Report): void {
  for (const [c, charge] of charges.entries()) {
    if (charge.per !== 'GB' || charge.quantity !== undefined) continue
    const what = `${charge.label} is charged per GB, but no quantity is stated, so it counts as nothing`
    report('warning', 'charge-quantity', `${path}.charges[${c}].quantity`, what, 'State how many GB a month')
  }
  if (power?.mode === 'included' && power.tariff !== undefined) {
    const what = 'power is included in the price, so the tariff has no effect'
    report('warning', 'tariff-unused', `${path}.power.tariff`, what, 'Ask whether power is passed through')
  }
}

function checkCapital({ capexShares }: Offer, path: string, report: Report): void {
  if (capexShares === undefined) return
  const sum = capexShares.reduce((total, share) => total + share, 0)
  if (Math.abs(sum - 1) <= 0.0005) return
  const what = `the shares of capital add up to ${percent(sum)}`
  report('error', 'capital-sum', `${path}.capexShares`, what, 'Let them add up to 1')
}

/** What a quote commits us to spend must be something its contracts can bill. */
export function checkSpendCommitment(quote: Quote, path: string, report: Report): void {
  const { spendCommitment } = quote
  if (spendCommitment === undefined) return
  const place = `${path}.spendCommitment`
  const committed = quote.offers.filter(({ kind }) => kind === 'lease' || kind === 'colocation')
  if (committed.length === 0) {
    const what = 'committed spend binds with a lease or colocation of the quote, and there is none'
    report('warning', 'spend-unbound', place, what, 'Ask what the commitment is tied to')
    return
  }
  if (spendCommitment.amount === 0 || spendCommitment.shortfallShare === 0) {
    const what = 'nothing is due when the committed spend is missed'
    report('warning', 'spend-free', place, what, 'State amount and share of the shortfall, or remove it')
    return
  }
  const most = committed.reduce((sum, offer) => sum + mostBilled(offer, spendCommitment.per), 0)
  if (spendCommitment.amount <= most) return
  const spans = { month: 'a month', year: 'a year', term: 'over their terms' } as const
  const what = `${spendCommitment.amount} ${quote.currency} are committed, but all its offers in full bill at most about ${Math.round(most)} ${spans[spendCommitment.per]}, so a shortfall is certain`
  report('warning', 'spend-out-of-reach', `${place}.amount`, what, 'Check amount and interval')
}

const hoursOfLongestMonth = 744

/** Quote currency: the full quantity at the highest price and yearly factor, in the longest month, escalation to the end included. */
function mostBilled(
  { price, maxQuantity, termMonths = 12, priceByYear, escalator }: Offer,
  per: 'month' | 'year' | 'term',
): number {
  const months = { month: 1, year: Math.min(12, termMonths), term: termMonths }[per]
  const highest = Math.max(...price.tiers.map((tier) => tier.price))
  const growth = (1 + Math.max(0, escalator?.annual ?? 0)) ** Math.ceil(termMonths / 12)
  const factor = priceByYear === undefined ? growth : Math.max(...priceByYear)
  const hours = price.unit === 'accelerator-hour' ? hoursOfLongestMonth : 1
  return maxQuantity * highest * hours * factor * months
}
