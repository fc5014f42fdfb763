// Problems on screen: the worst first, how many of each kind, and which screen mends one.
import type { Problem, Severity } from '../../shared/kernel/problem.ts'
import type { Screen } from '../stores/navigation.ts'

const screenByRoot: Readonly<Record<string, Screen>> = {
  demand: 'demand',
  workloads: 'demand',
  accelerators: 'demand',
  vendors: 'vendors',
  sites: 'vendors',
  quotes: 'quotes',
  awardScenarios: 'award',
}

/** Null when the problem is a property of the tender itself. */
export function screenOfProblem(problem: Problem): Screen | null {
  if (problem.where.kind === 'cell') return 'import'
  return screenByRoot[/^\w*/.exec(problem.where.path)?.[0] ?? ''] ?? null
}

const order: readonly Severity[] = ['error', 'question', 'warning', 'note']

/** The worst first, otherwise in the order found. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

export function countBySeverity(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, question: 0, warning: 0, note: 0 }
  for (const problem of problems) counts[problem.severity] += 1
  return counts
}

export function worstOf(problems: readonly Problem[]): Severity | null {
  return order.find((severity) => problems.some((problem) => problem.severity === severity)) ?? null
}
