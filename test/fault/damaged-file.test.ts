// Damage is seen when a file is opened: flipped bytes, a cut end, a lost log. The file is moved aside and its backup comes back.
import { randomUUID } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { carryOut } from '../../electron/store/change.ts'
import { createStore } from '../../electron/store/create-store.ts'
import { readDocument } from '../../electron/store/document.ts'
import { closeDatabase, type Db, openDatabase } from '../../electron/store/open-database.ts'
import type { Store } from '../../electron/store/store.ts'
import { nextUndo } from '../../electron/store/undo.ts'
import { importCommit } from '../builders/import-commit.ts'
import { must, tempFolder, testStore } from '../builders/store.ts'
import { smallTender } from '../builders/tender.ts'
import { faults, LONG } from '../harness/fault-count.ts'
import { killChild } from '../harness/kill-child.ts'

const options = { who: 'Ada', clock: () => new Date('2026-03-02T08:00:00Z') }

/** Everything a buyer can see of a file. */
function everything(store: Store, file: string): unknown {
  const { place: _, file: __, ...view } = must(store.view(file))
  const paths = ['', ...view.sources.map(({ path }) => path)]
  return {
    view,
    audit: must(store.audit(file)).filter(({ action }) => action !== 'view'),
    provenance: paths.map((path) => must(store.provenance(file, path))),
  }
}

function sampleFile() {
  const path = join(tempFolder(), 'x.headroom')
  const store = createStore(options)
  must(store.createAt(path, smallTender(), 'created'))
  must(store.commitImport(path, randomUUID(), importCommit(2, 5)))
  must(store.edit(path, randomUUID(), 'by hand', [{ path: 'quotes[1].offers[0].maxQuantity', value: 7 }]))
  must(store.edit(path, randomUUID(), 'more', [{ path: 'vendors[1]', value: { id: 'b', contact: 'bea@example' } }]))
  must(store.undo(path, randomUUID()))
  const content = everything(store, path)
  const { tender } = must(store.view(path))
  must(store.close())
  return { path, content, tender }
}

/** A repeatable stream of numbers below a limit. */
function numbers(seed: number) {
  const state = { value: seed }
  return (limit: number): number => {
    state.value = (Math.imul(state.value, 1664525) + 1013904223) >>> 0
    return Math.floor((state.value / 2 ** 32) * limit)
  }
}

describe('a flipped byte', () => {
  it('is seen at open, or changes nothing anyone can see', LONG, () => {
    const { path, content, tender } = sampleFile()
    const whole = readFileSync(path)
    // Free space is mostly zeros; a flip there is dull.
    const filled = [...whole.keys()].filter((at) => whole[at] !== 0)
    const next = numbers(7)
    let [seen, harmless, silent] = [0, 0, 0]
    for (let flip = 0; flip < faults(1000); flip += 1) {
      const bytes = Buffer.from(whole)
      const at = filled[next(filled.length)] ?? 0
      bytes[at] = bytes[at]! ^ (1 << next(8))
      const copy = join(tempFolder(), 'x.headroom')
      writeFileSync(copy, bytes)
      if (looksDifferent(copy, tender)) silent += 1
      const store = createStore(options)
      if (store.openPath(copy).ok) {
        harmless += 1
        expect([at, everything(store, copy)]).toEqual([at, content])
      } else seen += 1
      store.close()
    }
    console.log(`${seen} seen, ${harmless} harmless; ${silent} would have shown another tender without the checks`)
    expect(seen).toBeGreaterThan(harmless / 10)
  })
  it('control: a price changed in the file reads as another tender, and only the checks see it', () => {
    const { path, tender } = sampleFile()
    const bytes = readFileSync(path)
    const at = bytes.indexOf('"price":2')
    expect(at).toBeGreaterThan(0)
    bytes.write('3', at + '"price":'.length)
    writeFileSync(path, bytes)
    expect(looksDifferent(path, tender)).toBe(true)
    expect(createStore(options).openPath(path)).toMatchObject({
      ok: false,
      failure: { what: expect.stringContaining('document is not what the audit chain says') },
    })
  })
})

