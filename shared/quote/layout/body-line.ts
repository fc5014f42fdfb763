// One line under a header: what it holds, whether it fits its columns, and what gives away that it is a total or the header again.
import type { CellPosition } from '../../sheet/address.ts'
import { type CellShape, lineText, plainNumber, shapeOf } from './cell-shape.ts'
import { type TotalWord, totalWord } from './total-words.ts'
import type { LineCell, Span, View } from './view.ts'

export interface BodyLine {
  readonly line: number
  readonly blankBefore: boolean
  /** Cells that begin in this line; of these, those that fit the kind of their column, and words where figures or dates are usual. */
  readonly filled: number
  readonly fitting: number
  readonly misfitting: number
  readonly texts: number
  readonly numbers: number
  /** The first text, when it stands before every number. */
  readonly label: { readonly text: string; readonly position: CellPosition; readonly at: number } | undefined
  /** Normal form of the line's words; of its figures when it has none. */
  readonly key: string
  /** Its label begins like a total. */
  readonly total: TotalWord | undefined
  readonly repeatsHeader: boolean
  /** A formula adds up cells above, or a figure without a name is the sum of those above. */
  readonly sum: 'formula' | 'figures' | undefined
}

/** What the columns of a body usually hold. */
export interface Profile {
  readonly shapes: ReadonlyMap<number, CellShape>
  /** Cells a line usually has. */
  readonly typical: number
  /** Words of the vocabulary that the line with fewest has. */
  readonly words: number
}

const longestKey = 200

export function describeLine(
  view: View,
  line: number,
  own: readonly LineCell[],
  blankBefore: boolean,
  profile: Profile,
  sums: Sums,
  headerTexts: readonly ReadonlyMap<number, string>[],
): BodyLine {
  let [fitting, misfitting, texts, numbers] = [0, 0, 0, 0]
  let key = ''
  let figures = ''
  let label: BodyLine['label']
  for (const { at, cell } of own) {
    const usual = profile.shapes.get(at)
    const shape = shapeOf(cell)
    if (shape === 'none' || shape === usual) fitting += 1
    else if (shape === 'text' && usual !== undefined) misfitting += 1
    if (shape === 'text') {
      const text = lineText(cell)
      if (texts === 0 && numbers === 0) label = { text, position: view.position(line, at), at }
      texts += 1
      if (key.length < longestKey) key = key === '' ? text : `${key} ${text}`
    } else if (shape === 'number') {
      numbers += 1
      if (texts === 0 && figures.length < 40) figures += `${cell.text} `
    }
  }
  const words = key === '' ? figures : key
  return {
    line,
    blankBefore,
    filled: own.length,
    fitting,
    misfitting,
    texts,
    numbers,
    label,
    total: label === undefined ? undefined : totalWord(label.text),
    key: keyOf(words),
    repeatsHeader: headerTexts.some((header) => isHeaderAgain(own, header)),
    sum: sumOf(view, own, texts, sums),
  }
}

/** At least four in five of a header line's words stand in their places again. */
function isHeaderAgain(own: readonly LineCell[], texts: ReadonlyMap<number, string>): boolean {
  if (texts.size < 2 || own.length < texts.size * 0.8) return false
  let same = 0
  for (const { at, cell } of own) if (texts.get(at) === lineText(cell)) same += 1
  return same >= Math.max(texts.size, own.length) * 0.8
}

export function keyOf(words: string): string {
  return words.slice(0, longestKey).toLowerCase().trim()
}

/** Sums of each column so far, and since the last total, with how many figures they have; by place from the first of the span. */
export interface Sums {
  readonly from: number
  readonly all: Float64Array
  readonly allCount: Uint32Array
  readonly since: Float64Array
  readonly sinceCount: Uint32Array
}

export function emptySums({ from, to }: Span): Sums {
  const size = to - from + 1
  return {
    from,
    all: new Float64Array(size),
    allCount: new Uint32Array(size),
    since: new Float64Array(size),
    sinceCount: new Uint32Array(size),
  }
}

export function addToSums(sums: Sums, at: number, number: number): void {
  const place = at - sums.from
  sums.all[place] = (sums.all[place] ?? 0) + number
  sums.since[place] = (sums.since[place] ?? 0) + number
  sums.allCount[place] = (sums.allCount[place] ?? 0) + 1
  sums.sinceCount[place] = (sums.sinceCount[place] ?? 0) + 1
}

/** After a total the next one begins anew. */
export function beginAnew(sums: Sums): void {
  sums.since.fill(0)
  sums.sinceCount.fill(0)
}

function isSumAt(sums: Sums, at: number, number: number): boolean {
  const place = at - sums.from
  const isNear = (sum = 0, count = 0) => count >= 2 && Math.abs(sum - number) <= 1e-9 * Math.abs(number)
  return isNear(sums.all[place], sums.allCount[place]) || isNear(sums.since[place], sums.sinceCount[place])
}

const sumFormula =
  /^(?:of:)?=?\s*(?:SUM|SUBTOTAL|SUMME|TEILERGEBNIS|SOMME|SOUS\.TOTAL)\s*\((?:\s*\d+\s*[,;])?\s*\[?\.?\$?([A-Z]{1,3})\$?(\d+)\s*:\s*\.?\$?([A-Z]{1,3})\$?(\d+)/i

function sumOf(view: View, own: readonly LineCell[], texts: number, sums: Sums): BodyLine['sum'] {
  for (const { cell } of own) {
    if (cell.formula === undefined) continue
    const [, fromColumn, fromRow, toColumn, toRow] = sumFormula.exec(cell.formula) ?? []
    if (fromColumn === undefined) continue
    const isAlong =
      view.form === 'rows' ? fromColumn === toColumn && fromRow !== toRow : fromRow === toRow && fromColumn !== toColumn
    if (isAlong) return 'formula'
  }
  if (texts > 0 || own.every(({ cell }) => plainNumber(cell) === 0)) return undefined
  const isSum = own.every(({ at, cell }) => {
    const number = plainNumber(cell)
    if (number === undefined || number === 0) return number === 0
    return isSumAt(sums, at, number)
  })
  return isSum && own.length > 0 ? 'figures' : undefined
}
