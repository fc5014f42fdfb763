// What a report is made of: a closed list of blocks, the same for PDF, workbook and screen. Figures stay typed until format-value.ts.
import type { Chart } from '../chart/chart.ts'
import type { Figure, Text } from './figure.ts'

/** A column of a table. Cells whose unit equals `unit` are written without it. */
export interface Column {
  readonly label: string
  /** `USD`, `H100e`, `%`, or empty: written under the label. */
  readonly unit: string
  readonly align: 'start' | 'end'
  /** Share of the free width relative to other columns; absent: as wide as its content. */
  readonly grow?: number
  /** Total row = sum of the column. */
  readonly sums?: boolean
  /** Every cell = sum of the cells of these columns of its row, first and last index. */
  readonly sumOf?: readonly [number, number]
}

export interface Row {
  readonly cells: readonly Figure[]
  /** `chosen` marks what is recommended. */
  readonly emphasis?: 'chosen' | 'quiet'
}

export interface Table {
  readonly kind: 'table'
  /** Short and unique in the report: names the sheet of the workbook. */
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** One cell a column; the first is the label. */
  readonly total?: readonly Figure[]
  /** Basis of the figures, written below. */
  readonly note?: Text
  /** What to say when there are no rows. */
  readonly empty?: string
}

export interface KeyFigure {
  readonly label: string
  readonly value: Figure
  readonly note: Text
}

export interface Signature {
  readonly role: string
  /** Empty: a line to write on. */
  readonly name: string
}

export type Block =
  | { readonly kind: 'title'; readonly title: string; readonly subtitle: Text }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly tone?: 'lead' | 'quiet' }
  | { readonly kind: 'list'; readonly items: readonly Text[]; readonly ordered: boolean }
  | { readonly kind: 'key-figures'; readonly figures: readonly KeyFigure[] }
  | Table
  | { readonly kind: 'chart'; readonly chart: Chart; readonly caption: string }
  | { readonly kind: 'note'; readonly tone: 'plain' | 'warning'; readonly text: Text }
  | { readonly kind: 'signatures'; readonly signatures: readonly Signature[] }
  | { readonly kind: 'page-break' }
  /** Terms and what they mean, or sources and what came from them. */
  | { readonly kind: 'legend'; readonly entries: readonly { readonly term: string; readonly meaning: Text }[] }
  /** Blocks that stand on one page together; the type is set smaller until they fit. */
  | { readonly kind: 'one-page'; readonly blocks: readonly Block[] }

/** A block's kind with its own fields. */
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>

/** All blocks in reading order, those of a page among them, the page itself left out. */
export function flatten(blocks: readonly Block[]): readonly Exclude<Block, { kind: 'one-page' }>[] {
  return blocks.flatMap((block) => (block.kind === 'one-page' ? flatten(block.blocks) : [block]))
}

/** The tables in reading order. */
export function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return flatten(blocks).filter((block): block is Table => block.kind === 'table')
}
