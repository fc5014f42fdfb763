// The tender of an open file: read through its schema, written as the rows that changed, counted by revision.
import { canonicalJson } from '../../shared/kernel/canonical-json.ts'
import type { Problem } from '../../shared/kernel/problem.ts'
import { describePlace } from '../../shared/kernel/problem.ts'
import { readTender } from '../../shared/tender/read-tender.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import type { Db } from './open-database.ts'
import { sha256 } from './sha256.ts'
import { rowsOfTender, tenderOfRows } from './tender-rows.ts'
import { readRows, writeRows } from './tender-table.ts'

export interface StoredTender {
  readonly tender: Tender
  readonly problems: readonly Problem[]
}

/** The file's rows do not make a tender of this version; `message` names the first place that does not fit. */
export class UnreadableTender extends Error {}

export function readDocument(db: Db): StoredTender {
  const json = (() => {
    try {
      return tenderOfRows(readRows(db))
    } catch (error) {
      throw new UnreadableTender(error instanceof Error ? error.message : 'unreadable')
    }
  })()
  const { tender, problems } = readTender(json)
  if (tender === undefined) {
    const [first] = problems
    throw new UnreadableTender(first === undefined ? 'unreadable' : `${describePlace(first.where)}: ${first.what}`)
  }
  return { tender, problems }
}

/** Writes the rows in which the two documents differ; call inside a transaction. */
export function writeDocument(db: Db, after: Tender, before?: Tender): void {
  writeRows(db, rowsOfTender(after), before === undefined ? undefined : rowsOfTender(before))
}

/** SHA-256 of the whole document, as audit entries name it. */
export function documentHash(tender: Tender): string {
  return sha256(canonicalJson(tender))
}

export interface FileState {
  readonly revision: number
  /** ISO 8601. */
  readonly changedAt: string
  readonly madeAt: string
}

export function fileState(db: Db): FileState {
  const row = db.prepare<[], FileState>('SELECT revision, changed_at AS changedAt, made_at AS madeAt FROM state').get()
  if (row === undefined) throw new UnreadableTender('the file has no state')
  return row
}

/** Counts a change to what a view of the file shows and returns the new number; call inside its transaction. */
export function countRevision(db: Db, at: string): number {
  db.prepare('UPDATE state SET revision = revision + 1, changed_at = ?').run(at)
  return fileState(db).revision
}

/** First content of a new file; call inside a transaction. */
export function startDocument(db: Db, tender: Tender, at: string): void {
  db.prepare('INSERT INTO state (one, revision, changed_at, made_at) VALUES (1, 1, ?, ?)').run(at, at)
  writeDocument(db, tender)
}
