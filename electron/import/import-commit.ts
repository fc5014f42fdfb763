// What the store is asked to take in of the files that were read: every quote without open points, every price list without questions.
import type { ListAnswers } from '../../shared/observation/list-preview.ts'
import type { ListRead } from '../../shared/observation/read-list.ts'
import type { CellFix, FileReading } from '../../shared/quote/import-preview.ts'
import { listsOf } from '../../shared/quote/list-file.ts'
import type { FileRead } from '../../shared/quote/read-file.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import type { ImportCommit } from '../store/store.ts'
import { additionEdits } from './addition-edits.ts'

export interface FileToImport {
  readonly reading: FileReading
  readonly bytes: number
  /** The buyer's corrections in this file. */
  readonly fixes: readonly CellFix[]
  /** Reads the observations of a price list, once it is to be taken in; absent for other files. */
  readonly lists?: () => readonly ListRead[]
}

/** How a file's observations are read: the answers are those its preview was made with. */
export function listsToImport(read: FileRead, tender: Tender, answers?: ListAnswers): Pick<FileToImport, 'lists'> {
  const { content } = read
  return content.kind === 'refused' ? {} : { lists: () => listsOf(read.file, content.workbook, tender, answers) }
}

/**
 * Quotes and price lists that are ready, the files they came from, the layouts quotes were read by with what those add to the tender, and
 * the revision they were read against.
 */
export function importCommit(
  files: readonly FileToImport[],
  tender: Pick<Tender, 'vendors' | 'sites'>,
  revision: number,
): ImportCommit {
  const ready = files.filter(
    ({ reading }) =>
      !reading.alreadyImported && (reading.quotes.some((draft) => draft.ready) || reading.observations?.ready === true),
  )
  const layouts = ready.flatMap(({ reading: { proposal } }) => (proposal?.confirmed === true ? [proposal.layout] : []))
  const edits = additionEdits(tender, layouts)
  const lists = ready.flatMap(({ reading, lists: read }) =>
    reading.observations === undefined || read === undefined
      ? []
      : read().map(({ preview, observations }) => ({ sha256: reading.sha256, preview, observations })),
  )
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
    ...(lists.length === 0 ? {} : { lists }),
    revision,
  }
}
