// The letter as a workbook to answer in: its words on one sheet, its tables on others, with a column for the vendor's answer.
import type { PlannedCell, PlannedSheet, WorkbookPlan } from '../../sheet/sheet-plan.ts'
import type { Block, Table } from '../block.ts'
import type { Figure } from '../figure.ts'
import { formatText, formatValue } from '../format-value.ts'
import { letterDocument } from './letter.ts'
import type { LetterInput } from './letter-input.ts'

/** Cells hold words and numbers only: no formulas, names, links or hidden parts. The same input gives the same plan. */
export function letterPlan(input: LetterInput): WorkbookPlan {
  const { blocks, options } = letterDocument(input)
  const { locale } = input
  const tables = (ids: RegExp) => blocks.filter((block): block is Table => block.kind === 'table' && ids.test(block.id))
  const sheets = [
    tableSheet('We ask for', tables(/^(targets|asks)$/), { locale, answered: true }),
    tableSheet('Open points', tables(/^points$/), { locale, answered: true }),
    tableSheet('Your offer', tables(/^offer-/), { locale, answered: false }),
  ]
  return {
    title: `${options.title}, ${options.subject}`,
    sheets: [wordsSheet(blocks, options.legend, locale), ...sheets.filter((sheet) => sheet !== undefined)],
  }
}

/** Characters; fits a printed page, with a wider font in the place of ours too. */
const wordsWidth = 74

function wordsSheet(blocks: readonly Block[], legend: string, locale: string): PlannedSheet {
  const lines = [
    ...blocks.flatMap((block): readonly Omit<PlannedCell, 'row' | 'column'>[] => wordsOf(block, locale)),
    { value: legend, look: 'mark' } as const,
  ]
  return {
    name: 'Letter',
    cells: lines.map((line, row) => ({ ...line, row, column: 0 })),
    merges: [],
    widths: [wordsWidth],
    heights: Object.fromEntries(lines.map(({ value }, row) => [row, heightOf([[value, wordsWidth]])])),
    frozen: { rows: 0, columns: 0 },
    checks: [],
    landscape: false,
  }
}

/** Lines of the first sheet; where a table stands in the letter, the sheet it is on is found by its heading. */
function wordsOf(block: Block, locale: string): readonly Omit<PlannedCell, 'row' | 'column'>[] {
  const written = (text: string, look: PlannedCell['look'] = 'text') => [{ value: text, look }]
  switch (block.kind) {
    case 'title':
      return [...written(block.title, 'title'), ...written(formatText(block.subtitle, locale))]
    case 'heading':
      return written(block.text, 'band')
    case 'paragraph':
      return written(formatText(block.text, locale))
    case 'list':
      return block.items.map((item, index) => ({
        value: `${block.ordered ? `${index + 1}.` : '·'} ${formatText(item, locale)}`,
        look: 'text' as const,
      }))
    case 'legend':
      return block.entries.map(({ term, meaning }) => ({
        value: `${term}: ${formatText(meaning, locale)}`,
        look: 'text' as const,
      }))
    case 'table':
      return block.id === 'offer-0' || !block.id.startsWith('offer-') ? written(tableWords(block)) : []
    default:
      return []
  }
}

function tableWords({ id }: Table): string {
  if (id === 'targets') return 'Target prices: see the sheet “We ask for”.'
  if (id === 'asks') return 'Terms: see the sheet “We ask for”.'
  if (id === 'points') return 'See the sheet “Open points”.'
  return 'See the sheet “Your offer”.'
}

interface SheetForm {
  readonly locale: string
  /** Has a last column to write in. */
  readonly answered: boolean
}

/** Tables under each other; undefined when there is none with rows. */
function tableSheet(name: string, tables: readonly Table[], form: SheetForm): PlannedSheet | undefined {
  if (tables.every(({ rows }) => rows.length === 0)) return undefined
  const cells: PlannedCell[] = []
  const heights: Record<number, number> = {}
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...tables.map((table) => widthOf(table, column, form))))
  let row = 0
  for (const table of tables) {
    if (table.caption !== '') cells.push({ row, column: 0, value: table.caption, look: 'band' })
    row += table.caption === '' ? 0 : 1
    const labels = [...table.columns.map(({ label }) => label), ...(form.answered ? ['Your answer'] : [])]
    cells.push(...labels.map((value, column) => ({ row, column, value, look: 'header' as const })))
    heights[row] = 18
    for (const { cells: figures } of table.rows) {
      row += 1
      cells.push(...figures.map((figure, column) => ({ row, column, ...planned(figure, form.locale) })))
      if (form.answered) cells.push({ row, column: figures.length, look: 'input' })
      heights[row] = heightOf(figures.map((figure, column) => [formatValue(figure, form.locale), widths[column] ?? 20]))
    }
    if (table.note !== undefined) {
      row += 1
      cells.push({ row, column: 0, value: formatText(table.note, form.locale), look: 'mark' })
    }
    row += 2
  }
  return {
    name,
    cells,
    merges: [],
    widths: widths.filter((width) => width > 0),
    heights,
    frozen: { rows: 0, columns: 0 },
    checks: [],
    landscape: true,
  }
}

/** Characters: what grows is for sentences, the answer as well. */
function widthOf({ columns }: Table, column: number, { answered }: SheetForm): number {
  const { grow } = columns[column] ?? {}
  if (column === columns.length) return answered ? 40 : 0
  if (column > columns.length) return 0
  return grow === undefined ? 26 : grow > 1 ? 52 : 24
}

/** Numbers stay numbers, with their unit in the format. */
function planned(figure: Figure, locale: string): Pick<PlannedCell, 'value' | 'format' | 'look'> {
  if (figure.kind === 'price') {
    return { value: figure.price, format: `#,##0.00#### "${figure.currency} per ${figure.per}"`, look: 'text' }
  }
  return { value: formatValue(figure, locale), look: 'text' }
}

/** Points: wrapped text needs about a line of 15 for each filling of its column. */
function heightOf(texts: readonly (readonly [PlannedCell['value'], number])[]): number {
  const lines = texts.map(([value, width]) => Math.ceil(String(value ?? '').length / Math.max(1, width - 4)))
  return Math.min(400, 15 * Math.max(1, ...lines) + 3)
}
