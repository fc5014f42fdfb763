// What a header's price or quantity is for: a term (`36 months`, `3-yr`), a volume (`128+`), a calendar month (`Jan-27`).
import type { Axis } from '../layout/layout.ts'
import { foldText } from './fold-text.ts'
import { readMonthWord } from './month-words.ts'
import { readVolume } from './read-volume.ts'

const monthNoun = 'months?|mos?|mths?|mon|monate?n?|mois|mes(?:es)?|mes[ei]|maand(?:en)?|m'
const yearNoun = 'years?|yrs?|y|jahren?|jahre?|ans?|annees?|anos?|ann[oi]|jaar|jaren'
const termPattern = new RegExp(
  `(?<![\\d.,])(\\d{1,3})(?:[.,]0+)? ?-? ?(?:(${monthNoun})|(${yearNoun}))(?![\\p{L}\\d])`,
  'u',
)
const spelledYears: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 }
const spelledPattern = /\b(one|two|three|four|five)[ -]years?\b/
const yearWords = /\b(?:zwei|drei|funf)jahrig/

export interface AxisReading {
  readonly at: Axis
  /** The folded header without the words of the axis. */
  readonly rest: string
}

function without(folded: string, start: number, length: number): string {
  return `${folded.slice(0, start)} ${folded.slice(start + length)}`.replace(/\s+/g, ' ').trim()
}

function termAxis(folded: string): AxisReading | undefined {
  const match = termPattern.exec(folded)
  if (match !== null) {
    const count = Number(match[1])
    const term = match[3] === undefined ? count : count * 12
    return term >= 1 && term <= 240 ? { at: { term }, rest: without(folded, match.index, match[0].length) } : undefined
  }
  const spelled = spelledPattern.exec(folded)
  const years = spelledYears[spelled?.[1] ?? '']
  if (spelled === null || years === undefined || yearWords.test(folded)) return undefined
  return { at: { term: years * 12 }, rest: without(folded, spelled.index, spelled[0].length) }
}

const bandPattern =
  /(?:(?:from|at least|ab|a partir de|desde|da|min\.?|>=|≥|>|up to|bis|jusqu'a|hasta|<=|≤|<) ?)?\d[\d.,']*(?: ?(?:-|to|bis) ?\d[\d.,']*| ?\+)?(?: ?(?:gpus?|nodes?|accelerators?|units?|st(?:uc)?k|stueck|pcs|kw|mw|knoten|noeuds?|nodos?)\b)?(?: (?:or more|and more|und mehr|et plus|y mas))?/g

function volumeAxis(folded: string): AxisReading | undefined {
  for (const match of folded.matchAll(bandPattern)) {
    const volume = readVolume(match[0])
    // A name with a figure in it, such as mi300x, is no band.
    if (volume === undefined || /[\p{L}]$/u.test(folded.slice(0, match.index))) continue
    const rest = without(folded, match.index, match[0].length)
    return { at: { volume: volume.from }, rest }
  }
  return undefined
}

const monthPattern =
  /\b(?:[a-z]{3,9}\.?[\s\-/']*(?:\d{4}|\d{2})|\d{4}[-/]\d{1,2}|\d{1,2}\/\d{4}|q[1-4][\s\-/']*(?:\d{4}|\d{2})|h[12][\s\-/']*\d{4}|kw ?\d{1,2}\/\d{2,4})(?![\d\p{L}])/gu

function monthAxis(folded: string): AxisReading | undefined {
  for (const match of folded.matchAll(monthPattern)) {
    const read = readMonthWord(match[0])
    if (read !== undefined) return { at: { month: read.month }, rest: without(folded, match.index, match[0].length) }
  }
  return undefined
}

/** Reads the axis of a header; a term wins over a volume (`36 months, 128+` gives both). Undefined when it names none. */
export function readAxis(text: string): AxisReading | undefined {
  const folded = foldText(text)
  const month = monthAxis(folded)
  if (month !== undefined) return month
  const term = termAxis(folded)
  const volume = volumeAxis(term?.rest ?? folded)
  if (volume === undefined) return term
  return term === undefined ? volume : { ...volume, at: { ...term.at, ...volume.at } }
}
