// What a vendor must correct or answer, as the page and the sheet it is sent: built from one vendor's own file, cells and problems and nothing else.
import type { PlannedCell, WorkbookPlan } from '../../sheet/sheet-plan.ts'
import { text } from '../figure.ts'
import type { ReportDocument } from '../recommendation-document.ts'

export interface FixPoint {
  readonly sheet: string
  /** A1 style; empty for a whole sheet. */
  readonly cell: string
  /** What stands there, as the vendor wrote it. */
  readonly text: string
  readonly wrong: string
  readonly need: string
}

/** One vendor alone: nothing in it may follow from another vendor's data, from a solver, or from what the buyer keeps to itself. */
export interface FixListInput {
  /** As the vendor is addressed. */
  readonly vendor: string
  /** Name of its file without the folder; empty when there is none, or several. */
  readonly file: string
  readonly points: readonly FixPoint[]
}

const title = 'Points to correct or answer'
const answerLabel = 'Your answer'

function intro({ file, points }: FixListInput): string {
  const whose = file === '' ? 'your quote' : `your file ${file}`
  if (points.length === 0) return `Thank you. There is nothing to correct or answer in ${whose}.`
  const one = points.length === 1
  return `Thank you. Before we can use ${whose}, please correct or answer ${one ? 'the point' : `the ${points.length} points`} below: change the ${one ? 'cell' : 'cells'} in your file, or write beside ${one ? 'it' : 'each'} what holds, and send it back.`
}

/** The page. It carries no classification: it is meant to be sent. */
export function fixListDocument(input: FixListInput): ReportDocument {
  return {
    blocks: [
      { kind: 'title', title, subtitle: [input.vendor] },
      { kind: 'paragraph', text: [intro(input)] },
      {
        kind: 'table',
        id: 'points',
        caption: '',
        columns: [
          { label: 'Sheet', unit: '', align: 'start', grow: 0.7 },
          { label: 'Cell', unit: '', align: 'start' },
          { label: 'What it says', unit: '', align: 'start', grow: 1 },
          { label: 'What is wrong', unit: '', align: 'start', grow: 1.7 },
          { label: 'What we need', unit: '', align: 'start', grow: 1.5 },
          { label: answerLabel, unit: '', align: 'start', grow: 1.5 },
        ],
        rows: input.points.map((point) => ({
          cells: [point.sheet, point.cell, point.text, point.wrong, point.need, ''].map(text),
        })),
        empty: 'There is no open point.',
      },
    ],
    options: {
      title,
      subject: input.vendor,
      running: input.vendor,
      legend: '',
      // The page holds words only; how numbers look must not follow from whose computer made it.
      locale: 'en-US',
    },
    fileName: `points-to-correct-${input.vendor.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}`,
  }
}

const headers = ['Sheet', 'Cell', 'What it says', 'What is wrong', 'What we need', answerLabel] as const
/** Rows above the table: title, vendor, what to do. */
const headerRow = 4

/** The sheet, with a column to answer in. */
export function fixListPlan(input: FixListInput): WorkbookPlan {
  const rows = input.points.flatMap((point, index): readonly PlannedCell[] => {
    const row = headerRow + 1 + index
    const texts = [point.sheet, point.cell, point.text, point.wrong, point.need]
    return [
      ...texts.map((value, column): PlannedCell => ({ row, column, value, look: 'text' })),
      { row, column: texts.length, look: 'input' },
    ]
  })
  return {
    title,
    sheets: [
      {
        name: 'Points',
        cells: [
          { row: 0, column: 0, value: title, look: 'title' },
          { row: 1, column: 0, value: input.vendor, look: 'text' },
          { row: 2, column: 0, value: intro(input), look: 'text' },
          ...headers.map((value, column): PlannedCell => ({ row: headerRow, column, value, look: 'header' })),
          ...rows,
        ],
        merges: [1, 2].map((row) => ({ from: { row, column: 0 }, to: { row, column: headers.length - 1 } })),
        widths: [18, 9, 26, 48, 42, 42],
        heights: { 2: 34, [headerRow]: 24, ...Object.fromEntries(input.points.map(heightOf)) },
        frozen: { rows: headerRow + 1, columns: 0 },
        checks: [],
        landscape: true,
      },
    ],
  }
}

/** Wrapped text needs room: about one line of 15 points for each filling of its column. */
function heightOf(point: FixPoint, index: number): readonly [number, number] {
  const lines = Math.max(
    ...[
      [point.text, 24],
      [point.wrong, 44],
      [point.need, 38],
    ].map(([words, width]) => Math.ceil(String(words).length / Number(width))),
    1,
  )
  return [headerRow + 1 + index, Math.min(400, 15 * lines + 4)]
}
