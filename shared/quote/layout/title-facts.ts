// Accelerator and site that the titles of a table name for all its lines, and whether a file still says what its layout fixed.
import type { Tender } from '../../tender/tender.ts'
import { remark } from '../cell-reading.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import type { SheetFindings } from './file-tables.ts'
import { mentioned } from './match-known.ts'
import type { TableInFile } from './place-layout.ts'
import type { FoundTable } from './table.ts'
import { titlesOf } from './title-texts.ts'

const facts = { accelerator: 'accelerators', site: 'sites' } as const
export type TitleFact = keyof typeof facts

/** Ids the titles and the sheet's name speak of. */
function named(findings: Pick<SheetFindings, 'tables' | 'loose'>, found: FoundTable, fact: TitleFact, tender: Tender) {
  const texts = [found.sheet, ...titlesOf(findings, found)]
  return new Set(texts.flatMap((text) => mentioned(text, tender[facts[fact]])))
}

/** The one thing that the titles of every table of a shape name. */
export function titleFact(
  group: readonly { readonly findings: SheetFindings; readonly found: FoundTable }[],
  fact: TitleFact,
  tender: Tender,
): string | undefined {
  const sets = group.map(({ findings, found }) => named(findings, found, fact, tender))
  const all = new Set(sets.flatMap((set) => [...set]))
  const [only] = all
  return all.size === 1 && sets.every((set) => set.size === 1) ? only : undefined
}

/** A title that names another accelerator or site than the layout fixed for the table is asked about. */
export function checkFixed(
  tables: readonly TableInFile[],
  sheets: readonly SheetFindings[],
  tender: Tender,
): readonly PlacedRemark[] {
  return tables.flatMap((table) =>
    (Object.keys(facts) as TitleFact[]).flatMap((fact) => {
      const fixed = table.layout.fixed?.[fact]
      const findings = sheets.find(({ sheet }) => sheet === table.sheet)
      if (fixed === undefined || findings === undefined || table.layout.use !== 'offers') return []
      const now = named(findings, table.found, fact, tender)
      if (now.size === 0 || now.has(String(fixed))) return []
      const what = `the layout says that the lines are of the ${fact} ${fixed}, the title names ${[...now].join(', ')}`
      const found = remark('question', 'title-differs', what, `Correct the ${fact} of the table in its layout`)
      return [placeRemark({ sheet: table.found.sheet }, found)]
    }),
  )
}
