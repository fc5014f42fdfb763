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
/** Other letters before a figure are a name: `RTX 4090`, `MI300X`. */
const currencyCodes = 'USD|EUR|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN|CZK|CAD|AUD|NZD|INR|SGD|HKD|KRW|TWD|BRL|AED|SAR'
/** `2,05 €`, `USD 1'200.50 / month`, `≥ 128`, `36 months`, `15 %`: one figure, or a range, with few letters around it. */
const figure = new RegExp(
  `^(?:(?:${currencyCodes})|[A-Z]{1,2}\\$|[€$£¥<>≤≥~≈(+−-]|ab|from|up to|[Mm]in\\.?|[Mm]ax\\.?)?\\s*[<>≤≥=+−-]*\\s*[€$£¥]?\\s*` +
    "\\d[\\d.,'’ \\u00a0\\u202f]*(?:\\s*(?:-|–|—|to|bis|\\.\\.)\\s*\\d[\\d.,]*)?\\s*[)+]?\\s*[^\\d]{0,24}$",
)
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
  if (isPlainFigure(raw)) return 'number'
  const text = raw.trim()
  if (empty.test(text)) return 'none'
  if (!/\d/.test(text)) return 'text'
  if (dated.test(text) && (!/\p{L}/u.test(text) || monthWord.test(text))) return 'date'
  return figure.test(text) ? 'number' : 'text'
}

/** Digits with points and commas: by far the most frequent text of a CSV file that is a number. */
function isPlainFigure(text: string): boolean {
  let digits = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits += 1
    else if (code !== 46 && code !== 44 && !(code === 45 && at === 0)) return false
  }
  return digits > 0 && digits >= text.length - 4 && !/\d[.,]\d{1,2}[.,]\d/.test(text)
}

/** A number cell's number, or that of a text of digits and at most one point; undefined for anything else. */
export function plainNumber(cell: Cell): number | undefined {
  if (cell.value.kind === 'number') return Number.isFinite(cell.value.number) ? cell.value.number : undefined
  return cell.value.kind === 'text' && plainFigure.test(cell.value.text) ? Number(cell.value.text) : undefined
}

const plainFigure = /^-?\d{1,15}(?:\.\d{1,9})?$/

/** The words of a cell on one line. */
export function lineText(cell: Cell): string {
  const text = cell.text === '' && cell.value.kind === 'text' ? cell.value.text : cell.text
  return onOneLine(text)
}

export function onOneLine(text: string): string {
  return /\s\s|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}
