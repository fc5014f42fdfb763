// A tender file from elsewhere comes in whole or not at all, whatever it holds, and nothing is left beside the original.
import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createStore } from '../../electron/store/create-store.ts'
import { readForeignInChild, type SpawnForeignChild } from '../../electron/store/foreign-in-child.ts'
import { forkForeignChild } from '../../electron/store/fork-foreign-child.ts'
import { closeDatabase, openDatabase } from '../../electron/store/open-database.ts'
import type { Store } from '../../electron/store/store.ts'
import { emptyPosition } from '../../shared/tender/position.ts'
import { importCommit } from '../builders/import-commit.ts'
import { must, tempFolder, testStore } from '../builders/store.ts'
import { smallTender } from '../builders/tender.ts'
import { faults, LONG } from '../harness/fault-count.ts'

const options = { who: 'Bea', clock: () => new Date('2026-03-02T08:00:00Z') }

function foreignFile(): string {
  const path = join(tempFolder(), 'from bea.headroom')
  const store = createStore(options)
  must(store.createAt(path, smallTender(), 'created'))
  must(store.commitImport(path, randomUUID(), importCommit(2, 3)))
  must(store.savePosition(path, randomUUID(), 'position towards acme', emptyPosition('acme')))
  must(store.edit(path, randomUUID(), 'by hand', [{ path: 'quotes[1].offers[0].maxQuantity', value: 7 }]))
  must(store.close())
  return path
}

/** A copy of a foreign file after some SQL of an attacker's. */
function altered(sql: string): string {
  const path = foreignFile()
  const db = openDatabase(path)
  // Otherwise SQLite keeps its schema table from being written to.
  db.unsafeMode()
  db.pragma('writable_schema = ON')
  db.exec(sql)
  closeDatabase(db)
  return path
}

describe('a tender file from elsewhere', () => {
  it('comes in with its history, sources and undo, and is recognised the second time', () => {
    const path = foreignFile()
    const { store, folder } = testStore()
    const view = must(store.openPath(path))
    const own = createStore(options)
    const theirs = must(own.view(path))
    must(own.close())
    expect({ ...view, file: '', place: '' }).toEqual({ ...theirs, file: '', place: '' })
    expect(dirname(view.place)).toBe(folder)
    expect(must(store.provenance(view.file, 'quotes[1].offers[0].maxQuantity')).entries).toHaveLength(2)
    expect(must(store.undo(view.file, randomUUID())).tender.quotes[1]?.offers[0]?.maxQuantity).toBe(10)
    expect(must(store.openPath(path)).file).toBe(view.file)
    expect(must(store.list())).toHaveLength(1)
    expect(readdirSync(dirname(path))).toEqual(['from bea.headroom'])
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
    must(store.close())
  })
  it('is refused when it holds tables, views, triggers or indexes of its own', () => {
    const { store } = testStore()
    const attacks = [
      `CREATE TRIGGER evil AFTER INSERT ON vendor BEGIN DELETE FROM quote; END`,
      'CREATE VIEW more AS SELECT * FROM vendor',
      'CREATE TABLE more (id INTEGER PRIMARY KEY)',
      'CREATE INDEX more ON vendor (name)',
      'DROP TRIGGER audit_kept',
      'ALTER TABLE vendor ADD COLUMN more TEXT',
    ]
    for (const sql of attacks) {
      expect([sql, store.openPath(altered(sql)).ok]).toEqual([sql, false])
    }
    expect(must(store.list())).toEqual([])
  })
  it('is refused when its schema differs from ours by one letter, wherever', () => {
    const { store } = testStore()
    const db = openDatabase(foreignFile())
    const names = db.prepare('SELECT name FROM sqlite_schema WHERE sql IS NOT NULL').pluck().all() as string[]
    closeDatabase(db)
    expect(names.length).toBeGreaterThan(20)
    for (const name of names) {
      // A space more is the same schema to the database, and no longer ours.
      const sql = `UPDATE sqlite_schema SET sql = replace(sql, 'CREATE ', 'CREATE  ') WHERE name = '${name}'`
      expect([name, store.openPath(altered(sql)).ok]).toEqual([name, false])
    }
    expect(must(store.list())).toEqual([])
  })
  it('is refused when it would have another file opened with it, or is none of ours', () => {
    const { store } = testStore()
    const beside = join(tempFolder(), 'beside.db')
    const attacks = [
      `INSERT INTO sqlite_schema VALUES ('view', 'vendors', 'vendors', 0, 'CREATE VIEW vendors AS SELECT * FROM beside.vendor')`,
      `INSERT INTO sqlite_schema VALUES ('trigger', 'evil', 'vendor', 0, 'CREATE TRIGGER evil AFTER INSERT ON vendor BEGIN SELECT writefile(''${beside}'', 1); END')`,
      `CREATE VIRTUAL TABLE words USING fts5 (word)`,
      `CREATE TABLE "vendor " (id TEXT)`,
      `PRAGMA application_id = 1`,
      `PRAGMA user_version = 0`,
      `PRAGMA user_version = 1000000`,
    ]
    for (const sql of attacks) expect([sql, store.openPath(altered(sql)).ok]).toEqual([sql, false])
    expect(existsSync(beside)).toBe(false)
    expect(must(store.list())).toEqual([])
  })
  it('is refused when a row is not what its audit chain or our schemas say', () => {
    const { store } = testStore()
    const attacks = [
      `UPDATE offer SET max_quantity = 1`,
      `UPDATE offer SET terms = '[]'`,
      `UPDATE tender SET terms = 'x'`,
      `UPDATE change SET inverse = '[{"op":"explode","path":[]}]' WHERE seq = 2`,
      `UPDATE provenance SET raw = 'other' WHERE seq = 1`,
      `INSERT INTO run VALUES ('x', 'x', 'x', 'x', '{}', '{}', NULL, NULL)`,
      `UPDATE state SET changed_at = 'yesterday'`,
      `DELETE FROM demand`,
    ]
    for (const sql of attacks) expect([sql, store.openPath(altered(sql)).ok]).toEqual([sql, false])
    expect(must(store.list())).toEqual([])
  })
})

