// Leverage kept beside the run it belongs to: whole, hash-sealed, and stale with it.
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { type Leverage, leverageSchema } from '../../shared/tender/leverage.ts'
import { appendAudit } from './audit.ts'
import type { Author } from './change.ts'
import { type Db, inTransaction } from './open-database.ts'
import { noSuchRun } from './runs.ts'
import { leverageSeal } from './seals.ts'

interface LeverageRow {
  readonly name: string
  readonly tenderHash: string
  readonly leverage: string | null
}

/**
 * Keeps leverage in place of what the run had. The revision stays: no view of the file shows it. Refuses a run the file does not hold, and
 * leverage computed for another tender or another state of it.
 */
export function recordLeverage(
  db: Db,
  author: Author,
  run: string,
  leverage: Leverage,
): Result<Record<string, never>, AppFailure> {
  const text = JSON.stringify(leverageSchema.parse(leverage))
  return inTransaction(db, () => {
    const row = rowOf(db, run)
    if (row === undefined) return noSuchRun
    if (row.tenderHash !== leverage.tenderHash) return ofAnotherTender
    if (row.leverage === text) return ok({})
    db.prepare('UPDATE run SET leverage = ? WHERE id = ?').run(text, run)
    appendAudit(db, {
      at: author.at,
      action: 'leverage',
      what: `leverage of the award ${row.name}`,
      detail: { leverageOf: run, who: author.who, leverage: leverageSeal(text) },
    })
    return ok({})
  })
}

export function getLeverage(db: Db, run: string): Result<{ readonly leverage: Leverage | null }, AppFailure> {
  const row = rowOf(db, run)
  if (row === undefined) return noSuchRun
  return ok({ leverage: row.leverage === null ? null : leverageSchema.parse(JSON.parse(row.leverage)) })
}

function rowOf(db: Db, run: string): LeverageRow | undefined {
  return db
    .prepare<[string], LeverageRow>('SELECT name, tender_hash AS tenderHash, leverage FROM run WHERE id = ?')
    .get(run)
}

const ofAnotherTender = refuse<AppFailure>({
  kind: 'stale',
  what: 'this leverage was computed for another state of the tender than the award',
  fix: 'Compute the award again, then its leverage',
})
