// A migration that fails changes nothing, and only starts after a verified backup; a newer file is left as it is.
import { randomUUID } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
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
import { must, tempFolder, testStore } from '../builders/store.ts'
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

describe('a file of an earlier version', () => {
  const folderOf = new URL('../fixtures/tender-files/', import.meta.url)
  const versions = Array.from({ length: newestVersion - 1 }, (_, index) => index + 1)
  const copyOf = (version: number): string => {
    const path = join(tempFolder(), `version ${version}.headroom`)
    copyFileSync(new URL(`version-${version}.headroom`, folderOf), path)
    return path
  }
  /** All migrations, the last of them broken off after `count` of the statements that are due. */
  const brokenOff = (version: number, count: number): readonly Migration[] => {
    const due = migrations.filter((migration) => migration.version > version).flatMap(({ statements }) => statements)
    const failing = [...due.slice(0, count), 'INSERT INTO nowhere VALUES (1)']
    return [{ version: newestVersion, name: 'broken off', statements: failing }]
  }

  it('is there to be tried for every version', () => {
    expect(versions.length).toBeGreaterThan(0)
    for (const version of versions) {
      const db = openDatabase(copyOf(version), { readonly: true })
      expect(fileVersion(db)).toBe(version)
      expect(checkDatabase(db)).toBeUndefined()
      db.close()
    }
  })
  it('opens with all it held, after a backup of it that passes every check', () => {
    for (const version of versions) {
      const path = copyOf(version)
      const store = createStore(options)
      const view = must(store.openPath(path))
      expect(view.tender.quotes.map(({ id }) => id)).toEqual(['q1', 'import-2'])
      expect(view.undo).toBe('by hand')
      expect(must(store.redo(path, randomUUID())).tender.name).toBe(`Written by version ${version}`)
      must(store.close())
      const [made] = listBackups(`${path}.backups`)
      const copy = openDatabase(made?.path ?? '', { readonly: true })
      expect([fileVersion(copy), checkDatabase(copy)]).toEqual([version, undefined])
      copy.close()
      const db = openDatabase(path, { readonly: true })
      expect([fileVersion(db), checkDatabase(db)]).toEqual([newestVersion, undefined])
      db.close()
    }
  })
  it('stays as it is when its migration is broken off after any statement', () => {
    for (const version of versions) {
      const due = migrations.filter((migration) => migration.version > version).flatMap(({ statements }) => statements)
      for (let count = 0; count <= due.length; count += 1) {
        const db = openDatabase(copyOf(version))
        const before = contentOf(db)
        expect(() => migrate(db, () => {}, brokenOff(version, count))).toThrow('nowhere')
        expect(contentOf(db)).toBe(before)
        closeDatabase(db)
      }
    }
  })
  it('comes in from elsewhere, the original staying as it is', () => {
    for (const version of versions) {
      const path = copyOf(version)
      const before = sha256(readFileSync(path))
      const { store } = testStore()
      const view = must(store.openPath(path))
      expect(view.undo).toBe('by hand')
      expect(view.place).not.toBe(path)
      expect([sha256(readFileSync(path)), readdirSync(dirname(path))]).toEqual([
        before,
        [`version ${version}.headroom`],
      ])
      must(store.close())
    }
  })
  it('is refused when it holds a trigger of its own, which never runs', () => {
    const path = copyOf(1)
    const db = openDatabase(path)
    db.exec('CREATE TRIGGER evil AFTER INSERT ON vendor BEGIN DELETE FROM quote; END')
    closeDatabase(db)
    expect(testStore().store.openPath(path).ok).toBe(false)
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
