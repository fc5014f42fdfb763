// A table from the run that is its header: header lines, body, fields and records, whichever way round it stands.
import type { CellPosition, CellRange } from '../../sheet/address.ts'
import { type Body, bodyOf } from './body-lines.ts'
import { lineText } from './cell-shape.ts'
import type { HeadWords, Vocabulary } from './head-words.ts'
import { type FieldPlan, type HeaderPart, headerParts, numberFields } from './header-fields.ts'
import { type HeaderLines, headerLinesOf } from './header-lines.ts'
import { type HeaderRun, linesBelow } from './header-runs.ts'
import { recordsOf } from './record-roles.ts'
import type { SheetReader } from './sheet-reader.ts'
import type { FoundRecord, FoundTable, Reason } from './table.ts'
import { headerReasons } from './table-reasons.ts'
import { isRemark } from './total-words.ts'
import { ownCells, type Span, type View } from './view.ts'

export interface Surroundings {
  readonly reader: SheetReader
  readonly words: HeadWords
  readonly vocabulary: Vocabulary
  readonly isFree: (position: CellPosition) => boolean
}

export interface BuiltTable {
  readonly table: FoundTable
  /** Everything of the sheet that belongs to it. */
  readonly extent: CellRange
  readonly offers: number
  readonly run: HeaderRun
  /** Whether some column of it holds words. */
  readonly hasNames: boolean
  readonly hasOutside: boolean
}

export function buildTable(run: HeaderRun, around: Surroundings, more: readonly Reason[]): BuiltTable | undefined {
  const { view } = run
  const { words, reader } = around
  const isFree = (line: number, at: number) => around.isFree(view.position(line, at))
  const header = widen(view, headerLinesOf(run, words), isFree)
  const after = header.lines.at(-1) ?? run.line
  const body = bodyOf({
    view,
    reader: view.form === 'rows' ? reader : undefined,
    after,
    span: header.span,
    headerTexts: header.lines.map((line) => textsOf(view, line, header.span)),
    words,
    isFree,
  })
  const plans = fieldPlans(view, header, body, around)
  const fields = numberFields(plans, around.vocabulary.headerKey)
  const hiddenLines = view.form === 'rows' ? reader.hiddenRows : reader.hiddenColumns
  const records = recordsOf({
    form: view.form,
    lines: body.lines,
    profile: body.profile,
    fields: fields.length,
    isHidden: (line) => hiddenLines.has(line),
    heading: headingOf(view, header),
  })
  const [first, last] = [plans[0]?.at, plans.at(-1)?.at]
  if (first === undefined || last === undefined) return undefined
  const end = records.at(-1)?.at ?? after
  const top = header.lines[0] ?? run.line
  const table: FoundTable = {
    sheet: reader.sheet.name,
    sheetHidden: reader.sheet.hidden,
    form: view.form,
    header: rangeOf(view, top, first, after, last),
    body: rangeOf(view, Math.min(after + 1, end), first, end, last),
    fields,
    records,
    reasons: [...headerReasons(run, header, records, words), ...more],
  }
  const lastUnit = Math.max(end, ...body.unitLines)
  const hasNames = [...body.profile.shapes.values()].includes('text')
  const offers = records.filter(({ role }) => role === 'offer').length
  return {
    table,
    extent: rangeOf(view, top, first, lastUnit, last),
    offers,
    run,
    hasNames,
    hasOutside: body.hasOutside,
  }
}

function rangeOf(view: View, line: number, at: number, lineTo: number, to: number): CellRange {
  return { from: view.position(line, at), to: view.position(lineTo, to) }
}

function textsOf(view: View, line: number, span: Span): ReadonlyMap<number, string> {
  return new Map(ownCells(view, line, span).map(({ at, cell }) => [at, lineText(cell)]))
}

