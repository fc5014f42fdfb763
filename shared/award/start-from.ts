// A full solution for the search to begin from, made of the lines of a like award: they are fixed and the rest is filled in.
import type { BuiltModel } from './build-model.ts'
import type { Cell, Draft } from './draft.ts'
import type { Milp } from './milp.ts'
import type { GivenLine } from './question.ts'
import type { CutMemory } from './separate-failures.ts'
import type { SolveModel } from './solve-model.ts'
import { solveBuilt } from './solve-question.ts'

/**
 * Column values of the model in which exactly these lines are awarded, or undefined when that is not possible in it. They keep the lazy rows
 * too, as a start that breaks one is thrown away; rows this takes are added to `cuts`, from which the search must take them.
 */
export async function startFrom(
  built: BuiltModel,
  lines: readonly GivenLine[],
  solve: SolveModel,
  cuts: CutMemory,
  gap = startGap,
): Promise<Float64Array | undefined> {
  if (lines.length === 0) return undefined
  const milp = fixLines(built.draft, built.milp, lines)
  if (milp === undefined) return undefined
  const limits = { gap, work: startWork, seed: 0 }
  const solved = await solveBuilt({ ...built, milp }, solve, limits, {}, undefined, cuts)
  return solved.values ?? undefined
}

/** Few whole numbers are left beside the lines, yet the first solution may use what is awarded badly: a poor start saves nothing. */
const startGap = 1e-4
/** Thousands of LP iterations: neither does a start that takes longer. */
const startWork = 50

/** The program with every decision on lines taken; undefined when a line has no place in it. */
function fixLines(draft: Draft, milp: Milp, lines: readonly GivenLine[]): Milp | undefined {
  const lower = [...milp.lower]
  const upper = [...milp.upper]
  const fix = (column: number, value: number): boolean => {
    const fits = value >= (lower[column] ?? 0) - 1e-9 && value <= (upper[column] ?? 0) + 1e-9
    lower[column] = value
    upper[column] = value
    return fits
  }
  for (const offer of draft.world.offers) {
    const own = lines.filter((candidate) => candidate.offer === offer.id)
    const [line] = own
    const whole = own.reduce((sum, one) => sum + one.quantity, 0)
    const here = own.filter((one) => !offer.powered || (one.site === undefined ? offer.lead : one.site === offer.site))
    const quantity = here.reduce((sum, one) => sum + one.quantity, 0)
    const cells = draft.cells[offer.index] ?? []
    const chosen = cells.find((cell) => line !== undefined && cell.start === line.start && holds(cell, whole))
    if (line !== undefined && chosen === undefined && draft.standing[offer.index] === undefined) return undefined
    for (const cell of cells) if (!fixCell(cell, cell === chosen, quantity, fix)) return undefined
  }
  return { ...milp, lower, upper }
}

/** Whether a quantity belongs to the cell's tier: it is between what its program allows at least and at most. */
function holds(cell: Cell, quantity: number): boolean {
  const next = cell.offer.terms.tiers[cell.tier + 1]?.from ?? Number.POSITIVE_INFINITY
  return quantity >= (cell.offer.terms.tiers[cell.tier]?.from ?? 0) && quantity < next && quantity <= cell.most
}

function fixCell(cell: Cell, chosen: boolean, here: number, fix: (column: number, value: number) => boolean): boolean {
  const awarded = chosen ? 1 : 0
  const quantity = chosen ? here : 0
  if (!fix(cell.awarded, awarded)) return false
  return cell.quantity.cols.every((column, i) => {
    if (column === cell.awarded) return awarded === 0 || Math.abs(quantity - (cell.quantity.coefs[i] ?? 0)) < 1e-9
    return fix(column, quantity / (cell.quantity.coefs[i] ?? 1))
  })
}
