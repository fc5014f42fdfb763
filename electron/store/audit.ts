// The audit chain: one entry for every change, export and look at a quote, each sealed with the hash of the one before.
import type { AuditEntry } from '../../shared/contract/views.ts'
import { canonicalJson } from '../../shared/kernel/canonical-json.ts'
import type { Db, Statement } from './open-database.ts'
import { sha256 } from './sha256.ts'

export interface AuditDraft {
  /** ISO 8601. */
  readonly at: string
  readonly action: string
  /** One sentence for people. */
  readonly what: string
  readonly detail: Readonly<Record<string, unknown>>
}

interface AuditRow {
  readonly seq: number
  readonly at: string
  readonly action: string
  readonly what: string
  /** Canonical JSON. */
  readonly detail: string
  readonly previous: string
  readonly hash: string
}

/** What the first entry names as the hash before it. */
export const chainStart = '0'.repeat(64)

interface Statements {
  readonly last: Statement<[], AuditMark>
  readonly insert: Statement<[AuditRow]>
}

/** Prepared once for each connection: an entry is written with every change, and by the hundred thousand in a long life. */
const prepared = new WeakMap<Db, Statements>()

function statementsOf(db: Db): Statements {
  const statements = prepared.get(db) ?? {
    last: db.prepare<[], AuditMark>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1'),
    insert: db.prepare<[AuditRow]>(
      `INSERT INTO audit (seq, at, action, what, detail, previous, hash)
       VALUES (@seq, @at, @action, @what, @detail, @previous, @hash)`,
    ),
  }
  prepared.set(db, statements)
  return statements
}

/** Adds an entry at the end; call inside the transaction of what it tells of. */
export function appendAudit(db: Db, draft: AuditDraft): void {
  const { last, insert } = statementsOf(db)
  const head = last.get() ?? { seq: 0, hash: chainStart }
  const detail = canonicalJson(draft.detail)
  const entry = { seq: head.seq + 1, at: draft.at, action: draft.action, what: draft.what, detail, previous: head.hash }
  insert.run({ ...entry, hash: sha256(canonicalJson(entry)) })
}

/** An entry's number and hash; number 0 stands for the start of the chain. */
export interface AuditMark {
  readonly seq: number
  readonly hash: string
}

/** The last entry. */
export function auditHead(db: Db): AuditMark {
  const row = statementsOf(db).last.get()
  return row ?? { seq: 0, hash: chainStart }
}

/** The last entry that tells of more than a look. */
export function lastChangeMark(db: Db): AuditMark {
  const row = db
    .prepare<[], AuditMark>(`SELECT seq, hash FROM audit WHERE action <> 'view' ORDER BY seq DESC LIMIT 1`)
    .get()
  return row ?? { seq: 0, hash: chainStart }
}

export interface AuditCheck {
  readonly entries: number
  /** Hash of the last good entry. */
  readonly head: string
  /** The first entry that does not fit, by number; null when all fit. */
  readonly broken: { readonly seq: number; readonly why: string } | null
}

/** Walks the whole chain. */
export function verifyAudit(db: Db): AuditCheck {
  let previous = chainStart
  let entries = 0
  const rows = db.prepare<[], AuditRow>('SELECT * FROM audit ORDER BY seq')
  for (const row of rows.iterate()) {
    const why = flawOf(row, entries + 1, previous)
    if (why !== undefined) return { entries, head: previous, broken: { seq: entries + 1, why } }
    previous = row.hash
    entries += 1
  }
  return { entries, head: previous, broken: null }
}

function flawOf(row: AuditRow, seq: number, previous: string): string | undefined {
  if (row.seq !== seq) return `entry ${seq} is missing`
  if (row.previous !== previous) return `entry ${seq} does not follow the one before it`
  const { hash, ...entry } = row
  return sha256(canonicalJson(entry)) === hash ? undefined : `entry ${seq} was changed`
}

/** The newest entries first; `limit` of them. */
export function auditEntries(db: Db, limit: number): readonly AuditEntry[] {
  return db
    .prepare<[number], AuditEntry>('SELECT seq, at, action, what, hash FROM audit ORDER BY seq DESC LIMIT ?')
    .all(limit)
}
