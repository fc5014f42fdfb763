// All words that lead a header to a target: the term table's, the bid sheet's own labels, and those of targets that are no terms.
import { TERMS, termKeys } from '../../tender/offer.ts'
import { foldUnits, tokenise } from './fold-text.ts'
import { ownWords } from './own-words.ts'
import { mainTarget, partTarget, targetOf, targets } from './targets.ts'

export interface Phrase {
  /** As the table has it. */
  readonly word: string
  /** Its words, folded, without marks. */
  readonly tokens: readonly string[]
  readonly to: string
}

/** The words and numbers of a text, folded, with hyphens and other marks between them left out; `%` counts as a word. */
export function wordTokens(text: string): readonly string[] {
  return tokenise(foldUnits(text))
    .filter((token) => token.kind !== 'mark' || token.text === '%')
    .map((token) => token.text)
}

function termPhrases(): readonly (readonly [to: string, words: readonly string[]])[] {
  return termKeys.flatMap((term) => {
    const main = mainTarget(term)
    if (main === undefined) return []
    const parts = Object.entries(TERMS[term].partWords ?? {})
    return [
      [main, TERMS[term].words] as const,
      ...parts.map(([part, words]) => [partTarget(term, part), words] as const),
    ]
  })
}

/** Labels of the bid sheet are words too, so that a sheet copied from it is understood. */
function labelPhrases(): readonly (readonly [to: string, words: readonly string[]])[] {
  return targets.filter((target) => target.belongs !== 'record').map((target) => [target.to, [target.label]])
}

/** Looked up by its first word; the longest of a list first. */
function buildIndex(): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  const seen = new Set<string>()
  for (const [to, words] of [...termPhrases(), ...ownWords, ...labelPhrases()]) {
    if (targetOf(to) === undefined) throw new Error(`words for ${to}, which is no target`)
    for (const word of words) {
      const tokens = wordTokens(word)
      const first = tokens[0]
      const key = `${to}|${tokens.join(' ')}`
      if (first === undefined || seen.has(key)) continue
      seen.add(key)
      index.set(first, [...(index.get(first) ?? []), { word, tokens, to }])
    }
  }
  return new Map([...index].map(([first, list]) => [first, list.toSorted((a, b) => b.tokens.length - a.tokens.length)]))
}

const index = buildIndex()

export interface FoundPhrase extends Phrase {
  /** Positions in the list of words. */
  readonly start: number
  readonly end: number
}

/** Every phrase of the vocabulary in a list of words, also those inside others. */
export function findPhrases(words: readonly string[]): readonly FoundPhrase[] {
  return words.flatMap((word, start) =>
    (index.get(word) ?? [])
      .filter((phrase) => phrase.tokens.every((token, at) => words[start + at] === token))
      .map((phrase) => ({ ...phrase, start, end: start + phrase.tokens.length })),
  )
}
