// What is looked at before an award is computed or priced: can everything be priced, do rules and lines point at things that exist.
import { refusals } from '../../shared/award/award-tender.ts'
import type { AppFailure } from '../../shared/contract/views.ts'
import { documentProblem, type Problem } from '../../shared/kernel/problem.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { checkLines, readRules, type TypedLine } from '../../shared/tender/read-rules.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'

type Checked<T> = Result<T, AppFailure>

/** Refuses by name what this version would leave out of an award. */
export function priceable(tender: Tender): Checked<Tender> {
  const problems = refusals(tender).map(({ path, what, fix }) => documentProblem('error', 'unpriced', path, what, fix))
  return problems.length === 0 ? ok(tender) : invalid('An award would leave out money', problems)
}

export function soundRules(tender: Tender, rules: readonly Rule[], caseName: string): Checked<readonly Rule[]> {
  const read = readRules(tender, rules)
  const errors = read.problems.filter((problem) => problem.severity === 'error')
  return errors.length === 0 ? ok(read.rules) : invalid(`The rules of “${caseName}” do not fit the tender`, errors)
}

/** Lines of existing contracts are left out: those stand anyway. */
export function soundLines(tender: Tender, lines: readonly TypedLine[]): Checked<readonly TypedLine[]> {
  const read = checkLines(tender, lines)
  return read.problems.length === 0 ? ok(read.lines) : invalid('The lines do not fit the tender', read.problems)
}

function invalid(what: string, problems: readonly Problem[]): Checked<never> {
  const [first] = problems
  return refuse({
    kind: 'invalid',
    what: first === undefined ? what : `${what}: ${first.what}`,
    fix: first?.fix ?? 'Correct the tender',
    problems,
  })
}
