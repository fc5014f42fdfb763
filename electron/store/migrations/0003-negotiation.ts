// Version 3 of a tender file: the buyer's position towards each vendor, and what vendors, clauses and rules are worth beside each run.
import type { Migration } from './migration.ts'

/**
 * A position is never changed or deleted: of those whose change is in effect the newest holds, so undo and redo need nothing else.
 * Leverage is computed anew where it is missing, as boards are.
 */
export const negotiationTables: Migration = {
  version: 3,
  name: 'negotiation',
  statements: [
    `CREATE TABLE position (vendor TEXT NOT NULL, document TEXT NOT NULL, change INTEGER NOT NULL REFERENCES change (seq),
      PRIMARY KEY (vendor, change)) STRICT, WITHOUT ROWID`,
    'CREATE INDEX position_change ON position (change)',
    'ALTER TABLE run ADD COLUMN leverage TEXT',
  ],
}
