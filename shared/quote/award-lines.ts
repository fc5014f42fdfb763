// Lines of an award from a buyer's own sheet: offer, quantity, start and, where stated, site. Every refusal names its cell; nothing is guessed.
import type { Place, Problem } from '../kernel/problem.ts'
import { formatAddress } from '../sheet/address.ts'
import type { Cell } from '../sheet/cell.ts'
import { type CellIndex, indexCells, type Sheet, type Workbook } from '../sheet/workbook.ts'
import { activeOffers } from '../tender/active-offers.ts'
import { checkLines, type LinesReading, type TypedLine } from '../tender/read-rules.ts'
import type { Tender } from '../tender/tender.ts'
import { monthOf, nameMonth, parseMonth } from '../time/month.ts'
import { foldText } from './words/fold-text.ts'

type Column = 'offer' | 'quantity' | 'start' | 'site'

/** Headers as `foldText` leaves them. */
const headers: Readonly<Record<Column, readonly string[]>> = {
  offer: ['offer', 'offer id', 'offer no', 'angebot', 'offre', 'oferta'],
  quantity: ['quantity', 'qty', 'units', 'accelerators', 'gpus', 'kw', 'menge', 'anzahl', 'quantite', 'cantidad'],
  start: ['start', 'start month', 'starts', 'month', 'start date', 'beginn', 'startmonat', 'debut', 'inicio'],
  site: ['site', 'location', 'data center', 'data centre', 'standort', 'lieu', 'sitio'],
}
const columns = Object.keys(headers) as Column[]
const needed: readonly Column[] = ['offer', 'quantity', 'start']

/** A title and a few lines of explanation may stand above the headers. */
const rowsSearched = 20

interface Head {
  readonly row: number
  readonly at: ReadonlyMap<Column, number>
}

interface Reader {
  readonly tender: Tender
  readonly placeOf: (row: number, column: number) => Place
  readonly problems: Problem[]
}

/**
 * Reads the first sheet that has the three headers; the same checks as for typed lines follow. A start is `YYYY-MM`, the first day of a
 * month, or the number of a month of the tender, counted from 0. No line when there is a problem.
 */
export function readAwardSheet(tender: Tender, file: string, workbook: Workbook, upToRound?: number): LinesReading {
  for (const sheet of workbook.sheets) {
    const index = indexCells(sheet)
    const head = findHead(sheet, index)
    if (head === undefined) continue
    const placeOf = (row: number, column: number): Place => {
      return { kind: 'cell', file, sheet: sheet.name, address: formatAddress({ row, column }) }
    }
    return readRows({ tender, placeOf, problems: [] }, sheet, index, head, upToRound)
  }
  const what = 'no sheet has the headers offer, quantity and start in one row, each once'
  const fix = 'Write these three headers above the lines, and site beside them where it matters'
  const where: Place = { kind: 'cell', file, sheet: workbook.sheets[0]?.name ?? '' }
  return { lines: [], problems: [{ severity: 'error', code: 'no-headers', what, fix, where }] }
}

function findHead(sheet: Sheet, index: CellIndex): Head | undefined {
  for (let row = 0; row < Math.min(sheet.rows, rowsSearched); row += 1) {
    const named = index.row(row).flatMap((cell) => {
      const column = columns.find((candidate) => headers[candidate].includes(foldText(cell.text).trim()))
      return column === undefined ? [] : [[column, cell.column] as const]
    })
    const at = new Map(named)
    if (at.size === named.length && needed.every((column) => at.has(column))) return { row, at }
  }
  return undefined
}

function readRows(reader: Reader, sheet: Sheet, index: CellIndex, head: Head, upToRound?: number): LinesReading {
  const lines: TypedLine[] = []
  const rows: number[] = []
  for (let row = head.row + 1; row < sheet.rows; row += 1) {
    const cellAt = (column: Column) => index.at(row, head.at.get(column) ?? -1)
    if (columns.every((column) => cellAt(column) === undefined)) continue
    const line = readRow(reader, row, head, cellAt, upToRound)
    if (line === undefined) continue
    lines.push(line)
    rows.push(row)
  }
  const checked = checkLines(reader.tender, lines, upToRound)
  const placed = checked.problems.map((problem) => atItsCell(reader, problem, rows, head))
  const problems = [...reader.problems, ...placed]
  if (problems.length === 0 && lines.length === 0) {
    add(reader, head.row, head.at.get('offer') ?? 0, 'no line stands below the headers', 'Write one line an offer')
    return { lines: [], problems: reader.problems }
  }
  return { lines: problems.length > 0 ? [] : checked.lines, problems }
}

