// Which of the saved layouts a file is in: by the headers of its tables, wherever they have moved.
import type { SheetFindings } from './file-tables.ts'
import { leastFit } from './fit-table.ts'
import type { Layout } from './layout.ts'
import { type LayoutInFile, placeLayout } from './place-layout.ts'

/** The layout that fits best, the earlier of equals; undefined when none has its offers' prices and enough of its fields there. */
export function matchLayout(saved: readonly Layout[], sheets: readonly SheetFindings[]): LayoutInFile | undefined {
  let best: LayoutInFile | undefined
  for (const layout of saved) {
    const placed = placeLayout(layout, sheets)
    if (placed.fit >= leastFit && (best === undefined || isBetter(placed, best))) best = placed
  }
  return best
}

/** Of two that have all their fields there, the one that knows more of the file's. */
function isBetter(one: LayoutInFile, other: LayoutInFile): boolean {
  return one.fit === other.fit ? one.moved.length < other.moved.length : one.fit > other.fit
}
