// A file read by a layout laid over it: one quote a vendor, what is doubtful with its cell, and what only the buyer can say.
import type { Workbook } from '../../sheet/workbook.ts'
import type { Tender } from '../../tender/tender.ts'
import { remark } from '../cell-reading.ts'
import { draftQuote } from '../draft-quote.ts'
import type { QuoteDraft } from '../import-preview.ts'
import { mostOffers } from '../offer-rows.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import type { SheetFindings } from './file-tables.ts'
import { type FileValues, fileValues, footnotes } from './file-values.ts'
import { labelScope } from './label-scope.ts'
import { leftOut } from './left-out.ts'
import { looseTerms } from './loose-terms.ts'
import type { LayoutInFile, TableInFile } from './place-layout.ts'
import { vendorOfSheet } from './propose-vendor.ts'
import { type RecordContext, type RecordReading, type RecordsReading, readRecords } from './read-records.ts'
import type { OpenPoints } from './record-questions.ts'
import { tableTotals } from './table-totals.ts'
import { checkFixed } from './title-facts.ts'
import { vendorOffers } from './vendor-offers.ts'
import { buildQuote } from './vendor-quote.ts'

export interface ReadByLayoutOptions {
  readonly receivedOn?: string | undefined
  readonly locale?: string | undefined
  readonly rawOf?: ((sheet: string, address: string) => string | undefined) | undefined
}

export interface LayoutQuotes {
  /** As if the layout were confirmed and no question of it open. */
  readonly quotes: readonly QuoteDraft[]
  readonly remarks: readonly PlacedRemark[]
  readonly open: OpenPoints
  /** By path of a table in the layout: ids of the vendors whose offers stand in it, '' for nobody's. */
  readonly vendorsOf: ReadonlyMap<string, readonly string[]>
}

/** Records of one table that are read: many where lines are bands of one offer or of several vendors, else one more than can be used. */
function mostRecords({ layout }: TableInFile): number {
  const several = layout.section === 'vendor' || layout.fields.some(({ to }) => to === 'volume' || to === 'vendor')
  return several ? 20 * mostOffers : mostOffers + 1
}

/** `tender` has the layout's additions in it. */
export function readByLayout(
  placed: LayoutInFile,
  sheets: readonly SheetFindings[],
  workbook: Workbook,
  tender: Tender,
  options: ReadByLayoutOptions = {},
): LayoutQuotes {
  const context = contextOf(placed, workbook, tender, options, [])
  const labels = placed.tables
    .filter(({ layout }) => layout.use === 'quote')
    .map((table) => readRecords(table, context, 1))
  const ofLabels = labels.flatMap(({ records }) => records.flatMap(({ remarks }) => remarks))
  const ofOffers = placed.tables.filter(({ layout }) => layout.use === 'offers')
  const loose = looseTerms(sheets, context.target, ofOffers.flatMap(footnotes))
  const values = fileValues(
    labels.flatMap(({ records }) => records),
    placed.tables,
    sheets,
    loose.terms,
  )
  const withLabels = contextOf(placed, workbook, tender, options, labels)
  const offers = ofOffers.map((table) => readRecords(table, withLabels, mostRecords(table)))
  const records = offers.flatMap((read) => read.records)
  const vendorOf = (record: RecordReading) => (record.vendor === '' ? withLabels.vendorOf(record.table) : record.vendor)
  const vendors = [...new Set(records.map(vendorOf))]
  const built = vendors.map((vendor) =>
    vendorDraft(
      vendor,
      records.filter((record) => vendorOf(record) === vendor),
      values,
      { placed, tender, options, ofLabels },
    ),
  )
  const nobodys = new Set(
    records.filter((record) => vendorOf(record) === '' && !record.unread.has('vendor')).map(({ table }) => table),
  )
  return {
    quotes: built.map(({ draft }) => draft),
    remarks: [
      ...ofLabels,
      ...loose.remarks,
      ...built.flatMap(({ remarks }) => remarks),
      ...placed.tables.flatMap((table) => tableTotals(table, context.target, placed.layout.currency)),
      ...checkFixed(placed.tables, sheets, tender),
      ...leftOut(placed.tables),
    ],
    open: {
      cells: [...labels, ...offers].flatMap((read) => read.open),
      lacking: built.flatMap(({ lacking }) => lacking),
      terms: built.flatMap(({ terms }) => terms),
      vendorless: [...nobodys],
    },
    vendorsOf: new Map(
      ofOffers.map(({ path }) => [
        path,
        [...new Set(records.filter(({ table }) => table.path === path).map(vendorOf))],
      ]),
    ),
  }
}

