// Awards for tests: the real solver, loaded once a file, every award verified before it is looked at.
import { createHash } from 'node:crypto'
import { createSolveHighs } from '../../electron/engine/solve-highs.ts'
import { type AwardHooks, type AwardOptions, awardTender } from '../../shared/award/award-tender.ts'
import { verifyAward } from '../../shared/award/verify.ts'
import type { Award } from '../../shared/tender/award.ts'
import { readTender } from '../../shared/tender/read-tender.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'

export const testOptions: AwardOptions = { gap: 1e-9, workLimit: 10_000, seed: 0, versions: {} }

const solve = await createSolveHighs()

export const testHooks: AwardHooks = { solve, sha256: (text) => createHash('sha256').update(text).digest('hex') }

/** Solves and verifies; throws when the tender is not valid or the award does not verify. */
export async function awardOf(
  tender: Tender,
  rules: readonly Rule[] = [],
  over: Partial<AwardOptions> = {},
): Promise<Award> {
  const errors = readTender(tender).problems.filter((problem) => problem.severity === 'error')
  if (errors.length > 0) throw new Error(`not a valid tender: ${JSON.stringify(errors)}`)
  const award = await awardTender(tender, rules, { ...testOptions, ...over }, testHooks)
  const report = await verifyAward(award, tender, testHooks)
  if (!report.ok) throw new Error(`does not verify: ${JSON.stringify(report.mismatches)}`)
  return award
}

/** `a 60, b 40`. */
export function linesOf(award: Award): string {
  return award.lines.map((line) => `${line.offer} ${line.quantity}`).join(', ')
}

/** Lines and total of an award to the cent, for short expectations. */
export async function solved(
  tender: Tender,
  rules: readonly Rule[] = [],
): Promise<readonly [string, number | undefined]> {
  const award = await awardOf(tender, rules)
  const total = award.totals === null ? undefined : Math.round(award.totals.total * 100) / 100
  return [award.status === 'infeasible' ? 'infeasible' : linesOf(award), total]
}
