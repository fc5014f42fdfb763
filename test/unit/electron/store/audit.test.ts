import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendAudit, verifyAudit } from '../../../../electron/store/audit.ts'
import { migrate } from '../../../../electron/store/migrate.ts'
import { type Db, inTransaction, openDatabase } from '../../../../electron/store/open-database.ts'

function chainOf(length: number): Db {
  const db = openDatabase(':memory:', { create: true })
  migrate(db, () => {})
  inTransaction(db, () => {
    for (let entry = 1; entry <= length; entry += 1) {
      appendAudit(db, { at: '2026-03-02T08:00:00.000Z', action: 'edit', what: `entry ${entry}`, detail: { entry } })
    }
  })
  return db
}

/** Someone with a tool of their own: the triggers that keep entries are no hindrance. */
function tamper(db: Db, sql: string, ...args: unknown[]): void {
  db.exec('DROP TRIGGER IF EXISTS audit_kept; DROP TRIGGER IF EXISTS audit_stays')
  db.prepare(sql).run(...args)
}

describe('the audit chain', () => {
  it('verifies as written, and has no way to change or delete', () => {
    const db = chainOf(20)
    expect(verifyAudit(db)).toMatchObject({ entries: 20, broken: null })
    expect(() => db.exec(`UPDATE audit SET what = 'x' WHERE seq = 3`)).toThrow('do not change')
    expect(() => db.exec('DELETE FROM audit WHERE seq = 20')).toThrow('not deleted')
  })
  it('names the first broken entry, whatever was changed, swapped or taken out', () => {
    const column = fc.constantFrom('at', 'action', 'what', 'detail', 'previous', 'hash')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), column, (seq, name) => {
        const db = chainOf(12)
        tamper(db, `UPDATE audit SET ${name} = ${name} || 'x' WHERE seq = ?`, seq)
        expect(verifyAudit(db).broken?.seq).toBe(seq)
        db.close()
      }),
      { numRuns: 100 },
    )
    for (let seq = 1; seq < 12; seq += 1) {
      const db = chainOf(12)
      tamper(db, 'DELETE FROM audit WHERE seq = ?', seq)
      expect(verifyAudit(db).broken?.seq).toBe(seq)
      db.close()
    }
  })
  it('sees an entry rewritten with a fitting hash of its own, by the one after it', () => {
    const [db, other] = [chainOf(5), chainOf(5)]
    tamper(other, `UPDATE audit SET what = 'forged' WHERE seq = 3`)
    const forged = openDatabase(':memory:', { create: true })
    migrate(forged, () => {})
    inTransaction(forged, () => {
      for (const entry of [1, 2])
        appendAudit(forged, {
          at: '2026-03-02T08:00:00.000Z',
          action: 'edit',
          what: `entry ${entry}`,
          detail: { entry },
        })
      appendAudit(forged, { at: '2026-03-02T08:00:00.000Z', action: 'edit', what: 'forged', detail: { entry: 3 } })
    })
    const { hash } = forged.prepare('SELECT hash FROM audit WHERE seq = 3').get() as { hash: string }
    tamper(db, `UPDATE audit SET what = 'forged', hash = ? WHERE seq = 3`, hash)
    expect(verifyAudit(db).broken?.seq).toBe(4)
  })
})
