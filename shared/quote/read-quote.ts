// A bid sheet becomes a quote with the origin of every value, and a list of what is wrong or doubtful, each with its cell.
import { formatAddress } from '../sheet/address.ts'
import { type Cell, valueText } from '../sheet/cell.ts'
import type { Workbook } from '../sheet/workbook.ts'
import { checkTender } from '../tender/check/check-tender.ts'
import type { Quote } from '../tender/quote.ts'
import type { Tender } from '../tender/tender.ts'
import { requiredPaths } from './bid-sheet/columns.ts'
import { layoutName, layoutVersion } from './bid-sheet/layout.ts'
import { type FoundBidSheet, findBidSheet } from './bid-sheet/recognise.ts'
import { remark } from './cell-reading.ts'
import { diffQuotes } from './diff.ts'
import type { Origin, QuoteDraft } from './import-preview.ts'
import { leftUnread } from './left-unread.ts'
import { type ColumnCell, collectRows, type OfferRow } from './offer-rows.ts'
import { isOpen, type PlacedRemark, placeRemark } from './placed-remark.ts'
import { decimalMark, readFields } from './read-fields.ts'
import { readOffer } from './read-offer.ts'
import type { ReadingContext } from './read-value.ts'
import { newestQuotes, newestRound, nextRound, quoteId } from './rounds.ts'

export interface QuoteReading {
  readonly layouts: readonly string[]
  readonly quotes: readonly QuoteDraft[]
  readonly remarks: readonly PlacedRemark[]
}

export interface QuoteReadingOptions {
  /** `YYYY-MM-DD` put down when the sheet does not say when it was sent. */
  readonly receivedOn?: string
  readonly locale?: string
  /** The text a cell had in the file, when a fix lies over it. */
  readonly rawOf?: (sheet: string, address: string) => string | undefined
}

/** Reads a workbook against the tender it is meant for. A workbook without our mark is reported as unknown. */
export function readQuote(workbook: Workbook, tender: Tender, options: QuoteReadingOptions = {}): QuoteReading {
  const found = findBidSheet(workbook)
  if (found === undefined) return { layouts: [], quotes: [], remarks: [unknownLayout(workbook)] }
  const layouts = [`headroom bid sheet ${found.version}`]
  if (found.version !== layoutVersion) return { layouts, quotes: [], remarks: [otherVersion(workbook, found.version)] }
  if (found.pages.length === 0) return { layouts, quotes: [], remarks: [noHeader(workbook)] }

  const decimals = decimalMark(found, workbook.format)
  const context: ReadingContext = {
    start: tender.start,
    dateSystem: workbook.dateSystem,
    marks: decimals.marks,
    accelerators: tender.accelerators,
    sites: tender.sites,
  }
  const fields = readFields(found, tender, context)
  const collected = collectRows(found)
  const remarks = [...decimals.remarks, ...fields.remarks, ...missingColumns(found), ...collected.remarks]
  const offers = collected.rows.map((row) => ({ row, ...readOffer(row, context) }))
  remarks.push(...offers.flatMap((offer) => offer.remarks), ...leftUnread(found))

  const round = nextRound(tender, fields.vendor, fields.round)
  const kept = offers.flatMap(({ row, offer }) => (offer === undefined ? [] : [{ row, offer }]))
  const quote = {
    id: quoteId(tender, fields.vendor === '' ? 'unknown' : fields.vendor, round),
    vendor: fields.vendor,
    round,
    ...(options.receivedOn === undefined ? {} : { receivedOn: options.receivedOn }),
    ...fields.assembly.draft,
    // Without a currency the quote is not ready; its prices are shown as if in the tender's.
    currency: typeof fields.assembly.draft.currency === 'string' ? fields.assembly.draft.currency : tender.currency,
    offers: kept.map(({ offer }) => offer),
  } as Quote
  const places = placesOf(
    fields.cells,
    kept.map(({ row }) => row),
  )
  remarks.push(...checkAgainst(tender, quote, places, found))
  const draft: QuoteDraft = {
    quote,
    origins: originsOf(quote, places, options.rawOf ?? (() => undefined)),
    replacesRound: newestRound(tender, fields.vendor) ?? null,
    changes: diffQuotes(newestQuotes(tender, fields.vendor), quote, {
      start: tender.start,
      locale: options.locale ?? 'en-US',
    }),
    ready: quote.offers.length > 0 && !remarks.some(isOpen),
  }
  return { layouts: [layoutName], quotes: [draft], remarks }
}

function firstSheet(workbook: Workbook) {
  return { sheet: workbook.sheets[0]?.name ?? '' }
}

function unknownLayout(workbook: Workbook): PlacedRemark {
  const what = 'no sheet of the file carries the mark of a Headroom bid sheet'
  const fix = "Send the vendor the bid sheet of this tender; vendors' own layouts are not read by this version"
  return placeRemark(firstSheet(workbook), remark('error', 'unknown-layout', what, fix))
}

