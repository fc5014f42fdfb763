// Words of a vendor's sheet matched with what the tender knows: accelerators, sites, vendors. What fits two is left to a person.
import { foldText } from '../words/fold-text.ts'

export interface KnownThing {
  readonly id: string
  readonly name?: string | undefined
}

export type KnownMatch =
  /** `same`: the id itself; otherwise other words for it. */
  | { readonly kind: 'one'; readonly id: string; readonly same: boolean }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'none' }

/** Words that tell nothing apart: makers, legal forms, what everything is. */
const fillers = new Set(
  'nvidia amd intel gpu gpus accelerator accelerators tensor core hgx dgx inc ltd llc gmbh ag kg se sa sas srl bv nv as ab oy plc corp co company limited the site data center centre datacenter rechenzentrum standort hall region'.split(
    ' ',
  ),
)

function wordsOf(text: string): readonly string[] {
  // `80 GB` and `80GB`, `H100-SXM5` and `H100 SXM 5` are the same words.
  return foldText(text)
    .replace(/(\d)\s+(gb|tb|gib)\b/g, '$1$2')
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replace(/^(sxm)\d$/, '$1'))
    .filter((word) => word !== '')
}

function telling(words: readonly string[]): ReadonlySet<string> {
  const left = words.filter((word) => !fillers.has(word))
  return new Set(left.length === 0 ? words : left)
}

interface ThingWords {
  readonly ofId: ReadonlySet<string>
  readonly ofName: ReadonlySet<string>
  readonly all: ReadonlySet<string>
  readonly plain: readonly string[]
}

/** The words of a thing are worked out once: a file asks for them at every cell. */
const known = new WeakMap<KnownThing, ThingWords>()

function thingWords(thing: KnownThing): ThingWords {
  const before = known.get(thing)
  if (before !== undefined) return before
  const [ofId, ofName] = [telling(wordsOf(thing.id)), telling(wordsOf(thing.name ?? ''))]
  const names = thing.name === undefined ? [thing.id] : [thing.id, thing.name]
  const words = { ofId, ofName, all: new Set([...ofId, ...ofName]), plain: names.map(plainOf) }
  known.set(thing, words)
  return words
}

function plainOf(word: string): string {
  return foldText(word).replace(/[\s_-]+/g, '')
}

/** Exact id or name first; then one thing whose telling words are all in the text with nothing else, or the other way round. */
export function matchKnown(text: string, things: readonly KnownThing[]): KnownMatch {
  const trimmed = text.trim()
  const exact = things.find(({ id }) => id === trimmed)
  if (exact !== undefined) return { kind: 'one', id: exact.id, same: true }
  const plain = plainOf(trimmed)
  const spelled = things.filter((thing) => thingWords(thing).plain.includes(plain))
  if (spelled.length > 0) return decided(spelled)
  const words = telling(wordsOf(trimmed))
  if (words.size === 0) return { kind: 'none' }
  const fits = things.filter((thing) => fitsThing(words, thing))
  return fits.length === 0 ? { kind: 'none' } : decided(fits)
}

function decided(fits: readonly KnownThing[]): KnownMatch {
  const [only] = fits
  return only !== undefined && fits.length === 1
    ? { kind: 'one', id: only.id, same: false }
    : { kind: 'several', ids: fits.map(({ id }) => id) }
}

/** All words of the text belong to the thing, and they hold its id's words, or name it as a part of its name. */
function fitsThing(words: ReadonlySet<string>, thing: KnownThing): boolean {
  const { ofId, ofName, all } = thingWords(thing)
  const inside = [...words].every((word) => all.has(word))
  const named = isWithin(ofId, words) || (ofName.size > 0 && isWithin(ofName, words))
  return (inside && (named || isWithin(words, ofName))) || (ofName.size > 0 && isWithin(ofName, words))
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return inner.size > 0 && [...inner].every((word) => outer.has(word))
}

/** Things whose telling words stand somewhere in a longer text: a title, a file's name. */
export function mentioned(text: string, things: readonly KnownThing[]): readonly string[] {
  const words = new Set(wordsOf(text))
  return things
    .filter((thing) => isWithin(thingWords(thing).ofId, words) || isWithin(thingWords(thing).ofName, words))
    .map(({ id }) => id)
}
