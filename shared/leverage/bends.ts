// Whether a vendor's prices decide more than its bill: then an award's cost is no straight line, and a price is sought by trying.
import type { Rule } from '../tender/rules/table.ts'
import type { Tender } from '../tender/tender.ts'

/**
 * True where rebates, committed spend or a least spend promised to the vendor depend on its prices, or where a rule counts money that
 * includes its bills. Source: docs/model.md, leverage.
 */
export function bends(tender: Tender, rules: readonly Rule[], vendorId: string): boolean {
  const vendor = tender.vendors.find(({ id }) => id === vendorId)
  if ((vendor?.rebates?.length ?? 0) > 0) return true
  if (tender.quotes.some((quote) => quote.vendor === vendorId && quote.spendCommitment !== undefined)) return true
  if (tender.encumbrances?.some(({ kind, vendor: of }) => kind === 'min-spend' && of === vendorId)) return true
  return rules.some((rule) => {
    if (rule.type === 'budget') {
      const others = [
        [rule.vendor, vendorId],
        [rule.group, vendor?.group],
        [rule.class, vendor?.class],
      ]
      return others.every(([named, own]) => named === undefined || named === own)
    }
    return countsSpend(rule)
  })
}

/** True where a higher price can also help: it fills a share of spend, or reaches a rebate. Then a vendor may win again beyond a price it loses at. */
export function mayTurnBack(tender: Tender, rules: readonly Rule[], vendorId: string): boolean {
  const rebates = tender.vendors.find(({ id }) => id === vendorId)?.rebates ?? []
  return rebates.length > 0 || rules.some(countsSpend)
}

function countsSpend(rule: Rule): boolean {
  return 'basis' in rule && rule.basis === 'spend'
}
