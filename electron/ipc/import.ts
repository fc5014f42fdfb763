// Calls about importing: choose files, see what is in them, take in their quotes.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallArgs } from '../../shared/contract/calls.ts'
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import type { Arrival } from '../../shared/quote/import-preview.ts'
import { readFiles } from '../../shared/quote/read-file.ts'
import { fixListOfFile } from '../../shared/report/fix-list/points.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { type FileToImport, importCommit, listsToImport } from '../import/import-commit.ts'
import type { HandlerContext, HandlersOf } from './context.ts'
import { type FixListSaved, saveFixList } from './save-fix-list.ts'

export const importHandlers: HandlersOf<'import'> = {
  'import.fixList': (args, context) => fixList(args, context),
  'import.pick': async (_, { dialogs, imports }) => {
    const paths = await dialogs.openFiles({
      title: 'Import bid sheets',
      filters: [{ name: 'Bid sheets', extensions: ['xlsx', 'ods', 'csv', 'xls', 'xlsm', 'txt', 'tsv'] }],
      several: true,
    })
    return paths === undefined ? refuse({ kind: 'cancelled' }) : ok(await imports.add(paths))
  },
  'import.drop': async ({ paths }, { imports }) => ok(await imports.add(paths)),
  'import.sample': async (_, { paths, imports }) => {
    const folder = join(paths.samples, 'bids')
    const names = await readdir(folder).catch(() => [])
    return ok(await imports.add(names.toSorted().map((name) => join(folder, name))))
  },
  'import.read': async (args, context) => {
    const read = await readSources(args, context)
    return read.ok ? ok({ files: read.value.files.map(({ reading, source }) => ({ ...reading, source })) }) : read
  },
  'import.commit': async (args, context) => {
    const read = await readSources(args, context)
    if (!read.ok) return read
    const commit = importCommit(read.value.files, read.value.tender, read.value.revision)
    const { lists = [] } = commit
    if (commit.quotes.length === 0 && lists.length === 0) {
      return refuse({
        kind: 'refused',
        what: 'none of these files has a quote or prices that are ready',
        fix: 'Answer the open questions first',
      })
    }
    const view = await context.store.commitImport(args.file, args.command, commit)
    if (!view.ok) return view
    const imported = commit.quotes.map(({ draft: { quote, replacesRound } }) => {
      const after = replacesRound === null ? '' : `, after round ${replacesRound}`
      const offers = quote.offers.length === 1 ? '1 offer' : `${quote.offers.length} offers`
      return `${quote.vendor}, round ${quote.round ?? 1}${after}: ${offers}`
    })
    const observed = lists.map(({ sha256, observations }) => {
      const name = commit.sources.find((source) => source.sha256 === sha256)?.name ?? ''
      return `${name}: ${observations.length === 1 ? '1 observation' : `${observations.length} observations`}`
    })
    return ok({ view: view.value, imported: [...imported, ...observed] })
  },
}

/** The points of one of the files, read once more as its vendor may know the tender. */
async function fixList(
  args: CallArgs<'import.fixList'>,
  context: HandlerContext,
): Promise<Result<FixListSaved, AppFailure>> {
  const { file, source, vendor, format, layouts, arrivals } = args
  const document = await context.store.document(file)
  if (!document.ok) return document
  const saved = await context.store.layouts(file)
  if (!saved.ok) return saved
  const [read] = await context.imports.read([source])
  if (read === undefined) {
    return refuse({ kind: 'not-found', what: 'the file is no longer known', fix: 'Choose the file again' })
  }
  const given = layouts?.find((one) => one.source === source)
  const arrival = arrivalOf(arrivals, source)
  const list = fixListOfFile(read, document.value.tender, vendor, {
    saved: saved.value.map(({ layout }) => layout),
    ...(given === undefined ? {} : { given }),
    ...(arrival === undefined ? {} : { arrival }),
  })
  return saveFixList(file, list, format, context)
}

interface SourcesRead {
  readonly tender: Tender
  readonly revision: number
  readonly files: readonly (FileToImport & { readonly source: string })[]
}

/** Reads the files against the tender as it is now; a committed import is seen as such when the command is sent again. */
async function readSources(
  { file, sources, fixes, layouts, lists, arrivals, answers }: CallArgs<'import.read'>,
  { store, imports, app, clock }: HandlerContext,
): Promise<Result<SourcesRead, AppFailure>> {
  const document = await store.document(file)
  if (!document.ok) return document
  const { tender, revision, sources: imported } = document.value
  const saved = await store.layouts(file)
  if (!saved.ok) return saved
  const reads = await imports.read(sources)
  if (reads.length < sources.length) {
    return refuse({ kind: 'not-found', what: 'a file is no longer known', fix: 'Choose the files again' })
  }
  const fixesOf = (index: number) =>
    fixes.filter((fix) => fix.source === reads[index]?.source).map(({ source: _, ...fix }) => fix)
  const givenOf = (index: number) => layouts?.find(({ source }) => source === reads[index]?.source)
  const listOf = (index: number) => lists?.find((list) => list.source === reads[index]?.source)
  const readings = readFiles(reads, tender, {
    imported: new Set(imported),
    receivedOn: clock().toISOString().slice(0, 10),
    locale: app.locale,
    fixesOf,
    givenOf,
    listOf,
    arrivalOf: (index) => arrivalOf(arrivals, reads[index]?.source),
    answersOf: (index) => (answers ?? []).filter(({ source }) => source === reads[index]?.source),
    saved: saved.value.map(({ layout }) => layout),
  })
  const files = reads.flatMap((read, index) => {
    const reading = readings[index]
    if (reading === undefined) return []
    const { source, bytes } = read
    return [{ reading, bytes, source, fixes: fixesOf(index), ...listsToImport(read, tender, listOf(index)) }]
  })
  return ok({ tender, revision, files })
}

function arrivalOf(arrivals: CallArgs<'import.read'>['arrivals'], source: string | undefined): Arrival | undefined {
  const found = arrivals?.find((one) => one.source === source)
  if (found === undefined) return undefined
  const { as, of, surrogate } = found
  return { as, ...(of === undefined ? {} : { of }), ...(surrogate === undefined ? {} : { surrogate }) }
}
