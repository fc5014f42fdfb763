// Names of other vendors in words that go out: what the buyer typed may say more than it means to.
import type { Tender } from '../../tender/tender.ts'

/**
 * Ids and names of vendors other than this one that stand as whole words in any of the texts, each once. For the buyer alone: what a letter
 * says never depends on it. Names under three letters are left out, as they stand in any text.
 */
export function otherNamesIn(tender: Tender, vendor: string, texts: readonly string[]): readonly string[] {
  const own = tender.vendors.find(({ id }) => id === vendor)
  const ours = wordsOf([own?.id, own?.name].join(' '))
  const spaced = texts.map((text) => ` ${wordsOf(text)} `)
  const names = tender.vendors
    .filter(({ id }) => id !== vendor)
    .flatMap(({ id, name }) => [name ?? id, id])
    .filter((name) => name.length > 2 && !` ${ours} `.includes(` ${wordsOf(name)} `))
  const found = names.filter((name) => spaced.some((text) => text.includes(` ${wordsOf(name)} `)))
  const written = found.map(wordsOf)
  return found.filter((_, index) => written.indexOf(written[index] ?? '') === index)
}

/** Small letters and digits with one space between words. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
