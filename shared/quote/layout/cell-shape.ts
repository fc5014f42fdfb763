// What a cell looks like from afar — a number, a date, words — so that a column of one kind can be told from its header.
import type { Cell } from '../../sheet/cell.ts'

/** `none`: says nothing of its column: an error, a dash, a formula without result. */
export type CellShape = 'number' | 'date' | 'text' | 'none'

const shapes: Readonly<Record<Cell['value']['kind'], CellShape | undefined>> = {
  number: 'number',
  date: 'date',
  boolean: 'text',
  error: 'none',
  none: 'none',
  text: undefined,
}

const empty = /^(?:[-–—./*]+|n\/?a|tbd|tbc|none|k\.?\s?a\.?)$/i
/** `2,05 €`, `USD 1'200.50 / month`, `≥ 128`, `36 months`, `15 %`: one figure, or a range, with few letters around it. */
const figure =
  /^(?:[A-Z]{2,3}\$?|[€$£¥<>≤≥~≈(+−-]|ab|from|up to|min\.?|max\.?)?\s*[<>≤≥=+−-]*\s*[€$£¥]?\s*\d[\d.,'’ \u00a0\u202f]*(?:\s*(?:-|–|—|to|bis|\.\.)\s*\d[\d.,]*)?\s*[)+]?\s*([^\d]{0,24})$/i
const dated =
  /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?|\d{1,2}\.?[ -]?\p{L}{3,9}\.?,?[ -]\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\p{L}{3,9}\.?[ -/']{0,2}\d{2,4}|\d{4}-\d{2})$/u
const monthWord =
  /jan|feb|m[aä]r|apr|a[vb]r|ma[iyj]|ju[nl]|jui|ao[uû]|aug|sep|o[ck]t|nov|de[cz]|gen|lug|set|ene|ago|dic/i

export function shapeOf(cell: Cell): CellShape {
  return (
    shapes[cell.value.kind] ?? textShape(cell.text === '' && cell.value.kind === 'text' ? cell.value.text : cell.text)
  )
}

export function textShape(raw: string): CellShape {
  if (raw.length > 60) return 'text'
  const text = raw.trim()
  if (empty.test(text)) return 'none'
  if (!/\d/.test(text)) return 'text'
  if (dated.test(text) && (!/\p{L}/u.test(text) || monthWord.test(text))) return 'date'
  return figure.test(text) ? 'number' : 'text'
}

/** The number of a number cell, for sums; undefined for anything else. */
export function plainNumber(cell: Cell): number | undefined {
  return cell.value.kind === 'number' && Number.isFinite(cell.value.number) ? cell.value.number : undefined
}

/** The words of a cell on one line. */
export function lineText(cell: Cell): string {
  const text = cell.text === '' && cell.value.kind === 'text' ? cell.value.text : cell.text
  return text.replace(/\s+/g, ' ').trim()
}
