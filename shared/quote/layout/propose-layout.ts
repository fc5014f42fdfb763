// From the tables found in a file to a layout: what each table is for and what its fields mean, with the reasons for the buyer.
import { formatRange } from '../../sheet/address.ts'
import type { Tender } from '../../tender/tender.ts'
import { readCurrencies } from '../words/read-currency.ts'
import { readHeader } from '../words/read-header.ts'
import { readPhrases } from '../words/read-phrases.ts'
import { targetOf } from '../words/targets.ts'
import { cellsOf } from './cells-of-field.ts'
import { holdsFigures } from './field-meaning.ts'
import type { SheetFindings } from './file-tables.ts'
import type { Layout, TableLayout } from './layout.ts'
import { matchKnown } from './match-known.ts'
import { labelTargets, leaveNeededOpen } from './needed-fields.ts'
import { isOnDemandText } from './offer-kind.ts'
import { isByNode, isPriceUnit, kindOfUnit } from './price-unit.ts'
import { oneCurrency, type ProposedField, proposeFields } from './propose-fields.ts'
import { proposeFormats } from './propose-formats.ts'
import { vendorOfFile, vendorOfSheet } from './propose-vendor.ts'
import type { FoundTable } from './table.ts'
import { type TitleFact, titleFact } from './title-facts.ts'
import { titlesOf } from './title-texts.ts'

export interface LayoutGuess {
  readonly layout: Layout
  /** Why, by path of the layout: `tables[0].fields[2]`, `tables[0]`, `vendor`. */
  readonly whys: ReadonlyMap<string, string>
}

interface ProposedTable {
  readonly findings: SheetFindings
  readonly found: FoundTable
  readonly fields: readonly ProposedField[]
  readonly use: TableLayout['use']
}

/** Cells looked at to judge how a field is written. */
const judgedCells = 300
/** Loose texts looked at; a file with more is a book. */
const mostTexts = 80
/** Letters of a text looked at. */
const mostLetters = 2000
/** Most tables of a layout. */
const mostTables = 200

/** Undefined when the file has no table at all. */
export function proposeLayout(sheets: readonly SheetFindings[], tender: Tender, file: string): LayoutGuess | undefined {
  const read = sheets.flatMap((findings) =>
    findings.tables.map((found): ProposedTable => {
      const fields = proposeFields(findings, found, tender)
      return { findings, found, fields, use: purposeOf(found, fields) }
    }),
  )
  if (read.length === 0) return undefined
  const all = withFormats(withSingleLines(read))
  const groups = sameShapes(all).slice(0, mostTables)
  const whys = new Map<string, string>()
  const vendor = vendorOfFile(file, sheets, tender)
  const texts = sheets.flatMap(({ loose }) => loose.map(({ text }) => text)).slice(0, mostTexts)
  const currency = currencyOf(all, texts, tender)
  const hasTermLabel = all.some(
    ({ use, fields }) => use === 'quote' && fields.some(({ reading }) => reading.targets[0]?.to === 'termMonths'),
  )
  const placed = groups.map((group, t) => tableLayout(group, `tables[${t}]`, sheets, tender, hasTermLabel, whys))
  const elsewhere = new Set([...labelTargets(placed), ...targetsIn(texts, tender)])
  const tables = placed.map((table, t) => {
    if (table.use !== 'offers') return table
    const left = leaveNeededOpen(table, groups[t]?.[0]?.fields ?? [], elsewhere)
    for (const [f, why] of left.whys) whys.set(`tables[${t}].fields[${f}]`, why)
    return left.table
  })
  const named = tables.every((table) => table.use !== 'offers' || namesVendors(table))
  if (vendor !== undefined && !named) whys.set('vendor', vendor.why)
  if (currency !== undefined) whys.set('currency', currency.why)
  const layout: Layout = {
    schema: 'headroom.layout/1',
    name: layoutName(file, tender, vendor?.vendor),
    ...(vendor === undefined || named ? {} : { vendor: vendor.vendor }),
    ...(currency === undefined ? {} : { currency: currency.code }),
    tables,
  }
  return { layout, whys }
}

function targetsIn(texts: readonly string[], tender: Tender): readonly string[] {
  return texts.flatMap((text) =>
    readPhrases(text.slice(0, mostLetters), { start: tender.start }).found.map(({ to }) => to),
  )
}

