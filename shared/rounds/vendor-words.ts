// Beside the sentence of each changed term, the text the vendor wrote in its cells.
import type { QuoteDraft, TermChange } from '../quote/import-preview.ts'
import type { ChangeLine, OfferChange, RoundChanges } from './round-changes.ts'

/** The vendor's texts behind a place of the document, one a cell, in the order of the file; empty when it came from no file. */
export type TextsOf = (path: string) => readonly string[]

/** Places whose texts `withVendorWords` asks for. */
export function placesOfChanges(changes: RoundChanges): readonly string[] {
  return changes.offers.flatMap((offer) => offer.lines.flatMap((line) => [...placesOf(offer, line)]))
}

export function withVendorWords(changes: RoundChanges, textsOf: TextsOf): RoundChanges {
  const offers = changes.offers.map((offer) => ({
    ...offer,
    lines: offer.lines.map((line) => {
      const [was, is] = [offer.wasPath, offer.isPath].map((path) => textsAt(path, line, textsOf))
      return { ...line, ...differing(was ?? [], is ?? []) }
    }),
  }))
  return { ...changes, offers }
}

/** What a place's provenance says, as the texts of its cells: of each cell once. Entries come the newest first. */
export function textsOfEntries(
  entries: readonly { readonly kind: string; readonly sheet: string; readonly address: string; readonly raw: string }[],
): readonly string[] {
  const cells = new Map(
    entries
      .toReversed()
      .filter(({ kind, raw }) => kind === 'file' && raw.trim() !== '')
      .map(({ sheet, address, raw }) => [`${sheet}!${address}`, raw] as const),
  )
  return [...cells.values()]
}

/** What the vendor wrote for a term of a quote that is not in the tender yet; empty where no cell says it. */
export function textOfDraft(
  { quote, origins }: Pick<QuoteDraft, 'quote' | 'origins'>,
  { offer, term }: Pick<TermChange, 'offer' | 'term'>,
): string {
  const at = quote.offers.findIndex(({ id }) => id === offer)
  const path = `offers[${at}].${term}`
  const entries = Object.entries(origins)
    .filter(([one]) => one === path || one.startsWith(`${path}.`) || one.startsWith(`${path}[`))
    .map(([, origin]) => ({ kind: 'file', ...origin }))
  return textsOfEntries(entries.toReversed()).join(' · ')
}

function placesOf(offer: OfferChange, line: ChangeLine): readonly string[] {
  return [offer.wasPath, offer.isPath].flatMap((path) => placeOf(path, line) ?? [])
}

function placeOf(path: string | null, { term }: ChangeLine): string | undefined {
  return path === null || term === 'offer' || term === 'quote' ? undefined : `${path}.${term}`
}

function textsAt(path: string | null, line: ChangeLine, textsOf: TextsOf): readonly string[] {
  const place = placeOf(path, line)
  return place === undefined ? [] : textsOf(place)
}

/** Of as many cells before as now only those that changed are shown. */
function differing(
  was: readonly string[],
  is: readonly string[],
): { readonly wasText: string; readonly isText: string } {
  const changed = (texts: readonly string[]) =>
    was.length === is.length ? texts.filter((_, index) => was[index] !== is[index]) : texts
  return { wasText: changed(was).join(' · '), isText: changed(is).join(' · ') }
}
