// Calls about importing: choose files, see what is in them, take in their quotes.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallArgs } from '../../shared/contract/calls.ts'
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { arrivalOf, type ReadAsk } from '../import/held-files.ts'
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
    const ask = await readAsk(args, context)
    if (!ask.ok) return ask
    const files = await context.imports.read(ask.value)
    return files.ok ? ok({ files: files.value }) : files
  },
  'import.rows': async ({ file: _, ...ask }, { imports }) => imports.rows(ask),
  'import.commit': async (args, context) => {
    const ask = await readAsk(args, context)
    if (!ask.ok) return ask
    const made = await context.imports.commit(ask.value)
    if (!made.ok) return made
    const commit = made.value
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
  const { file, source, vendor, format, layouts, arrivals = [] } = args
  const document = await context.store.document(file)
  if (!document.ok) return document
  const saved = await context.store.layouts(file)
  if (!saved.ok) return saved
  const given = layouts?.find((one) => one.source === source)
  const arrival = arrivalOf(arrivals, source)
  const options = {
    saved: saved.value.map(({ layout }) => layout),
    ...(given === undefined ? {} : { given }),
    ...(arrival === undefined ? {} : { arrival }),
  }
  const list = await context.imports.fixList({ source, vendor, tender: document.value.tender, options })
  return list.ok ? saveFixList(file, list.value, format, context) : list
}

/** Everything the files are read against, as it is now; a committed import is seen as such when the command is sent again. */
async function readAsk(
  { file, sources, fixes, layouts = [], lists = [], arrivals = [], answers = [] }: CallArgs<'import.read'>,
  { store, app, clock }: HandlerContext,
): Promise<Result<ReadAsk, AppFailure>> {
  const document = await store.document(file)
  if (!document.ok) return document
  const { tender, revision, sources: imported, taken } = document.value
  const saved = await store.layouts(file)
  if (!saved.ok) return saved
  return ok({
    sources,
    tender,
    revision,
    imported,
    taken,
    receivedOn: clock().toISOString().slice(0, 10),
    locale: app.locale,
    fixes,
    layouts,
    lists,
    arrivals,
    answers,
    saved: saved.value.map(({ layout }) => layout),
  })
}
