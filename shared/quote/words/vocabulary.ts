// All words that lead a header to a target: the term table's, the bid sheet's own labels, and those of targets that are no terms.
import { TERMS, termKeys } from '../../tender/offer.ts'
import { foldUnits, tokenise } from './fold-text.ts'
import { ownWords } from './own-words.ts'
import { mainTarget, partTarget, targetOf, targets } from './targets.ts'

export interface Phrase {
  /** As the vocabulary has it. */
  readonly word: string
  readonly tokens: readonly string[]
  readonly to: string
  /** 1, or less when another target is likelier by the same words. */
  readonly weight: number
}

/** What a word marked with `?` weighs: another target with the same words is likelier. */
const lessLikely = 0.8
/** What the end of a German compound weighs: a `Jahresgrundpreis` is some price. */
const compoundWeight = 0.7

/** Spellings of one word. No plain object: a vendor may write any word, `constructor` too. */
const sameWord: ReadonlyMap<string, string> = new Map(
  'minimum:min maximum:max quantity:qty quantities:qty prices:price rates:rate costs:cost fees:fee discounts:discount regions:region locations:location vendors:vendor tiers:tier volumes:volume utilization:utilisation license:licence licenses:licence center:centre favored:favoured preise:preis rabatte:rabatt gebuhren:gebuhr gebuehr:gebuhr laufzeiten:laufzeit tarifs:tarif remises:remise precios:precio prezzi:prezzo verfuegbar:verfugbar verfuegbarkeit:verfugbarkeit stueckpreis:stuckpreis kuendigung:kundigung gueltig:gultig frueheste:fruheste'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** The words and numbers of a text, folded, each in one spelling, without marks; `%` counts as a word. */
export function wordTokens(text: string): readonly string[] {
  return tokenise(foldUnits(text))
    .filter((token) => token.kind !== 'mark' || token.text === '%')
    .map((token) => sameWord.get(token.text) ?? token.text)
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
      const plain = word.replace(/\?$/, '')
      const tokens = wordTokens(plain)
      const first = tokens[0]
      const key = `${to}|${tokens.join(' ')}`
      if (first === undefined || seen.has(key)) continue
      seen.add(key)
      index.set(first, [
        ...(index.get(first) ?? []),
        { word: plain, tokens, to, weight: plain === word ? 1 : lessLikely },
      ])
    }
  }
  return new Map([...index].map(([first, list]) => [first, list.toSorted((a, b) => b.tokens.length - a.tokens.length)]))
}

const index = buildIndex()

const bagOf = (tokens: readonly string[]) => tokens.toSorted().join(' ')

/** Phrases of several words, by their words in any order. */
const byBag: ReadonlyMap<string, readonly Phrase[]> = buildBags()

function buildBags(): ReadonlyMap<string, readonly Phrase[]> {
  const bags = new Map<string, Phrase[]>()
  for (const phrase of [...index.values()].flat()) {
    if (phrase.tokens.length < 2) continue
    const bag = bagOf(phrase.tokens)
    bags.set(bag, [...(bags.get(bag) ?? []), phrase])
  }
  return bags
}

/** What a phrase weighs whose words stand in another order: `Menge (max.)` for `max Menge`. */
const reordered = 0.95

export interface FoundPhrase extends Phrase {
  /** Positions in the list of words. */
  readonly start: number
  readonly end: number
}

/** Last parts of German compounds, with what the whole is. */
const compoundEnds: readonly (readonly [end: string, to: string])[] = [
  ['preis', 'price'],
  ['miete', 'price'],
  ['menge', 'maxQuantity'],
  ['anzahl', 'maxQuantity'],
  ['laufzeit', 'termMonths'],
  ['rabatt', 'price.discounts[0]'],
  ['standort', 'site'],
  ['verfugbarkeit', 'availability'],
  ['gebuhr', 'charge'],
  ['kosten', 'charge'],
  ['pauschale', 'charge'],
  ['entgelt', 'charge'],
  ['zuschlag', 'charge'],
]

function compoundsAt(word: string, start: number): readonly FoundPhrase[] {
  const found = compoundEnds.find(([end]) => word.endsWith(end) && word.length >= end.length + 3)
  if (found === undefined) return []
  return [{ word: `…${found[0]}`, tokens: [word], to: found[1], weight: compoundWeight, start, end: start + 1 }]
}

/** Every phrase of the vocabulary in a list of words, also those inside others; the end of a compound when the whole is not known. */
export function findPhrases(words: readonly string[]): readonly FoundPhrase[] {
  return words.flatMap((word, start) => {
    const known = (index.get(word) ?? [])
      .filter((phrase) => phrase.tokens.every((token, at) => words[start + at] === token))
      .map((phrase) => ({ ...phrase, start, end: start + phrase.tokens.length }))
    return known.length > 0 ? known : compoundsAt(word, start)
  })
}

/** Phrases that all the words `counted` make up in any order, each over the whole of the header's `length` words. */
export function findReordered(counted: readonly string[], length: number): readonly FoundPhrase[] {
  return (byBag.get(bagOf(counted)) ?? []).map((phrase) => ({
    ...phrase,
    weight: phrase.weight * reordered,
    start: 0,
    end: length,
  }))
}
