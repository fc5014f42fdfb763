// Files that were read, held as they were read: previews, rows and what is to be imported all come from the same cells.
import type { CallArgs } from '../../shared/contract/calls.ts'
import type { Arrival, CellFix, FileReading, SheetRows } from '../../shared/quote/import-preview.ts'
import type { Layout } from '../../shared/quote/layout/layout.ts'
import { sheetRows } from '../../shared/quote/picture.ts'
import { type FileRead, readFiles } from '../../shared/quote/read-file.ts'
import { shownReading } from '../../shared/quote/shown-reading.ts'
import { type FixList, type FixListReading, fixListOfFile } from '../../shared/report/fix-list/points.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import type { ImportCommit } from '../store/store.ts'
import { importCommit, listsToImport } from './import-commit.ts'
import { type ArrivedFile, unpackFile } from './read-in-child.ts'

type ReadArgs = CallArgs<'import.read'>
type Said<K extends keyof ReadArgs> = NonNullable<ReadArgs[K]>

/** Files by source, the tender they are read against, and what the buyer said about them. Plain data. */
export interface ReadAsk {
  readonly sources: readonly string[]
  readonly tender: Tender
  /** Revision of the tender. */
  readonly revision: number
  /** Hashes of the files whose quotes the tender holds. */
  readonly imported: readonly string[]
  /** Ids of the vendors whose quotes of these files the tender holds, by hash. */
  readonly taken: ReadonlyMap<string, readonly string[]>
  /** `YYYY-MM-DD`. */
  readonly receivedOn: string
  /** BCP 47. */
  readonly locale: string
  readonly fixes: Said<'fixes'>
  readonly layouts: Said<'layouts'>
  readonly lists: Said<'lists'>
  readonly arrivals: Said<'arrivals'>
  readonly answers: Said<'answers'>
  readonly saved: readonly Layout[]
}

export interface RowsAsk {
  readonly source: string
  readonly sheet: string
  readonly from: number
  readonly to: number
}

export interface FixListAsk {
  readonly source: string
  /** Id of the vendor it is for. */
  readonly vendor: string
  readonly tender: Tender
  readonly options: FixListReading
}

export type SourceReading = FileReading & { readonly source: string }

/** `missing`: sources that are not held, or not any more; nothing was done. */
export type Held<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'missing'; readonly sources: readonly string[] }

export interface HeldFiles {
  readonly hold: (source: string, arrived: ArrivedFile) => Held<Record<string, never>>
  /** For the window: what `shownReading` leaves of it. */
  readonly read: (ask: ReadAsk) => Held<readonly SourceReading[]>
  readonly commit: (ask: ReadAsk) => Held<ImportCommit>
  /** Of a sheet the file does not have: no cells. */
  readonly rows: (ask: RowsAsk) => Held<SheetRows>
  readonly fixList: (ask: FixListAsk) => Held<FixList>
}

type HeldFile = FileRead & { readonly bytes: number }

/** What is held at most, in files and in cells of them all; the oldest are forgotten, but never the newest. */
const most = { files: 200, cells: 8_000_000 }

export function holdFiles(): HeldFiles {
  const files = new Map<string, HeldFile>()
  const one = <T>(source: string, work: (file: HeldFile) => T): Held<T> => {
    const file = files.get(source)
    return file === undefined ? { kind: 'missing', sources: [source] } : { kind: 'done', value: work(file) }
  }
  const all = <T>(sources: readonly string[], work: (held: readonly HeldFile[]) => T): Held<T> => {
    const held = sources.flatMap((source) => files.get(source) ?? [])
    if (held.length === sources.length) return { kind: 'done', value: work(held) }
    return { kind: 'missing', sources: sources.filter((source) => !files.has(source)) }
  }
  return {
    hold: (source, arrived) => {
      files.set(source, unpackFile(arrived))
      forgetOldest(files)
      return { kind: 'done', value: {} }
    },
    read: (ask) =>
      all(ask.sources, (held) =>
        readAll(held, ask).map((reading, index) => ({ ...shownReading(reading), source: ask.sources[index] ?? '' })),
      ),
    commit: (ask) => all(ask.sources, (held) => commitAll(held, ask)),
    rows: ({ source, sheet, from, to }) =>
      one(source, ({ content }) => {
        const sheets = content.kind === 'workbook' ? content.workbook.sheets : []
        const named = sheets.find(({ name }) => name === sheet)
        return named === undefined ? { cells: [], to: from } : sheetRows(named, from, to)
      }),
    fixList: ({ source, vendor, tender, options }) =>
      one(source, (file) => fixListOfFile(file, tender, vendor, options)),
  }
}

function forgetOldest(files: Map<string, HeldFile>): void {
  const cellsIn = ({ content }: HeldFile) =>
    content.kind === 'refused' ? 0 : content.workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0)
  let cells = [...files.values()].reduce((sum, file) => sum + cellsIn(file), 0)
  for (const [source, file] of files) {
    if (files.size === 1 || (files.size <= most.files && cells <= most.cells)) return
    files.delete(source)
    cells -= cellsIn(file)
  }
}

function fixesOf({ fixes, sources }: ReadAsk, index: number): readonly CellFix[] {
  return fixes.filter((fix) => fix.source === sources[index]).map(({ source: _, ...fix }) => fix)
}

function readAll(held: readonly HeldFile[], ask: ReadAsk): readonly FileReading[] {
  const { sources, tender, receivedOn, locale, saved } = ask
  return readFiles(held, tender, {
    imported: new Set(ask.imported),
    taken: ask.taken,
    receivedOn,
    locale,
    saved,
    fixesOf: (index) => fixesOf(ask, index),
    givenOf: (index) => ask.layouts.find(({ source }) => source === sources[index]),
    arrivalOf: (index) => arrivalOf(ask.arrivals, sources[index]),
    answersOf: (index) => ask.answers.filter(({ source }) => source === sources[index]),
    listOf: (index) => ask.lists.find(({ source }) => source === sources[index]),
  })
}

function commitAll(held: readonly HeldFile[], ask: ReadAsk): ImportCommit {
  const readings = readAll(held, ask)
  const files = held.flatMap((file, index) => {
    const reading = readings[index]
    const answers = ask.lists.find(({ source }) => source === ask.sources[index])
    if (reading === undefined) return []
    return [{ reading, bytes: file.bytes, fixes: fixesOf(ask, index), ...listsToImport(file, ask.tender, answers) }]
  })
  return importCommit(files, ask.tender, ask.revision)
}

/** What the buyer said the quotes of a file are. */
export function arrivalOf(arrivals: ReadAsk['arrivals'], source: string | undefined): Arrival | undefined {
  const found = arrivals.find((one) => one.source === source)
  if (found === undefined) return undefined
  const { as, of, surrogate } = found
  return { as, ...(of === undefined ? {} : { of }), ...(surrogate === undefined ? {} : { surrogate }) }
}
