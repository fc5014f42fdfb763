// Blocks with every figure written out: what the page draws, and what a reader of the page can be held to.
import { assertNever } from '../kernel/assert-never.ts'
import type { Block, Table } from './block.ts'
import type { Text } from './figure.ts'
import { formatUnder, formatValue } from './format-value.ts'

/** The same blocks as plain strings; a chart names its drawing by id. Inside running text a figure keeps together with its unit by no-break spaces. */
export type WrittenBlock =
  | { readonly kind: 'title'; readonly title: string; readonly subtitle: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: 'plain' | 'lead' | 'quiet' }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered: boolean }
  | {
      readonly kind: 'key-figures'
      readonly figures: readonly { readonly label: string; readonly value: string; readonly note: string }[]
    }
  | WrittenTable
  | { readonly kind: 'chart'; readonly id: string; readonly caption: string; readonly alt: string }
  | { readonly kind: 'note'; readonly tone: 'plain' | 'warning'; readonly text: string }
  | { readonly kind: 'signatures'; readonly signatures: readonly { readonly role: string; readonly name: string }[] }
  | { readonly kind: 'page-break' }
  | { readonly kind: 'legend'; readonly entries: readonly { readonly term: string; readonly meaning: string }[] }
  | { readonly kind: 'one-page'; readonly blocks: readonly WrittenBlock[] }

export interface WrittenTable {
  readonly kind: 'table'
  readonly caption: string
  /** How much smaller the type must be for the longest words and figures to fit side by side; 1 as a rule. */
  readonly scale: number
  readonly columns: readonly {
    readonly label: string
    readonly unit: string
    readonly align: 'start' | 'end'
    /** 0: as wide as its content. */
    readonly grow: number
    /** Room the longest figure or word needs, in em; 0 where the page should find out. */
    readonly width: number
  }[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly emphasis: 'none' | 'chosen' | 'quiet' }[]
  /** Empty when there is no total. */
  readonly total: readonly string[]
  readonly note: string
  readonly empty: string
}

export function writeOut(blocks: readonly Block[], locale: string): readonly WrittenBlock[] {
  return blocks.map((block) => writeBlock(block, locale))
}

function writeBlock(block: Block, locale: string): WrittenBlock {
  switch (block.kind) {
    case 'title':
      return { ...block, subtitle: formatText(block.subtitle, locale) }
    case 'paragraph':
      return { kind: 'paragraph', text: formatText(block.text, locale), tone: block.tone ?? 'plain' }
    case 'list':
      return { ...block, items: block.items.map((item) => formatText(item, locale)) }
    case 'key-figures':
      return {
        kind: 'key-figures',
        figures: block.figures.map((figure) => ({
          label: figure.label,
          value: formatValue(figure.value, locale),
          note: formatText(figure.note, locale),
        })),
      }
    case 'table':
      return writeTable(block, locale)
    case 'chart':
      return { kind: 'chart', id: block.chart.id, caption: block.caption, alt: block.chart.alt }
    case 'note':
      return { ...block, text: formatText(block.text, locale) }
    case 'legend':
      return {
        kind: 'legend',
        entries: block.entries.map((entry) => ({ term: entry.term, meaning: formatText(entry.meaning, locale) })),
      }
    case 'one-page':
      return { kind: 'one-page', blocks: writeOut(block.blocks, locale) }
    case 'heading':
    case 'signatures':
    case 'page-break':
      return block
    default:
      return assertNever(block)
  }
}

const noBreak = '\u00a0'

/** Running text in which no line ends between a figure and its unit, or inside a date. */
function formatText(text: Text, locale: string): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part
      if (part.kind === 'words') return formatText(part.words, locale)
      const written = formatValue(part, locale)
      return part.kind === 'text' || part.kind === 'absent' ? written : written.replaceAll(' ', noBreak)
    })
    .join('')
}

function writeTable(table: Table, locale: string): WrittenTable {
  const write = (cells: Table['rows'][number]['cells']) =>
    cells.map((cell, i) => {
      if (cell.kind === 'words') return formatText(cell.words, locale)
      const written = formatUnder(table.columns[i]?.unit ?? '', cell, locale)
      return table.columns[i]?.align === 'end' ? written.replaceAll(' ', noBreak) : written
    })
  const rows = table.rows.map((row) => ({ cells: write(row.cells), emphasis: row.emphasis ?? ('none' as const) }))
  const total = write(table.total ?? [])
  const cellsOf = (i: number) => [...rows.map((row) => row.cells[i] ?? ''), total[i] ?? '']
  const columns = table.columns.map(({ label, unit, align, grow }, i) => {
    const width = align === 'end' && grow === undefined ? columnWidth(label, unit, cellsOf(i)) : 0
    return { label, unit, align, grow: grow ?? 0, width }
  })
  const needed = columns.reduce(
    (sum, { width, label, grow }, i) => sum + inset + (width > 0 ? width : textWidth(label, grow > 0, cellsOf(i))),
    0,
  )
  return {
    kind: 'table',
    caption: table.caption,
    scale: needed > pageWidth ? Math.round((pageWidth / needed) * 100) / 100 : 1,
    columns,
    rows,
    total,
    note: formatText(table.note ?? [], locale),
    empty: table.empty ?? '',
  }
}

/** Width of the text on a page, and the room at both sides of a cell, in em of a table's type. */
const pageWidth = 59
const inset = 1

/** The least a column of text needs: its longest word when it may wrap, but no more than a word is let grow, else its longest text. */
function textWidth(label: string, wraps: boolean, cells: readonly string[]): number {
  const all = [label, ...cells]
  if (!wraps) return Math.max(...all.map(widthOf))
  return Math.max(...all.flatMap((text) => text.split(/[\s\u00a0]/).map((word) => Math.min(widthOf(word), 9))))
}

/** Figures stay on one line; labels and units, set smaller, break between words. */
function columnWidth(label: string, unit: string, cells: readonly string[]): number {
  const longestWord = (words: string) => Math.max(0, ...words.split(/ |(?<=-)/).map(widthOf))
  const ofLabel = Math.max(longestWord(label), Math.min(widthOf(label), 5), widthOf(label) * 0.55)
  const width = Math.max(ofLabel * 0.95, longestWord(unit) * 0.84, ...cells.map(widthOf))
  return Math.round(width * 100) / 100
}

/** Width of a text in em, estimated for the report's type. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text)
    width += /[0-9]/.test(letter) ? 0.6 : /[.,:;’' \u00a0]/.test(letter) ? 0.29 : /[A-ZÄÖÜ%]/.test(letter) ? 0.68 : 0.57
  return width
}
