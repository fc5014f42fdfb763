// Prices of a list: how its decimals are written is found out from all cells of the column together, and asked when they do not say.
import type { Exact } from '../money/exact.ts'
import { exact, tenTo } from '../money/exact.ts'
import { divideHalfEven } from '../money/round.ts'
import type { Cell } from '../sheet/cell.ts'

export type DecimalMark = 'point' | 'comma'

const forms: Readonly<Record<DecimalMark, RegExp>> = {
  point: /^(?:\d+|[1-9]\d{0,2}(?:[, '\u00a0\u202f]\d{3})+)?(?:\.\d+)?$/,
  comma: /^(?:\d+|[1-9]\d{0,2}(?:[. '\u00a0\u202f]\d{3})+)?(?:,\d+)?$/,
}

/** What stands around a number in a price cell: a currency and `/h`, which the header or another column must say anyway. */
const around = /^(?:[A-Z]{3}|[€$£]|US\$)\s*|\s*(?:[A-Z]{3}|[€$£])?\s*(?:\/\s*(?:h|hr|hour|Std\.?))?$/g

export interface MarksFound {
  /** Cells that only this mark reads, or that the two read differently. */
  readonly point: number
  readonly comma: number
  readonly either: number
  /** A1 positions are the caller's: index of the first cell of `either` among the cells given. */
  readonly firstEither: number
}

/** Looks at the texts of a column; numbers that are numbers in the file need no mark. */
export function findMarks(cells: readonly (Cell | undefined)[]): MarksFound {
  const found = { point: 0, comma: 0, either: 0, firstEither: -1 }
  for (const [index, cell] of cells.entries()) {
    if (cell?.value.kind !== 'text') continue
    const body = bodyOf(cell.value.text)
    const [point, comma] = [readText(body, 'point'), readText(body, 'comma')]
    if (point === undefined && comma === undefined) continue
    if (point !== undefined && comma !== undefined) {
      if (same(point, comma)) continue
      if (found.either === 0) found.firstEither = index
      found.either += 1
    } else if (point !== undefined) found.point += 1
    else found.comma += 1
  }
  return found
}

/** The mark a column is written with; undefined when its cells leave both open, or speak for both. */
export function markOf({ point, comma, either }: MarksFound): DecimalMark | undefined {
  if (point > 0 && comma > 0) return undefined
  if (comma > 0) return 'comma'
  return point > 0 || either === 0 ? 'point' : undefined
}

/** A price as it was written; undefined when the cell holds no number of this mark. */
export function readPrice(cell: Cell, mark: DecimalMark): Exact | undefined {
  const { value } = cell
  if (value.kind === 'number') return Number.isFinite(value.number) ? exact(value.number) : undefined
  return value.kind === 'text' ? readText(bodyOf(value.text), mark) : undefined
}

/** Whole millionths for one of `count` accelerators, half to even; undefined beyond what a whole number holds exactly. */
export function perAccelerator(price: Exact, count: number): number | undefined {
  const [top, bottom] = price.scale <= 6 ? [price.n * tenTo(6 - price.scale), 1n] : [price.n, tenTo(price.scale - 6)]
  const millionths = Number(divideHalfEven(top, bottom * BigInt(count)))
  return Number.isSafeInteger(millionths) ? millionths : undefined
}

/** Longest cell read as a price; longer ones, made to keep a program busy, are none. */
const mostCharacters = 60

function bodyOf(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > mostCharacters ? '' : trimmed.replace(around, '')
}

function readText(body: string, mark: DecimalMark): Exact | undefined {
  // Programs write small numbers so: 5e-05.
  if (mark === 'point' && /^\d+(?:\.\d+)?e[+-]?\d{1,2}$/i.test(body)) return exact(Number(body))
  if (!forms[mark].test(body) || !/\d/.test(body)) return undefined
  const plain = mark === 'point' ? body.replace(/[^\d.]/g, '') : body.replace(/[^\d,]/g, '').replace(',', '.')
  const [whole = '', fraction = ''] = plain.split('.')
  return { n: BigInt(`${whole}${fraction}`), scale: fraction.length }
}

function same(a: Exact, b: Exact): boolean {
  const scale = Math.max(a.scale, b.scale)
  return a.n * tenTo(scale - a.scale) === b.n * tenTo(scale - b.scale)
}
