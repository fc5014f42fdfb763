// Brings a file to the newest version: all pending migrations in one transaction, after a backup that has been verified.
import { migrations as allMigrations } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { type Db, inTransaction, TENDER_FILE } from './open-database.ts'

/** The version this program writes. */
export const newestVersion: number = allMigrations.at(-1)?.version ?? 0

export function fileVersion(db: Db): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Runs what is pending; `beforehand` is called first when a file with content is about to change, and makes the backup.
 * Throws SQLite's error, the file being as it was. Newer files are the caller's to refuse before.
 */
export function migrate(db: Db, beforehand: () => void, migrations: readonly Migration[] = allMigrations): void {
  const from = fileVersion(db)
  const pending = migrations.filter((migration) => migration.version > from)
  if (pending.length === 0) return
  if (from > 0) beforehand()
  inTransaction(db, () => {
    for (const migration of pending) {
      for (const statement of migration.statements) db.exec(statement)
      db.pragma(`user_version = ${migration.version}`)
    }
    db.pragma(`application_id = ${TENDER_FILE}`)
  })
}

/** The schema as SQLite holds it, one line an object: equal schemas have equal texts. */
export function schemaText(db: Db): string {
  const rows = db
    .prepare<[], { text: string }>(
      `SELECT type || ' ' || name || ' on ' || tbl_name || ': ' || coalesce(sql, '') AS text
       FROM sqlite_schema ORDER BY type, name`,
    )
    .all()
  return rows.map((row) => row.text).join('\n')
}
