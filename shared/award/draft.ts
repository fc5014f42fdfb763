// A model under construction: the world, its columns so far, and what offer files and rule files ask of it.

import type { Rule } from '../tender/rules/table.ts'
import {
  addScaled,
  addTerm,
  createMilp,
  type Expression,
  emptySum,
  type MilpBuilder,
  type SparseRow,
  type Sum,
} from './milp.ts'
import type { Question } from './question.ts'
import { createMoneyFacts, type MoneyFacts, type SigningRates } from './rates.ts'
import type { CutMemory } from './separate-failures.ts'
import type { Candidate } from './solve-model.ts'
import type { SplitOracle } from './survive.ts'
import { createWorld, type PlacedOffer, serviceShare, type World } from './world.ts'

/** One way to award an offer: a tier and a start. `awarded` is a binary column; quantity = block · (`low` + …): see `quantity`. */
export interface Cell {
  readonly offer: PlacedOffer
  readonly tier: number
  readonly start: number
  readonly awarded: number
  /** Units awarded, as an expression of columns. */
  readonly quantity: Expression
  readonly most: number
  readonly rates: SigningRates
}

/** An existing contract: nothing to decide but its use. */
export interface Standing {
  readonly quantity: number
  readonly start: number
  readonly tier: number
  readonly rates: SigningRates
}

/** What use costs beside signing: paid in `cash`, per unit of column; `capacity` is the part that counts as spend of service month `month`. */
export interface UseCost {
  readonly offer: PlacedOffer
  readonly month: number
  readonly cash: number
  readonly column: number
  readonly paid: number
  readonly capacity: number
}

/** Rows a rule needs that are too many to write down: given a point, those it breaks. */
export interface LazyRows {
  readonly rule: Rule
  /** Rows remembered from like questions, once each. */
  readonly recall: (cuts: CutMemory) => readonly SparseRow[]
  readonly separate: (candidate: Candidate, oracle: SplitOracle, cuts: CutMemory) => Promise<readonly SparseRow[]>
}

export interface Draft {
  readonly question: Question
  readonly world: World
  readonly facts: MoneyFacts
  readonly milp: MilpBuilder
  /** By offer index; empty for on-demand and existing contracts. */
  readonly cells: Cell[][]
  readonly standing: (Standing | undefined)[]
  /** Column of use by offer, workload, month; −1 where the workload cannot run or asks for nothing. */
  readonly use: Int32Array
  /** Column of the kW drawn through a supply, by offer index and month; −1 where there is nothing to power. */
  readonly drawn: number[][]
  /** Column of unserved demand by workload and month; −1 where demand is 0. */
  readonly unserved: number[][]
  readonly useCosts: UseCost[]
  /** Paid to nobody in particular, or to a vendor but for none of its offers (what is short of a spend): by month. */
  readonly ownCosts: {
    readonly cash: number
    readonly column: number
    readonly paid: number
    readonly vendor?: string
  }[]
  /** What spend commitments add to the commitment beyond the minimum, tender currency. */
  readonly committedSpend: { readonly vendor: string; readonly column: number }[]
  /** total = npv − tailCredit + lostCompute + penalty. */
  readonly total: Sum
  readonly lostCompute: Sum
  readonly lazy: LazyRows[]
  /** Expressions made once and asked for often: by offer and ramp position, by who holds an award, by basis, offer and year. */
  readonly activeMemo: Map<string, Expression>
  readonly holders: Map<string, Expression>
  readonly measures: Map<string, Expression>
  /** What must be 1 for an on-demand offer to be used at all, by offer index. */
  readonly conditions: Map<number, Expression[]>
}

export function createDraft(question: Question): Draft {
  const world = createWorld(question.tender, question.offers)
  return {
    question,
    world,
    facts: createMoneyFacts(question.tender),
    milp: createMilp(),
    cells: world.offers.map(() => []),
    standing: world.offers.map(() => undefined),
    use: new Int32Array(world.offers.length * world.workloads.length * world.months).fill(-1),
    drawn: world.offers.map(() => []),
    unserved: [],
    useCosts: [],
    ownCosts: [],
    committedSpend: [],
    total: emptySum(),
    lostCompute: emptySum(),
    lazy: [],
    activeMemo: new Map(),
    holders: new Map(),
    measures: new Map(),
    conditions: new Map(),
  }
}

