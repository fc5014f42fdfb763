// Every change to the document goes through here: once for each command, with its way back, its provenance and its audit entry.
import type { AppFailure } from '../../shared/contract/views.ts'
import { canonicalJson } from '../../shared/kernel/canonical-json.ts'
import type { Problem } from '../../shared/kernel/problem.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { documentPath, parseDocumentPath } from '../../shared/tender/document-path.ts'
import { type Patch, patchDocument } from '../../shared/tender/patch-document.ts'
import { readTender } from '../../shared/tender/read-tender.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { appendAudit } from './audit.ts'
import { countRevision, documentHash, readDocument, writeDocument } from './document.ts'
import { type Db, inTransaction } from './open-database.ts'
import { changeSeal, placesSeal } from './seals.ts'
import { sha256 } from './sha256.ts'
import type { DocumentEdit } from './store.ts'

/** Who changes a file, and when. */
export interface Author {
  readonly who: string
  /** ISO 8601. */
  readonly at: string
}

export interface ChangeRequest {
  /** Random; carried out once, however often it is sent. */
  readonly command: string
  readonly action: 'edit' | 'import' | 'undo' | 'redo'
  readonly why: string
  readonly patches: readonly Patch[]
  /** The change this one takes back or brings back. */
  readonly reverses?: number
  /** What else the audit entry tells. */
  readonly detail?: Readonly<Record<string, unknown>>
}

export interface ChangeDone {
  readonly seq: number
  readonly before: Tender
  readonly after: Tender
}

/**
 * Carries out a change in one transaction. `alongside` writes what belongs to it (provenance, sources) and is given both states.
 * Refusals leave the file as it was; a command carried out before answers ok without doing anything.
 */
export function carryOut(
  db: Db,
  author: Author,
  request: ChangeRequest,
  alongside: (done: ChangeDone) => void,
): Result<Record<string, never>, AppFailure> {
  return inTransaction(db, () => {
    const fingerprint = sha256(canonicalJson([request.action, request.why, request.patches, request.detail ?? {}]))
    const earlier = db
      .prepare<[string], { request: string }>('SELECT request FROM change WHERE command = ?')
      .get(request.command)
    if (earlier !== undefined) return earlier.request === fingerprint ? ok({}) : commandReused
    const before = readDocument(db).tender
    const patched = patchDocument(before, request.patches)
    if (!patched.ok) return noSuchPlace(patched.failure.path)
    const { tender: after, problems } = readTender(patched.value.document)
    if (after === undefined) return doesNotFit(problems)
    writeDocument(db, after, before)
    if (request.reverses === undefined) db.prepare(`UPDATE change SET effect = 'dropped' WHERE effect = 'undone'`).run()
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO change (command, request, at, who, action, why, patches, inverse, reverses, effect)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'done')`,
      )
      .run(
        request.command,
        fingerprint,
        author.at,
        author.who,
        request.action,
        request.why,
        JSON.stringify(request.patches),
        JSON.stringify(patched.value.inverse),
        request.reverses ?? null,
      )
    const seq = Number(lastInsertRowid)
    alongside({ seq, before, after })
    appendAudit(db, {
      at: author.at,
      action: request.action,
      what: request.why,
      detail: {
        ...request.detail,
        change: seq,
        who: author.who,
        paths: request.patches.slice(0, 50).map((patch) => documentPath(patch.path)),
        revision: countRevision(db, author.at),
        content: changeSeal(db, seq),
        places: placesSeal(db),
        document: documentHash(after),
      },
    })
    return ok({})
  })
}

/** Edits as patches; a path that cannot be read is refused. */
export function patchesOf(edits: readonly DocumentEdit[]): Result<readonly Patch[], AppFailure> {
  const patches: Patch[] = []
  for (const { path, value } of edits) {
    const parts = parseDocumentPath(path)
    if (parts === undefined) return noSuchPlace(path)
    patches.push(value === undefined ? { op: 'remove', path: parts } : { op: 'set', path: parts, value })
  }
  return ok(patches)
}

const commandReused = refuse<AppFailure>({
  kind: 'refused',
  what: 'this command was carried out before with other content',
  fix: 'Try again',
})

function noSuchPlace(path: string): Result<never, AppFailure> {
  return refuse({
    kind: 'invalid',
    what: `the tender has no place ${path}`,
    fix: 'Open the tender again: it may have changed since',
    problems: [],
  })
}

function doesNotFit(problems: readonly Problem[]): Result<never, AppFailure> {
  const errors = problems.filter((problem) => problem.severity === 'error')
  const [first] = errors
  return refuse({
    kind: 'invalid',
    what: first === undefined ? 'the value does not fit' : first.what,
    fix: first === undefined ? 'Correct the value' : first.fix,
    problems: errors,
  })
}
