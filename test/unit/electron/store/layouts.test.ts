import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDatabase } from '../../../../electron/store/check-file.ts'
import { createStore } from '../../../../electron/store/create-store.ts'
import { layoutId } from '../../../../electron/store/layouts.ts'
import { openDatabase } from '../../../../electron/store/open-database.ts'
import type { Layout } from '../../../../shared/quote/layout/layout.ts'
import { importCommit } from '../../../builders/import-commit.ts'
import { buildLayout } from '../../../builders/proposal.ts'
import { must, type TestStore, tempFolder, testStore } from '../../../builders/store.ts'
import { smallTender } from '../../../builders/tender.ts'

const layout = buildLayout()
const other = buildLayout({ name: 'Ostmark Preise', currency: 'EUR' })

function imported({ store }: TestStore, ...layouts: readonly Layout[]) {
  const { file } = must(store.create(smallTender(), 'made'))
  layouts.forEach((one, index) => {
    must(store.commitImport(file, randomUUID(), { ...importCommit(index + 2), layouts: [one] }))
  })
  return file
}

describe('layouts of an import', () => {
  it('are kept with it, the newest first, and gone while it is undone', () => {
    const test = testStore()
    const file = imported(test, layout, other)
    const saved = must(test.store.layouts(file))
    expect(saved.map((one) => [one.layout.name, one.inTender])).toEqual([
      ['Ostmark Preise', true],
      ['Norvale prices', true],
    ])
    expect(saved[1]).toMatchObject({ id: layoutId(layout), layout })
    must(test.store.undo(file, randomUUID()))
    expect(must(test.store.layouts(file)).map((one) => one.inTender)).toEqual([false, true])
    must(test.store.redo(file, randomUUID()))
    expect(must(test.store.layouts(file)).every((one) => one.inTender)).toBe(true)
  })

  it('are named in the audit list and sealed by it', () => {
    const path = join(tempFolder(), 'one.headroom')
    const store = createStore({ who: 'Ada', clock: () => new Date('2026-03-02T08:00:00Z') })
    const { file } = must(store.createAt(path, smallTender(), 'made'))
    must(store.commitImport(file, randomUUID(), { ...importCommit(2), layouts: [layout] }))
    must(store.close())
    const db = openDatabase(path)
    expect(checkDatabase(db)).toBeUndefined()
    const { detail } = db.prepare<[], { detail: string }>('SELECT detail FROM audit ORDER BY seq DESC').get() ?? {
      detail: '',
    }
    expect(JSON.parse(detail)).toMatchObject({ layouts: [{ id: layoutId(layout), name: 'Norvale prices' }] })
    db.exec(`UPDATE layout SET document = replace(document, 'price', 'volume')`)
    expect(checkDatabase(db)).toBe('change 1 is not what the audit chain says')
    db.close()
  })

  it('stay with a later import of the same layout when the earlier one is undone', () => {
    const test = testStore()
    const file = imported(test, layout, layout)
    expect(must(test.store.layouts(file))).toHaveLength(1)
    must(test.store.undo(file, randomUUID()))
    expect(must(test.store.layouts(file))).toMatchObject([{ inTender: true }])
  })
})

describe('layouts of the library', () => {
  it('are known in the next tender', () => {
    const test = testStore()
    imported(test, layout)
    const next = must(test.store.create(smallTender(), 'made')).file
    expect(must(test.store.layouts(next))).toMatchObject([{ layout, inTender: false }])
  })

  it('lose nothing of a tender when the library is lost', () => {
    const test = testStore()
    imported(test, layout)
    must(test.store.close())
    for (const end of ['', '-wal', '-shm']) rmSync(join(test.folder, `library.db${end}`), { force: true })
    const store = test.again()
    const [{ file = '' } = {}] = must(store.list())
    expect(must(store.layouts(file))).toMatchObject([{ layout, inTender: true }])
  })

  it('are forgotten, also by the tender that holds them, and recalled', () => {
    const test = testStore()
    const file = imported(test, layout)
    const id = layoutId(layout)
    expect(must(test.store.forgetLayout(file, id, true))).toEqual([])
    expect(must(test.again().layouts(file))).toEqual([])
    expect(must(test.store.forgetLayout(file, id, false))).toMatchObject([{ id }])
    expect(test.store.forgetLayout(file, 'none', true)).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  })

  it('are known again when they are confirmed once more', () => {
    const test = testStore()
    const file = imported(test, layout)
    must(test.store.forgetLayout(file, layoutId(layout), true))
    must(test.store.commitImport(file, randomUUID(), { ...importCommit(9), layouts: [layout] }))
    expect(must(test.store.layouts(file))).toHaveLength(1)
  })

  it('take another name in place of their old one', () => {
    const test = testStore()
    const file = imported(test, layout)
    const saved = must(test.store.renameLayout(file, layoutId(layout), 'Norvale, long list'))
    expect(saved.map((one) => one.layout.name)).toEqual(['Norvale, long list'])
    expect(must(test.store.renameLayout(file, saved[0]?.id ?? '', 'Norvale, long list'))).toHaveLength(1)
  })

  it('are added to a library of the version before', () => {
    const test = testStore()
    must(test.store.close())
    const path = join(test.folder, 'library.db')
    const before = openDatabase(path)
    before.exec('DROP TABLE layout')
    before.pragma('user_version = 1')
    before.close()
    const store = test.again()
    const { file } = must(store.create(smallTender(), 'made'))
    must(store.commitImport(file, randomUUID(), { ...importCommit(2), layouts: [layout] }))
    expect(must(store.layouts(file))).toHaveLength(1)
  })
})
