// The store in place: every operation of store.ts, done at once. The command line and tests use it so; the app runs it on a thread.
import { existsSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import type { TenderSummary, TenderView } from '../../shared/contract/views.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { appendAudit, auditEntries } from './audit.ts'
import { carryOut, patchesOf } from './change.ts'
import { countRevision, fileState, readDocument } from './document.ts'
import { commitImport, importedSources, vendorsTaken } from './imports.ts'
import { forgetLayout, keepLayouts, renameLayout, savedLayouts } from './layouts.ts'
import { closeLibrary, type Library, openLibrary } from './library.ts'
import { adoptFresh, createInLibrary, listLibrary, openAnyPath, removeEntry, restoreEntry } from './library-files.ts'
import {
  findObservations,
  giveMeaning,
  historyOf,
  observationSets,
  observedPrices,
  removeSet,
} from './observation-sets.ts'
import { inTransaction } from './open-database.ts'
import { createTenderFile } from './open-file.ts'
import {
  authorNow,
  backUp,
  backupFolder,
  closeFile,
  guarded,
  keepOpen,
  type OpenFile,
  type OpenFiles,
  withFile,
} from './open-files.ts'
import { getPosition, savePosition } from './positions.ts'
import { followRenames, provenanceOf, recordOverrides } from './provenance.ts'
import { getLeverage, recordLeverage } from './run-leverage.ts'
import { getRun, listRuns, recordBoard, recordRun } from './runs.ts'
import type { Store, StoreReply } from './store.ts'
import { reverseChange } from './undo.ts'
import { tenderView } from './view.ts'

export interface StoreOptions {
  /** Absolute path of the library's folder; without it files are named by their paths and stay where they are. */
  readonly library?: string
  readonly who: string
  readonly clock: () => Date
  readonly maxPages?: number
}

/** The newest entries an audit list shows. */
const AUDIT_SHOWN = 2000

/** Opens the library at once; throws when its folder cannot be used (see library-folder checks in client.ts). */
export function createStore(options: StoreOptions): Store {
  const { library: folder, ...rest } = options
  const library = folder === undefined ? undefined : openLibrary(folder)
  const files: OpenFiles = { settings: { ...rest, library }, byId: new Map(), looked: new Set() }
  const { settings } = files
  const author = () => authorNow(settings)
  const on = <T>(file: string, work: (open: OpenFile) => StoreReply<T>) => withFile(files, fileId(library, file), work)
  const show = (open: OpenFile): StoreReply<TenderView> => ok(tenderView(open.db, open.id, open.path, open.warnings))
  /** Shows the file after a change that went through. */
  const after = (open: OpenFile, done: StoreReply<unknown>): StoreReply<TenderView> => (done.ok ? show(open) : done)

  return {
    list: () =>
      library === undefined ? ok<readonly TenderSummary[]>([]) : guarded(() => ok(listLibrary(files, library))),
    create: (document, why) =>
      library === undefined ? noLibrary : guarded(() => createInLibrary(files, library, document, why, show)),
    createAt: (path, document, why) => guarded(() => createAt(files, path, document, why, show)),
    openPath: (path) =>
      library === undefined ? on(path, show) : guarded(() => openAnyPath(files, library, resolve(path), show)),
    adopt: (fresh) => (library === undefined ? noLibrary : guarded(() => adoptFresh(files, library, fresh, show))),
    open: (file) =>
      on(file, (open) => {
        if (!files.looked.has(open.id)) noteLook(open, author().at)
        files.looked.add(open.id)
        return show(open)
      }),
    view: (file) => on(file, show),
    document: (file) =>
      on(file, ({ db }) => {
        const { tender } = readDocument(db)
        return ok({
          tender,
          revision: fileState(db).revision,
          sources: importedSources(db),
          taken: vendorsTaken(db, tender),
        })
      }),
    remove: (file) => (library === undefined ? noLibrary : guarded(() => removeEntry(files, library, file))),
    restore: (file) => {
      if (library === undefined) return noLibrary
      const restored = guarded(() => restoreEntry(library, file))
      if (!restored.ok) return restored
      return on(file, (open) => {
        if (restored.value?.backup !== undefined) noteRestore(open, settings.who, author().at, restored.value.backup.at)
        return show(open)
      })
    },
    edit: (file, command, why, edits) =>
      on(file, (open) => {
        const patches = patchesOf(edits)
        if (!patches.ok) return patches
        const request = { command, action: 'edit' as const, why, patches: patches.value }
        return after(
          open,
          carryOut(open.db, author(), request, (done) => {
            followRenames(open.db, done, patches.value)
            recordOverrides(open.db, done, patches.value, why)
          }),
        )
      }),
    undo: (file, command) => on(file, (open) => after(open, reverseChange(open.db, author(), command, 'undo'))),
    redo: (file, command) => on(file, (open) => after(open, reverseChange(open.db, author(), command, 'redo'))),
    provenance: (file, path) => on(file, ({ db }) => ok(provenanceOf(db, readDocument(db).tender, path))),
    audit: (file) => on(file, ({ db }) => ok(auditEntries(db, AUDIT_SHOWN))),
    note: (file, note) =>
      on(file, ({ db }) => {
        const { action, what, detail } = note
        inTransaction(db, () =>
          appendAudit(db, { at: author().at, action, what, detail: { ...detail, who: settings.who } }),
        )
        return ok({})
      }),
    commitImport: (file, command, commit) =>
      on(file, (open) => {
        const done = commitImport(open.db, author(), command, commit)
        if (done.ok && library !== undefined) keepLayouts(library, commit.layouts ?? [], author().at)
        return after(open, done)
      }),
    layouts: (file) => on(file, ({ db }) => ok(savedLayouts(db, library))),
    forgetLayout: (file, layout, forgotten) =>
      library === undefined
        ? noLibrary
        : on(file, ({ db }) => {
            const done = forgetLayout(db, library, layout, forgotten)
            return done.ok ? ok(savedLayouts(db, library)) : done
          }),
    renameLayout: (file, layout, name) =>
      library === undefined
        ? noLibrary
        : on(file, ({ db }) => {
            const done = renameLayout(db, library, layout, name)
            return done.ok ? ok(savedLayouts(db, library)) : done
          }),
    observationSets: (file) => on(file, ({ db }) => ok(observationSets(db, readDocument(db).tender))),
    observations: (file, query) => on(file, ({ db }) => ok(findObservations(db, readDocument(db).tender, query))),
    priceHistory: (file, accelerator) => on(file, ({ db }) => ok(historyOf(db, readDocument(db).tender, accelerator))),
    observedPrices: (file, window) => on(file, ({ db }) => ok(observedPrices(db, readDocument(db).tender, window))),
    removeObservationSet: (file, command, set) =>
      on(file, (open) => after(open, removeSet(open.db, author(), command, set))),
    giveMeaning: (file, command, set, meaning) =>
      on(file, (open) =>
        after(open, giveMeaning(open.db, author(), readDocument(open.db).tender, command, set, meaning)),
      ),
    recordRun: (file, run) => on(file, ({ db }) => getRun(db, readDocument(db).tender, recordRun(db, author(), run))),
    recordBoard: (file, run, part) =>
      on(file, ({ db }) => {
        const done = recordBoard(db, author(), run, part)
        return done.ok ? getRun(db, readDocument(db).tender, run) : done
      }),
    getRun: (file, run) => on(file, ({ db }) => getRun(db, readDocument(db).tender, run)),
    listRuns: (file) => on(file, ({ db }) => ok(listRuns(db, readDocument(db).tender))),
    recordLeverage: (file, run, leverage) => on(file, ({ db }) => recordLeverage(db, author(), run, leverage)),
    getLeverage: (file, run) => on(file, ({ db }) => getLeverage(db, run)),
    getPosition: (file, vendor) => on(file, ({ db }) => getPosition(db, readDocument(db).tender, vendor)),
    savePosition: (file, command, why, position) =>
      on(file, ({ db }) => {
        const { tender } = readDocument(db)
        const done = savePosition(db, author(), tender, { command, why, position })
        return done.ok ? getPosition(db, tender, position.vendor) : done
      }),
    backUp: () => {
      const made = [...files.byId.values()].filter((open) =>
        backUp(settings, open.db, backupFolder(settings, open.id, open.path)),
      )
      return ok({ kept: made.length })
    },
    close: () => {
      for (const id of [...files.byId.keys()]) closeFile(files, id)
      if (library !== undefined) closeLibrary(library)
      return ok({})
    },
  }
}

const noLibrary = refuse({
  kind: 'refused' as const,
  what: 'there is no library here',
  fix: 'Name the file by its path',
})

/** Without a library a file goes by its absolute path, however it was written. */
function fileId(library: Library | undefined, file: string): string {
  return library === undefined && !isAbsolute(file) ? resolve(file) : file
}

function createAt(
  files: OpenFiles,
  path: string,
  document: Tender,
  why: string,
  show: (open: OpenFile) => StoreReply<TenderView>,
): StoreReply<TenderView> {
  const place = resolve(path)
  if (!existsSync(dirname(place))) {
    return refuse({ kind: 'not-found', what: `there is no folder ${dirname(place)}`, fix: 'Make it first' })
  }
  const { settings } = files
  const made = createTenderFile(place, document, authorNow(settings), why, settings.maxPages)
  if (!made.ok) return made
  return show(keepOpen(files, { id: place, path: join(dirname(place), basename(place)), db: made.value, warnings: [] }))
}

/** Opening a tender shows its quotes: a look worth an entry, once an opening. */
function noteLook(open: OpenFile, at: string): void {
  const { quotes } = open.db.prepare<[], { quotes: number }>('SELECT count(*) AS quotes FROM quote').get() ?? {
    quotes: 0,
  }
  if (quotes === 0) return
  inTransaction(open.db, () =>
    appendAudit(open.db, { at, action: 'view', what: `opened with ${quotes} quotes`, detail: { quotes } }),
  )
}

function noteRestore(open: OpenFile, who: string, at: string, backup: string): void {
  inTransaction(open.db, () => {
    const detail = { who, backup, revision: countRevision(open.db, at) }
    appendAudit(open.db, { at, action: 'restore', what: `restored the backup of ${backup}`, detail })
  })
}
