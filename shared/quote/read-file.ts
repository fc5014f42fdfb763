// A file that was read into a workbook, or refused, becomes what the import shows: pictures, drafts, problems.
import type { ListAnswers } from '../observation/list-preview.ts'
import type { Workbook } from '../sheet/workbook.ts'
import type { Tender } from '../tender/tender.ts'
import { applyFixes } from './apply-fixes.ts'
import { remark } from './cell-reading.ts'
import { heldBack, takenBefore } from './held-back.ts'
import type { Arrival, CellFix, DoubtAnswer, FileReading, QuoteDraft } from './import-preview.ts'
import type { Layout } from './layout/layout.ts'
import type { GivenLayout } from './layout/proposal.ts'
import { readForeignFile } from './layout/read-foreign-file.ts'
import { listsOf, readingOfLists } from './list-file.ts'
import { pictureSheets } from './picture.ts'
import { cellProblem, type PlacedRemark, placeRemark } from './placed-remark.ts'
import { type QuoteReadingOptions, readQuote } from './read-quote.ts'
import { takeQuote } from './take-quote.ts'

export interface FileRead {
  /** Name without its folder. */
  readonly file: string
  readonly sha256: string
  readonly content:
    | { readonly kind: 'workbook'; readonly workbook: Workbook }
    | { readonly kind: 'refused'; readonly code: string; readonly message: string }
}

export interface ReadFileOptions extends Omit<QuoteReadingOptions, 'rawOf'> {
  readonly fixes: readonly CellFix[]
  /** Hashes of the files whose quotes the tender holds. */
  readonly imported: ReadonlySet<string>
  /** By hash of an imported file: ids of the vendors whose quotes of it the tender holds. Absent: all that the file has. */
  readonly taken?: ReadonlyMap<string, readonly string[]>
  /** The buyer's layout for this file. */
  readonly given?: GivenLayout
  /** Layouts confirmed before, the newest first: a file of the same shape is read by the one that fits best. */
  readonly saved?: readonly Layout[]
  /** What the file's quotes are to those the tender has; absent: the next round. */
  readonly arrival?: Arrival
  /** Why values that moved far are right. */
  readonly answers?: readonly DoubtAnswer[]
  /** What the buyer says of a price list. */
  readonly list?: ListAnswers
}

/**
 * Reads one file against the tender. What the tender holds of it already is not given again: a file whose quotes are all in is shown, one of
 * which some were held back gives these.
 */
export function readFile(read: FileRead, tender: Tender, options: ReadFileOptions): FileReading {
  const { file, sha256, content } = read
  const known = options.imported.has(sha256)
  if (content.kind === 'refused') {
    const refused = { code: content.code, message: content.message }
    return { file, sha256, refused, alreadyImported: known, sheets: [], layouts: [], quotes: [], problems: [] }
  }
  const lists = listsOf(file, content.workbook, tender, options.list)
  if (lists.length > 0) return readingOfLists(read, content.workbook, lists, known)
  const { workbook, rawOf, lost } = applyFixes(content.workbook, options.fixes)
  const bid = readQuote(workbook, tender, { ...options, rawOf })
  const foreign = bid.layouts.length > 0 ? undefined : readForeignFile(workbook, tender, { ...options, file, rawOf })
  const reading = foreign ?? bid
  const before = known ? (options.taken?.get(sha256) ?? []) : []
  const isLeft = ({ quote }: QuoteDraft) =>
    !known || (before.length > 0 && quote.vendor !== '' && !before.includes(quote.vendor))
  const taken = reading.quotes.filter(isLeft).map((draft) => {
    const sheet = Object.values(draft.origins)[0]?.sheet ?? workbook.sheets[0]?.name ?? ''
    return takeQuote(draft, tender, { ...options, sheet })
  })
  const alreadyImported = known && taken.length === 0
  const named = [...tender.vendors, ...(foreign?.proposal.layout.additions?.vendors ?? [])]
  const nameOf = (vendor: string) => named.find(({ id }) => id === vendor)?.name ?? vendor
  const drafts = taken.map(({ draft }) => draft)
  const firstSheet = workbook.sheets[0]?.name ?? ''
  const remarks: PlacedRemark[] = [
    ...(known ? [takenBefore(before, nameOf, firstSheet)] : []),
    ...heldBack(drafts, foreign?.proposal, nameOf, firstSheet),
    ...workbook.remarks.map(({ code, what, fix, sheet }) =>
      placeRemark({ sheet: sheet ?? '' }, remark('warning', code, what, fix)),
    ),
    ...lost.map(({ sheet, address }) =>
      placeRemark(
        { sheet, address },
        remark('warning', 'fix-lost', 'the file has no such cell to correct', 'Remove the correction'),
      ),
    ),
    ...reading.remarks,
    ...taken.flatMap((one) => one.remarks),
  ]
  return {
    file,
    sha256,
    alreadyImported,
    sheets: pictureSheets(workbook.sheets),
    layouts: reading.layouts,
    ...(foreign === undefined || alreadyImported ? {} : { proposal: foreign.proposal }),
    quotes: drafts,
    problems: alreadyImported ? [] : remarks.map((found) => cellProblem(file, found)),
  }
}

