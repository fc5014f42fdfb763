// Unknown JSON becomes rules of a tender, or lines of an award, with problems: shape first, then whether they point at things that exist.
import type { z } from 'zod'
import { documentProblem, type Problem } from '../kernel/problem.ts'
import { type ActiveOffer, activeOffers } from './active-offers.ts'
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
  /** Of bought hardware: where these stand; absent: at the first site they may. */
  readonly site?: string | undefined
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
    .pick({ offer: true, quantity: true, start: true, site: true })
    .loose()
    .array()
    .safeParse(listIn(json, 'lines'))
  if (!parsed.success) return { lines: [], problems: shapeProblems(parsed.error, 'lines') }
  const lines = parsed.data.map(({ offer, quantity, start, site }) => ({
    ...{ offer, quantity, start },
    ...(site === undefined ? {} : { site }),
  }))
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
    } else if (seen.has(placeOf(item, line))) {
      add('offer-twice', `offer ${line.offer} is given twice`, 'Give it one line, or one line a site for hardware')
    } else if (!sameStart(kept, line)) {
      add('two-starts', `offer ${line.offer} is given two starts`, 'Order all of it in one month')
    } else if (!mayStand(item, line)) {
      add('unknown-site', `${line.offer} may not stand at ${line.site}`, 'Name one of its sites')
    } else if (line.start < 0 || line.start >= tender.months) {
      add('start-outside', `month ${line.start} lies outside the horizon`, `Start in months 0 to ${tender.months - 1}`)
    } else kept.push(line)
    seen.add(item === undefined ? line.offer : placeOf(item, line))
  }
  return { lines: problems.length > 0 ? [] : kept, problems }
}

/** Bought hardware may have a line a site; all else has one. */
function placeOf({ offer }: ActiveOffer, line: TypedLine): string {
  return offer.kind === 'hardware' ? JSON.stringify([line.offer, line.site ?? null]) : line.offer
}

function sameStart(kept: readonly TypedLine[], line: TypedLine): boolean {
  return kept.every((other) => other.offer !== line.offer || other.start === line.start)
}

function mayStand({ offer, terms }: ActiveOffer, { site }: TypedLine): boolean {
  return offer.kind !== 'hardware' || site === undefined || terms.sites.length === 0 || terms.sites.includes(site)
}

function listIn(json: unknown, key: 'rules' | 'lines'): unknown {
  return typeof json === 'object' && json !== null && key in json ? (json as { [name: string]: unknown })[key] : json
}

function shapeProblems(error: z.ZodError, what: string): readonly Problem[] {
  return error.issues.map((issue) =>
    documentProblem('error', 'shape', documentPath([what, ...issue.path]), issue.message, 'Correct the value'),
  )
}