/** Number formats and date orders, over the whole file. */
function withFormats(tables: readonly ProposedTable[]): readonly ProposedTable[] {
  const cells = tables.flatMap(({ findings, found, fields }) =>
    fields.map((field) => cellsToJudge(findings, found, field)),
  )
  const formats = proposeFormats(cells)
  let next = 0
  return tables.map((table) => ({
    ...table,
    fields: table.fields.map((field): ProposedField => {
      const { why, ...format } = formats[next++] ?? { why: '' }
      const meaning = why === '' ? field.meaning : { ...field.meaning, why: `${field.meaning.why}; ${why}` }
      return { ...field, layout: { ...field.layout, ...format }, meaning }
    }),
  }))
}

function cellsToJudge(findings: SheetFindings, found: FoundTable, { found: field, layout }: ProposedField) {
  const input = targetOf(layout.to ?? '')?.input
  const cells = cellsOf(findings, found, field, judgedCells).flatMap(({ cell }) => cell ?? [])
  return { cells, figures: holdsFigures(layout.to), dates: input === 'date' || input === 'month' }
}

function namesVendors(table: TableLayout): boolean {
  return (
    table.vendor?.from === 'sheet-name' || table.section === 'vendor' || table.fields.some(({ to }) => to === 'vendor')
  )
}

function layoutName(file: string, tender: Tender, vendor: string | undefined): string {
  const known = tender.vendors.find(({ id }) => id === vendor)
  const plain = file.replace(/\.[a-z]{3,4}$/i, '').slice(0, 120)
  return known === undefined ? `Layout of ${plain}` : `${known.name ?? known.id}, as in ${plain}`
}

/** Offers need a price, or figures that may be one; labels beside them say what holds for all. */
function purposeOf(found: FoundTable, fields: readonly ProposedField[]): TableLayout['use'] {
  const has = (...tos: readonly string[]) =>
    fields.some(({ layout }) => layout.to !== undefined && tos.includes(layout.to))
  const offers = found.records.some(({ role }) => role === 'offer')
  const isAcross = fields.some(({ layout }) => layout.at?.accelerator !== undefined)
  if (has('observed.date') && has('observed.price', 'price') && !has('maxQuantity', 'termMonths')) return 'observations'
  if (found.form === 'labels') {
    if (has('price') && (isAcross || has('accelerator', 'maxQuantity', 'termMonths', 'site'))) return 'offers'
    return 'quote'
  }
  if (!offers) return 'nothing'
  if (has('price') || (has('price.list') && has('price.discounts[0]'))) return 'offers'
  const open = fields.some(({ meaning }) => meaning.between.includes('price'))
  return open ||
    has('price.list') ||
    ((isAcross || has('accelerator')) && has('maxQuantity', 'minQuantity', 'termMonths'))
    ? 'offers'
    : 'nothing'
}

/** A table of one line without a price beside tables with prices says what holds for them, if it is of nothing they say themselves. */
function withSingleLines(tables: readonly ProposedTable[]): readonly ProposedTable[] {
  const priced = tables.filter(({ use, fields }) => use === 'offers' && fields.some(isPriced))
  return tables.map((table) => {
    const { found, fields, use } = table
    const isSingle = found.form !== 'labels' && found.records.length === 1 && found.records[0]?.role === 'offer'
    if (use === 'observations' || !isSingle || fields.some(isPriced)) return table
    const here = priced.filter((other) => other.found.sheet === found.sheet)
    const said = new Set((here.length > 0 ? here : priced).flatMap((other) => meaningsOf(other)))
    const own = meaningsOf(table)
    const isBeside = priced.length > 0 && own.length > 0 && own.every((to) => !said.has(to))
    return isBeside ? { ...table, use: 'quote' } : table
  })
}

function isPriced({ layout, meaning }: ProposedField): boolean {
  return layout.to === 'price' || layout.to === 'price.list' || meaning.between.includes('price')
}

function meaningsOf({ fields }: ProposedTable): readonly string[] {
  return fields.flatMap(({ layout: { to } }) => (to === undefined || to === 'note' || to === 'nothing' ? [] : [to]))
}

