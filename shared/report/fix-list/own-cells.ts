// Which cells of a file that holds several vendors' quotes are one vendor's own: when in doubt, none but those its values came from.
import type { QuoteDraft } from '../../quote/import-preview.ts'
import { parseAddress } from '../../sheet/address.ts'

interface Spot {
  readonly sheet: string
  readonly address: string
  readonly row: number
  readonly column: number
}

/**
 * True for cells the vendor's values came from, and for others in its rows, or in its columns where vendors stand side by side. A row or
 * column counts only on a sheet where rows (or columns) tell vendors apart. `wholeSheets` are those that hold this vendor alone.
 */
export function ownCells(
  drafts: readonly QuoteDraft[],
  vendor: string,
  wholeSheets: ReadonlySet<string>,
): (sheet: string, address: string) => boolean {
  const spotsOf = (own: boolean) =>
    drafts.filter((draft) => (draft.quote.vendor === vendor) === own).flatMap((draft) => spots(draft))
  const [own, foreign] = [spotsOf(true), spotsOf(false)]
  const exact = new Set(own.map(({ sheet, address }) => `${sheet}!${address}`))
  const lines = new Map(
    [...new Set(own.map(({ sheet }) => sheet))].map((sheet) => [sheet, linesOf(sheet, own, foreign)]),
  )
  return (sheet, address) => {
    if (wholeSheets.has(sheet) || exact.has(`${sheet}!${address}`)) return true
    const at = parseAddress(address)
    const line = lines.get(sheet)
    return at === undefined ? false : (line?.own.has(at[line.by]) ?? false)
  }
}

function spots(draft: QuoteDraft): readonly Spot[] {
  return Object.values(draft.origins).flatMap(({ sheet, address }) => {
    const position = parseAddress(address)
    return position === undefined ? [] : [{ sheet, address, ...position }]
  })
}

/** Rows, else columns, that hold own values and no foreign ones; undefined where neither keeps vendors apart. */
function linesOf(sheet: string, own: readonly Spot[], foreign: readonly Spot[]) {
  const here = (all: readonly Spot[]) => all.filter((spot) => spot.sheet === sheet)
  for (const by of ['row', 'column'] as const) {
    const [mine, theirs] = [own, foreign].map((all) => new Set(here(all).map((spot) => spot[by])))
    if (mine === undefined || theirs === undefined || theirs.size === 0) return undefined
    if ([...mine].every((line) => !theirs.has(line))) return { by, own: mine }
  }
  return undefined
}
