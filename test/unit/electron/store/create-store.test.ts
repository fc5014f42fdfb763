import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createStore } from '../../../../electron/store/create-store.ts'
import { newestVersion } from '../../../../electron/store/migrate.ts'
import { openDatabase } from '../../../../electron/store/open-database.ts'
import { must, tempFolder, testStore } from '../../../builders/store.ts'
import { smallTender } from '../../../builders/tender.ts'

describe('createStore', () => {
  it('keeps a tender, lists it, and has it after a restart', () => {
    const { store, again, folder } = testStore()
    const view = must(store.create(smallTender(), 'created'))
    expect(view).toMatchObject({ revision: 1, tender: smallTender(), undo: null, redo: null, runs: [], sources: [] })
    expect(must(store.list())).toMatchObject([{ file: view.file, name: 'A small tender', vendors: 1, quotes: 1 }])
    must(store.close())
    expect(readdirSync(folder).sort()).toEqual(['A small tender.headroom', 'library.db'])
    const later = again()
    expect(must(later.open(view.file)).tender).toEqual(smallTender())
    expect(must(later.list())).toHaveLength(1)
    must(later.close())
  })
  it('has every setting that keeps acknowledged writes on its connections', () => {
    const { store, folder } = testStore()
    must(store.create(smallTender(), 'created'))
    must(store.close())
    const db = openDatabase(join(folder, 'A small tender.headroom'))
    const settings = [
      'journal_mode',
      'synchronous',
      'fullfsync',
      'checkpoint_fullfsync',
      'foreign_keys',
      'trusted_schema',
      'cell_size_check',
      'busy_timeout',
      'application_id',
      'user_version',
    ]
    const found = Object.fromEntries(settings.map((name) => [name, db.pragma(name, { simple: true })]))
    expect(found).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      fullfsync: 1,
      checkpoint_fullfsync: 1,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      busy_timeout: 5000,
      application_id: 0x4864526d,
      user_version: newestVersion,
    })
    const loose = db.prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND NOT strict`,
    )
    expect(loose.all()).toEqual([])
    db.close()
  })
  it('finds its tenders again when library.db is lost', () => {
    const { store, again, folder } = testStore()
    must(store.create(smallTender(), 'created'))
    must(store.close())
    const db = openDatabase(join(folder, 'library.db'))
    db.exec('DROP TABLE file')
    db.pragma('user_version = 0')
    db.close()
    const later = again()
    const [summary] = must(later.list())
    expect(summary?.name).toBe('A small tender')
    expect(must(later.open(summary?.file ?? '')).tender).toEqual(smallTender())
    must(later.close())
  })
  it('works on files by their path where there is no library', () => {
    const path = join(tempFolder(), 'x.headroom')
    const options = { who: 'Ada', clock: () => new Date('2026-03-02T08:00:00Z') }
    const store = createStore(options)
    must(store.createAt(path, smallTender(), 'created'))
    expect(store.createAt(path, smallTender(), 'created')).toMatchObject({ ok: false, failure: { kind: 'refused' } })
    must(store.close())
    expect(must(createStore(options).openPath(path)).tender).toEqual(smallTender())
    expect(createStore(options).openPath(`${path}x`)).toMatchObject({ failure: { kind: 'not-found' } })
  })
})

describe('edit', () => {
  it('changes the document, counts the revision and tells what undo would take back', () => {
    const { store } = testStore()
    const { file } = must(store.create(smallTender(), 'created'))
    const view = must(store.edit(file, randomUUID(), 'less demand', [{ path: 'demand[0].quantity[3]', value: 50 }]))
    expect(view.tender.demand[0]?.quantity[3]).toBe(50)
    expect(view).toMatchObject({ revision: 2, undo: 'less demand', redo: null })
  })
  it('refuses what does not fit the schema, with the place, and leaves everything as it was', () => {
    const { store } = testStore()
    const { file } = must(store.create(smallTender(), 'created'))
    const edits = [
      { path: 'name', value: 'other' },
      { path: 'demand[0].quantity[3]', value: -1 },
    ]
    expect(store.edit(file, randomUUID(), 'x', edits)).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', problems: [{ where: { path: 'demand[0].quantity[3]' } }] },
    })
    expect(store.edit(file, randomUUID(), 'x', [{ path: 'vendors[9].name', value: 'x' }])).toMatchObject({ ok: false })
    expect(store.edit(file, randomUUID(), 'x', [{ path: '..', value: 'x' }])).toMatchObject({ ok: false })
    expect(must(store.view(file))).toMatchObject({ revision: 1, tender: smallTender() })
    expect(must(store.audit(file))).toHaveLength(1)
  })
  it('takes what a careful buyer would doubt, and shows it as problems', () => {
    const { store } = testStore()
    const { file } = must(store.create(smallTender(), 'created'))
    const view = must(store.edit(file, randomUUID(), 'shorter', [{ path: 'months', value: 6 }]))
    expect(view.problems.some((problem) => problem.severity === 'error')).toBe(true)
  })
  it('carries a command out once, however often it is sent, and refuses its id for something else', () => {
    const { store } = testStore()
    const { file } = must(store.create(smallTender(), 'created'))
    const command = randomUUID()
    const add = [{ path: 'vendors[1]', value: { id: 'b', name: 'B' } }]
    must(store.edit(file, command, 'add B', add))
    const view = must(store.edit(file, command, 'add B', add))
    expect(view.tender.vendors.map((vendor) => vendor.id)).toEqual(['acme', 'b'])
    expect(view.revision).toBe(2)
    expect(store.edit(file, command, 'add B', [{ path: 'name', value: 'x' }])).toMatchObject({ ok: false })
  })
})

describe('undo and redo', () => {
  it('walk back and forth through any edits, and a new edit ends what could be redone', () => {
    const { store } = testStore()
    const value = fc.oneof(fc.constant('n'), fc.string({ minLength: 1, maxLength: 5 }))
    const edit = fc.oneof(
      value.map((name) => ({ path: 'name', value: name })),
      fc.nat({ max: 11 }).map((month) => ({ path: `demand[0].quantity[${month}]`, value: month * 7 })),
      fc.constant({ path: 'budget', value: 5 }),
      fc.constant({ path: 'budget' }),
    )
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const { file } = must(store.create(smallTender(), 'created'))
        const states: unknown[] = [must(store.view(file)).tender]
        for (const one of edits) {
          const done = store.edit(file, randomUUID(), 'edit', [one])
          if (done.ok) states.push(done.value.tender)
        }
        for (const state of states.toReversed().slice(1))
          expect(must(store.undo(file, randomUUID())).tender).toEqual(state)
        expect(store.undo(file, randomUUID())).toMatchObject({ ok: false, failure: { kind: 'refused' } })
        for (const state of states.slice(1)) expect(must(store.redo(file, randomUUID())).tender).toEqual(state)
        expect(store.redo(file, randomUUID())).toMatchObject({ ok: false })
      }),
      { numRuns: 12 },
    )
  })
  it('forgets what could be redone after a new edit, and repeats no command', () => {
    const { store } = testStore()
    const { file } = must(store.create(smallTender(), 'created'))
    must(store.edit(file, randomUUID(), 'one', [{ path: 'name', value: 'one' }]))
    must(store.edit(file, randomUUID(), 'two', [{ path: 'name', value: 'two' }]))
    const command = randomUUID()
    expect(must(store.undo(file, command)).tender.name).toBe('one')
    expect(must(store.undo(file, command)).tender.name).toBe('one')
    const view = must(store.edit(file, randomUUID(), 'three', [{ path: 'name', value: 'three' }]))
    expect(view).toMatchObject({ undo: 'three', redo: null })
    expect(must(store.undo(file, randomUUID())).tender.name).toBe('one')
    expect(must(store.audit(file)).map(({ action }) => action)).toEqual([
      'undo',
      'edit',
      'undo',
      'edit',
      'edit',
      'create',
    ])
  })
})

describe('remove and restore', () => {
  it('moves the file aside and back, and deletes nothing', () => {
    const { store, folder } = testStore()
    const { file } = must(store.create(smallTender(), 'created'))
    expect(must(store.remove(file))).toEqual({ removed: 'A small tender' })
    expect(must(store.list())).toEqual([])
    expect(store.open(file)).toMatchObject({ ok: false, failure: { kind: 'refused' } })
    expect(existsSync(join(folder, 'removed', file, 'A small tender.headroom'))).toBe(true)
    must(store.create(smallTender(), 'another of the same name'))
    expect(must(store.restore(file)).tender).toEqual(smallTender())
    expect(must(store.list())).toHaveLength(2)
  })
})