/** Tables of one shape on different sheets are one table of the layout. */
function sameShapes(all: readonly ProposedTable[]): readonly (readonly ProposedTable[])[] {
  const groups: ProposedTable[][] = []
  for (const table of all) {
    const same = groups.find(
      (group) =>
        group.every(({ found }) => found.sheet !== table.found.sheet) &&
        group[0] !== undefined &&
        shapeOf(group[0].found) === shapeOf(table.found) &&
        group[0].use === table.use,
    )
    if (same === undefined) groups.push([table])
    else same.push(table)
  }
  return groups
}

function shapeOf({ form, fields }: FoundTable): string {
  return JSON.stringify([form, fields.map(({ key, nth }) => [key, nth]).toSorted()])
}

function tableLayout(
  group: readonly ProposedTable[],
  path: string,
  sheets: readonly SheetFindings[],
  tender: Tender,
  hasTermLabel: boolean,
  whys: Map<string, string>,
): TableLayout {
  const [{ found, fields, use }] = group as readonly [ProposedTable]
  for (const [f, field] of fields.entries()) whys.set(`${path}.fields[${f}]`, field.meaning.why)
  whys.set(path, purposeWords(use, found))
  const bySheet = group.length > 1 || sheets.filter(({ tables }) => tables.length > 0).length > 1
  const ofSheet = group.flatMap((one) => vendorOfSheet(one.found.sheet, tender) ?? [])
  const fromSheet =
    use === 'offers' && bySheet && ofSheet.length > 0 && !fields.some(({ layout }) => layout.to === 'vendor')
  const section = use === 'offers' ? sectionOf(group, tender) : undefined
  const perNode = perNodeOf(group, fields)
  const kind = use === 'offers' ? kindOfTable(group, fields, hasTermLabel) : undefined
  const sheetName = use === 'offers' ? sheetNameOf(group, tender) : undefined
  const titled = use === 'offers' ? titleFacts(group, [section, sheetName], tender) : {}
  for (const [to, id] of Object.entries(titled)) whys.set(`${path}.fixed.${to}`, `a title names ${id} for all lines`)
  const fixed = { ...(kind === undefined ? {} : { kind: kind.kind }), ...titled }
  if (kind !== undefined) whys.set(`${path}.fixed.kind`, kind.why)
  if (fromSheet) whys.set(`${path}.vendor`, 'the sheets are named after vendors')
  return {
    id: path.replace(/\[(\d+)\]/, (_, number) => `-${Number(number) + 1}`).replace('tables', 'table'),
    sheet: found.sheet.slice(0, 200),
    ...(group.length > 1 ? { everySheet: true } : {}),
    form: found.form,
    use,
    fields: fields.map(({ layout }) => layout),
    ...(fromSheet ? { vendor: { from: 'sheet-name' as const } } : {}),
    ...(Object.keys(fixed).length === 0 ? {} : { fixed }),
    ...(sheetName === undefined ? {} : { sheetName }),
    ...(perNode === undefined ? {} : { perNode }),
    ...(section === undefined ? {} : { section }),
  }
}

function purposeWords(use: TableLayout['use'], found: FoundTable): string {
  const where = formatRange({ from: found.header.from, to: found.body.to })
  const words = {
    offers: 'its lines are offers: they have a price',
    quote: 'what it says holds for the offers beside it or for the whole quote',
    observations: 'its lines are prices of a market, with dates',
    nothing: 'it has no price, so it is not read',
  }
  return `${where}: ${words[use]}`
}

/** What its fields say, each accelerator that headers name among it. */
function saidBy({ fields }: ProposedTable): readonly (string | undefined)[] {
  return fields.flatMap(({ layout: { to, at } }) => (at?.accelerator === undefined ? [to] : [to, 'accelerator']))
}

/** What the headings of sections name; only when each of them does. */
function sectionOf(group: readonly ProposedTable[], tender: Tender): string | undefined {
  const texts = [...new Set(group.flatMap(({ found }) => found.records.flatMap(({ section }) => section?.text ?? [])))]
  if (texts.length === 0) return undefined
  const taken = new Set(group.flatMap(saidBy))
  const all = (things: Parameters<typeof matchKnown>[1]) =>
    texts.every((text) => matchKnown(text, things).kind === 'one')
  const regions = [...new Set(tender.sites.map(({ region }) => region))].map((id) => ({ id }))
  if (!taken.has('vendor') && all(tender.vendors)) return 'vendor'
  if (!taken.has('accelerator') && all(tender.accelerators)) return 'accelerator'
  if (!taken.has('site') && !taken.has('region') && all(tender.sites)) return 'site'
  return !taken.has('site') && !taken.has('region') && all(regions) ? 'region' : undefined
}