/** Reads several files as one import: a later sheet of a vendor is the round after an earlier one, and that is said. */
export function readFiles(
  reads: readonly FileRead[],
  tender: Tender,
  options: Omit<ReadFileOptions, 'fixes' | 'given' | 'arrival' | 'answers' | 'list'> & {
    readonly fixesOf: (index: number) => readonly CellFix[]
    readonly givenOf?: (index: number) => GivenLayout | undefined
    readonly arrivalOf?: (index: number) => Arrival | undefined
    readonly answersOf?: (index: number) => readonly DoubtAnswer[]
    readonly listOf?: (index: number) => ListAnswers | undefined
  },
): readonly FileReading[] {
  const readings: FileReading[] = []
  let seen = tender
  const imported = new Set(options.imported)
  for (const [index, read] of reads.entries()) {
    const given = options.givenOf?.(index)
    const arrival = options.arrivalOf?.(index)
    const list = options.listOf?.(index)
    // A second copy of a file of this import gives nothing more.
    const copies = readings.some(({ sha256 }) => sha256 === read.sha256)
    const { taken, ...others } = options
    const reading = readFile(read, seen, {
      ...others,
      ...(copies || taken === undefined ? {} : { taken }),
      imported,
      fixes: options.fixesOf(index),
      ...(given === undefined ? {} : { given }),
      ...(arrival === undefined ? {} : { arrival }),
      ...(list === undefined ? {} : { list }),
      answers: options.answersOf?.(index) ?? [],
    })
    const vendors = reading.quotes.map((draft) => draft.quote.vendor)
    const before = readings.find((other) => other.quotes.some((draft) => vendors.includes(draft.quote.vendor)))
    const isRound = arrival === undefined || arrival.as === 'next-round'
    readings.push(
      before === undefined || !isRound
        ? reading
        : { ...reading, problems: [afterAnother(reading, before), ...reading.problems] },
    )
    seen = {
      ...seen,
      quotes: [...seen.quotes, ...reading.quotes.filter((draft) => draft.ready).map((draft) => draft.quote)],
    }
    imported.add(read.sha256)
  }
  return readings
}

function afterAnother(reading: FileReading, before: FileReading) {
  const vendor = reading.quotes[0]?.quote.vendor ?? ''
  const what = `${before.file} of this import is from ${vendor} too; this file becomes the round after it and replaces it`
  const place = { sheet: reading.sheets[0]?.name ?? '' }
  return cellProblem(
    reading.file,
    placeRemark(place, remark('warning', 'vendor-twice', what, 'Import only the newest file of a vendor')),
  )
}
