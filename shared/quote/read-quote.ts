// A bid sheet becomes a quote with the origin of every value, and a list of what is wrong or doubtful, each with its cell.
import { formatAddress } from '../sheet/address.ts'
import { type Cell, valueText } from '../sheet/cell.ts'
import type { Workbook } from '../sheet/workbook.ts'
import type { Quote } from '../tender/quote.ts'
import type { Tender } from '../tender/tender.ts'
import { requiredPaths } from './bid-sheet/columns.ts'
import { layoutName, layoutVersion } from './bid-sheet/layout.ts'
import { type FoundBidSheet, findBidSheet } from './bid-sheet/recognise.ts'
import { remark } from './cell-reading.ts'
import { draftQuote, type ValuePlace, type ValuePlaces } from './draft-quote.ts'
import type { QuoteDraft } from './import-preview.ts'
import { leftUnread } from './left-unread.ts'
import { type ColumnCell, collectRows, type OfferRow } from './offer-rows.ts'
import { type PlacedRemark, placeRemark } from './placed-remark.ts'
import { decimalMark, readFields } from './read-fields.ts'
import { readOffer } from './read-offer.ts'
import type { ReadingContext } from './read-value.ts'
import { nextRound, quoteId } from './rounds.ts'

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
    options.rawOf ?? (() => undefined),
  )
  const sheet = found.pages[0]?.sheet.name ?? ''
  const checked = draftQuote({ quote, places, sheet, remarks, locale: options.locale }, tender)
  return { layouts: [layoutName], quotes: [checked.draft], remarks: [...remarks, ...checked.remarks] }
}

function firstSheet(workbook: Workbook) {
  return { sheet: workbook.sheets[0]?.name ?? '' }
}

function unknownLayout(workbook: Workbook): PlacedRemark {
  const what = 'the file is no Headroom bid sheet, and no sheet of it holds a table or labels with values'
  const fix = 'Look whether it is the right file, or send the vendor the bid sheet of this tender'
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

type RawOf = (sheet: string, address: string) => string | undefined

/** Every path of the quote that has a cell, filled or not. */
function placesOf(fields: ReadonlyMap<string, ColumnCell>, rows: readonly OfferRow[], rawOf: RawOf): ValuePlaces {
  const place = ({ sheet, address, cell }: ColumnCell): ValuePlace =>
    cell === undefined ? { sheet, address } : { sheet, address, raw: rawOf(sheet, address) ?? rawText(cell) }
  return new Map([
    ...[...fields].map(([path, cell]) => [path, place(cell)] as const),
    ...rows.flatMap((row, index) => [
      [`offers[${index}].id`, place(row.idCell)] as const,
      ...[...row.cells].map(([path, cell]) => [`offers[${index}].${path}`, place(cell)] as const),
    ]),
  ])
}

function rawText(cell: Cell): string {
  return cell.formula === undefined ? valueText(cell.value) : `=${cell.formula}`
}
