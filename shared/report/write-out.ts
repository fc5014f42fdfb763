// Blocks with every figure written out: what the page draws, and what a reader of the page can be held to.
import { assertNever } from '../kernel/assert-never.ts'
import type { Block, Table } from './block.ts'
import { formatText, formatUnder, formatValue } from './format-value.ts'

/** The same blocks as plain strings; a chart names its drawing by id. */
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
  readonly columns: readonly {
    readonly label: string
    readonly unit: string
    readonly align: 'start' | 'end'
    /** 0: as wide as its content. */
    readonly grow: number
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

function writeTable(table: Table, locale: string): WrittenTable {
  const write = (cells: Table['rows'][number]['cells']) =>
    cells.map((cell, i) => formatUnder(table.columns[i]?.unit ?? '', cell, locale))
  return {
    kind: 'table',
    caption: table.caption,
    columns: table.columns.map(({ label, unit, align, grow }) => ({ label, unit, align, grow: grow ?? 0 })),
    rows: table.rows.map((row) => ({ cells: write(row.cells), emphasis: row.emphasis ?? 'none' })),
    total: write(table.total ?? []),
    note: formatText(table.note ?? [], locale),
    empty: table.empty ?? '',
  }
}
