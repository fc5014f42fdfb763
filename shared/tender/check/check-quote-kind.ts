// What a quote says of itself besides its offers: what it stands beside or puts right, who wrote it down, what was taken back.
import type { Quote } from '../quote.ts'
import type { Tender } from '../tender.ts'
import { unknown } from './check-references.ts'
import type { Report } from './report.ts'

export function checkQuoteKind(tender: Tender, quote: Quote, path: string, report: Report): void {
  if (quote.alternativeTo !== undefined) checkNamed(tender, quote, 'alternativeTo', path, report)
  if (quote.corrects !== undefined) {
    checkNamed(tender, quote, 'corrects', path, report)
    const first = tender.quotes.find((other) => other.corrects === quote.corrects)
    if (first !== quote) {
      const what = `quote ${quote.corrects} is corrected twice, by ${first?.id} and ${quote.id}`
      report('error', 'corrected-twice', `${path}.corrects`, what, 'Let the second correct the first correction')
    }
    if (leadsBack(tender, quote)) {
      report('error', 'correction-circle', `${path}.corrects`, 'the quotes correct each other', 'Remove one of them')
    }
  }
  if (quote.surrogate !== undefined) {
    const what = `the quote was put down on the vendor’s behalf: ${quote.surrogate}`
    report('warning', 'surrogate', `${path}.surrogate`, what, 'Have the vendor confirm it in writing')
  }
  for (const [w, { offer }] of (quote.withdrawals ?? []).entries()) {
    const own = quote.offers.map((one) => one.id)
    if (offer === undefined || own.includes(offer)) continue
    report('error', 'unknown-offer', `${path}.withdrawals[${w}].offer`, unknown('offer', offer, own), 'Correct the id')
  }
}

/** What is named must be another quote of the same vendor in the same round. */
function checkNamed(
  tender: Tender,
  quote: Quote,
  field: 'alternativeTo' | 'corrects',
  path: string,
  report: Report,
): void {
  const named = quote[field] ?? ''
  const own = tender.quotes.filter((other) => other.vendor === quote.vendor && other !== quote)
  const found = own.find((other) => other.id === named)
  const place = `${path}.${field}`
  if (found === undefined) {
    const what = unknown(
      'other quote of this vendor',
      named,
      own.map((other) => other.id),
    )
    report('error', 'unknown-quote', place, what, 'Correct the id')
  } else if ((found.round ?? 1) !== (quote.round ?? 1)) {
    const what = `quote ${named} is of round ${found.round ?? 1}, this one of round ${quote.round ?? 1}`
    report('error', 'other-round', place, what, 'Name a quote of the same round')
  }
}

function leadsBack(tender: Tender, quote: Quote): boolean {
  const seen = new Set<string>()
  for (let at: Quote | undefined = quote; at !== undefined; ) {
    if (seen.has(at.id)) return true
    seen.add(at.id)
    const named: string | undefined = at.corrects
    at = tender.quotes.find((other) => other.id === named)
  }
  return false
}
