// What every rule gives the award: rows for the solver, and a check of a finished schedule that shares nothing with those rows.
import type { Rule } from '../../tender/rules/table.ts'
import { addTotal, type Draft } from '../draft.ts'
import { addScaled, addTerm, type Expression, emptySum } from '../milp.ts'
import type { Schedule } from '../schedule.ts'
import type { SplitOracle } from '../survive.ts'

/** One way a schedule breaks a rule: by how many units (docs/model.md, rules), in words. Up to `tolerance` is rounding, not a breach. */
export interface Breach {
  readonly amount: number
  readonly tolerance: number
  readonly what: string
}

export interface RuleModel<T extends Rule> {
  /** Adds the rows the rule needs; violations cost its price when it is priced. */
  readonly addRows: (draft: Draft, rule: T) => void
  /** Every breach in a schedule; empty when the rule holds exactly. */
  readonly check: (schedule: Schedule, rule: T, oracle: SplitOracle) => Promise<readonly Breach[]>
}

/** A column that counts violations of a priced rule; undefined for rules that must hold. */
export function addViolation(
  draft: Draft,
  rule: Rule,
  name: string,
  upper: number,
  integer = false,
): number | undefined {
  if (rule.strictness !== 'priced') return undefined
  const column = draft.milp.addColumn(`violation[${name}]`, { upper, integer })
  addTotal(draft, column, rule.priceCap ?? 0)
  return column
}

/** expression ≤ bound + violation. */
export function addCeiling(
  draft: Draft,
  name: string,
  expression: Expression,
  bound: number,
  violation?: number | undefined,
): void {
  const row = emptySum()
  addScaled(row, expression, 1)
  if (violation !== undefined) addTerm(row, violation, -1)
  draft.milp.addRow(name, row, Number.NEGATIVE_INFINITY, bound)
}

/** expression ≥ bound − violation. */
export function addFloor(
  draft: Draft,
  name: string,
  expression: Expression,
  bound: number,
  violation?: number | undefined,
): void {
  const row = emptySum()
  addScaled(row, expression, 1)
  if (violation !== undefined) addTerm(row, violation, 1)
  draft.milp.addRow(name, row, bound, Number.POSITIVE_INFINITY)
}

/** The largest value an expression can take within column bounds, lower bounds being 0. */
export function mostOf(draft: Draft, expression: Expression): number {
  let most = expression.constant
  for (const [i, column] of expression.cols.entries()) {
    most += Math.max(0, (expression.coefs[i] ?? 0) * draft.milp.upperOf(column))
  }
  return most
}

/** A breach when `excess` is positive. `scale` is the size of what was compared: the solver works to a millionth of it. */
export function breachOf(excess: number, scale: number, what: string): readonly Breach[] {
  return excess > 0 ? [{ amount: excess, tolerance: 1e-6 * Math.max(1, Math.abs(scale)), what }] : []
}
