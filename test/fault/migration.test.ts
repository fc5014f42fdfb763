// A migration that fails changes nothing, and only starts after a verified backup; a newer file is left as it is.
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listBackups, makeBackup } from '../../electron/store/backup.ts'
import { checkDatabase } from '../../electron/store/check-file.ts'
import { createStore } from '../../electron/store/create-store.ts'
import { fileVersion, migrate, newestVersion, schemaText } from '../../electron/store/migrate.ts'
import { migrations } from '../../electron/store/migrations/all.ts'
import type { Migration } from '../../electron/store/migrations/migration.ts'
import { closeDatabase, type Db, openDatabase } from '../../electron/store/open-database.ts'
import { sha256 } from '../../electron/store/sha256.ts'
import { must, tempFolder } from '../builders/store.ts'
import { smallTender } from '../builders/tender.ts'

const options = { who: 'Ada', clock: () => new Date('2026-03-02T08:00:00Z') }
const steps = [
  'CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT',
  `UPDATE tender SET name = 'migrated'`,
  'INSERT INTO more VALUES (1)',
  'DELETE FROM demand',
]

function newFile(): string {
  const path = join(tempFolder(), 'x.headroom')
  const store = createStore(options)
  must(store.createAt(path, smallTender(), 'created'))
  must(store.edit(path, randomUUID(), 'x', [{ path: 'name', value: 'before' }]))
  must(store.close())
  return path
}

function withNext(statements: readonly string[]): readonly Migration[] {
  return [...migrations, { version: newestVersion + 1, name: 'next', statements }]
}

function contentOf(db: Db): string {
  const names = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all() as string[]
  return JSON.stringify([
    fileVersion(db),
    schemaText(db),
    names.map((name) => db.prepare(`SELECT * FROM "${name}"`).all()),
  ])
}

describe('a migration', () => {
  it('that throws after any statement leaves the file as it was, with a good backup beside it', () => {
    for (let count = 0; count <= steps.length; count += 1) {
      const path = newFile()
      const db = openDatabase(path)
      const before = contentOf(db)
      const folder = join(dirname(path), 'backups')
      const failing = withNext([...steps.slice(0, count), 'INSERT INTO nowhere VALUES (1)'])
      const backup = () => void makeBackup(db, folder, new Date())
      expect(() => migrate(db, backup, failing)).toThrow('nowhere')
      expect(contentOf(db)).toBe(before)
      closeDatabase(db)
      expect(must(createStore(options).openPath(path)).tender.name).toBe('before')
      const [made] = listBackups(folder)
      const copy = openDatabase(made?.path ?? '', { readonly: true })
      expect(checkDatabase(copy)).toBeUndefined()
      copy.close()
    }
  })
  it('does not start when its backup cannot be made', () => {
    const db = openDatabase(newFile())
    const before = contentOf(db)
    const refuse = () => {
      throw new Error('no room for a backup')
    }
    expect(() => migrate(db, refuse, withNext(steps))).toThrow('no room')
    expect(contentOf(db)).toBe(before)
    closeDatabase(db)
  })
  it('control: statements outside one transaction leave half a migration', () => {
    const db = openDatabase(newFile())
    const before = contentOf(db)
    expect(() => {
      for (const statement of [...steps, 'INSERT INTO nowhere VALUES (1)']) db.exec(statement)
    }).toThrow('nowhere')
    expect(contentOf(db)).not.toBe(before)
    closeDatabase(db)
  })
})

describe('a newer file', () => {
  it('is refused in words, its bytes unchanged and nothing beside it', () => {
    const path = newFile()
    const db = openDatabase(path)
    db.pragma(`user_version = ${newestVersion + 1}`)
    closeDatabase(db)
    const before = sha256(readFileSync(path))
    expect(createStore(options).openPath(path)).toMatchObject({
      ok: false,
      failure: {
        kind: 'refused',
        what: expect.stringContaining('newer version'),
        fix: expect.stringContaining('Update'),
      },
    })
    expect(sha256(readFileSync(path))).toBe(before)
    expect(readdirSync(dirname(path))).toEqual(['x.headroom'])
  })
})
