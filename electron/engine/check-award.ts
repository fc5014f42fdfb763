// What is looked at before an award is computed or priced: can everything be priced, do rules and lines point at things that exist.
import { refusals } from '../../shared/award/award-tender.ts'
import type { CheckJob, CheckResult } from '../../shared/contract/jobs.ts'
import { documentProblem, type Problem } from '../../shared/kernel/problem.ts'
import { checkLines, readRules } from '../../shared/tender/read-rules.ts'

/** The first thing that stands against it: money that would be left out, then rules case by case, then lines. */
export function checkAward({ tender, cases, lines = [] }: CheckJob): CheckResult {
  const unpriced = refusals(tender).map(({ path, what, fix }) => documentProblem('error', 'unpriced', path, what, fix))
  if (unpriced.length > 0) return refused('An award would leave out money', unpriced)
  for (const { name, rules } of cases) {
    const errors = readRules(tender, rules).problems.filter((problem) => problem.severity === 'error')
    if (errors.length > 0) return refused(`The rules of “${name}” do not fit the tender`, errors)
  }
  const read = checkLines(tender, lines)
  if (read.problems.length > 0) return refused('The lines do not fit the tender', read.problems)
  return { refusal: null, lines: read.lines }
}

function refused(what: string, problems: readonly Problem[]): CheckResult {
  const [first] = problems
  const words = first === undefined ? what : `${what}: ${first.what}`
  return { refusal: { what: words, fix: first?.fix ?? 'Correct the tender', problems }, lines: [] }
}
