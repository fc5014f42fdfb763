// Delivery and service levels: promises inside the window, late credits before the long stop, service credits that deepen and can be paid.
import type { Offer } from '../offer.ts'
import { percent, type Report } from './report.ts'

type Delivery = NonNullable<Offer['delivery']>
type Sla = NonNullable<Offer['sla']>

/** The promised month counts from the tender's start, like the window of starts. */
export function checkDelivery(offer: Offer, path: string, report: Report): void {
  const { delivery } = offer
  if (delivery === undefined) return
  const place = `${path}.delivery`
  checkPromise(offer, delivery, place, report)
  checkLateCredits(delivery, place, report)
}

function checkPromise(offer: Offer, { promisedMonth }: Delivery, place: string, report: Report): void {
  if (offer.awarded !== undefined) return
  const lead = offer.leadMonths ?? 0
  const earliest = (offer.startEarliest ?? 0) + lead
  const latest = (offer.startLatest ?? offer.startEarliest ?? 0) + lead
  if (promisedMonth < earliest) {
    const what = `delivery is promised for month ${promisedMonth}, before service can begin in month ${earliest}`
    report('warning', 'promised-early', `${place}.promisedMonth`, what, 'Correct the promise or the earliest start')
  } else if (promisedMonth > latest) {
    const what = `delivery is promised for month ${promisedMonth}, after service begins in month ${latest} at the latest`
    report('warning', 'promised-late', `${place}.promisedMonth`, what, 'Correct the promise or the latest start')
  }
}

function checkLateCredits({ lateCredits, cap, longStopDays }: Delivery, place: string, report: Report): void {
  if (lateCredits.length === 0 && cap !== undefined) {
    const what = 'credits for lateness are capped, but there are none'
    report('warning', 'late-cap', `${place}.cap`, what, 'State the credits, or remove the cap')
  }
  if (lateCredits.length > 0 && cap === 0) {
    const what = 'credits for lateness are capped at nothing'
    report('warning', 'late-cap', `${place}.cap`, what, 'State the largest sum, or leave the cap out')
  }
  for (const [c, credit] of lateCredits.entries()) {
    const before = lateCredits[c - 1]
    const at = `${place}.lateCredits[${c}]`
    if (before !== undefined && credit.fromDay <= before.fromDay) {
      const what = `a credit from day ${credit.fromDay} stands after one from day ${before.fromDay}`
      report('error', 'late-order', `${at}.fromDay`, what, 'Order the credits by day, one a day')
    } else if (before !== undefined && credit.shareOfMonthPerDay < before.shareOfMonthPerDay) {
      const what = `the credit a day falls from ${percent(before.shareOfMonthPerDay)} to ${percent(credit.shareOfMonthPerDay)} of a month as the delay grows`
      report('warning', 'late-falls', `${at}.shareOfMonthPerDay`, what, 'Check the order of its days')
    }
    if (longStopDays !== undefined && credit.fromDay >= longStopDays) {
      const what = `the credit begins on day ${credit.fromDay} late, when the long stop of ${longStopDays} days has been reached`
      report('warning', 'late-after-long-stop', `${at}.fromDay`, what, 'Correct the day, or the long stop')
    }
  }
}

export function checkSla(offer: Offer, path: string, report: Report): void {
  const { sla, availability } = offer
  if (sla === undefined) return
  const place = `${path}.sla`
  if (sla.credits.length === 0) {
    const what = 'a service level is stated without a credit for missing it'
    report('warning', 'sla-empty', `${place}.credits`, what, 'Ask what is credited')
  }
  checkCredits(sla, place, report)
  for (const [c, { below }] of sla.credits.entries()) {
    if (availability === undefined || below <= availability) continue
    const what = `a credit is due below ${percent(below)}, but only ${percent(availability)} is promised, so it is due in an ordinary month`
    report('warning', 'sla-above-availability', `${place}.credits[${c}].below`, what, 'Ask which availability is meant')
  }
}

function checkCredits({ credits, cap }: Sla, place: string, report: Report): void {
  const deepening = [...credits.entries()].sort(([, a], [, b]) => b.below - a.below)
  for (const [position, [c, credit]] of deepening.entries()) {
    const at = `${place}.credits[${c}]`
    const [, milder] = deepening[position - 1] ?? []
    if (milder !== undefined && milder.below === credit.below) {
      const what = `two credits are stated below ${percent(credit.below)}`
      report('error', 'sla-twice', `${at}.below`, what, 'Keep one of them')
    } else if (milder !== undefined && credit.share < milder.share) {
      const what = `below ${percent(credit.below)} only ${percent(credit.share)} is credited, less than the ${percent(milder.share)} below ${percent(milder.below)}`
      report('warning', 'sla-falls', `${at}.share`, what, 'Check that shares and availabilities belong together')
    }
    if (cap !== undefined && credit.share > cap) {
      const what = `the credit of ${percent(credit.share)} is above the cap of ${percent(cap)}, so it is never paid in full`
      report('warning', 'sla-above-cap', `${at}.share`, what, 'Correct the cap or the credit')
    }
    if (credit.below === 0) {
      const what = 'availability cannot fall below 0 %, so the credit is never due'
      report('warning', 'sla-never', `${at}.below`, what, 'State the availability, e.g. 0.995')
    }
  }
}
