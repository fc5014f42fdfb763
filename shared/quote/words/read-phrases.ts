// Terms in free text: clauses that are certain become values, everything else is given back word for word.
import { foldUnits } from './fold-text.ts'
import { readPeriod } from './period-words.ts'
import { moneyPhrases } from './phrases/money-phrases.ts'
import type { PhraseContext, PhraseReader, PhraseValue } from './phrases/phrase-reader.ts'
import { quantityPhrases } from './phrases/quantity-phrases.ts'
import { timePhrases } from './phrases/time-phrases.ts'
import { readPerNode } from './read-unit.ts'

export interface FoundValue extends PhraseValue {
  /** The vendor's own words. */
  readonly phrase: string
}

export interface PhraseReading {
  /** At most one value for a target. */
  readonly found: readonly FoundValue[]
  /** Clauses not read, or not for certain, as they stand. */
  readonly rest: readonly string[]
}

/** The first reader that knows a clause wins, so that a price by the kWh is never a price. */
const readers: readonly PhraseReader[] = [...timePhrases, ...moneyPhrases, ...quantityPhrases]

/** What a day before a full stop is followed by: `31. Dezember`, `3. Quartal`. */
const monthAfter = '(?!\\s+(?:Jan|Feb|Mär|Mar|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec|Quartal))'
/** Between sentences: line breaks, semicolons, bullets, dashes with spaces, and full stops behind a word or a figure. */
const sentenceEnd = new RegExp(
  `\\r?\\n|;|•|\\s\\|\\s|\\s[–—]\\s|(?<=\\p{L}{2,}|[%)])\\.(?=\\s+[\\p{Lu}\\d]|\\s*$)|(?<=\\d)\\.(?=\\s+\\p{Lu}|\\s*$)${monthAfter}`,
  'u',
)
/** Short forms that end with a full stop. */
const shortForm =
  /(?:^|[\s(])(?:p\.\s?a|min|max|mind|approx|ca|incl|inkl|excl|exkl|zzgl|st[kd]|no|nr|mo|yr|bzw|z\.\s?b|e\.g|i\.e)$/i

/** Words that make what stands beside them hold only in some case: nothing of such a sentence is certain. */
const conditional =
  /(?<![\w-])(?:if|unless|except|provided|subject to|otherwise|in case|as long as|when|where|depending|or|either|wenn|falls|sofern|ausser|vorbehaltlich|bei abnahme|ansonsten|oder|si|sauf|sous reserve|a condition|sinon|ou|salvo|siempre que|excepto|se|salvo che|tenzij|mits)(?![\w-])/

/** Words at the start of a clause that say nothing. */
const lead = /^(?:and|plus|with|und|mit|sowie|et|avec|y|con|e|the|a|an|[-*·•]+)\s+/i
const label = /^(?:terms?|conditions?|commercials?|konditionen|bedingungen|conditions commerciales)\s*:\s*/i

function sentencesOf(text: string): readonly string[] {
  const parts: string[] = []
  for (const part of text.split(sentenceEnd)) {
    const last = parts.at(-1)
    if (last !== undefined && shortForm.test(last.trimEnd())) parts[parts.length - 1] = `${last}. ${part.trim()}`
    else parts.push(part)
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function plainClause(text: string): string {
  const bare = text
    .replace(label, '')
    .replace(lead, '')
    .replace(/^[-*·•–—\s]+/, '')
  return foldUnits(bare)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[.,:\s]+$/, '')
    .trim()
}

function readClause(text: string, context: PhraseContext): readonly PhraseValue[] | undefined {
  const clause = plainClause(text)
  if (clause === '' || clause.length > 160) return undefined
  for (const reader of readers) {
    for (const pattern of reader.patterns) {
      const groups = pattern.exec(clause)?.groups
      const values = groups === undefined ? undefined : reader.read(groups, context)
      if (values !== undefined && values.length > 0) return values
    }
  }
  return undefined
}

interface Piece {
  readonly text: string
  readonly values: readonly PhraseValue[] | undefined
}

/** Where a sentence may come apart: commas that are no decimal comma, slashes and plus signs with spaces, `and`. */
const joints = /(,\s+|,(?=\D)|\s\/\s|\s\+\s|\s(?:and|und|et|y|with|mit|avec|plus|sowie)\s+)/i

/** The pieces of a sentence; pieces not read are joined again with what stood between them. */
function piecesOf(sentence: string, context: PhraseContext): readonly Piece[] {
  const whole = readClause(sentence, context)
  if (whole !== undefined) return [{ text: sentence, values: whole }]
  if (conditional.test(foldUnits(sentence).replaceAll('take or pay', '')))
    return [{ text: sentence, values: undefined }]
  const parts = sentence.split(joints)
  const pieces: Piece[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const text = parts[at] ?? ''
    const last = pieces.at(-1)
    // `warranty, 12 months` is no term: a bare length of time belongs to what stands before it.
    const isBare = last !== undefined && last.values === undefined && readPeriod(plainClause(text)) !== undefined
    const values = isBare ? undefined : readClause(text, context)
    if (values === undefined && last !== undefined && last.values === undefined) {
      pieces[pieces.length - 1] = { text: `${last.text}${parts[at - 1] ?? ''}${text}`, values: undefined }
    } else pieces.push({ text, values })
  }
  return pieces
}

/** Reads a text of terms. A target with two different values in it is not certain: both phrases are given back. */
export function readPhrases(text: string, context: PhraseContext = {}): PhraseReading {
  const perNode = context.perNode ?? readPerNode(foldUnits(text))?.perNode
  const pieces = sentencesOf(text).flatMap((sentence) => piecesOf(sentence, { ...context, perNode }))
  const seen = new Map<string, Set<string>>()
  for (const { to, value } of pieces.flatMap((piece) => piece.values ?? [])) {
    seen.set(to, (seen.get(to) ?? new Set()).add(JSON.stringify(value)))
  }
  const isClear = (piece: Piece) => piece.values?.every(({ to }) => seen.get(to)?.size === 1) === true
  const found = new Map<string, FoundValue>()
  for (const piece of pieces.filter(isClear)) {
    for (const value of piece.values ?? []) found.set(value.to, { ...value, phrase: piece.text.trim() })
  }
  const rest = pieces.filter((piece) => !isClear(piece)).map((piece) => piece.text.trim())
  return { found: [...found.values()], rest: rest.filter((one) => one !== '') }
}
