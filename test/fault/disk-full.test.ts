// A full disk gives one clear message, nothing half-written, and work goes on once there is room.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkContents, checkDatabase } from '../../electron/store/check-file.ts'
import { createStore } from '../../electron/store/create-store.ts'
import { writeDocument } from '../../electron/store/document.ts'
import { openDatabase } from '../../electron/store/open-database.ts'
import type { StoreReply } from '../../electron/store/store.ts'
import { importCommit } from '../builders/import-commit.ts'
import { must, tempFolder } from '../builders/store.ts'
import { smallTender } from '../builders/tender.ts'
import { faults, LONG } from '../harness/fault-count.ts'

const options = { who: 'Ada', clock: () => new Date('2026-03-02T08:00:00Z') }

function newFile(): { readonly path: string; readonly pages: number } {
  const path = join(tempFolder(), 'x.headroom')
  const store = createStore(options)
  must(store.createAt(path, smallTender(), 'created'))
  must(store.close())
  const db = openDatabase(path, { readonly: true })
  const pages = db.pragma('page_count', { simple: true }) as number
  db.close()
  return { path, pages }
}

describe('a full disk', () => {
  it('refuses the change that no longer fits and keeps the file as it was before it', LONG, () => {
    const points = faults(30)
    for (let point = 0; point < points; point += 1) {
      const { path, pages } = newFile()
      const store = createStore({ ...options, maxPages: pages + point * 3 })
      let before = must(store.openPath(path))
      let reply: StoreReply<unknown> = { ok: true, value: null }
      for (let step = 1; step < 200 && reply.ok; step += 1) {
        before = must(store.view(path))
        const long = {
          path: `vendors[${before.tender.vendors.length}]`,
          value: { id: `v${step}`, contact: 'x'.repeat(3000) },
        }
        reply =
          step % 2 === 0
            ? store.edit(path, randomUUID(), 'more', [long])
            : store.commitImport(path, randomUUID(), importCommit(step, 20))
      }
      expect(reply).toMatchObject({ ok: false, failure: { what: 'the disk is full: nothing was changed' } })
      expect(must(store.view(path))).toEqual(before)
      must(store.close())

      const roomy = createStore(options)
      expect(must(roomy.openPath(path))).toMatchObject({ tender: before.tender, revision: before.revision })
      must(roomy.edit(path, randomUUID(), 'goes on', [{ path: 'name', value: 'goes on' }]))
      must(roomy.close())
    }
  })
  it('leaves no file behind when a new tender does not fit', () => {
    const path = join(tempFolder(), 'x.headroom')
    const store = createStore({ ...options, maxPages: 5 })
    expect(store.createAt(path, smallTender(), 'created')).toMatchObject({ failure: { kind: 'refused' } })
    must(createStore(options).createAt(path, smallTender(), 'created'))
  })
  it('control: a writer without a transaction leaves half a change, and is caught', () => {
    const { path, pages } = newFile()
    const db = openDatabase(path, { maxPages: pages + 2 })
    const vendors = Array.from({ length: 50 }, (_, index) => ({ id: `v${index}`, contact: 'x'.repeat(3000) }))
    expect(() => writeDocument(db, smallTender({ vendors }), smallTender())).toThrow('full')
    expect(checkContents(db)).toBeDefined()
    db.close()
    const whole = openDatabase(newFile().path)
    expect(checkDatabase(whole)).toBeUndefined()
    whole.close()
  })
})