/** Columns without a header that stand beside the others and hold values in at least half of the lines. */
function widen(view: View, header: HeaderLines, isFree: (line: number, at: number) => boolean): HeaderLines {
  const lines = linesBelow(view, header.lines.at(-1) ?? 0, header.span, 12)
  const isValued = (at: number) => {
    if (at < 0 || at >= view.width || header.lines.some((line) => view.shown(line, at) !== undefined)) return false
    const valued = lines.filter((line) => view.shown(line, at) !== undefined && isFree(line, at))
    return lines.length > 0 && valued.length * 2 >= lines.length
  }
  let { from, to } = header.span
  for (let step = 0; step < 3 && isValued(from - 1); step += 1) from -= 1
  for (let step = 0; step < 3 && isValued(to + 1); step += 1) to += 1
  return { lines: header.lines, span: { from, to } }
}

function fieldPlans(view: View, header: HeaderLines, body: Body, around: Surroundings): readonly FieldPlan[] {
  const parts = headerParts(view, header, around.words)
  const { hiddenColumns, hiddenRows } = around.reader
  const hidden = view.form === 'rows' ? hiddenColumns : hiddenRows
  const plans: FieldPlan[] = []
  for (let at = header.span.from; at <= header.span.to; at += 1) {
    const own = parts.get(at)
    const hasOwnHeader = own?.some(({ position }) => (view.form === 'rows' ? position.column : position.row) === at)
    if (own === undefined && !body.places.has(at)) continue
    if (own !== undefined && !hasOwnHeader && !body.places.has(at)) continue
    plans.push({ at, parts: [...(own ?? []), ...unitParts(view, body, at, around.words)], hidden: hidden.has(at) })
  }
  return view.form === 'columns' ? trimLabels(view, plans, body) : plans
}

/** Units in a line of their own behind the values. */
function unitParts(view: View, body: Body, at: number, words: HeadWords): readonly HeaderPart[] {
  return body.unitLines.flatMap((line) => {
    const cell = view.shown(line, at)
    if (cell === undefined || words.head(cell).kind === 'none') return []
    return [{ text: words.head(cell).text, position: view.position(line, at) }]
  })
}

/**
 * Down a column of labels also stand titles and headings, which have no values, and at its ends labels of the whole sheet, whose value
 * stands in the first record only.
 */
function trimLabels(view: View, plans: readonly FieldPlan[], body: Body): readonly FieldPlan[] {
  const records = body.lines.map(({ line }) => line)
  const counted = plans.map((plan) => ({
    plan,
    valued: records.filter((line) => isOwnValue(view, line, plan)),
  }))
  const valued = counted.filter((one) => one.valued.length > 0)
  if (records.length < 2) return valued.map(({ plan }) => plan)
  const isOfFirst = ({ valued: lines }: { valued: readonly number[] }) => lines.length === 1 && lines[0] === records[0]
  const first = valued.findIndex((one) => !isOfFirst(one))
  const last = valued.findLastIndex((one) => !isOfFirst(one))
  return (first < 0 ? valued : valued.slice(first, last + 1)).map(({ plan }) => plan)
}

/** A heading merged over the records is no value of theirs. */
function isOwnValue(view: View, line: number, { at, parts }: FieldPlan): boolean {
  const cell = view.shown(line, at)
  return (
    cell !== undefined && !parts.some(({ position }) => position.row === cell.row && position.column === cell.column)
  )
}

/** A lone text in the line above the header. */
function headingOf(view: View, { lines, span }: HeaderLines): FoundRecord['section'] {
  const above = (lines[0] ?? 0) - 1
  if (view.form === 'columns' || above < view.first) return undefined
  const cells = ownCells(view, above, { from: 0, to: view.width })
  const [only] = cells
  if (only === undefined || cells.length > 1 || only.to < span.from || only.at > span.to) return undefined
  const text = lineText(only.cell)
  return text === '' || isRemark(text) ? undefined : { text, position: view.position(above, only.at) }
}
