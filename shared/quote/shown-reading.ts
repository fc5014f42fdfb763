// What the import screen gets of a reading: what it shows, and no more than a window takes in at once. What is imported is never made from it.
import { describePlace, type Problem } from '../kernel/problem.ts'
import type { FileReading } from './import-preview.ts'

/** Problems of a file that are shown; a buyer sends such a file back long before the last of them. */
export const mostProblems = 300

/** Of the cells the values came from only the first is left, which tells the sheet; problems beyond the most are counted in words. */
export function shownReading<R extends FileReading>(reading: R): R {
  const quotes = reading.quotes.map((draft) => ({
    ...draft,
    origins: Object.fromEntries(Object.entries(draft.origins).slice(0, 1)),
  }))
  return { ...reading, quotes, problems: fewerProblems(reading.problems, mostProblems) }
}

/** All problems while they are few; else each kind gets the same share of `most`, and what is left of it is counted with its first place. */
export function fewerProblems(problems: readonly Problem[], most: number): readonly Problem[] {
  if (problems.length <= most) return problems
  const kinds = new Map<string, Problem[]>()
  for (const problem of problems) {
    const kind = `${problem.severity} ${problem.code}`
    const others = kinds.get(kind)
    if (others === undefined) kinds.set(kind, [problem])
    else others.push(problem)
  }
  const share = Math.max(1, Math.floor(most / kinds.size) - 1)
  const told = new Set([...kinds.values()].flatMap((kind) => kind.slice(0, share)))
  const counted = [...kinds.values()].flatMap((kind) => {
    const [first, next] = kind.slice(share)
    if (first === undefined) return []
    return [next === undefined ? first : countedWith(first, next, kind.length - share - 1)]
  })
  return [...problems.filter((problem) => told.has(problem)), ...counted]
}

function countedWith(first: Problem, next: Problem, others: number): Problem {
  const more = `${others.toLocaleString('en-US')} more of this kind, the first of them in ${describePlace(next.where)}`
  return { ...first, what: `${first.what}; and ${more}` }
}