export function indexOfUse(draft: Draft, offer: number, workload: number, month: number): number {
  return (offer * draft.world.workloads.length + workload) * draft.world.months + month
}

/** The use column of an offer, workload and month, or −1. */
export function columnOfUse(draft: Draft, offer: PlacedOffer, workload: number, month: number): number {
  return draft.use[indexOfUse(draft, offer.index, workload, month)] ?? -1
}

/** 1 when the offer is awarded, else 0. On-demand is never awarded. */
export function awardedOf(draft: Draft, offer: PlacedOffer): Expression {
  const sum = emptySum(draft.standing[offer.index] === undefined ? 0 : 1)
  for (const cell of draft.cells[offer.index] ?? []) addTerm(sum, cell.awarded, 1)
  return sum
}

/** The places of an offer: one, or one a site of bought hardware. */
export function placesOf(draft: Draft, id: string): readonly PlacedOffer[] {
  return draft.world.offers.filter((offer) => offer.id === id)
}

/** Units awarded there. */
export function quantityOf(draft: Draft, offer: PlacedOffer): Expression {
  const sum = emptySum(draft.standing[offer.index]?.quantity ?? 0)
  for (const cell of draft.cells[offer.index] ?? []) addScaled(sum, cell.quantity, 1)
  return sum
}

/** Units in service in month m. Sums over many ways to award get a column of their own, one for all months that look alike. */
export function activeIn(draft: Draft, offer: PlacedOffer, month: number): Expression {
  const standing = draft.standing[offer.index]
  if (standing !== undefined) return emptySum(standing.quantity * serviceShare(offer.terms, standing.start, month))
  const cells = draft.cells[offer.index] ?? []
  const shares = cells.map((cell) => serviceShare(offer.terms, cell.start, month))
  const key = `${offer.index}:${shares.join(',')}`
  const known = draft.activeMemo.get(key)
  if (known !== undefined) return known
  const sum = emptySum()
  let most = 0
  for (const [c, cell] of cells.entries()) {
    addScaled(sum, cell.quantity, shares[c] ?? 0)
    most = Math.max(most, cell.most * (shares[c] ?? 0))
  }
  const terms = sum.coefs.filter((coef) => coef !== 0).length
  const expression = terms < 2 ? sum : ownColumn(draft, `active[${offer.id},${month}]`, sum, most)
  draft.activeMemo.set(key, expression)
  return expression
}

function ownColumn(draft: Draft, name: string, sum: Sum, most: number): Expression {
  const column = draft.milp.addColumn(name, { upper: most })
  addTerm(sum, column, -1)
  draft.milp.addRow(name, sum, 0, 0)
  return { cols: [column], coefs: [1], constant: 0 }
}

/** The most units that can be in service in month m. */
export function mostActive(draft: Draft, offer: PlacedOffer, month: number): number {
  const standing = draft.standing[offer.index]
  if (standing !== undefined) return standing.quantity * serviceShare(offer.terms, standing.start, month)
  if (!offer.committed) return offer.terms.maxQuantity
  return (draft.cells[offer.index] ?? []).reduce(
    (most, cell) => Math.max(most, cell.most * serviceShare(offer.terms, cell.start, month)),
    0,
  )
}

/** Delivered H100e of an offer to a workload in a month. */
export function deliveredIn(draft: Draft, offer: PlacedOffer, workload: number, month: number): Expression {
  const column = columnOfUse(draft, offer, workload, month)
  return column < 0 ? emptySum() : { cols: [column], coefs: [offer.factors[workload] ?? 0], constant: 0 }
}

/** Adds to the total a cost per unit of a column. */
export function addTotal(draft: Draft, column: number, cost: number): void {
  if (cost !== 0) addTerm(draft.total, column, cost)
}

/** A binary column. */
export function addBinary(draft: Draft, name: string): number {
  return draft.milp.addColumn(name, { upper: 1, integer: true })
}

/** expression ≤ bound. */
export function addAtMost(draft: Draft, name: string, expression: Expression, bound: number): void {
  draft.milp.addRow(name, expression, Number.NEGATIVE_INFINITY, bound)
}

/** left ≤ right. */
export function addNotAbove(draft: Draft, name: string, left: Expression, right: Expression): void {
  const sum = emptySum()
  addScaled(sum, left, 1)
  addScaled(sum, right, -1)
  addAtMost(draft, name, sum, 0)
}
