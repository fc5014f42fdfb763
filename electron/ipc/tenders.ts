// Calls about tenders: the library, one tender's document, its history and where its values came from.
import { randomUUID } from 'node:crypto'
import { open, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { emptyTender } from '../../shared/tender/empty-tender.ts'
import { readTender } from '../../shared/tender/read-tender.ts'
import { sampleDocument } from '../../shared/tender/samples.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { readForeignInChild } from '../store/foreign-in-child.ts'
import { incomingFolder } from '../store/incoming-folder.ts'
import type { HandlerContext, HandlersOf } from './context.ts'

const MOST_JSON_BYTES = 50 * 1024 * 1024

export const tenderHandlers: HandlersOf<'tenders'> = {
  'tenders.list': (_, { store }) => store.list(),
  'tenders.create': async (args, { store }) => {
    const tender = checked(emptyTender(args), 'the new tender')
    return tender.ok ? store.create(tender.value, 'created') : tender
  },
  'tenders.createSample': async ({ sample = 'tender' }, { store, paths }) => {
    const tender = await readTenderFile(join(paths.samples, sampleDocument(sample)))
    return tender.ok ? store.create(tender.value, 'created from the sample') : tender
  },
  'tenders.openDialog': (_, context) => openChosen(context),
  'tenders.open': ({ file }, { store }) => store.open(file),
  'tenders.remove': ({ file }, { store }) => store.remove(file),
  'tenders.restore': ({ file }, { store }) => store.restore(file),
  'tenders.edit': ({ file, command, why, edits }, { store }) => store.edit(file, command, why, edits),
  'tenders.undo': ({ file }, { store }) => store.undo(file, randomUUID()),
  'tenders.redo': ({ file }, { store }) => store.redo(file, randomUUID()),
  'tenders.provenance': ({ file, path }, { store }) => store.provenance(file, path),
  'tenders.audit': ({ file }, { store }) => store.audit(file),
}

async function openChosen({ store, dialogs, paths, spawnForeign }: HandlerContext) {
  const chosen = await dialogs.openFiles({
    title: 'Open a tender',
    filters: [{ name: 'Tenders', extensions: ['headroom', 'json'] }],
    several: false,
  })
  const path = chosen?.[0]
  if (path === undefined) return refuse<AppFailure>({ kind: 'cancelled' })
  if (await isDatabase(path)) {
    if (dirname(path) === paths.library) return store.openPath(path)
    const read = await readForeignInChild({ path, folder: incomingFolder(paths.library) }, spawnForeign)
    return read.ok ? store.adopt(read.value) : read
  }
  const tender = await readTenderFile(path)
  return tender.ok ? store.create(tender.value, `opened ${basename(path)}`) : tender
}

/** By its first bytes, not by its name. */
async function isDatabase(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => undefined)
  if (handle === undefined) return false
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return bytesRead === 16 && buffer.toString('latin1') === 'SQLite format 3\0'
  } finally {
    await handle.close()
  }
}

/** Reads a tender document; its errors are refused with every one named, its warnings taken along. */
async function readTenderFile(path: string): Promise<Result<Tender, AppFailure>> {
  const name = basename(path)
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => undefined,
  )
  if (bytes === undefined) {
    return refuse({ kind: 'not-found', what: `${name} cannot be read`, fix: 'Check that it is there and may be read' })
  }
  if (bytes > MOST_JSON_BYTES) {
    return refuse({ kind: 'refused', what: `${name} is larger than 50 MB`, fix: 'Choose a tender file or document' })
  }
  const text = await readFile(path, 'utf8')
  try {
    return checked(JSON.parse(text.replace(/^\uFEFF/, '')), name)
  } catch {
    return refuse({
      kind: 'refused',
      what: `${name} is neither a tender file nor a tender document (JSON)`,
      fix: 'To take in vendors’ sheets, open a tender first and import them there',
    })
  }
}

function checked(json: unknown, name: string): Result<Tender, AppFailure> {
  const { tender, problems } = readTender(json)
  if (tender !== undefined) return ok(tender)
  const errors = problems.filter((problem) => problem.severity === 'error')
  return refuse({
    kind: 'invalid',
    what: `${name} is not a valid tender: ${errors[0]?.what ?? 'its shape is wrong'}`,
    fix: errors[0]?.fix ?? 'Correct it',
    problems: errors,
  })
}
