// A quote read from a file becomes a draft: checked in its tender, each finding told at its cell, each value with its origin.
import { checkTender } from '../tender/check/check-tender.ts'
import type { Quote } from '../tender/quote.ts'
import type { Tender } from '../tender/tender.ts'
import { diffQuotes } from './diff.ts'
import type { Origin, QuoteDraft } from './import-preview.ts'
import { type CellPlace, isOpen, type PlacedRemark, placeRemark } from './placed-remark.ts'
import { newestQuotes, newestRound } from './rounds.ts'

/** Where a value stands, or would stand; `raw` is the text in the file, absent for a blank cell. */
export interface ValuePlace {
  readonly sheet: string
  readonly address: string
  readonly raw?: string | undefined
}

/** By path of the quote: `offers[0].price.tiers[0].price`. */
export type ValuePlaces = ReadonlyMap<string, ValuePlace>

export interface DraftParts {
  readonly quote: Quote
  readonly places: ValuePlaces
  /** Where to tell what belongs to no cell. */
  readonly sheet: string
  /** What reading it has brought up so far. */
  readonly remarks: readonly PlacedRemark[]
  readonly locale?: string | undefined
}

/** The draft, and what checking it in the tender adds to the remarks. */
export function draftQuote(
  parts: DraftParts,
  tender: Tender,
): { readonly draft: QuoteDraft; readonly remarks: readonly PlacedRemark[] } {
  const { quote, places } = parts
  const remarks = checkAgainst(tender, quote, places, parts.sheet)
  const words = { start: tender.start, locale: parts.locale ?? 'en-US' }
  const draft = {
    quote,
    origins: originsOf(quote, places),
    replacesRound: newestRound(tender, quote.vendor) ?? null,
    changes: diffQuotes(newestQuotes(tender, quote.vendor), quote, words),
    ready: quote.offers.length > 0 && !parts.remarks.some(isOpen) && !remarks.some(isOpen),
  }
  return { draft, remarks }
}

/** What a careful buyer would say about the quote in this tender, told at the cell it is about. */
function checkAgainst(tender: Tender, quote: Quote, places: ValuePlaces, sheet: string): readonly PlacedRemark[] {
  if (quote.vendor === '') return []
  const prefix = `quotes[${tender.quotes.length}]`
  return checkTender({ ...tender, quotes: [...tender.quotes, quote] }).flatMap((problem) => {
    if (problem.where.kind !== 'document' || !problem.where.path.startsWith(prefix)) return []
    const path = problem.where.path.slice(prefix.length + 1)
    const place: CellPlace = placeOfPath(path, places) ?? { sheet }
    const { severity, code, what, fix } = problem
    const owner = /^offers\[(\d+)\]/.exec(path)?.[1]
    const about = owner === undefined ? '' : (quote.offers[Number(owner)]?.id ?? '')
    const { address } = place
    return [
      placeRemark(
        address === undefined ? { sheet: place.sheet } : { sheet: place.sheet, address },
        { severity, code, what, fix },
        about,
      ),
    ]
  })
}

/** The cell of a document path, of what it is part of, or of the first part of it. */
function placeOfPath(path: string, places: ValuePlaces): ValuePlace | undefined {
  for (let at = path; at !== ''; at = at.replace(/(\.?[^.[\]]+|\[\d+\])$/, '')) {
    const exact = places.get(at)
    if (exact !== undefined) return exact
    const parts = [...places].filter(([candidate]) => candidate.startsWith(`${at}.`) || candidate.startsWith(`${at}[`))
    const part = parts.find(([, place]) => place.raw !== undefined) ?? parts[0]
    if (part !== undefined && !/^offers(\[\d+\])?$/.test(at)) return part[1]
  }
  return undefined
}

/** For every value of the quote the cell it came from; round and id are Headroom's own. */
function originsOf(quote: Quote, places: ValuePlaces): Readonly<Record<string, Origin>> {
  const origins: Record<string, Origin> = {}
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null) {
      const inner = Array.isArray(value)
        ? value.map((item, index) => [`${path}[${index}]`, item] as const)
        : Object.entries(value).map(([key, item]) => [path === '' ? key : `${path}.${key}`, item] as const)
      for (const [at, item] of inner) visit(item, at)
      return
    }
    const place = originPlace(path, places)
    if (place?.raw === undefined) return
    origins[path] = { sheet: place.sheet, address: place.address, raw: place.raw }
  }
  visit(quote, '')
  return origins
}

/** A list written in one cell has all its items from there; the quantity of tier 1 stands in its price cell. */
function originPlace(path: string, places: ValuePlaces): ValuePlace | undefined {
  if (path === 'id' || path === 'round') return undefined
  const exact = places.get(path)
  if (exact?.raw !== undefined) return exact
  return places.get(path.replace(/\[\d+\]$/, '')) ?? places.get(path.replace(/tiers\[0\]\.from$/, 'tiers[0].price'))
}
