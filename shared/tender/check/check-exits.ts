// Rights to leave: whether they can be used at all, and fees whose steps stand in order and leave no month out.
import type { Offer } from '../offer.ts'
import { percent, type Report } from './report.ts'

type Exit = NonNullable<Offer['exits']>[number]
type Step = Exit['fee'][number]

/** What each right is called in a sentence. */
const rightNames: { readonly [K in Exit['right']]: string } = {
  convenience: 'leave for convenience',
  delay: 'leave for delay',
  'chronic-sla': 'leave for repeated failures',
}

/** Months of exits count from the start of the contract. */
export function checkExits(offer: Offer, path: string, report: Report): void {
  const seen = new Set<Exit['right']>()
  for (const [e, exit] of (offer.exits ?? []).entries()) {
    const place = `${path}.exits[${e}]`
    if (seen.has(exit.right)) {
      const what = `the right to ${rightNames[exit.right]} stands twice`
      report('warning', 'exit-twice', place, what, 'Join them into one, with a step of the fee for each')
    }
    seen.add(exit.right)
    checkUse(offer, exit, place, report)
    checkFee(offer, exit, place, report)
    checkGround(offer, exit, place, report)
  }
}

function checkUse({ termMonths }: Offer, exit: Exit, place: string, report: Report): void {
  const { fromMonth, noticeMonths } = exit
  if (termMonths !== undefined && fromMonth >= termMonths) {
    const what = `the right begins after ${fromMonth} months of a contract of ${termMonths}, so it can never be used`
    report('warning', 'exit-after-term', `${place}.fromMonth`, what, 'Correct the month, or remove the right')
  } else if (termMonths !== undefined && noticeMonths >= termMonths) {
    const what = `${noticeMonths} months' notice are no shorter than the contract of ${termMonths}, so it can never be used`
    report('warning', 'exit-notice', `${place}.noticeMonths`, what, 'Check that the notice is in months, not days')
  } else if (exit.right === 'convenience' && noticeMonths > fromMonth) {
    const what = `with ${noticeMonths} months' notice the contract ends after month ${noticeMonths} at the earliest, not after month ${fromMonth}`
    report('note', 'notice-later', `${place}.noticeMonths`, what, 'Nothing, if notice cannot be given before the start')
  }
}

function checkFee({ termMonths }: Offer, exit: Exit, place: string, report: Report): void {
  const { fee } = exit
  const earliest = Math.max(exit.fromMonth, exit.noticeMonths)
  const first = fee[0]
  if (first === undefined) {
    if (exit.right !== 'convenience') return
    const what = 'no fee is stated, so leaving counts as free of charge'
    report('note', 'exit-free', `${place}.fee`, what, 'Ask whether leaving really costs nothing')
    return
  }
  if (first.fromMonth > earliest) {
    const what = `the right can be used from month ${earliest} on and the fee begins in month ${first.fromMonth}, so leaving between them counts as free of charge`
    report('warning', 'fee-gap', `${place}.fee[0].fromMonth`, what, `Begin the fee in month ${earliest}`)
  }
  for (const [f, step] of fee.entries()) {
    checkStep(fee, f, step, `${place}.fee[${f}]`, report)
    const next = fee[f + 1]
    if (next !== undefined && next.fromMonth > step.fromMonth && next.fromMonth <= exit.fromMonth) {
      const what = `the fee of month ${step.fromMonth} has been replaced by month ${exit.fromMonth}, when the right begins`
      report('warning', 'fee-before-right', `${place}.fee[${f}]`, what, 'Correct the month of the fee or of the right')
    }
    if (termMonths !== undefined && step.fromMonth >= termMonths) {
      const what = `the fee begins in month ${step.fromMonth} of a contract of ${termMonths}`
      report('warning', 'fee-after-term', `${place}.fee[${f}].fromMonth`, what, 'Correct the month, or remove the step')
    }
  }
}

function checkStep(fee: readonly Step[], f: number, step: Step, place: string, report: Report): void {
  const before = fee[f - 1]
  if (before !== undefined && step.fromMonth <= before.fromMonth) {
    const what = `a fee from month ${step.fromMonth} stands after one from month ${before.fromMonth}`
    report('error', 'fee-order', `${place}.fromMonth`, what, 'Order the steps of the fee by month, one a month')
  }
  if (step.shareOfRemaining === undefined && step.amount === undefined) {
    const what = `from month ${step.fromMonth} on the fee has neither a share nor an amount, so leaving counts as free of charge`
    report('warning', 'fee-empty', place, what, 'State the share of what remains, or an amount, which may be 0')
  }
  if ((step.shareOfRemaining ?? 0) > (before?.shareOfRemaining ?? 1)) {
    const what = `the fee rises from ${percent(before?.shareOfRemaining ?? 0)} to ${percent(step.shareOfRemaining ?? 0)} of what remains`
    report('warning', 'fee-rises', `${place}.shareOfRemaining`, what, 'Check the order of its months')
  }
}

/** A right that needs a failure needs a measure of the failure. */
function checkGround(offer: Offer, exit: Exit, place: string, report: Report): void {
  if (exit.right === 'delay' && offer.delivery?.longStopDays === undefined) {
    const what = 'the offer may be left for delay, but no long-stop date says how late is too late'
    report('warning', 'delay-without-long-stop', place, what, 'Ask after how many days late the right can be used')
  }
  if (exit.right === 'chronic-sla' && offer.sla === undefined) {
    const what = 'the offer may be left for repeated failures, but no service level says what a failure is'
    report('warning', 'chronic-without-sla', place, what, 'Ask for the service level it is measured by')
  }
}