describe('an index out of step with its table', () => {
  it('is seen at open: read through it, undo would take back the wrong change', () => {
    const { path } = sampleFile()
    const find = `SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE name = 'change_effect'`
    const schemaEdit = (edit: (db: Db) => void) => {
      const db = openDatabase(path)
      db.unsafeMode()
      db.pragma('writable_schema = ON')
      edit(db)
      closeDatabase(db)
    }
    let row: unknown
    schemaEdit((db) => {
      row = db.prepare(find).raw().get()
      db.exec(`DELETE FROM sqlite_schema WHERE name = 'change_effect'`)
    })
    schemaEdit((db) => {
      const patches = [{ op: 'set' as const, path: ['name'], value: 'not in the index' }]
      const request = { command: randomUUID(), action: 'edit' as const, why: 'newest', patches }
      carryOut(db, { who: 'Ada', at: '2026-03-02T09:00:00.000Z' }, request, () => {})
    })
    schemaEdit((db) => {
      db.prepare('INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, ?, ?)').run(row)
    })
    const db = openDatabase(path, { readonly: true })
    expect(db.pragma('quick_check', { simple: true })).toBe('ok')
    expect(nextUndo(db)?.why).not.toBe('newest')
    db.close()
    expect(createStore(options).openPath(path)).toMatchObject({ ok: false, failure: { kind: 'refused' } })
  })
})

/** Whether a reader without checks would have shown a tender that is not the one kept. */
function looksDifferent(path: string, kept: unknown): boolean {
  try {
    const db = openDatabase(path, { readonly: true })
    try {
      return !isDeepStrictEqual(readDocument(db).tender, kept)
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}

describe('a file cut short', () => {
  it('is refused at every length', LONG, () => {
    const { path } = sampleFile()
    const { length } = readFileSync(path)
    const next = numbers(11)
    for (let cut = 0; cut < faults(100); cut += 1) {
      const copy = join(tempFolder(), 'x.headroom')
      copyFileSync(path, copy)
      truncateSync(copy, next(length))
      expect(createStore(options).openPath(copy)).toMatchObject({ ok: false })
    }
  })
})

describe('a damaged file of the library', () => {
  it('is moved aside, never deleted, and its newest good backup comes back with one call', () => {
    const { store, again, folder } = testStore()
    const { file } = must(store.create(smallTender(), 'created'))
    must(store.close())
    const second = again()
    must(second.open(file))
    must(second.edit(file, randomUUID(), 'kept in a backup', [{ path: 'name', value: 'second' }]))
    must(second.backUp())
    must(second.close())
    const path = join(folder, 'A small tender.headroom')
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0xff, 4096, 9000))
    const newest =
      readdirSync(join(folder, 'backups', file))
        .sort()
        .at(-1) ?? ''
    expect(readdirSync(join(folder, 'backups', file))).toHaveLength(2)

    const third = again()
    const refused = third.open(file)
    expect(refused).toMatchObject({ ok: false, failure: { fix: expect.stringContaining('newest good backup') } })
    const [aside = ''] = readdirSync(join(folder, 'damaged', file))
    expect(readFileSync(join(folder, 'damaged', file, aside, 'A small tender.headroom'))).toEqual(bytes)
    expect(must(third.list())).toMatchObject([{ file, name: 'second', trouble: 'damaged' }])

    // A backup that went bad as well is passed over.
    const backup = join(folder, 'backups', file, newest)
    writeFileSync(backup, readFileSync(backup).fill(0xff, 4096, 9000))
    expect(must(third.restore(file)).tender.name).toBe('A small tender')
    expect(must(third.list())).toHaveLength(1)
    expect(must(third.audit(file))[0]).toMatchObject({ action: 'restore' })
    expect(existsSync(join(folder, 'damaged', file, aside, 'A small tender.headroom'))).toBe(true)
    must(third.close())
  })
})

describe('a lost log', () => {
  it('is told as a file that went back', async () => {
    const folder = join(tempFolder(), 'library')
    mkdirSync(folder)
    const writer = join(import.meta.dirname, 'children/write-in-library.ts')
    const { lines } = await killChild(writer, [folder], 300)
    expect(lines.length).toBeGreaterThan(1)
    const path = join(folder, 'A small tender.headroom')
    rmSync(`${path}-wal`)
    rmSync(`${path}-shm`, { force: true })
    const store = createStore({ ...options, library: folder })
    const [summary] = must(store.list())
    const codes = must(store.open(summary?.file ?? '')).problems.map(({ code }) => code)
    expect(codes).toContain('went-back')
    must(store.close())
  })
})
