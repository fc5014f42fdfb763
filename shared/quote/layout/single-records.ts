// Tables of one record are labels with values: beside each other, or stacked with each value below its label.
import type { BuiltTable } from './build-table.ts'
import type { LabelPair } from './label-pairs.ts'
import type { FoundTable } from './table.ts'

/** Each field of a table with one record as a pair. */
export function pairsOfTable({ table, run }: BuiltTable): readonly LabelPair[] {
  const record = table.records.find(({ role }) => role === 'offer')
  if (record === undefined) return []
  const known = new Set(run.heads.filter(({ kind }) => kind === 'word').map(({ text }) => text))
  return table.fields.map(({ headerCells, header, at, key }) => {
    const position = table.form === 'rows' ? { row: record.at, column: at } : { row: at, column: record.at }
    const [first = position, ...rest] = headerCells
    const texts = headerCells.length > 1 ? header.split(' / ') : [header]
    return {
      parts: headerCells.map((cell, index) => ({ text: texts[index] ?? '', position: cell })),
      value: { position },
      isKnown: texts.some((text) => known.has(text)),
      key,
      cells: [first, ...rest],
    }
  })
}

interface Joined {
  readonly tables: readonly FoundTable[]
  readonly pairs: readonly LabelPair[]
}

/** Two or more rows tables of one record each, with different words, are one quote with its values below its labels. */
export function joinSingles(built: readonly BuiltTable[], pairs: readonly LabelPair[]): Joined {
  const standing = built.filter(({ table, offers }) => !(table.form === 'columns' && offers === 1))
  const singles = standing.filter(
    ({ table, offers }) => table.form === 'rows' && offers === 1 && table.records.length === 1,
  )
  const keys = singles.flatMap(({ table }) => table.fields.map(({ key }) => key))
  const areDifferent = new Set(keys).size === keys.length
  if (singles.length < 2 || !areDifferent) return { tables: standing.map(({ table }) => table), pairs }
  return {
    tables: standing.filter((one) => !singles.includes(one)).map(({ table }) => table),
    pairs: [...pairs, ...singles.flatMap(pairsOfTable)],
  }
}
