// The unit a header or a cell names: `$/GPU/hr`, `€ pro kW/Monat`, `node-hours`, `(%)`, and which of its words say so.
import { foldUnits, type Token, tokenise } from './fold-text.ts'
import {
  adjectives,
  joiners,
  perWords,
  type Scale,
  type Span,
  scales,
  spans,
  type Thing,
  things,
} from './unit-words.ts'
import type { LayoutUnit } from './units.ts'

export interface UnitReading {
  readonly unit?: LayoutUnit
  /** Beside a unit: amounts in thousands or millions of the currency. */
  readonly scale?: Scale
  /** `per node (8 GPUs)`. */
  readonly perNode?: number
  /** Positions among the tokens that say so and are no words of the header. */
  readonly used: ReadonlySet<number>
}

interface Parts {
  readonly thing?: Thing | undefined
  readonly span?: Span | undefined
}

/** Product names that stand for the accelerator in a unit: `$/H100/hr`. */
const productName = /^(?:h|a|b|l|v|t|mi|gb|gh)\d{2,3}[a-z]{0,2}$/

function thingOf(word: string): Thing | undefined {
  return things.get(word) ?? (productName.test(word) ? 'accelerator' : undefined)
}

function isUnitWord(word: string): boolean {
  return thingOf(word) !== undefined || spans.has(word)
}

/** The tokens a unit is read from; positions in `used` are among these. */
export function unitTokens(text: string): readonly Token[] {
  return tokenise(foldUnits(text))
}

/** The words of a unit from a position on: at most three nouns, joined by marks or small words. */
function readNouns(tokens: readonly Token[], from: number): { readonly parts: Parts; readonly end: number } {
  const parts: { thing?: Thing; span?: Span } = {}
  let end = from
  for (let at = from; at < tokens.length; at += 1) {
    const word = tokens[at]?.text ?? ''
    const [thing, span] = [thingOf(word), spans.get(word)]
    if (thing !== undefined && parts.thing === undefined) parts.thing = thing
    else if (span !== undefined && parts.span === undefined) parts.span = span
    else if (joiners.has(word) && at + 1 < tokens.length && isUnitWord(tokens[at + 1]?.text ?? '')) continue
    else if (joiners.has(word) && perWords.has(tokens[at + 1]?.text ?? '')) continue
    else break
    end = at + 1
  }
  return { parts, end }
}

