// How checks report: a short way to name a document path, what is wrong and the fix.
import { documentProblem, type Problem, type Severity } from '../../kernel/problem.ts'

export type Report = (severity: Severity, code: string, path: string, what: string, fix: string) => void

/** Collects problems in the order they are found. */
export function collectProblems(): { readonly problems: Problem[]; readonly report: Report } {
  const problems: Problem[] = []
  return {
    problems,
    report: (severity, code, path, what, fix) => {
      problems.push(documentProblem(severity, code, path, what, fix))
    },
  }
}

/** `12.5 %` of a share, exact to four decimals. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))} %`
}
