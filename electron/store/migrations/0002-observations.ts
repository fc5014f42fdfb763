// Version 2 of a tender file: price lists as dated observations, and the layouts by which vendors' own sheets were read.
import type { Migration } from './migration.ts'

/**
 * Nothing here is ever changed or deleted: a row holds while the change that brought it is in effect, so undo and redo need nothing else.
 * Prices are whole millionths of the currency per accelerator-hour; a null accelerator says that a word is to stay unmatched.
 */
export const observationTables: Migration = {
  version: 2,
  name: 'observations and layouts',
  statements: [
    `CREATE TABLE layout (id TEXT NOT NULL, vendor TEXT, name TEXT NOT NULL, document TEXT NOT NULL,
      change INTEGER NOT NULL REFERENCES change (seq), PRIMARY KEY (id, change)) STRICT, WITHOUT ROWID`,
    'CREATE INDEX layout_change ON layout (change)',

    `CREATE TABLE observation_set (id INTEGER PRIMARY KEY, change INTEGER NOT NULL REFERENCES change (seq),
      source TEXT NOT NULL REFERENCES source (sha256), sheet TEXT NOT NULL, format TEXT NOT NULL, terms TEXT NOT NULL) STRICT`,
    'CREATE INDEX observation_set_change ON observation_set (change)',
    `CREATE TABLE observation (observation_set INTEGER NOT NULL REFERENCES observation_set (id), position INTEGER NOT NULL,
      date TEXT NOT NULL, provider TEXT NOT NULL, accelerator TEXT NOT NULL, count INTEGER NOT NULL, price INTEGER NOT NULL,
      currency TEXT NOT NULL, region TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('on-demand', 'spot', 'reserved')),
      term_months INTEGER, address TEXT NOT NULL, raw TEXT NOT NULL,
      PRIMARY KEY (observation_set, position)) STRICT, WITHOUT ROWID`,
    `CREATE TABLE observation_word (change INTEGER NOT NULL REFERENCES change (seq),
      observation_set INTEGER NOT NULL REFERENCES observation_set (id), word TEXT NOT NULL, accelerator TEXT,
      PRIMARY KEY (change, observation_set, word)) STRICT, WITHOUT ROWID`,
    `CREATE TABLE observation_removal (change INTEGER NOT NULL REFERENCES change (seq),
      observation_set INTEGER NOT NULL REFERENCES observation_set (id),
      PRIMARY KEY (change, observation_set)) STRICT, WITHOUT ROWID`,
  ],
}
