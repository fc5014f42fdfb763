// Whether a vendor's prices decide more than its bill: then an award's cost is no straight line, and a price is sought by trying.
import type { Rule } from '../tender/rules/table.ts'
import type { Tender } from '../tender/tender.ts'

/**
 * True where rebates, committed spend or a least spend promised to the vendor depend on its prices, or where a rule counts money that
 * includes its bills; a ceiling on prepayments counts none of a vendor that asks for none. Source: docs/model.md, leverage.
 */
export function bends(tender: Tender, rules: readonly Rule[], vendorId: string): boolean {
  const vendor = tender.vendors.find(({ id }) => id === vendorId)
  if ((vendor?.rebates?.length ?? 0) > 0) return true
  if (promisesSpend(tender, vendorId)) return true
  return rules.some((rule) => {
    if (rule.type === 'budget') {
      const others = [
        [rule.vendor, vendorId],
        [rule.group, vendor?.group],
        [rule.class, vendor?.class],
      ]
      const counted = rule.kind !== 'upfront' || paysUpfront(tender, vendorId)
      return counted && others.every(([named, own]) => named === undefined || named === own)
    }
    return countsSpend(rule)
  })
}

/** Whether any offer of the vendor asks for a prepayment; of others than leases and what is on demand it is not looked into. */
function paysUpfront({ quotes }: Tender, vendorId: string): boolean {
  const offers = quotes.filter(({ vendor }) => vendor === vendorId).flatMap((quote) => quote.offers)
  return offers.some((offer) => {
    if (offer.kind === 'on-demand') return false
    return offer.kind !== 'lease' || (offer.upfrontShare ?? 0) > 0
  })
}

/** True where a higher price can also help: it fills a share of spend, or reaches a rebate. Then a vendor may win again beyond a price it loses at. */
export function mayTurnBack(tender: Tender, rules: readonly Rule[], vendorId: string): boolean {
  const rebates = tender.vendors.find(({ id }) => id === vendorId)?.rebates ?? []
  return rebates.length > 0 || rules.some(countsSpend)
}

/** True where paying a vendor less can also hurt: what is paid reaches a rebate, fills a share of spend, or keeps a promise to spend. */
export function lowerBillsMayHurt(tender: Tender, rules: readonly Rule[], vendorId: string): boolean {
  if (mayTurnBack(tender, rules, vendorId)) return true
  return promisesSpend(tender, vendorId)
}

function promisesSpend({ quotes, encumbrances = [] }: Tender, vendorId: string): boolean {
  return (
    quotes.some(({ vendor, spendCommitment }) => vendor === vendorId && spendCommitment !== undefined) ||
    encumbrances.some(({ kind, vendor }) => kind === 'min-spend' && vendor === vendorId)
  )
}

function countsSpend(rule: Rule): boolean {
  return 'basis' in rule && rule.basis === 'spend'
}
