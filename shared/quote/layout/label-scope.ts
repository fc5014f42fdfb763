// Which offers labels beside price tables hold for: all of their sheet, all of the file, or one table when the labels repeat for each.
import { type CellPosition, formatRange } from '../../sheet/address.ts'
import { isKeptAsNote } from '../words/targets.ts'
import type { TableInFile } from './place-layout.ts'
import type { Reason } from './table.ts'

export interface LabelScope {
  /** Whether the values of a labels table hold for the offers of a table. */
  readonly holds: (labels: TableInFile, table: TableInFile) => boolean
  /** Which tables it holds for, in words; undefined for what are no labels beside offers. */
  readonly why: (labels: TableInFile) => Reason | undefined
}

export function labelScope(tables: readonly TableInFile[]): LabelScope {
  const offers = tables.filter(({ layout }) => layout.use === 'offers')
  const labels = tables.filter(({ layout }) => layout.use === 'quote')
  const withOffers = new Set(offers.map(({ found }) => found.sheet))
  const owners = new Map<TableInFile, TableInFile>()
  const repeated = new Set<TableInFile>()
  for (const sheet of withOffers) {
    const here = ({ found }: TableInFile) => found.sheet === sheet
    const own = offers.filter(here)
    const blocks = repeatedIn(labels.filter(here))
    if (own.length < 2) continue
    for (const block of blocks) repeated.add(block)
    for (const [table, block] of ownersIn(own, blocks)) owners.set(table, block)
  }
  const isOwner = new Set(owners.values())
  const holds = (block: TableInFile, table: TableInFile) => {
    if (block.found.sheet !== table.found.sheet) return !withOffers.has(block.found.sheet)
    if (!repeated.has(block)) return true
    return isOwner.has(block) ? owners.get(table) === block : !owners.has(table)
  }
  const why = (block: TableInFile): Reason | undefined => {
    if (!labels.includes(block)) return undefined
    const held = offers.filter((table) => holds(block, table))
    if (held.length === 0) return undefined
    return { why: scopeWords(held, block, repeated.has(block)), cells: labelCells(block) }
  }
  return { holds, why }
}

function scopeWords(held: readonly TableInFile[], block: TableInFile, repeats: boolean): string {
  const places = held.slice(0, 6).map((table) => placeWords(table, block))
  const listed = held.length > 6 ? `${places.join(', ')} and ${held.length - 6} more` : places.join(', ')
  const noun = held.length === 1 ? 'the table' : 'the tables'
  return repeats
    ? `Its labels come again for other tables of the sheet, so they hold for the offers of ${noun} ${listed} alone.`
    : `What its labels say holds for the offers of ${noun} ${listed}, where their own cells say nothing.`
}

function placeWords({ found }: TableInFile, block: TableInFile): string {
  const where = formatRange({ from: found.header.from, to: found.body.to })
  return found.sheet === block.found.sheet ? where : `${where} on ${found.sheet}`
}

function labelCells({ found }: TableInFile): readonly CellPosition[] {
  return found.fields.flatMap(({ headerCells }) => headerCells).slice(0, 40)
}

/** What a block says, by meaning where it is known: `Site` and `Location` are the same label. */
function meanings({ fields }: TableInFile): readonly string[] {
  return fields.flatMap(({ layout: { to, key }, found }) => {
    if (found === undefined || to === 'nothing') return []
    return [to === undefined || isKeptAsNote(to) ? `label ${key}` : to === 'region' ? 'site' : to]
  })
}

function repeatedIn(blocks: readonly TableInFile[]): readonly TableInFile[] {
  return blocks.filter((block) => {
    const own = new Set(meanings(block))
    return blocks.some((other) => other !== block && meanings(other).some((meaning) => own.has(meaning)))
  })
}

/** Each table has the block beside it, else the nearest above it; below it where the blocks stand under their tables. */
function ownersIn(
  tables: readonly TableInFile[],
  blocks: readonly TableInFile[],
): readonly (readonly [table: TableInFile, block: TableInFile])[] {
  const isOver = (block: TableInFile, table: TableInFile) => bottomOf(block) < topOf(table)
  const [first, ...others] = tables.toSorted((a, b) => topOf(a) - topOf(b))
  const last = blocks.toSorted((a, b) => topOf(a) - topOf(b)).at(-1)
  const areUnder =
    first !== undefined &&
    last !== undefined &&
    blocks.every((block) => isOver(first, block)) &&
    [first, ...others].every((table) => isOver(table, last))
  return tables.flatMap((table) => {
    const beside = blocks.filter((block) => topOf(block) <= bottomOf(table) && bottomOf(block) >= topOf(table))
    const apart = blocks.filter((block) => (areUnder ? isOver(table, block) : isOver(block, table)))
    const distance = (block: TableInFile) =>
      areUnder ? topOf(block) - bottomOf(table) : topOf(table) - bottomOf(block)
    const [nearest] = (beside.length > 0 ? beside : apart).toSorted(
      (a, b) =>
        (beside.length > 0 ? 0 : distance(a) - distance(b)) || columnsBetween(a, table) - columnsBetween(b, table),
    )
    return nearest === undefined ? [] : [[table, nearest] as const]
  })
}

function topOf({ found }: TableInFile): number {
  return found.header.from.row
}

function bottomOf({ found: { header, body } }: TableInFile): number {
  return Math.max(header.to.row, body.to.row)
}

function columnsBetween(a: TableInFile, b: TableInFile): number {
  return Math.abs(a.found.header.from.column - b.found.header.from.column)
}