function contextOf(
  { layout, tables }: LayoutInFile,
  workbook: Workbook,
  tender: Tender,
  { receivedOn, rawOf }: ReadByLayoutOptions,
  labels: readonly RecordsReading[],
): RecordContext {
  const named = labels.flatMap(({ records }) => records.filter(({ vendor }) => vendor !== ''))
  const { holds } = labelScope(tables)
  const [single, ...others] = [...new Set(named.map(({ vendor }) => vendor))]
  return {
    tender,
    target: {
      start: tender.start,
      dateSystem: workbook.dateSystem,
      receivedOn,
      accelerators: tender.accelerators,
      sites: tender.sites,
      vendors: tender.vendors,
    },
    vendorOf: (table: TableInFile) => {
      if (table.layout.vendor?.from === 'sheet-name')
        return vendorOfSheet(table.found.sheet, tender) ?? layout.vendor ?? ''
      const beside = named.find(
        (record) => record.table.found.sheet === table.found.sheet && holds(record.table, table),
      )?.vendor
      return beside ?? layout.vendor ?? (others.length === 0 ? (single ?? '') : '')
    },
    rawOf: rawOf ?? (() => undefined),
  }
}

interface Surroundings {
  readonly placed: LayoutInFile
  readonly tender: Tender
  readonly options: ReadByLayoutOptions
  /** What is the matter with labels, which hold for every vendor. */
  readonly ofLabels: readonly PlacedRemark[]
}

function vendorDraft(
  vendor: string,
  records: readonly RecordReading[],
  values: FileValues,
  { placed, tender, options, ofLabels }: Surroundings,
) {
  const tables = [...new Set(records.map(({ table }) => table))]
  const sheet = tables[0]?.found.sheet ?? ''
  const offers = vendorOffers(vendor, records, values.defaultsOf, tender)
  const parts = {
    vendor,
    offers,
    values: [...records.flatMap((record) => record.values), ...tables.flatMap(values.defaultsOf)],
    notes: values.notesOf(tables),
    currency: placed.layout.currency,
    receivedOn: options.receivedOn,
    sheet,
  }
  const { quote, places, remarks } = buildQuote(parts, tender)
  const missing = offers.lacking.map(({ path, place, offer }) => placeRemark(place, lacks(path, offer)))
  const before = [...records.flatMap((record) => record.remarks), ...offers.remarks, ...remarks, ...missing]
  const all = [...ofLabels, ...before]
  const checked = draftQuote({ quote, places, sheet, remarks: all, locale: options.locale }, tender)
  return {
    draft: checked.draft,
    remarks: [...before, ...checked.remarks],
    lacking: offers.lacking,
    terms: offers.terms,
  }
}

const names: Readonly<Record<string, string>> = {
  kind: 'the kind of offer',
  maxQuantity: 'the largest quantity',
  termMonths: 'the term',
  'price.unit': 'what the price is for',
  'price.tiers[0].price': 'the price',
}

function lacks(path: string, offer: string) {
  const what = `${names[path] ?? path} of ${offer} is missing`
  return remark(
    'question',
    `lacks-${path.replace(/[.[].*/, '')}`,
    what,
    'Answer the question about it, correct the cell, or leave the line out',
  )
}
