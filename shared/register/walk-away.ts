// What it costs to leave a contract when the decision is taken in month m: its exit right if that is cheaper, else all that is still due.
import { convertMinor, exactAmount, toMinor } from '../money/amount.ts'
import { exact, multiply } from '../money/exact.ts'
import { currencyDecimals } from '../money/format.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { Tender } from '../tender/tender.ts'
import type { Obligation } from './obligations.ts'
import { sumFrom } from './obligations.ts'

/** Minor units of the tender currency, undiscounted. */
export interface WalkAway {
  readonly cost: number
  /** What is due until the contract ends. */
  readonly dueUntil: number
  /** 0 when no right is used. */
  readonly fee: number
  /** First month without obligations; undefined when the contract is paid to its end. */
  readonly leaves: number | undefined
}

type Exit = NonNullable<ActiveOffer['offer']['exits']>[number]

/**
 * Only rights of convenience count: the others need a failure of the vendor. Notice is given in month m; months of an exit right count from
 * the start of the contract. Source: docs/model.md, the register of commitments.
 */
export function walkAway(
  tender: Tender,
  active: ActiveOffer,
  start: number,
  obligation: Obligation,
  m: number,
): WalkAway {
  const paid: WalkAway = {
    cost: sumFrom(obligation.due, m),
    dueUntil: sumFrom(obligation.due, m),
    fee: 0,
    leaves: undefined,
  }
  const ways = (active.offer.exits ?? [])
    .filter((exit) => exit.right === 'convenience')
    .map((exit) => useExit(tender, active, start, obligation, m, exit))
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best), paid)
}

function useExit(
  tender: Tender,
  active: ActiveOffer,
  start: number,
  obligation: Obligation,
  m: number,
  exit: Exit,
): WalkAway {
  const age = Math.max(m - start + exit.noticeMonths, exit.fromMonth)
  const leaves = start + age
  const dueUntil = sumFrom(obligation.due, m, leaves)
  const fee = feeOf(tender, active, exit, age, sumFrom(obligation.minimum, leaves))
  return { cost: dueUntil + fee, dueUntil, fee, leaves }
}

/** The fee of the last step reached: an amount in the quote's currency, a share of the minimum that remains, or both. */
function feeOf(tender: Tender, active: ActiveOffer, exit: Exit, age: number, remaining: number): number {
  const step = exit.fee.filter((candidate) => candidate.fromMonth <= age).at(-1)
  if (step === undefined) return 0
  const decimals = currencyDecimals(tender.currency)
  const share = toMinor(multiply(exact(step.shareOfRemaining ?? 0), exactAmount(remaining, decimals)), decimals)
  return share + inTenderMinor(tender, active.currency, step.amount ?? 0)
}

/** An amount of a quote in minor units of the tender currency, rounded in each as a bill is. */
export function inTenderMinor(tender: Tender, currency: string, amount: number): number {
  const decimals = currencyDecimals(currency)
  const minor = toMinor(exact(amount), decimals)
  if (currency === tender.currency) return minor
  const rate = tender.fx[currency]?.rate
  if (rate === undefined) throw new Error(`no exchange rate for ${currency}`)
  return convertMinor(minor, decimals, exact(rate), currencyDecimals(tender.currency))
}
