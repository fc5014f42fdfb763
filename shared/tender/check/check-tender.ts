// Everything a careful buyer would check in a tender whose shape is right, in the order of the document.
import type { Problem } from '../../kernel/problem.ts'
import type { Tender } from '../tender.ts'
import { checkDemand } from './check-demand.ts'
import { checkOffer } from './check-offer.ts'
import { checkSpendCommitment } from './check-payments.ts'
import { checkQuoteKind } from './check-quote-kind.ts'
import { checkReferences } from './check-references.ts'
import { checkRules } from './check-rules.ts'
import { collectProblems, type Report } from './report.ts'

/** Problems of a whole tender; paths point into the document. */
export function checkTender(tender: Tender): readonly Problem[] {
  const { problems, report } = collectProblems()
  checkBasics(tender, report)
  checkReferences(tender, report)
  checkDemand(tender, report)
  for (const [q, quote] of tender.quotes.entries()) {
    checkQuote(tender, q, report)
    checkQuoteKind(tender, quote, `quotes[${q}]`, report)
    checkSpendCommitment(quote, `quotes[${q}]`, report)
    for (const [o, offer] of quote.offers.entries())
      checkOffer(tender, quote, offer, `quotes[${q}].offers[${o}]`, report)
  }
  checkRules(tender, report)
  return problems
}

function checkBasics(tender: Tender, report: Report): void {
  if (tender.discountRate < 0 || tender.discountRate > 0.3) {
    report(
      'warning',
      'discount-rate',
      'discountRate',
      `a discount rate of ${tender.discountRate * 100} % a year is unusual`,
      'Write 8 % as 0.08',
    )
  }
  const own = tender.fx[tender.currency]
  if (own !== undefined && own.rate !== 1) {
    report(
      'error',
      'fx-own',
      `fx.${tender.currency}`,
      'the rate of the tender currency to itself must be 1',
      'Remove it',
    )
  }
  for (const [v, vendor] of tender.vendors.entries()) {
    const shares = (vendor.rebates ?? []).toSorted((a, b) => a.from - b.from).map((rebate) => rebate.share)
    if (shares.some((share, index) => share < (shares[index - 1] ?? 0))) {
      report(
        'error',
        'rebate-falls',
        `vendors[${v}].rebates`,
        'a higher turnover gives a smaller rebate',
        'Rebate shares must not fall with turnover',
      )
    }
  }
  for (const [s, site] of tender.sites.entries()) {
    if (site.pue !== undefined && site.pue < 1) {
      report(
        'error',
        'pue-below-1',
        `sites[${s}].pue`,
        `a PUE of ${site.pue} would make energy from nothing`,
        'PUE is total over IT power, 1.1 to 1.6 as a rule',
      )
    } else if (site.pue !== undefined && site.pue > 2) {
      report(
        'warning',
        'pue-high',
        `sites[${s}].pue`,
        `a PUE of ${site.pue} is unusually high`,
        'Ask the vendor to confirm it',
      )
    }
    if (site.tariff !== undefined && site.tariff > 1) {
      report(
        'warning',
        'tariff-high',
        `sites[${s}].tariff`,
        `${site.tariff} per kWh looks like cents`,
        'Tariffs are in major units per kWh, e.g. 0.08',
      )
    }
  }
  for (const [a, accelerator] of tender.accelerators.entries()) {
    if (accelerator.kwPerUnit < 0.1 || accelerator.kwPerUnit > 10) {
      report(
        'warning',
        'kw-per-unit',
        `accelerators[${a}].kwPerUnit`,
        `${accelerator.kwPerUnit} kW an accelerator is unusual`,
        'It is kW, not W, of one accelerator with its share of the host',
      )
    }
  }
  const scenarios = tender.scenarios ?? []
  const sum = scenarios.reduce((total, scenario) => total + scenario.probability, 0)
  if (scenarios.length > 0 && Math.abs(sum - 1) > 1e-9) {
    report('error', 'probabilities', 'scenarios', `probabilities add up to ${sum}`, 'They must add up to 1')
  }
}

function checkQuote(tender: Tender, q: number, report: Report): void {
  const quote = tender.quotes[q]
  if (quote === undefined) return
  const path = `quotes[${q}]`
  if (quote.offers.length === 0)
    report('note', 'no-offers', path, 'the quote has no offer', 'Nothing to do if the vendor did not bid')
  if (quote.validUntil !== undefined && tender.signingDate !== undefined && quote.validUntil < tender.signingDate) {
    const used = quote.useExpired !== undefined
    report(
      used ? 'note' : 'warning',
      'expired',
      `${path}.validUntil`,
      `the quote is valid until ${quote.validUntil}, signing is on ${tender.signingDate}, so it ${used ? `is used all the same: ${quote.useExpired}` : 'takes no part'}`,
      used
        ? 'Have the extension in writing before signing'
        : 'Ask the vendor to extend it, or set useExpired with a reason',
    )
  }
  if (quote.validUntil !== undefined && quote.receivedOn !== undefined && quote.validUntil < quote.receivedOn) {
    report('warning', 'validity', `${path}.validUntil`, 'the quote ended before it was received', 'Check both dates')
  }
}
