// Killed at any moment: no acknowledged change is lost, nothing is corrupt, no import is half there.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyAudit } from '../../electron/store/audit.ts'
import { checkDatabase } from '../../electron/store/check-file.ts'
import { createStore } from '../../electron/store/create-store.ts'
import { type Db, openDatabase } from '../../electron/store/open-database.ts'
import { must, tempFolder } from '../builders/store.ts'
import { faults, LONG } from '../harness/fault-count.ts'
import { killChild } from '../harness/kill-child.ts'

const writer = join(import.meta.dirname, 'children/write-changes.ts')

/** A file takes this many kills before a new one begins: it grows with every change. */
const KILLS_A_FILE = 10

/** Kills one writer after another on the same file; counts acknowledged commands that are not there afterwards. */
async function killWriters(kills: number, mode: 'kept' | 'early') {
  let path = ''
  let [acknowledged, lost] = [0, 0]
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % KILLS_A_FILE === 0) path = join(tempFolder(), 'x.headroom')
    const { lines, complaint } = await killChild(writer, [path, mode], 20 + ((kill * 37) % 180))
    expect(complaint).toBe('')
    must(createStore({ who: 'reader', clock: () => new Date() }).openPath(path))
    const db = openDatabase(path, { readonly: true })
    expect(checkDatabase(db)).toBeUndefined()
    expect(halfImports(db)).toEqual([])
    expect(verifyAudit(db).broken).toBeNull()
    const has = db.prepare('SELECT 1 FROM change WHERE command = ?')
    acknowledged += lines.length
    lost += lines.filter((command) => has.get(command) === undefined).length
    db.close()
  }
  return { acknowledged, lost }
}

/** Imports in effect whose quote, source or cells are missing. */
function halfImports(db: Db): readonly unknown[] {
  return db
    .prepare(
      `SELECT change.seq FROM change WHERE action = 'import' AND
        (NOT EXISTS (SELECT 1 FROM imported WHERE change = change.seq) OR
         (SELECT count(*) FROM provenance WHERE change = change.seq AND kind = 'file') <> 3)`,
    )
    .all()
}

describe('killed while writing', () => {
  it('keeps every acknowledged change', LONG, async () => {
    const kills = faults(200)
    const { acknowledged, lost } = await killWriters(kills, 'kept')
    console.log(`${kills} kills, ${acknowledged} acknowledged changes, ${lost} lost`)
    expect(acknowledged).toBeGreaterThan(kills)
    expect(lost).toBe(0)
  })
  it('control: a writer that acknowledges too early is caught', async () => {
    expect((await killWriters(10, 'early')).lost).toBeGreaterThan(0)
  })
})

describe('killed while importing price lists', () => {
  it('has every list that was acknowledged with all its rows, and no part of another', LONG, async () => {
    const importer = join(import.meta.dirname, 'children/import-lists.ts')
    const rows = 2000
    const kills = faults(50)
    const path = join(tempFolder(), 'x.headroom')
    let [acknowledged, cutShort] = [0, 0]
    for (let kill = 0; kill < kills; kill += 1) {
      const { lines, complaint } = await killChild(importer, [path, String(rows)], 60 + ((kill * 53) % 400))
      expect(complaint).toBe('')
      must(createStore({ who: 'reader', clock: () => new Date() }).openPath(path))
      const db = openDatabase(path, { readonly: true })
      expect(checkDatabase(db)).toBeUndefined()
      const has = db.prepare('SELECT 1 FROM change WHERE command = ?')
      expect(lines.filter((command) => has.get(command) === undefined)).toEqual([])
      const sizes = db.prepare('SELECT count(*) FROM observation GROUP BY observation_set').pluck().all()
      expect(sizes.filter((size) => size !== rows)).toEqual([])
      const { sets } = db.prepare<[], { sets: number }>('SELECT count(*) AS sets FROM observation_set').get() ?? {
        sets: -1,
      }
      expect(sizes).toHaveLength(sets)
      acknowledged += lines.length
      cutShort += lines.length < 20 ? 1 : 0
      db.close()
    }
    console.log(`${kills} kills, ${acknowledged} lists acknowledged, ${cutShort} writers cut short`)
    expect(cutShort).toBeGreaterThan(0)
    expect(acknowledged).toBeGreaterThan(0)
  })
})
