// N-1 in the model: for each failure and month, capacity outside it must cover critical demand, as cuts added only where they bind.
import type { RuleOf } from '../tender/rules/table.ts'
import { activeIn, addBinary, addTotal, type Draft, quantityOf } from './draft.ts'
import { addScaled, addTerm, type Expression, emptySum } from './milp.ts'
import { isExclusion } from './rules/offer.ts'
import { createSeparation, cutOf, type FailureMonth, type ModelSupply } from './separate-failures.ts'
import { domainsOf, failuresOf, type PlacedOffer, serviceShare } from './world.ts'

type Redundancy = RuleOf<'redundancy'>

/** Adds what can be said in one row at once; the rest is separated while solving. */
export function addFailureRows(draft: Draft, rule: Redundancy): void {
  const later: FailureMonth[] = []
  for (const month of monthsThatMatter(draft, rule)) {
    const need = criticalNeed(draft, rule, month)
    const all = need.reduce((sum, value) => sum + value, 0)
    if (all <= 0) continue
    const missing = rule.strictness === 'priced' ? draft.milp.addColumn(`short[${month}]`, { upper: all }) : undefined
    if (missing !== undefined) addTotal(draft, missing, rule.priceCap ?? 0)
    for (const failed of failuresOf(draft.world.offers, rule.domain)) {
      const state: FailureMonth = {
        name: `survives[${rule.domain},${failed},${month}]`,
        need,
        ...supplyAfter(draft, rule, failed, month),
        missing,
      }
      const one = need.filter((value) => value > 0).length === 1
      if (
        one &&
        state.sites.length === 0 &&
        state.supply.every((supply) => supply.room.every((room) => room === undefined))
      ) {
        const row = cutOf(
          state,
          need.map((value) => (value > 0 ? 1 : 0)),
          [],
        )
        draft.milp.addRow(row.name, { cols: row.cols, coefs: row.coefs, constant: 0 }, row.lower, row.upper)
      } else later.push(state)
    }
  }
  if (later.length > 0) draft.lazy.push({ rule, ...createSeparation(later) })
}

function criticalNeed(draft: Draft, rule: Redundancy, month: number): readonly number[] {
  return draft.world.workloads.map((workload, w) =>
    Math.max(0, workload.criticalShare * (draft.world.demand[w]?.[month] ?? 0) - (rule.maxShortfall ?? 0)),
  )
}

/**
 * Months whose rows are not implied by another's: a month with no less need and no more in service of anything implies this one.
 * A priced rule pays for each month, so there all count.
 */
function monthsThatMatter(draft: Draft, rule: Redundancy): readonly number[] {
  const months = Array.from({ length: draft.world.months }, (_, month) => month).filter(
    (month) => month >= (rule.from ?? 0),
  )
  if (rule.strictness === 'priced') return months
  const facts = months.map((month) => ({
    month,
    need: criticalNeed(draft, rule, month),
    shares: sharesIn(draft, month),
  }))
  const implies = (a: (typeof facts)[number], b: (typeof facts)[number]) =>
    a.need.every((value, w) => value >= (b.need[w] ?? 0)) && a.shares.every((share, i) => share <= (b.shares[i] ?? 0))
  return facts
    .filter((own, i) => !facts.some((other, j) => i !== j && implies(other, own) && (j < i || !implies(own, other))))
    .map((own) => own.month)
}

/** Share in service of every way to award every offer. */
function sharesIn(draft: Draft, month: number): readonly number[] {
  return draft.world.offers.flatMap((offer) => {
    const standing = draft.standing[offer.index]
    if (standing !== undefined) return [serviceShare(offer.terms, standing.start, month)]
    return (draft.cells[offer.index] ?? []).map((cell) => serviceShare(offer.terms, cell.start, month))
  })
}

function supplyAfter(
  draft: Draft,
  rule: Redundancy,
  failed: string,
  month: number,
): Pick<FailureMonth, 'supply' | 'sites'> {
  const left = draft.world.offers.filter((offer) => !domainsOf(offer, rule.domain).includes(failed))
  const places = [...new Set(left.filter((offer) => offer.powered).map((offer) => offer.site))]
  const sites = places.map((site) => {
    const kw = emptySum()
    for (const offer of left) {
      if (offer.supplies && offer.site === site && site !== undefined) addScaled(kw, activeIn(draft, offer, month), 1)
    }
    return kw
  })
  const supply = left.flatMap((offer): readonly ModelSupply[] => {
    if (offer.supplies) return []
    const units = offer.committed ? activeIn(draft, offer, month) : standby(draft, rule, offer)
    if (units.cols.length === 0 && units.constant === 0) return []
    return [
      {
        units,
        worth: offer.factors,
        power: offer.powered ? { site: places.indexOf(offer.site), kw: offer.kwPerUnit } : undefined,
        room: draft.world.workloads.map((workload, w) =>
          (workload.minCluster ?? 0) > 0 && (offer.factors[w] ?? 0) > 0
            ? roomInCluster(draft, left, offer, w, workload.minCluster ?? 0)
            : undefined,
        ),
      },
    ]
  })
  return { supply, sites }
}

/** On-demand capacity that counts: all of it, unless it is excluded, or only while what it needs is awarded. */
function standby(draft: Draft, rule: Redundancy, offer: PlacedOffer): Expression {
  const excluded = draft.question.rules.some(
    (other) =>
      other.type === 'offer' && other.offer === offer.id && isExclusion(other) && other.strictness !== 'priced',
  )
  if (rule.countOnDemand !== true || excluded) return emptySum()
  const { maxQuantity } = offer.terms
  const conditions = draft.conditions.get(offer.index) ?? []
  if (conditions.length === 0) return emptySum(maxQuantity)
  const key = `standby ${offer.id}`
  const known = draft.measures.get(key)
  if (known !== undefined) return known
  const column = draft.milp.addColumn(key, { upper: maxQuantity })
  for (const condition of conditions) {
    const row = emptySum()
    addTerm(row, column, 1)
    addScaled(row, condition, -maxQuantity)
    draft.milp.addRow(key, row, Number.NEGATIVE_INFINITY, 0)
  }
  const expression: Expression = { cols: [column], coefs: [1], constant: 0 }
  draft.measures.set(key, expression)
  return expression
}

/** Room for a workload in a cluster: everything when what is left there is large enough for it, else nothing. */
function roomInCluster(
  draft: Draft,
  left: readonly PlacedOffer[],
  offer: PlacedOffer,
  workload: number,
  minimum: number,
): Expression {
  const members = left.filter((other) => other.cluster === offer.cluster && other.committed)
  const key = `large ${workload} ${offer.cluster} ${members.map((member) => member.index).join(' ')}`
  const large = draft.holders.get(key) ?? addLarge(draft, key, members, workload, minimum)
  draft.holders.set(key, large)
  const room = emptySum()
  addScaled(room, large, offer.terms.awarded?.quantity ?? offer.terms.maxQuantity)
  return room
}

function addLarge(
  draft: Draft,
  key: string,
  members: readonly PlacedOffer[],
  workload: number,
  minimum: number,
): Expression {
  const column = addBinary(draft, key)
  const row = emptySum()
  addTerm(row, column, minimum)
  for (const member of members) addScaled(row, quantityOf(draft, member), -(member.factors[workload] ?? 0))
  draft.milp.addRow(key, row, Number.NEGATIVE_INFINITY, 0)
  return { cols: [column], coefs: [1], constant: 0 }
}
