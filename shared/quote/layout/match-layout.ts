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
    if (placed.fit >= leastFit && placed.fit > (best?.fit ?? 0)) best = placed
  }
  return best
}
