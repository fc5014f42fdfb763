// What the chosen award is measured by: its own total, or less where a search for something else came across a cheaper award of its question.
import { evaluate } from '../award/milp.ts'
import { startFrom } from '../award/start-from.ts'
import type { Award } from '../tender/award.ts'
import type { LeverageDesk } from './desk.ts'
import type { Optimum } from './values.ts'

/** Use is decided to the end, as in the award itself. */
const useGap = 1e-9
/** Currency units; what is nearer is the same. */
const same = 0.01

/**
 * The chosen award is the best to a gap alone. An award found for an easier question (a term changed, a rule taken away) may cost less only
 * because that search came further: its lines, in the chosen award's own question, then show a base that is cheaper too. What is left of the
 * difference is what the change brings. A cheaper award is told to the desk.
 */
export async function baseOf(desk: LeverageDesk, answer: Award): Promise<Optimum> {
  const { total, award, hooks } = desk
  const open = total.found - total.bound
  const cheaper = answer.objective !== null && answer.objective < total.found - same
  // A plan by quarter is made of other columns than the months it is priced by.
  if (!cheaper || open <= same || award.options.step !== undefined) return total
  const built = desk.base()
  const values = await startFrom(built, answer.lines, hooks.solve, hooks.cuts ?? new Map(), useGap)
  const found = values === undefined ? total.found : evaluate(built.draft.total, values)
  if (!tellIfCheaper(desk, { objective: found, lines: answer.lines })) return total
  return { found, bound: Math.min(total.bound, found) }
}

/** Of an award of the chosen award's own question, such as one found with a condition more. */
export function tellIfCheaper(
  { total, tellCheaper }: LeverageDesk,
  { objective, lines }: Pick<Award, 'objective' | 'lines'>,
): boolean {
  if (objective === null || objective >= total.found - same) return false
  tellCheaper({ total: Math.round(objective * 100) / 100, lines: [...lines] })
  return true
}
