import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createStore } from '../../../../electron/store/create-store.ts'
import { closeDatabase, openDatabase } from '../../../../electron/store/open-database.ts'
import { sha256 } from '../../../../electron/store/sha256.ts'
import { tenderHash } from '../../../../shared/award/tender-hash.ts'
import type { Leverage } from '../../../../shared/tender/leverage.ts'
import { solvedTo } from '../../../builders/priced-award.ts'
import { must, tempFolder, testStore } from '../../../builders/store.ts'
import { smallTender } from '../../../builders/tender.ts'

const hash = tenderHash(smallTender(), sha256)
const exactly = (value: number) => ({ value, lo: value, hi: value, proven: true })

function leverage(over: Partial<Leverage> = {}): Leverage {
  return {
    schema: 'headroom.leverage/1',
    tenderHash: hash,
    rules: [],
    total: exactly(1000),
    vendors: [],
    ruleCosts: [],
    clauses: [],
    done: [],
    open: [{ task: 'late', what: 'what a late start costs', why: 'not asked for' }],
    ...over,
  }
}

function storeWithRun() {
  const { store } = testStore()
  const { file } = must(store.create(smallTender(), 'created'))
  const record = { name: 'lowest cost', award: solvedTo(1000, 1000, { tenderHash: hash }) }
  return { store, file, record, run: must(store.recordRun(file, record)).summary.run }
}

describe('leverage in the store', () => {
  it('is null before it is computed, then comes back as it was kept, without a new revision', () => {
    const { store, file, run } = storeWithRun()
    const { revision } = must(store.view(file))
    expect(must(store.getLeverage(file, run))).toEqual({ leverage: null })
    must(store.recordLeverage(file, run, leverage()))
    expect(must(store.getLeverage(file, run))).toEqual({ leverage: leverage() })
    expect(must(store.view(file)).revision).toBe(revision)
    must(store.recordLeverage(file, run, leverage({ open: [] })))
    must(store.recordLeverage(file, run, leverage({ open: [] })))
    expect(must(store.getLeverage(file, run))).toEqual({ leverage: leverage({ open: [] }) })
    expect(must(store.audit(file)).map(({ action }) => action)).toEqual(['leverage', 'leverage', 'run', 'create'])
  })
  it('stays when its run is recorded again', () => {
    const { store, file, run, record } = storeWithRun()
    must(store.recordLeverage(file, run, leverage()))
    expect(must(store.recordRun(file, { ...record, name: 'another name' })).summary.run).toBe(run)
    expect(must(store.getLeverage(file, run))).toEqual({ leverage: leverage() })
  })
  it('is refused for a run nobody has, and when it was computed for another tender', () => {
    const { store, file, run } = storeWithRun()
    expect(store.getLeverage(file, 'nothing')).toMatchObject({ failure: { kind: 'not-found' } })
    expect(store.recordLeverage(file, 'nothing', leverage())).toMatchObject({ failure: { kind: 'not-found' } })
    const other = leverage({ tenderHash: 'f'.repeat(64) })
    expect(store.recordLeverage(file, run, other)).toMatchObject({ failure: { kind: 'stale' } })
    expect(must(store.getLeverage(file, run))).toEqual({ leverage: null })
  })
  it('comes in with a file from elsewhere; an altered figure of it is seen, one left out is not missed', () => {
    const path = `${tempFolder()}/theirs.headroom`
    const own = createStore({ who: 'Bea', clock: () => new Date('2026-03-02T08:00:00Z') })
    must(own.createAt(path, smallTender(), 'created'))
    const record = { name: 'x', award: solvedTo(1000, 1000, { tenderHash: hash }) }
    const { run } = must(own.recordRun(path, record)).summary
    must(own.recordLeverage(path, run, leverage()))
    must(own.close())
    const kept = readFileSync(path)
    const takenAfter = (sql: string) => {
      const copy = `${tempFolder()}/altered.headroom`
      writeFileSync(copy, kept)
      const db = openDatabase(copy)
      db.exec(sql)
      closeDatabase(db)
      const { store } = testStore()
      const view = store.openPath(copy)
      return view.ok ? must(store.getLeverage(view.value.file, run)).leverage : 'refused'
    }
    expect(takenAfter('SELECT 1')).toEqual(leverage())
    expect(takenAfter(`UPDATE run SET leverage = replace(leverage, '1000', '1001')`)).toBe('refused')
    expect(takenAfter(`UPDATE run SET leverage = '{}'`)).toBe('refused')
    expect(takenAfter('UPDATE run SET leverage = NULL')).toBeNull()
  })
})
