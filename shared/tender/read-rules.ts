// Unknown JSON becomes rules of a tender, or lines of an award, with problems: shape first, then whether they point at things that exist.
import type { z } from 'zod'
import { documentProblem, type Problem } from '../kernel/problem.ts'
import { activeOffers } from './active-offers.ts'
import { awardLineSchema } from './award.ts'
import { checkRule } from './check/check-rules.ts'
import { collectProblems } from './check/report.ts'
import { documentPath } from './document-path.ts'
import { type Rule, ruleSchema } from './rules/table.ts'
import type { Tender } from './tender.ts'

/** A line of an award given by hand. */
export interface TypedLine {
  readonly offer: string
  readonly quantity: number
  readonly start: number
}

export interface RulesReading {
  readonly rules: readonly Rule[]
  readonly problems: readonly Problem[]
}

export interface LinesReading {
  readonly lines: readonly TypedLine[]
  readonly problems: readonly Problem[]
}

/** Reads a list of rules, or a document with `rules` such as a case or an award. No rule when there is an error. */
export function readRules(tender: Tender, json: unknown): RulesReading {
  const parsed = ruleSchema.array().safeParse(listIn(json, 'rules'))
  if (!parsed.success) return { rules: [], problems: shapeProblems(parsed.error, 'rules') }
  const { problems, report } = collectProblems()
  for (const [index, rule] of parsed.data.entries()) checkRule(tender, rule, `rules[${index}]`, report)
  const refused = problems.some((problem) => problem.severity === 'error')
  return { rules: refused ? [] : parsed.data, problems }
}

/** Reads a list of lines, or an award document. Lines of existing contracts are left out: those stand anyway. */
export function readLines(tender: Tender, json: unknown, upToRound?: number): LinesReading {
  const parsed = awardLineSchema
    .pick({ offer: true, quantity: true, start: true })
    .loose()
    .array()
    .safeParse(listIn(json, 'lines'))
  if (!parsed.success) return { lines: [], problems: shapeProblems(parsed.error, 'lines') }
  const lines = parsed.data.map(({ offer, quantity, start }) => ({ offer, quantity, start }))
  return checkLines(tender, lines, upToRound)
}

/** The same for lines that already have their shape. */
export function checkLines(tender: Tender, lines: readonly TypedLine[], upToRound?: number): LinesReading {
  const active = new Map(activeOffers(tender, upToRound).active.map((item) => [item.offer.id, item]))
  const problems: Problem[] = []
  const seen = new Set<string>()
  const kept: TypedLine[] = []
  for (const [index, line] of lines.entries()) {
    const path = `lines[${index}]`
    const item = active.get(line.offer)
    const add = (code: string, what: string, fix: string) =>
      problems.push(documentProblem('error', code, path, what, fix))
    if (item === undefined) add('unknown-offer', `offer ${line.offer} takes no part`, 'Name an active offer')
    else if (item.terms.awarded !== undefined) continue
    else if (item.offer.kind === 'on-demand') {
      add('on-demand-line', `${line.offer} is on demand and not awarded`, 'Leave it out: it is used as needed')
    } else if (seen.has(line.offer)) add('offer-twice', `offer ${line.offer} is given twice`, 'Give it one line')
    else if (line.start < 0 || line.start >= tender.months) {
      add('start-outside', `month ${line.start} lies outside the horizon`, `Start in months 0 to ${tender.months - 1}`)
    } else kept.push(line)
    seen.add(line.offer)
  }
  return { lines: problems.length > 0 ? [] : kept, problems }
}

function listIn(json: unknown, key: 'rules' | 'lines'): unknown {
  return typeof json === 'object' && json !== null && key in json ? (json as { [name: string]: unknown })[key] : json
}

function shapeProblems(error: z.ZodError, what: string): readonly Problem[] {
  return error.issues.map((issue) =>
    documentProblem('error', 'shape', documentPath([what, ...issue.path]), issue.message, 'Correct the value'),
  )
}