function otherVersion(workbook: Workbook, version: number): PlacedRemark {
  const what = `the file is a Headroom bid sheet ${version}, this version reads bid sheet ${layoutVersion}`
  return placeRemark(firstSheet(workbook), remark('error', 'other-version', what, 'Update Headroom'))
}

function noHeader(workbook: Workbook): PlacedRemark {
  const what = 'the file has the mark of a bid sheet but no row of column headers'
  return placeRemark(
    firstSheet(workbook),
    remark('error', 'no-header', what, 'Have the vendor use the sheet as it was sent'),
  )
}

function missingColumns(found: FoundBidSheet): readonly PlacedRemark[] {
  const there = new Set(found.pages.flatMap((page) => page.columns.map(({ column }) => column.path)))
  const lacking = requiredPaths.filter((path) => !there.has(path))
  const [page] = found.pages
  if (lacking.length === 0 || page === undefined) return []
  const place = { sheet: page.sheet.name, address: formatAddress({ row: page.headerRow, column: 0 }) }
  const what = `the sheet has no column for ${lacking.join(', ')}`
  return [placeRemark(place, remark('error', 'column-missing', what, 'Have the vendor use the sheet as it was sent'))]
}

type Places = ReadonlyMap<string, ColumnCell>

/** Every path of the quote that has a cell, filled or not. */
function placesOf(fields: Places, rows: readonly OfferRow[]): Places {
  return new Map([
    ...fields,
    ...rows.flatMap((row, index) => [
      [`offers[${index}].id`, row.idCell] as const,
      ...[...row.cells].map(([path, cell]) => [`offers[${index}].${path}`, cell] as const),
    ]),
  ])
}

/** What a careful buyer would say about the quote in this tender, told at the cell it is about. */
function checkAgainst(tender: Tender, quote: Quote, places: Places, found: FoundBidSheet): readonly PlacedRemark[] {
  if (quote.vendor === '') return []
  const prefix = `quotes[${tender.quotes.length}]`
  return checkTender({ ...tender, quotes: [...tender.quotes, quote] }).flatMap((problem) => {
    if (problem.where.kind !== 'document' || !problem.where.path.startsWith(prefix)) return []
    const place = cellOfPath(problem.where.path.slice(prefix.length + 1), places)
    const { severity, code, what, fix } = problem
    const owner = /^offers\[(\d+)\]/.exec(problem.where.path.slice(prefix.length + 1))?.[1]
    const about = owner === undefined ? '' : (quote.offers[Number(owner)]?.id ?? '')
    const { sheet, address } = place ?? { sheet: found.pages[0]?.sheet.name ?? '', address: undefined }
    return [placeRemark(address === undefined ? { sheet } : { sheet, address }, { severity, code, what, fix }, about)]
  })
}

/** The cell of a document path, of what it is part of, or of the first part of it. */
function cellOfPath(path: string, places: Places): ColumnCell | undefined {
  for (let at = path; at !== ''; at = at.replace(/(\.?[^.[\]]+|\[\d+\])$/, '')) {
    const exact = places.get(at)
    if (exact !== undefined) return exact
    const parts = [...places].filter(([candidate]) => candidate.startsWith(`${at}.`) || candidate.startsWith(`${at}[`))
    const part = parts.find(([, cell]) => cell.cell !== undefined) ?? parts[0]
    if (part !== undefined && !/^offers(\[\d+\])?$/.test(at)) return part[1]
  }
  return undefined
}

/** For every value of the quote the cell it came from; round and id are Headroom's own. */
function originsOf(
  quote: Quote,
  places: Places,
  rawOf: (sheet: string, address: string) => string | undefined,
): Readonly<Record<string, Origin>> {
  const origins: Record<string, Origin> = {}
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null) {
      const inner = Array.isArray(value)
        ? value.map((item, index) => [`${path}[${index}]`, item] as const)
        : Object.entries(value).map(([key, item]) => [path === '' ? key : `${path}.${key}`, item] as const)
      for (const [at, item] of inner) visit(item, at)
      return
    }
    const place = originCell(path, places)
    if (place?.cell === undefined) return
    const { sheet, address, cell } = place
    origins[path] = { sheet, address, raw: rawOf(sheet, address) ?? rawText(cell) }
  }
  visit(quote, '')
  return origins
}

/** A list written in one cell has all its items from there; the quantity of tier 1 stands in its price cell. */
function originCell(path: string, places: Places): ColumnCell | undefined {
  if (path === 'id' || path === 'round') return undefined
  const exact = places.get(path)
  if (exact?.cell !== undefined) return exact
  return places.get(path.replace(/\[\d+\]$/, '')) ?? places.get(path.replace(/tiers\[0\]\.from$/, 'tiers[0].price'))
}

function rawText(cell: Cell): string {
  return cell.formula === undefined ? valueText(cell.value) : `=${cell.formula}`
}
