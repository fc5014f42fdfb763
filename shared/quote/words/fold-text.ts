// Texts made comparable: one form of every letter, no accents, no upper case, cut into words, numbers and marks.

/** Letters whose plain form is not found by taking their marks off. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const dashes = /[\u2010-\u2015\u2212\u00ad\ufe58\ufe63\uff0d]/g
const apostrophes = /[\u2018\u2019\u02bc\u00b4`]/g
const invisible = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g
/** Before compatibility forms turn ¹ into 1. */
const superscripts = /[\u00b9\u00b2\u00b3\u2070-\u207f]/g

/** NFKC of a text without footnote figures, which the form would turn into figures of the text. */
export function withoutFootnoteFigures(text: string): string {
  return plain.test(text) ? text : text.replace(superscripts, '').normalize('NFKC')
}

/** Printable ASCII without the grave accent, which stands for an apostrophe: little is to be done, and most texts are so. */
const plain = /^[ -_a-~]*$/

/** NFKC, lower case, `pricePerHour` as three words, without accents, footnote figures and invisible characters; any white space is one space. */
export function foldText(text: string): string {
  if (plain.test(text)) return foldPlain(text)
  return withoutFootnoteFigures(text)
    .replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(invisible, '')
    .replace(dashes, '-')
    .replace(apostrophes, "'")
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/g, (letter) => spelledOut[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

function foldPlain(text: string): string {
  return text
    .replace(/(?<=[a-z]{2})(?=[A-Z][a-z])/g, ' ')
    .toLowerCase()
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** A word, a number, or one mark, of a folded text. */
export interface Token {
  readonly text: string
  readonly kind: 'word' | 'number' | 'mark'
  /** Where it stands in the folded text. */
  readonly start: number
  readonly end: number
}

const tokenPattern = /(\p{N}+(?:[.,']\p{N}+)*)|([\p{L}][\p{L}\p{N}]*)|(\S)/gu

/** `36mo` is a number and a word, `h100` one word, `$/gpu` two marks and a word. */
export function tokenise(folded: string): readonly Token[] {
  return [...folded.matchAll(tokenPattern)].map((match) => ({
    text: match[0],
    kind: match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'mark',
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** A folded text with the short forms of units spelled out: `p.a.`, `GPU(s)`, `Std.`, `mo.`. */
export function foldUnits(text: string): string {
  return foldText(text)
    .replace(/\bp\.?\s?a\.(?!\p{L})|\bp\/a\b|(?<=%\s?)pa\b/gu, 'per annum')
    .replace(/\bp\.?\s?m\.(?!\p{L})/gu, 'per month')
    .replace(/(\p{L})\(s\)/gu, '$1s')
    .replace(/\bst(?:d|k|ck)\./g, (word) => word.slice(0, -1))
    .replace(/\b(?:mon|mo|mtl|mth)\./g, 'month')
}
