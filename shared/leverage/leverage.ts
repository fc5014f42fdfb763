// The leverage document: empty at first, and each task's part put into it.
import { tenderHash } from '../award/tender-hash.ts'
import type { Award } from '../tender/award.ts'
import type { ClauseValue, Leverage, VendorLeverage } from '../tender/leverage.ts'
import type { Tender } from '../tender/tender.ts'
import { cheaperOf } from './desk.ts'
import { rulesHeld } from './edits.ts'
import { mergeRuleCosts } from './rule-costs.ts'
import type { LeveragePart } from './run-task.ts'
import { bidders } from './tasks.ts'
import { interval, optimumOf } from './values.ts'
import { cheapestWinningChange } from './why-lost.ts'

type WhyLost = NonNullable<VendorLeverage['whyLost']>

/** Nothing computed yet but the total, as the award states it. */
export function emptyLeverage(tender: Tender, award: Award, sha256: (text: string) => string): Leverage {
  const { found, bound } = optimumOf(award)
  return {
    schema: 'headroom.leverage/1',
    tenderHash: tenderHash(tender, sha256),
    rules: [...rulesHeld(award.rules, award.dropped)],
    total: interval(found, bound, found),
    vendors: [],
    ruleCosts: [],
    clauses: [],
    done: [],
    open: [],
  }
}

/** The document with a task's part; in whatever order parts come, the document is the same. */
export function mergePart(known: Leverage, task: string, part: LeveragePart, tender: Tender, award: Award): Leverage {
  const order = bidders(tender, award)
  const clauses = byOffer([...known.clauses, ...(part.clauses ?? [])], offerOrder(tender))
  const increments = [...(known.increments ?? []), ...(part.increments ?? [])]
  const pairs = inOrder(
    [...(known.pairs ?? []), ...(part.pairs ?? [])],
    ({ vendors: [first, second] }) => order.indexOf(first) * order.length + order.indexOf(second),
  )
  const cheaper = cheaperOf(known.cheaper, part.cheaper)
  return {
    ...known,
    ...(cheaper === undefined ? {} : { cheaper }),
    vendors: mergeVendors(known.vendors, part.vendors ?? [], order).map((one) => withChange(one, clauses)),
    ruleCosts: mergeRuleCosts(known.rules, known.ruleCosts, (part.ruleCosts ?? []).map(knownEnds)),
    clauses,
    ...(increments.length === 0 ? {} : { increments }),
    ...(pairs.length === 0 ? {} : { pairs }),
    done: [...new Set([...(known.done ?? []), task])],
    open: known.open.filter((one) => one.task !== task),
  }
}

/** The document with a task that came to nothing. */
export function leaveOpen(known: Leverage, task: string, what: string, why: string): Leverage {
  return { ...known, open: [...known.open.filter((one) => one.task !== task), { task, what, why }] }
}

/** What was stopped or failed may be tried again. */
export function tryAgain(known: Leverage): Leverage {
  return { ...known, open: [] }
}

function knownEnds({ rule, lastIn, firstIn }: Leverage['ruleCosts'][number]) {
  return { rule, ...(lastIn === null ? {} : { lastIn }), ...(firstIn === null ? {} : { firstIn }) }
}

/** A later value of the same change takes the place of an earlier one. */
function byOffer(clauses: readonly ClauseValue[], order: readonly string[]): ClauseValue[] {
  const latest = new Map(clauses.map((one) => [JSON.stringify([one.offer, one.term, one.change]), one]))
  return inOrder([...latest.values()], ({ offer }) => order.indexOf(offer))
}

function offerOrder({ quotes }: Tender): readonly string[] {
  return quotes.flatMap(({ offers }) => offers.map(({ id }) => id))
}

/** Those of one rank stay as they came. */
function inOrder<T>(items: readonly T[], rank: (item: T) => number): T[] {
  return items.toSorted((a, b) => rank(a) - rank(b))
}

function mergeVendors(
  known: readonly VendorLeverage[],
  news: NonNullable<LeveragePart['vendors']>,
  order: readonly string[],
): VendorLeverage[] {
  return order.flatMap((id): readonly VendorLeverage[] => {
    const before = known.find(({ vendor }) => vendor === id)
    const now = news.find(({ vendor }) => vendor === id)
    if (before === undefined && now === undefined) return []
    const merged = { ...before, ...now } as VendorLeverage
    const whyLost = before?.whyLost && now?.whyLost ? lostAnew(before.whyLost, now.whyLost) : merged.whyLost
    return [whyLost === undefined ? merged : { ...merged, whyLost }]
  })
}

/** What is not computed takes the place of nothing: a vendor's rules may be known before its price. */
function lostAnew(before: WhyLost, now: WhyLost): WhyLost {
  return { ...before, cost: now.cost ?? before.cost, rules: now.rules ?? before.rules }
}

function withChange(vendor: VendorLeverage, clauses: readonly ClauseValue[]): VendorLeverage {
  const { whyLost } = vendor
  if (whyLost === undefined) return vendor
  return { ...vendor, whyLost: { ...whyLost, change: cheapestWinningChange(clauses, vendor.vendor) } }
}
