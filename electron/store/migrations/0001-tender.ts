// Version 1 of a tender file: the document as rows, where its values came from, what changed, what was computed, and the audit chain.
import type { Migration } from './migration.ts'

/** Columns are what SQL sorts, joins or shows; `terms` holds the rest of each element as JSON, so a new field needs no migration. */
export const tenderTables: Migration = {
  version: 1,
  name: 'tender',
  statements: [
    `CREATE TABLE tender (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT, name TEXT, currency TEXT, start TEXT, months INTEGER,
      terms TEXT NOT NULL) STRICT`,
    'CREATE TABLE accelerator (position INTEGER PRIMARY KEY, id TEXT, name TEXT, family TEXT, terms TEXT NOT NULL) STRICT',
    'CREATE TABLE workload (position INTEGER PRIMARY KEY, id TEXT, name TEXT, kind TEXT, terms TEXT NOT NULL) STRICT',
    'CREATE TABLE demand (position INTEGER PRIMARY KEY, workload TEXT, terms TEXT NOT NULL) STRICT',
    `CREATE TABLE vendor (position INTEGER PRIMARY KEY, id TEXT, name TEXT, class TEXT, vendor_group TEXT, status TEXT,
      terms TEXT NOT NULL) STRICT`,
    'CREATE TABLE site (position INTEGER PRIMARY KEY, id TEXT, vendor TEXT, name TEXT, region TEXT, terms TEXT NOT NULL) STRICT',
    `CREATE TABLE quote (position INTEGER PRIMARY KEY, id TEXT, vendor TEXT, round INTEGER, currency TEXT, received_on TEXT,
      valid_until TEXT, terms TEXT NOT NULL) STRICT`,
    `CREATE TABLE offer (quote INTEGER NOT NULL REFERENCES quote (position) DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL,
      id TEXT, kind TEXT, accelerator TEXT, site TEXT, max_quantity INTEGER, term_months INTEGER, terms TEXT NOT NULL,
      PRIMARY KEY (quote, position)) STRICT, WITHOUT ROWID`,

    `CREATE TABLE state (one INTEGER PRIMARY KEY CHECK (one = 1), revision INTEGER NOT NULL, changed_at TEXT NOT NULL,
      made_at TEXT NOT NULL) STRICT`,
    `CREATE TABLE change (seq INTEGER PRIMARY KEY, command TEXT NOT NULL UNIQUE, request TEXT NOT NULL, at TEXT NOT NULL,
      who TEXT NOT NULL, action TEXT NOT NULL CHECK (action IN ('edit', 'import', 'undo', 'redo')), why TEXT NOT NULL,
      patches TEXT NOT NULL, inverse TEXT NOT NULL, reverses INTEGER REFERENCES change (seq),
      effect TEXT NOT NULL CHECK (effect IN ('done', 'undone', 'dropped'))) STRICT`,
    'CREATE INDEX change_effect ON change (effect, seq) WHERE reverses IS NULL',

    `CREATE TABLE source (sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, bytes INTEGER NOT NULL, layouts TEXT NOT NULL,
      at TEXT NOT NULL) STRICT, WITHOUT ROWID`,
    `CREATE TABLE imported (change INTEGER NOT NULL REFERENCES change (seq), source TEXT NOT NULL REFERENCES source (sha256),
      PRIMARY KEY (change, source)) STRICT, WITHOUT ROWID`,
    `CREATE TABLE provenance (seq INTEGER PRIMARY KEY, change INTEGER NOT NULL REFERENCES change (seq), path TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('file', 'override')), source TEXT REFERENCES source (sha256), sheet TEXT NOT NULL,
      address TEXT NOT NULL, raw TEXT NOT NULL, why TEXT NOT NULL) STRICT`,
    'CREATE INDEX provenance_path ON provenance (path)',

    `CREATE TABLE run (id TEXT PRIMARY KEY, name TEXT NOT NULL, made_at TEXT NOT NULL, tender_hash TEXT NOT NULL,
      summary TEXT NOT NULL, award TEXT NOT NULL, board TEXT) STRICT`,
    'CREATE INDEX run_made ON run (made_at)',

    `CREATE TABLE audit (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, action TEXT NOT NULL, what TEXT NOT NULL, detail TEXT NOT NULL,
      previous TEXT NOT NULL, hash TEXT NOT NULL) STRICT`,
    `CREATE TRIGGER audit_kept BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'audit entries do not change'); END`,
    `CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'audit entries are not deleted'); END`,
  ],
}