/** Where a unit stands without a word for per: `node-hour`, `GPU hours`, `kW/Monat`. */
function isBareUnit(tokens: readonly Token[], at: number): boolean {
  if (thingOf(tokens[at]?.text ?? '') === undefined) return false
  const next = joiners.has(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.kind === 'mark' ? at + 2 : at + 1
  return spans.has(tokens[next]?.text ?? '')
}

const priceTable: Partial<Record<Thing, Partial<Record<Span, LayoutUnit>>>> = {
  accelerator: {
    hour: 'accelerator-hour',
    day: 'accelerator-day',
    month: 'accelerator-month',
    year: 'accelerator-year',
    once: 'accelerator',
  },
  node: { hour: 'node-hour', month: 'node-month', year: 'node-year', once: 'node' },
  kW: { month: 'kW-month', year: 'kW-year', once: 'kW' },
  MW: { month: 'MW-month', year: 'MW-year', once: 'MW' },
  GB: { month: 'GB-month' },
  TB: { month: 'TB-month' },
}

const alone: Partial<Record<Thing, LayoutUnit>> = {
  accelerator: 'accelerator',
  node: 'node',
  kW: 'kW',
  MW: 'MW',
  kWh: 'kWh',
  MWh: 'MWh',
  GB: 'GB',
  piece: 'units',
}

const counted: Partial<Record<Thing | Span, LayoutUnit>> = {
  accelerator: 'accelerators',
  node: 'nodes',
  piece: 'units',
  kW: 'kW',
  MW: 'MW',
  month: 'months',
  year: 'years',
  week: 'weeks',
  day: 'days',
}

const due: Partial<Record<Span, LayoutUnit>> = { month: 'month', year: 'year', once: 'once' }

function unitOfPrice({ thing, span }: Parts, isCent: boolean): LayoutUnit | undefined {
  if (thing === 'kWh' && isCent) return 'cent-kWh'
  if (thing !== undefined && span !== undefined) return priceTable[thing]?.[span]
  if (thing !== undefined) return alone[thing]
  return span === undefined ? undefined : due[span]
}

const nodeWord = 'nodes?|servers?|knoten|noeuds?|nodos?|nodi|hosts?|systems?|instances?|serveurs?'
const acceleratorWord =
  '(?:gpus?|accelerators?|xpus?|tpus?|chips?|karten|accelerateurs?|aceleradores|(?:h|a|b|l|v|mi|gb|gh)\\d{2,3}[a-z]{0,2})s?'
const count = '(?<count>\\d{1,3})'

/** `drop`: the words that say how many, which are no part of a unit. `isNode`: the figure beside it is by the node. */
const perNodePatterns: readonly { readonly pattern: RegExp; readonly isNode: boolean }[] = [
  [
    `(?<drop>${count} ?x? ?-? ?${acceleratorWord} ?(?:/|per|je|pro|par|por|a|in) ?(?:a )?(?:${nodeWord})\\b)`,
    false,
  ] as const,
  [
    `\\b(?:${nodeWord})\\b[^\\d]{0,16}?(?<drop>[(,=:] ?(?:a|je|of|with|mit|avec|con|=)? ?${count} ?x? ?-? ?${acceleratorWord}\\b ?\\)?)`,
    true,
  ] as const,
  [`\\b(?:${nodeWord}) ?(?<drop>(?:a|je|of|with|mit|avec|con|=) ?${count} ?x? ?${acceleratorWord}\\b)`, true] as const,
  [`\\b(?<drop>${count} ?x? ?-? ?${acceleratorWord}[ -]{0,3})(?:${nodeWord})\\b`, true] as const,
  [`\\b(?:${nodeWord})\\b.{0,16}(?<drop>\\( ?${count} ?x ?\\))`, true] as const,
].map(([source, isNode]) => ({ pattern: new RegExp(source, 'd'), isNode }))

interface PerNode {
  readonly perNode: number
  readonly isNode: boolean
  /** The characters of the text that say so. */
  readonly start: number
  readonly end: number
}

/** How many accelerators a node has, as a folded text says in any of the usual ways. */
export function readPerNode(folded: string): PerNode | undefined {
  for (const { pattern, isNode } of perNodePatterns) {
    const match = pattern.exec(folded)
    const perNode = Number(match?.groups?.count)
    const [start, end] = match?.indices?.groups?.drop ?? []
    if (start === undefined || end === undefined || !(perNode >= 1 && perNode <= 1024)) continue
    return { perNode, isNode, start, end }
  }
  return undefined
}

/** The same of tokens, with the positions of those that say so. */
function findPerNode(tokens: readonly Token[]): (PerNode & { readonly at: ReadonlySet<number> }) | undefined {
  const starts: number[] = []
  let joined = ''
  for (const token of tokens) {
    starts.push(joined.length)
    joined += `${token.text} `
  }
  const found = readPerNode(joined)
  if (found === undefined) return undefined
  const at = starts.flatMap((start, position) => (start >= found.start && start < found.end ? [position] : []))
  return { ...found, at: new Set(at) }
}

/** Marks the positions from `from` up to `end`. */
function mark(used: Set<number>, from: number, end: number): void {
  for (let at = from; at < end; at += 1) used.add(at)
}

interface Groups {
  readonly parts: readonly Parts[]
  readonly counts: readonly LayoutUnit[]
  readonly used: Set<number>
}

/** Units in brackets or behind `in` that say what a column counts: `(months)`, `in Tagen`, `[MW]`. */
function countAt(
  tokens: readonly Token[],
  at: number,
): { readonly unit: LayoutUnit; readonly end: number } | undefined {
  const opening = tokens[at]?.text ?? ''
  const word = tokens[at + 1]?.text ?? ''
  const key = thingOf(word) ?? spans.get(word)
  const unit = word === '%' ? 'percent' : key === undefined ? undefined : counted[key]
  if (unit === undefined) return undefined
  if (['(', '['].includes(opening) && [')', ']'].includes(tokens[at + 2]?.text ?? '')) return { unit, end: at + 3 }
  if (['in', 'en'].includes(opening) && (at + 2 >= tokens.length || tokens[at + 2]?.kind === 'mark')) {
    return { unit, end: at + 2 }
  }
  return undefined
}

function findGroups(tokens: readonly Token[]): Groups {
  const parts: Parts[] = []
  const counts: LayoutUnit[] = []
  const used = new Set<number>()
  for (let at = 0; at < tokens.length; at += 1) {
    if (used.has(at)) continue
    const count = countAt(tokens, at)
    if (count !== undefined) {
      counts.push(count.unit)
      mark(used, at, count.end)
      continue
    }
    const first = tokens[at]?.text ?? ''
    const from = perWords.has(first) ? at + 1 : isBareUnit(tokens, at) ? at : -1
    if (from < 0) continue
    const nouns = readNouns(tokens, from)
    if (nouns.end === from) continue
    parts.push(nouns.parts)
    mark(used, at, nouns.end)
  }
  return { parts, counts, used }
}

/** Scales of money in words; letters beside a sign were spelled out when the currency was read. */
function findScale(tokens: readonly Token[], used: Set<number>): Scale | undefined {
  const at = tokens.findIndex(
    (token, position) =>
      (token.text.length > 1 && scales.has(token.text)) ||
      (/^000s?$/.test(token.text) && ["'", '(', 'in'].includes(tokens[position - 1]?.text ?? '')),
  )
  if (at < 0) return undefined
  used.add(at)
  if (["'", 'in', 'en'].includes(tokens[at - 1]?.text ?? '')) used.add(at - 1)
  return scales.get(tokens[at]?.text ?? '') ?? 'thousands'
}

function plainNoun(tokens: readonly Token[]): LayoutUnit | undefined {
  const span = spans.get(tokens[0]?.text ?? '')
  if (tokens.length === 1 && span !== undefined) return counted[span]
  for (const token of tokens) {
    const key = thingOf(token.text)
    if (key === 'accelerator' && !things.has(token.text)) continue
    if (key !== undefined && counted[key] !== undefined && (key === 'kW' || key === 'MW' || token.text.endsWith('s'))) {
      return counted[key]
    }
  }
  return undefined
}

const cents = new Set('ct cts cent cents ¢ centimes rappen centimos centesimi'.split(' '))

/** Reads the unit of a header or a cell's text; `used` is empty when it names none. */
export function readUnit(text: string, tokens: readonly Token[] = unitTokens(text)): UnitReading {
  const node = findPerNode(tokens)
  const kept = tokens.map((_, at) => at).filter((at) => node?.at.has(at) !== true)
  const groups = findGroups(kept.map((at) => tokens[at] as Token))
  const { parts, counts } = groups
  const used = new Set([...(node?.at ?? []), ...[...groups.used].map((at) => kept[at] ?? at)])
  const scale = findScale(tokens, used)
  const span = parts.find((one) => one.span !== undefined)?.span ?? adjectiveSpan(tokens)
  const named = span === undefined ? undefined : onlyThing(tokens)
  const thing = parts.find((one) => one.thing !== undefined)?.thing ?? (node?.isNode === true ? 'node' : named)
  const merged: Parts = { thing, span }
  const isCent = tokens.some((token) => cents.has(token.text))
  const isPercent = tokens.some((token) => token.text === '%')
  tokens.forEach((token, at) => {
    if (token.text === '%' || cents.has(token.text)) used.add(at)
  })
  const isPrice = parts.length > 0 || (merged.thing !== undefined && merged.span !== undefined)
  const price = isPrice ? unitOfPrice(merged, isCent) : undefined
  const unit = isPercent ? 'percent' : (price ?? counts[0] ?? plainNoun(tokens))
  return {
    ...(unit !== undefined ? { unit } : scale !== undefined ? { unit: scale } : {}),
    ...(unit !== undefined && scale !== undefined ? { scale } : {}),
    ...(node === undefined ? {} : { perNode: node.perNode }),
    used,
  }
}

/** The one thing that a header with a time speaks of: `GPU price per hour`, `hourly H100 rate`; undefined for none or two. */
function onlyThing(tokens: readonly Token[]): Thing | undefined {
  const named = tokens.filter((token) => !token.text.endsWith('s')).map((token) => thingOf(token.text))
  const kinds = new Set(named.filter((thing) => thing === 'accelerator' || thing === 'node'))
  return kinds.size === 1 ? [...kinds][0] : undefined
}

function adjectiveSpan(tokens: readonly Token[]): Span | undefined {
  return tokens.map((token) => adjectives.get(token.text)).find((span) => span !== undefined)
}
