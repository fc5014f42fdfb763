// What the store is asked to take in of the files that were read: every quote without open points.
import type { CellFix, FileReading } from '../../shared/quote/import-preview.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import type { ImportCommit } from '../store/store.ts'
import { additionEdits } from './addition-edits.ts'

export interface FileToImport {
  readonly reading: FileReading
  readonly bytes: number
  /** The buyer's corrections in this file. */
  readonly fixes: readonly CellFix[]
}

/** Quotes that are ready, the files they came from, the layouts they were read by with what those add to the tender, and the revision they were read against. */
export function importCommit(
  files: readonly FileToImport[],
  tender: Pick<Tender, 'vendors' | 'sites'>,
  revision: number,
): ImportCommit {
  const ready = files.filter(({ reading }) => !reading.alreadyImported && reading.quotes.some((draft) => draft.ready))
  const layouts = ready.flatMap(({ reading: { proposal } }) => (proposal?.confirmed === true ? [proposal.layout] : []))
  const edits = additionEdits(tender, layouts)
  return {
    quotes: ready.flatMap(({ reading, fixes }) =>
      reading.quotes.filter((draft) => draft.ready).map((draft) => ({ draft, sha256: reading.sha256, fixes })),
    ),
    sources: ready.map(({ reading, bytes }) => ({
      name: reading.file,
      sha256: reading.sha256,
      bytes,
      layouts: reading.layouts,
    })),
    ...(layouts.length === 0 ? {} : { layouts }),
    ...(edits.length === 0 ? {} : { edits }),
    revision,
  }
}
