// What each cell of a sheet is to the layout it is read by: a header, a value of a field, left out and why.
import type { LayoutProposal, PlacedTable } from '../../shared/quote/layout/proposal.ts'
import { type CellPosition, formatAddress, parseAddress } from '../../shared/sheet/address.ts'

export interface CellRole {
  readonly kind: 'header' | 'value' | 'left-out'
  /** Path of the field in the layout, when the cell belongs to one. */
  readonly field?: string
  /** Path of the table, and which of its records. */
  readonly table: string
  readonly record?: number
  /** For people: why it is left out, or what it is read as. '' when there is nothing to say. */
  readonly why: string
}

export type RoleOf = (position: CellPosition) => CellRole | undefined

type PlacedField = PlacedTable['fields'][number]
type PlacedRecord = PlacedTable['records'][number]

/** `isMapped` says whether the field at a path is read into something. The answer takes constant time a cell. */
export function rolesOf(proposal: LayoutProposal, sheet: string, isMapped: (path: string) => boolean): RoleOf {
  const tables = proposal.tables.filter((table) => table.sheet === sheet)
  const headers = new Map<string, CellRole>()
  for (const table of tables) {
    for (const { path, headerCells, why } of table.fields) {
      for (const address of headerCells) {
        if (!headers.has(address)) headers.set(address, { kind: 'header', field: path, table: table.path, why })
      }
    }
  }
  const inTables = tables.map((table) =>
    table.form === 'labels' ? labelRoles(table, isMapped) : gridRoles(table, isMapped),
  )
  return (position) => {
    const header = headers.get(formatAddress(position))
    if (header !== undefined) return header
    for (const roleOf of inTables) {
      const role = roleOf(position)
      if (role !== undefined) return role
    }
    return undefined
  }
}

function labelRoles(table: PlacedTable, isMapped: (path: string) => boolean): RoleOf {
  const values = new Map<string, CellRole>()
  for (const { path, sample, why } of table.fields) {
    if (!isMapped(path)) continue
    for (const [address] of sample)
      values.set(address, { kind: 'value', field: path, table: table.path, record: 0, why })
  }
  return (position) => values.get(formatAddress(position))
}

function gridRoles(table: PlacedTable, isMapped: (path: string) => boolean): RoleOf {
  const { from, to } = table.body
  const across = table.form === 'rows'
  const fields = new Map(
    table.fields.flatMap((field) => {
      const at = lineOf(field, across)
      return at === undefined ? [] : [[at, field] as const]
    }),
  )
  const records = new Map(table.records.map((record) => [record.at, record]))
  return ({ row, column }) => {
    if (row < from.row || row > to.row || column < from.column || column > to.column) return undefined
    const record = records.get(across ? row : column)
    const field = fields.get(across ? column : row)
    return roleInGrid(table.path, record, field, isMapped)
  }
}

function roleInGrid(
  table: string,
  record: PlacedRecord | undefined,
  field: PlacedField | undefined,
  isMapped: (path: string) => boolean,
): CellRole | undefined {
  const at = record === undefined ? {} : { record: record.at }
  if (record?.taken === false) return { kind: 'left-out', table, ...at, why: leftOutWords(record) }
  if (field === undefined) return undefined
  if (!isMapped(field.path)) return { kind: 'left-out', field: field.path, table, ...at, why: 'No field takes this' }
  return { kind: 'value', field: field.path, table, ...at, why: field.why }
}

function leftOutWords({ why, hidden }: PlacedRecord): string {
  if (why !== '') return `Left out: ${why}`
  return hidden ? 'Left out: hidden in the file' : 'Left out'
}

/** Column of a field in a table of rows, row in a table of columns; undefined when this file does not have it. */
function lineOf({ sample, headerCells }: PlacedField, across: boolean): number | undefined {
  // The innermost header stands next to the values; an outer one may be merged over several fields.
  const position = parseAddress(sample[0]?.[0] ?? headerCells.at(-1) ?? '')
  return across ? position?.column : position?.row
}
