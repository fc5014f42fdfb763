// Runs: awards that were computed or typed, kept with the hash of the tender they were made for. Stale is derived, never stored.
import type { AwardBoard } from '../../shared/award/board.ts'
import { type BoardPart, joinBoard } from '../../shared/award/join-board.ts'
import { runId } from '../../shared/award/run-id.ts'
import { tenderHash } from '../../shared/award/tender-hash.ts'
import type { AppFailure, RunSummary, RunView } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { type Award, awardSchema } from '../../shared/tender/award.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { appendAudit } from './audit.ts'
import type { Author } from './change.ts'
import { countRevision } from './document.ts'
import { type Db, inTransaction } from './open-database.ts'
import { boardSeal, runSeal } from './seals.ts'
import { sha256 } from './sha256.ts'
import type { RunRecord } from './store.ts'

interface RunRow {
  readonly id: string
  readonly name: string
  readonly madeAt: string
  readonly tenderHash: string
  /** JSON of a RunFigures. */
  readonly summary: string
}

/** What lists show of an award, kept beside it so that they need not read it. */
type RunFigures = Pick<RunSummary, 'scenario' | 'status' | 'total' | 'gap' | 'manual'>

const columns = 'id, name, made_at AS madeAt, tender_hash AS tenderHash, summary'

/** Keeps a run; the same one again keeps the newer name and award, and the board it had. Returns its id. */
export function recordRun(db: Db, author: Author, record: RunRecord): string {
  const award = awardSchema.parse(record.award)
  const id = runId(award, sha256)
  const awardText = JSON.stringify(award)
  inTransaction(db, () => {
    db.prepare(
      `INSERT INTO run (id, name, made_at, tender_hash, summary, award) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, made_at = excluded.made_at, summary = excluded.summary,
         award = excluded.award`,
    ).run(id, record.name, author.at, award.tenderHash, JSON.stringify(figuresOf(award)), awardText)
    auditRun(db, author, id, `award ${record.name}: ${award.status}`)
  })
  return id
}

/**
 * Joins a part to the board the run has at this moment, in one transaction, so that two calculations that end together both stay. Name,
 * award and day of the run stay as they are. Refuses a run the file does not hold, and a part that no board stands there for.
 */
export function recordBoard(db: Db, author: Author, id: string, part: BoardPart): Result<unknown, AppFailure> {
  return inTransaction(db, () => {
    const row = db
      .prepare<[string], { name: string; board: string | null }>('SELECT name, board FROM run WHERE id = ?')
      .get(id)
    if (row === undefined) return noSuchRun
    const joined = joinBoard(row.board === null ? null : (JSON.parse(row.board) as AwardBoard), part)
    if (joined === undefined) return noBoard
    db.prepare('UPDATE run SET board = ? WHERE id = ?').run(JSON.stringify(joined), id)
    auditRun(db, author, id, `beside the award ${row.name}: ${partNames[part.kind]}`)
    return ok({})
  })
}

const partNames: Readonly<Record<BoardPart['kind'], string>> = {
  board: 'savings, prices of rules and why not',
  frontier: 'a frontier',
  'lease-or-build': 'two cases side by side',
}

function auditRun(db: Db, author: Author, id: string, what: string): void {
  const revision = countRevision(db, author.at)
  const sealed = { content: runSeal(db, id), board: boardSeal(boardOf(db, id)) }
  appendAudit(db, { at: author.at, action: 'run', what, detail: { run: id, who: author.who, revision, ...sealed } })
}

export function getRun(db: Db, tender: Tender, id: string): Result<RunView, AppFailure> {
  const row = db
    .prepare<[string], RunRow & { award: string; board: string | null }>(
      `SELECT ${columns}, award, board FROM run WHERE id = ?`,
    )
    .get(id)
  if (row === undefined) return noSuchRun
  return ok({
    summary: summaryOf(row, tenderHash(tender, sha256)),
    award: awardSchema.parse(JSON.parse(row.award)),
    board: row.board === null ? null : (JSON.parse(row.board) as AwardBoard),
  })
}

function boardOf(db: Db, id: string): string | null {
  return db.prepare<[string], { board: string | null }>('SELECT board FROM run WHERE id = ?').get(id)?.board ?? null
}

/** The newest first. */
export function listRuns(db: Db, tender: Tender): readonly RunSummary[] {
  const hash = tenderHash(tender, sha256)
  return db
    .prepare<[], RunRow>(`SELECT ${columns} FROM run ORDER BY made_at DESC, id`)
    .all()
    .map((row) => summaryOf(row, hash))
}

function figuresOf(award: Award): RunFigures {
  return {
    scenario: award.scenario ?? null,
    status: award.status,
    total: award.totals?.total ?? null,
    gap: award.gap,
    manual: award.options.manual === true,
  }
}

function summaryOf(row: RunRow, hash: string): RunSummary {
  const figures = JSON.parse(row.summary) as RunFigures
  return { run: row.id, name: row.name, ...figures, stale: row.tenderHash !== hash, madeAt: row.madeAt }
}

export const noSuchRun = refuse<AppFailure>({
  kind: 'not-found',
  what: 'this award is not in the tender file',
  fix: 'Compute it again',
})

const noBoard = refuse<AppFailure>({
  kind: 'refused',
  what: 'What stands beside this award is not computed yet',
  fix: 'Open Savings first',
})