describe('a mutated tender file', () => {
  const kept = { path: '', view: {} as unknown }
  beforeAll(() => {
    kept.path = foreignFile()
    const { store } = testStore()
    kept.view = viewWithoutPlace(store, kept.path)
    must(store.close())
  })
  it('comes in as the tender that was sent, or is refused in words', LONG, () => {
    const bytes = readFileSync(kept.path)
    const filled = [...bytes.keys()].filter((at) => bytes[at] !== 0)
    const { store } = testStore()
    const copy = join(tempFolder(), 'mutant.headroom')
    let taken = 0
    for (let mutant = 0; mutant < faults(500); mutant += 1) {
      const changed = Buffer.from(bytes)
      for (let hit = 0; hit <= mutant % 4; hit += 1) {
        const at = filled[(mutant * 7919 + hit * 104_729) % filled.length] ?? 0
        changed[at] = (changed[at]! + 1 + mutant) % 256
      }
      writeFileSync(copy, mutant % 10 === 9 ? changed.subarray(0, (mutant * 4099) % changed.length) : changed)
      const reply = store.openPath(copy)
      if (reply.ok) {
        taken += 1
        expect(viewWithoutPlace(store, copy)).toEqual(kept.view)
      } else expect(reply.failure).toMatchObject({ what: expect.any(String), fix: expect.any(String) })
    }
    expect(taken).toBeLessThan(faults(500) / 2)
    const whole = join(tempFolder(), 'whole.headroom')
    copyFileSync(kept.path, whole)
    must(store.openPath(whole))
    must(store.close())
  })
})

/** Values no column expects, as SQL. */
const hostileValues = ["'x'", "''", 'NULL', '-1', '9e999', "x'00'", "'[]'", '\'{"__proto__":{}}\'', '9007199254740993']

describe('a tender file with a row changed', () => {
  it('is refused, or comes in as the tender that was sent, whichever row it is', LONG, () => {
    const { store } = testStore()
    const path = foreignFile()
    const before = viewWithoutPlace(store, path)
    const db = openDatabase(path)
    const columns = db
      .prepare(
        "SELECT m.name || '.' || p.name FROM sqlite_schema m, pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'",
      )
      .pluck()
      .all() as string[]
    closeDatabase(db)
    expect(columns.length).toBeGreaterThan(60)
    let refused = 0
    for (let attack = 0; attack < faults(columns.length * 3); attack += 1) {
      const [table, column] = (columns[(attack * 37) % columns.length] ?? '').split('.')
      const value = hostileValues[attack % hostileValues.length]
      const changed = changedCopy(path, `UPDATE OR IGNORE ${table} SET "${column}" = ${value}`)
      if (changed === undefined) continue
      const reply = store.openPath(changed)
      if (reply.ok) expect(viewWithoutPlace(store, changed), `${table}.${column} = ${value}`).toEqual(before)
      else refused += 1
    }
    expect(refused).toBeGreaterThan(0)
    must(store.close())
  })
})

/** A copy with one statement run on it; undefined when the database itself will not have it. */
function changedCopy(path: string, sql: string): string | undefined {
  const copy = join(tempFolder(), 'changed.headroom')
  copyFileSync(path, copy)
  const db = openDatabase(copy)
  db.pragma('foreign_keys = OFF')
  try {
    db.exec(sql)
    return copy
  } catch {
    return undefined
  } finally {
    closeDatabase(db)
  }
}

describe('reading in a child', () => {
  it('refuses when the child dies or takes too long, and takes nothing in', async () => {
    const order = { path: foreignFile(), folder: tempFolder() }
    const dying: SpawnForeignChild = () => {
      const child = forkForeignChild()
      return { ...child, send: () => child.kill() }
    }
    const silent: SpawnForeignChild = () => ({ ...forkForeignChild(), send: () => {} })
    expect(await readForeignInChild(order, dying)).toMatchObject({ ok: false, failure: { kind: 'refused' } })
    expect(await readForeignInChild(order, silent, 300)).toMatchObject({
      failure: { what: expect.stringContaining('longer than 0.3 seconds') },
    })
    expect(await readForeignInChild(order, forkForeignChild)).toMatchObject({ ok: true })
  })
})

function viewWithoutPlace(store: Store, path: string): unknown {
  return { ...must(store.openPath(path)), file: '', place: '' }
}
