// The fields of a table: for each place along the header, its words from the outermost line to the innermost.
import type { CellPosition } from '../../sheet/address.ts'
import type { HeadWords } from './head-words.ts'
import type { HeaderLines } from './header-lines.ts'
import type { FoundField } from './table.ts'
import { type LineCell, ownCells, type View } from './view.ts'

export interface HeaderPart {
  readonly text: string
  readonly position: CellPosition
}

/** Words over each place, the outermost first; places without any are absent. */
export function headerParts(
  view: View,
  header: HeaderLines,
  words: HeadWords,
): ReadonlyMap<number, readonly HeaderPart[]> {
  const parts = new Map<number, HeaderPart[]>()
  header.lines.forEach((line, index) => {
    const lower = header.lines.slice(index + 1).flatMap((one) => ownCells(view, one, header.span))
    const cells = withoutUnitHeading(ownCells(view, line, header.span), words)
    for (const { cell, reach } of reaches(cells, lower, words)) {
      const text = words.head(cell.cell).text
      if (text === '' || words.head(cell.cell).kind === 'none') continue
      for (const at of reach) {
        const list = parts.get(at) ?? []
        if (list.at(-1)?.text === text) continue
        parts.set(at, [...list, { text, position: view.position(line, cell.at) }])
      }
    }
  })
  return parts
}

/** `Unit | USD/GPU/h | months`: the first cell heads the units and belongs to no field. */
function withoutUnitHeading(cells: readonly LineCell[], words: HeadWords): readonly LineCell[] {
  const [first, ...rest] = cells
  if (first === undefined || !['word', 'plain'].includes(words.head(first.cell).kind)) return cells
  const kinds = rest.map(({ cell }) => words.head(cell).kind).filter((kind) => kind !== 'none')
  const units = kinds.filter((kind) => kind === 'unit').length
  return units >= 2 && units * 2 >= kinds.length ? rest : cells
}

interface Reach {
  readonly cell: LineCell
  readonly reach: readonly number[]
}

/** A merge reaches over its places. Without merges in its line a group reaches to the next one, over places that have words of their own. */
function reaches(cells: readonly LineCell[], lower: readonly LineCell[], words: HeadWords): readonly Reach[] {
  const isMerged = cells.some(({ at, to }) => to > at)
  const places = [...new Set(lower.map(({ at }) => at))].toSorted((a, b) => a - b)
  const groups = cells.map((cell, index) => {
    const end = cells[index + 1]?.at ?? Number.POSITIVE_INFINITY
    return { cell, under: isMerged ? [] : places.filter((at) => at > cell.at && at < end) }
  })
  return groups.map(({ cell, under }, index) => {
    const own = Array.from({ length: cell.to - cell.at + 1 }, (_, step) => cell.at + step)
    const isLast = index === groups.length - 1
    const isOver = places.includes(cell.at)
    return { cell, reach: isOver ? [...own, ...(isLast ? shorten(groups, lower, words) : under)] : own }
  })
}

/** The last group has no next one to end it: it is as wide as those before it, when these are alike, or while the kind of axis stays. */
function shorten(
  groups: readonly { readonly cell: LineCell; readonly under: readonly number[] }[],
  lower: readonly LineCell[],
  words: HeadWords,
): readonly number[] {
  const last = groups.at(-1)
  if (last === undefined) return []
  const widths = groups.slice(0, -1).map(({ under }) => under.length)
  const [width] = widths
  const isEven = width !== undefined && width > 0 && widths.every((one) => one === width)
  const keys = (places: readonly number[]) =>
    places.map((at) => words.head(lowerAt(lower, at)?.cell ?? last.cell.cell).key()).join('|')
  const before = groups.at(-2)?.under ?? []
  if (isEven && (widths.length >= 2 || keys(before) === keys(last.under.slice(0, width))))
    return last.under.slice(0, width)
  const axisOf = (at: number) => {
    const cell = lowerAt(lower, at)
    return cell === undefined ? undefined : words.head(cell.cell).axis
  }
  const axis = axisOf(last.cell.at)
  if (axis === undefined) return last.under
  const other = last.under.findIndex((at) => axisOf(at) !== axis)
  return other < 0 ? last.under : last.under.slice(0, other)
}

function lowerAt(lower: readonly LineCell[], at: number): LineCell | undefined {
  return lower.find((cell) => cell.at === at)
}

export interface FieldPlan {
  readonly at: number
  readonly parts: readonly HeaderPart[]
  readonly hidden: boolean
  readonly value?: FoundField['value']
}

/** Fields in the order they stand, with keys from their words and a number among those of one key. */
export function numberFields(plans: readonly FieldPlan[], headerKey: (text: string) => string): readonly FoundField[] {
  const seen = new Map<string, number>()
  return plans.map(({ at, parts, hidden, value }) => {
    const header = headerText(parts)
    const key = headerKey(bareKeyText(parts))
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    const headerCells = parts.map(({ position }) => position)
    return { header, key, nth, at, headerCells, hidden, ...(value === undefined ? {} : { value }) }
  })
}

/** As written for one part; without closing colons for several. At most what a layout can hold. */
function headerText(parts: readonly HeaderPart[]): string {
  const text = parts.length === 1 ? (parts[0]?.text ?? '') : parts.map(({ text }) => withoutColon(text)).join(' / ')
  return text.slice(0, 500)
}

function bareKeyText(parts: readonly HeaderPart[]): string {
  return parts
    .map(({ text }) => withoutColon(text))
    .join(' / ')
    .slice(0, 500)
}

function withoutColon(text: string): string {
  return text.replace(/\s*[:：]$/, '')
}
