// The slow, plain second opinion on an award: try every combination of lines, dispatch each by hand, price with price/ alone.
// It imports nothing of award/: agreement with the solver means two separate accounts of the same tender.
import { toMajor } from '../../shared/money/amount.ts'
import { currencyDecimals } from '../../shared/money/format.ts'
import { createPricer, type PricedAward } from '../../shared/price/price-award.ts'
import { type ActiveOffer, activeOffers } from '../../shared/tender/active-offers.ts'
import type { AwardLine, AwardUse } from '../../shared/tender/award.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { dispatchByMerit } from './dispatch-by-merit.ts'
import { survivesFailures } from './survives-failures.ts'

export interface Enumerated {
  readonly total: number
  readonly lines: readonly AwardLine[]
  readonly use: readonly AwardUse[]
  /** Ledger lines priced, for the rounding tolerance. */
  readonly lineCount: number
  readonly combinations: number
}

export type Dispatch = (
  tender: Tender,
  offers: readonly ActiveOffer[],
  lines: readonly AwardLine[],
) => readonly (readonly AwardUse[])[]
export type Survives = (
  tender: Tender,
  offers: readonly ActiveOffer[],
  lines: readonly AwardLine[],
  rule: Extract<Rule, { type: 'redundancy' }>,
) => boolean

/**
 * The cheapest award of a tender under hard rules, by trying all; undefined when no combination keeps the rules.
 * `dispatch` lists candidate uses for given lines (one per set of adopted families), the cheapest counts.
 */
export function enumerateAward(
  tender: Tender,
  rules: readonly Rule[],
  dispatch: Dispatch = dispatchByMerit,
  survives: Survives = survivesFailures,
): Enumerated | undefined {
  const offers = activeOffers(tender).active
  const committed = offers.filter((item) => item.offer.kind === 'lease')
  const price = createPricer(tender, offers)
  let best: Enumerated | undefined
  let combinations = 0
  const visit = (index: number, lines: readonly AwardLine[]): void => {
    const item = committed[index]
    if (item !== undefined) {
      for (const line of choices(tender, item)) visit(index + 1, line === undefined ? lines : [...lines, line])
      return
    }
    combinations += 1
    if (!keepsPackages(tender, offers, lines) || !keepsLineRules(offers, lines, rules)) return
    if (rules.some((rule) => rule.type === 'redundancy' && !survives(tender, offers, lines, rule))) return
    for (const use of dispatch(tender, offers, lines)) {
      const priced = price({ lines, use })
      if (!keepsBudgets(tender, priced, rules)) continue
      if (best === undefined || priced.totals.total < best.total) {
        best = { total: priced.totals.total, lines, use, lineCount: priced.lineCount, combinations }
      }
    }
  }
  visit(0, [])
  return best === undefined ? undefined : { ...best, combinations }
}

function choices(tender: Tender, item: ActiveOffer): readonly (AwardLine | undefined)[] {
  const { terms } = item
  const line = (quantity: number, start: number): AwardLine => ({
    offer: terms.id,
    vendor: item.vendor,
    quantity,
    start,
    tier: terms.tiers.findLastIndex((tier) => tier.from <= quantity),
  })
  if (terms.awarded !== undefined) return [line(terms.awarded.quantity, terms.awarded.start)]
  const list: (AwardLine | undefined)[] = [undefined]
  for (let start = terms.startEarliest; start <= Math.min(terms.startLatest, tender.months - 1); start += 1) {
    for (let quantity = terms.blockSize; quantity <= terms.maxQuantity; quantity += terms.blockSize) {
      if (quantity >= terms.minQuantity) list.push(line(quantity, start))
    }
  }
  return list
}

function keepsPackages(tender: Tender, offers: readonly ActiveOffer[], lines: readonly AwardLine[]): boolean {
  const taken = new Set(lines.map((line) => line.offer))
  for (const quote of tender.quotes) {
    const open = quote.offers.filter((offer) => offer.kind === 'lease' && offer.awarded === undefined)
    const count = open.filter((offer) => taken.has(offer.id)).length
    if (quote.packageLogic === 'at-most-one' && count > 1) return false
    if (quote.packageLogic === 'all-or-nothing' && count > 0 && count < open.length) return false
  }
  for (const { terms } of offers) {
    if (!taken.has(terms.id)) continue
    if (terms.requires.some((id) => !taken.has(id)) || terms.excludes.some((id) => taken.has(id))) return false
  }
  return tender.vendors.every((vendor) => {
    const total = lines.filter((line) => line.vendor === vendor.id).reduce((sum, line) => sum + line.quantity, 0)
    return vendor.maxQuantity === undefined || total <= vendor.maxQuantity
  })
}

function keepsLineRules(offers: readonly ActiveOffer[], lines: readonly AwardLine[], rules: readonly Rule[]): boolean {
  const vendors = new Set(lines.map((line) => line.vendor)).size
  return rules.every((rule) => {
    if (rule.type === 'vendor-count')
      return vendors >= (rule.min ?? 0) && vendors <= (rule.max ?? Number.POSITIVE_INFINITY)
    if (rule.type === 'term') {
      const longest = rule.maxMonths ?? Number.POSITIVE_INFINITY
      return lines.every((line) => {
        const terms = offers.find((item) => item.terms.id === line.offer)?.terms
        return terms === undefined || terms.awarded !== undefined || terms.termMonths <= longest
      })
    }
    return true
  })
}

function keepsBudgets(tender: Tender, priced: PricedAward, rules: readonly Rule[]): boolean {
  return rules.every((rule) => {
    if (rule.type !== 'budget') return true
    if (rule.kind === 'commitment') return priced.totals.commitment <= rule.max + 1e-6
    if (rule.kind !== 'upfront') throw new Error(`the enumerator does not know ${rule.kind}`)
    const upfront = priced.ledger
      .filter((entry) => entry.category === 'upfront' && entry.serviceMonth >= 0)
      .reduce((sum, entry) => sum + entry.amount, 0)
    return toMajor(upfront, currencyDecimals(tender.currency)) <= rule.max + 1e-6
  })
}
