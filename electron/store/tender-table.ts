// Reads a tender's rows from a file, and writes those that changed.
import type { Db } from './open-database.ts'
import { type Cell, type Row, rowTables, type TableName, type TenderRows } from './tender-rows.ts'

const tables = Object.keys(rowTables) as readonly TableName[]

export function readRows(db: Db): TenderRows {
  const entries = tables.map((name): readonly [TableName, readonly Row[]] => {
    const { key, columns } = rowTables[name]
    const names = [...key, ...columns.map(({ column }) => column), 'terms'].join(', ')
    const rows = db.prepare(`SELECT ${names} FROM ${name}`).raw().all() as (readonly Cell[])[]
    return [
      name,
      rows.map((cells) => ({
        key: cells.slice(0, key.length) as readonly number[],
        cells: cells.slice(key.length, -1),
        terms: cells.at(-1) as string,
      })),
    ]
  })
  return Object.fromEntries(entries) as unknown as TenderRows
}

const noRows = Object.fromEntries(tables.map((name) => [name, []])) as unknown as TenderRows

/** Writes the difference between two states of the document; call inside a transaction. */
export function writeRows(db: Db, after: TenderRows, before: TenderRows = noRows): void {
  for (const name of tables) {
    const old = new Map(before[name].map((row) => [row.key.join(), row]))
    const kept = new Set(after[name].map((row) => row.key.join()))
    const { key, columns } = rowTables[name]
    const where = key.map((column) => `${column} = ?`).join(' AND ')
    const remove = db.prepare(`DELETE FROM ${name} WHERE ${where}`)
    for (const row of before[name]) if (!kept.has(row.key.join())) remove.run(...row.key)
    const names = [...key, ...columns.map(({ column }) => column), 'terms']
    const put = db.prepare(
      `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
       ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${names.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    )
    for (const row of after[name])
      if (!sameRow(row, old.get(row.key.join()))) put.run(...row.key, ...row.cells, row.terms)
  }
}

function sameRow(a: Row, b: Row | undefined): boolean {
  return b !== undefined && a.terms === b.terms && a.cells.every((cell, index) => cell === b.cells[index])
}
