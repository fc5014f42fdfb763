// The rows of a sheet that are at hand: those of its picture, and others asked of the shell a stretch at a time as somebody scrolls.
import type { PictureCell, SheetPicture } from '../../../shared/quote/import-preview.ts'
import { ask } from '../../bridge.ts'
import { rowCount, rowsOf, type SheetRow } from '../../view/sheet-rows.ts'

/** Rows of one stretch. */
export const stretch = 100
/** Stretches held at most; the oldest are forgotten. */
const mostStretches = 40

export interface HeldRows {
  /** The rows of the picture. */
  readonly first: readonly SheetRow[]
  /** By index from 0; undefined while it is not at hand. */
  readonly row: (index: number) => SheetRow | undefined
  /** Fetches what is missing of these rows; a later wish takes the place of an earlier one. */
  readonly want: (first: number, last: number) => void
  readonly subscribe: (listen: () => void) => () => void
  /** Grows whenever rows have come. */
  readonly version: () => number
}

/** `file` is the open tender's id, `source` the id of the file that was read. */
export function holdRows(file: string, source: string, sheet: SheetPicture): HeldRows {
  const count = rowCount(sheet)
  const stretches = new Map<number, readonly SheetRow[]>()
  const listeners = new Set<() => void>()
  const state = { version: 0, fetching: false, wanted: [] as readonly number[] }

  // The whole picture once; a small sheet is filled up with empty rows.
  const first = rowsOf(sheet.cells, 0, sheet.pictured < sheet.rows ? sheet.pictured : count)
  const row = (index: number) => first[index] ?? stretches.get(Math.floor(index / stretch))?.[index % stretch]
  const isHeld = (at: number) => row(Math.min((at + 1) * stretch, count) - 1) !== undefined
  const fetchWanted = async () => {
    if (state.fetching) return
    state.fetching = true
    for (let next = state.wanted[0]; next !== undefined; next = state.wanted[0]) {
      const at = next
      const [from, to] = [at * stretch, Math.min((at + 1) * stretch, count)]
      const cells = await cellsBetween(file, source, sheet.name, from, to)
      state.wanted = state.wanted.filter((one) => one !== at)
      if (cells === undefined) continue
      stretches.set(at, rowsOf(cells, from, to))
      for (const old of [...stretches.keys()].slice(0, Math.max(0, stretches.size - mostStretches)))
        stretches.delete(old)
      state.version += 1
      for (const listen of listeners) listen()
    }
    state.fetching = false
  }

  return {
    first,
    row,
    want: (first, last) => {
      const [from, to] = [Math.floor(first / stretch), Math.floor(last / stretch)]
      const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
      state.wanted = all.filter((at) => !isHeld(at))
      void fetchWanted()
    },
    subscribe: (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    version: () => state.version,
  }
}

/** One answer may end sooner than asked for: then the rest is asked for, too. */
async function cellsBetween(
  file: string,
  source: string,
  sheet: string,
  from: number,
  to: number,
): Promise<readonly PictureCell[] | undefined> {
  const cells: PictureCell[] = []
  let next = from
  while (next < to) {
    const reply = await ask('import.rows', { file, source, sheet, from: next, to })
    if (!reply.ok) return undefined
    cells.push(...reply.value.cells)
    // At the end of the sheet nothing more comes.
    if (reply.value.to <= next) return cells
    next = reply.value.to
  }
  return cells
}