function readRow(
  reader: Reader,
  row: number,
  head: Head,
  cellAt: (column: Column) => Cell | undefined,
  upToRound?: number,
): TypedLine | undefined {
  const before = reader.problems.length
  const refuse = (column: Column, what: string, fix: string) => {
    add(reader, row, head.at.get(column) ?? 0, what, fix)
  }
  const shown = (column: Column) => cellAt(column)?.text.trim() ?? ''
  const offer = shown('offer')
  if (offer === '') refuse('offer', 'this line names no offer', 'Write the id of the offer')
  const quantity = wholeNumber(cellAt('quantity'))
  if (quantity === undefined || quantity < 1) {
    refuse('quantity', `“${shown('quantity')}” is not a whole quantity of at least 1`, 'Write it in plain digits')
  }
  const start = readStart(reader.tender, cellAt('start'))
  if (start === undefined) {
    const first = nameMonth(monthOf(reader.tender.start, 0))
    const fix = `Write it as ${reader.tender.start}, or as a number counted from 0 (${first})`
    refuse('start', `“${shown('start')}” is not a month`, fix)
  }
  const wrongSite = offer === '' ? undefined : siteRefusal(reader.tender, offer, shown('site'), upToRound)
  if (wrongSite !== undefined) refuse('site', wrongSite, 'Name a site of the offer, or leave the cell empty')
  if (reader.problems.length > before || quantity === undefined || start === undefined) return undefined
  return { offer, quantity, start, ...hardwareSite(reader.tender, offer, shown('site')) }
}

/** Bought hardware is told where it stands; all else stands where it is offered. */
function hardwareSite(tender: Tender, offer: string, text: string): Pick<TypedLine, 'site'> {
  const kind = tender.quotes.flatMap((quote) => quote.offers).find((one) => one.id === offer)?.kind
  const site = siteCalled(tender, text)
  return kind !== 'hardware' || site === undefined ? {} : { site }
}

/** A site by its id or its name. */
function siteCalled(tender: Tender, text: string): string | undefined {
  return tender.sites.find(({ id, name }) => id === text || name === text)?.id
}

function wholeNumber(cell: Cell | undefined): number | undefined {
  if (cell?.value.kind === 'number') return Number.isSafeInteger(cell.value.number) ? cell.value.number : undefined
  const text = cell?.value.kind === 'text' ? cell.value.text.trim() : ''
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** Month of the tender; a day other than the first is no month. */
function readStart(tender: Tender, cell: Cell | undefined): number | undefined {
  const text = cell?.value.kind === 'date' ? cell.value.date : (cell?.text.trim() ?? '')
  const month = parseMonth(text.replace(/^(\d{4}-\d{2})-01$/, '$1'))
  return month === undefined ? wholeNumber(cell) : month - monthOf(tender.start, 0)
}

/** Why an offer cannot stand at a site; undefined when it can, or none is stated. */
function siteRefusal(tender: Tender, offer: string, site: string, upToRound?: number): string | undefined {
  if (site === '') return undefined
  const found = activeOffers(tender, upToRound).active.find((item) => item.offer.id === offer)
  if (found === undefined) return undefined
  const { kind, sites, site: own } = found.offer
  const stated = sites ?? (own === undefined ? [] : [own])
  // Bought hardware that names no site may stand at any.
  const allowed = kind === 'hardware' && stated.length === 0 ? tender.sites.map(({ id }) => id) : stated
  const called = siteCalled(tender, site)
  return called !== undefined && allowed.includes(called) ? undefined : `${offer} is not offered at ${site}`
}

/** A problem of a checked line, told at the cell that states what is wrong. */
function atItsCell(reader: Reader, problem: Problem, rows: readonly number[], head: Head): Problem {
  const line = problem.where.kind === 'document' ? /^lines\[(\d+)\]/.exec(problem.where.path) : null
  const row = line === null ? undefined : rows[Number(line[1])]
  if (row === undefined) return problem
  const column: Column = problem.code === 'start-outside' ? 'start' : 'offer'
  return { ...problem, where: reader.placeOf(row, head.at.get(column) ?? 0) }
}

function add(reader: Reader, row: number, column: number, what: string, fix: string): void {
  reader.problems.push({ severity: 'error', code: 'award-line', what, fix, where: reader.placeOf(row, column) })
}