/** Accelerator and site for all lines, where no field, section or sheet's name says them. */
function titleFacts(
  group: readonly ProposedTable[],
  others: readonly (string | undefined)[],
  tender: Tender,
): Readonly<Partial<Record<TitleFact, string>>> {
  const taken = new Set([...others, ...group.flatMap(saidBy)])
  const accelerator = taken.has('accelerator') ? undefined : titleFact(group, 'accelerator', tender)
  const site = taken.has('site') || taken.has('region') ? undefined : titleFact(group, 'site', tender)
  return { ...(accelerator === undefined ? {} : { accelerator }), ...(site === undefined ? {} : { site }) }
}

/** What the names of sheets of one shape mean, when each names an accelerator, or each a site. */
function sheetNameOf(group: readonly ProposedTable[], tender: Tender): string | undefined {
  if (group.length < 2) return undefined
  const taken = new Set(group.flatMap(saidBy))
  const all = (things: Parameters<typeof matchKnown>[1]) =>
    group.every(({ found }) => matchKnown(found.sheet, things).kind === 'one')
  if (!taken.has('accelerator') && all(tender.accelerators)) return 'accelerator'
  return !taken.has('site') && !taken.has('region') && all(tender.sites) ? 'site' : undefined
}

/** Accelerators a node, when the table or the texts of its sheet state one number. */
function perNodeOf(group: readonly ProposedTable[], fields: readonly ProposedField[]): number | undefined {
  const units = fields.map(({ layout }) => layout.unit)
  const needed = units.some((unit) => unit === 'nodes' || (isPriceUnit(unit) && isByNode(unit)))
  const stated = new Set([
    ...fields.flatMap(({ reading }) => reading.perNode ?? []),
    ...group.flatMap(({ findings, found }) =>
      titlesOf(findings, found).flatMap((text) => readHeader(text).perNode ?? []),
    ),
  ])
  const [only] = stated
  return needed && stated.size === 1 ? only : undefined
}

function kindOfTable(group: readonly ProposedTable[], fields: readonly ProposedField[], hasTermLabel: boolean) {
  if (fields.some(({ layout }) => layout.to === 'kind')) return undefined
  const units = new Set(
    fields.flatMap(({ layout }) => (layout.to === 'price' && isPriceUnit(layout.unit) ? [layout.unit] : [])),
  )
  const [unit] = units
  const byUnit = unit === undefined || units.size > 1 ? undefined : kindOfUnit(unit)
  if (byUnit !== undefined && byUnit !== 'lease')
    return { kind: byUnit, why: `prices per ${unit} are of ${byUnit} offers` }
  if (hasTerm(fields)) return undefined
  const titles = group.flatMap(({ findings, found }) => [found.sheet, ...titlesOf(findings, found)])
  if (hasTermLabel) return { kind: 'lease', why: 'a label of the file states a term' }
  return titles.some(isOnDemandText)
    ? { kind: 'on-demand', why: 'the title says on demand, and there is no term' }
    : undefined
}

function hasTerm(fields: readonly ProposedField[]): boolean {
  return fields.some(
    ({ layout }) => layout.to === 'termMonths' || layout.at?.term !== undefined || layout.to === 'terms',
  )
}

/** The one currency that fields without their own, labels and texts name. */
function currencyOf(
  all: readonly ProposedTable[],
  texts: readonly string[],
  tender: Tender,
): { readonly code: string; readonly why: string } | undefined {
  const inHeaders = all.flatMap(({ fields }) =>
    fields.flatMap(({ reading }) => oneCurrency(reading.currencies, tender) ?? []),
  )
  const inTexts = texts.flatMap((text) => {
    const named = readCurrencies(text)?.currencies
    return oneCurrency(named, tender) ?? []
  })
  for (const [codes, why] of [
    [inHeaders, 'the headers name it'],
    [inTexts, 'a text beside the tables names it'],
  ] as const) {
    const [only, ...others] = [...new Set(codes)]
    if (only !== undefined && others.length === 0) return { code: only, why }
  }
  return undefined
}
