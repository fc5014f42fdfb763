// The loose texts that belong to a table: titles between it and the table above, and the name of its sheet.
import type { SheetFindings } from './file-tables.ts'
import type { FoundTable } from './table.ts'

/** What belongs to one table is not a book. */
const mostTitles = 40

/** Top to bottom; texts right below the table are its footnotes and count as well when no other table follows. */
export function titlesOf(
  { tables, loose }: Pick<SheetFindings, 'tables' | 'loose'>,
  found: FoundTable,
): readonly string[] {
  const top = found.header.from.row
  const bottom = Math.max(found.body.to.row, found.header.to.row)
  // Labels beside a table, `Site: East Quay`, do not part it from its title.
  const above = tables.filter((table) => table !== found && table.form !== 'labels' && table.body.to.row < top)
  const below = tables.filter((table) => table !== found && table.header.from.row > bottom)
  const first = Math.max(-1, ...above.map(({ body }) => body.to.row))
  const last = below.length === 0 ? Number.POSITIVE_INFINITY : bottom
  return loose
    .filter(({ position: { row } }) => (row > first && row <= bottom) || (row > bottom && row <= last))
    .map(({ text }) => text)
    .slice(0, mostTitles)
}
