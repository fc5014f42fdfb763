// How each cell of a sheet's picture looks: what it is to the layout, its problems and corrections, merges, hidden parts, what is lit.
import type { SheetPicture } from '../../shared/quote/import-preview.ts'
import type { LayoutQuestion } from '../../shared/quote/layout/proposal.ts'
import { type CellPosition, formatAddress, parseRange } from '../../shared/sheet/address.ts'
import type { CellMark } from './import-files.ts'
import type { RoleOf } from './layout-roles.ts'

/** Names of looks, each a class of the sheet's style. */
export const looks = [
  'error',
  'question',
  'warning',
  'note',
  'fixed',
  'header',
  'value',
  'leftOut',
  'lit',
  'hidden',
  'joinedRight',
  'joinedDown',
] as const
export type Look = (typeof looks)[number]

export interface CellLook {
  readonly looks: ReadonlySet<Look>
  /** Everything there is to say of the cell, '' for nothing. */
  readonly tip: string
}

/** What is to stand out: a field's cells, a record's, or single cells. */
export type Lit =
  | { readonly kind: 'field'; readonly path: string }
  | { readonly kind: 'record'; readonly table: string; readonly at: number }
  | { readonly kind: 'cells'; readonly sheet: string; readonly addresses: ReadonlySet<string> }

export function litCells({ where, cells }: Pick<LayoutQuestion, 'where' | 'cells'>): Lit | null {
  return where.kind === 'cell' ? { kind: 'cells', sheet: where.sheet, addresses: new Set(cells) } : null
}

interface LookSources {
  readonly sheet: SheetPicture
  readonly marks: ReadonlyMap<string, CellMark>
  /** Address → the buyer's text. */
  readonly fixed: ReadonlyMap<string, string>
  readonly merges: Merges
  readonly roleOf: RoleOf
  readonly lit: Lit | null
}

export type LookOf = (position: CellPosition) => CellLook

const roleLooks = { header: 'header', value: 'value', 'left-out': 'leftOut' } as const

export function cellLooks({ sheet, marks, fixed, merges, roleOf, lit }: LookSources): LookOf {
  const hiddenRows = new Set(sheet.hiddenRows)
  const hiddenColumns = new Set(sheet.hiddenColumns)
  return (position) => {
    const address = formatAddress(position)
    const found = new Set<Look>()
    const merge = merges.at(position)
    // Every cell of a merge is what its first one is.
    const role = roleOf(merge?.from ?? position)
    const mark = marks.get(address)
    if (role !== undefined) found.add(roleLooks[role.kind])
    if (mark !== undefined) found.add(mark.severity)
    if (fixed.has(address)) found.add('fixed')
    if (hiddenRows.has(position.row) || hiddenColumns.has(position.column)) found.add('hidden')
    if (merge !== undefined && position.row < merge.to.row) found.add('joinedDown')
    if (merge !== undefined && position.column < merge.to.column) found.add('joinedRight')
    if (isLit(lit, sheet.name, address, role)) found.add('lit')
    return {
      looks: found,
      tip: [mark?.words, role?.why].filter((text) => text !== undefined && text !== '').join('. '),
    }
  }
}

function isLit(lit: Lit | null, sheet: string, address: string, role: ReturnType<RoleOf>): boolean {
  if (lit === null) return false
  if (lit.kind === 'cells') return lit.sheet === sheet && lit.addresses.has(address)
  if (lit.kind === 'field') return role?.field === lit.path && role.kind !== 'left-out'
  return role?.table === lit.table && role.record === lit.at
}

export interface Merges {
  /** The merge a cell lies in. */
  readonly at: (position: CellPosition) => ReturnType<typeof parseRange>
  /** Columns that the cell stretches over: 1, or the rest of its merge when it is the first of a row of one. */
  readonly span: (position: CellPosition) => number
}

type Merge = NonNullable<ReturnType<typeof parseRange>>

/** A sheet may claim any number of merges, and each over everything: so many are drawn, and so tall ones are looked through one by one. */
const mostMerges = 20_000
const tallRows = 20
const mostTall = 200

export function mergesOf(sheet: Pick<SheetPicture, 'merges'>): Merges {
  const byRow = new Map<number, Merge[]>()
  const tall: Merge[] = []
  for (const text of sheet.merges.slice(0, mostMerges)) {
    const range = parseRange(text)
    if (range === undefined) continue
    if (range.to.row - range.from.row < tallRows) {
      for (let { row } = range.from; row <= range.to.row; row += 1) {
        const inRow = byRow.get(row)
        if (inRow === undefined) byRow.set(row, [range])
        else inRow.push(range)
      }
    } else if (tall.length < mostTall) tall.push(range)
  }
  const at: Merges['at'] = ({ row, column }) => {
    const holds = ({ from, to }: Merge) =>
      row >= from.row && row <= to.row && column >= from.column && column <= to.column
    return byRow.get(row)?.find(holds) ?? tall.find(holds)
  }
  return {
    at,
    span: (position) => {
      const range = at(position)
      return range?.from.column === position.column ? range.to.column - range.from.column + 1 : 1
    },
  }
}
