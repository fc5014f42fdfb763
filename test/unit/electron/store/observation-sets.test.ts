import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createStore } from '../../../../electron/store/create-store.ts'
import { closeDatabase, openDatabase } from '../../../../electron/store/open-database.ts'
import type { Store } from '../../../../electron/store/store.ts'
import { observationAt } from '../../../../shared/observation/observation.ts'
import { listCommit } from '../../../builders/list-commit.ts'
import { gpuhuntList, readListText } from '../../../builders/price-lists.ts'
import { must, tempFolder, testStore } from '../../../builders/store.ts'
import { smallTender } from '../../../builders/tender.ts'

const sha256 = '1c'.padStart(64, '0')

function storeWithList(): { readonly store: Store; readonly file: string; readonly set: number } {
  const { store } = testStore()
  const { file } = must(store.create(smallTender(), 'created'))
  must(store.commitImport(file, randomUUID(), listCommit()))
  return { store, file, set: must(store.observationSets(file))[0]?.set ?? 0 }
}

describe('a price list in the store', () => {
  it('comes back as it went in, with its source, and is undone, redone, taken out and brought back', () => {
    const { store, file, set } = storeWithList()
    const [sent] = readListText(gpuhuntList(60, 1), { observedOn: '2026-03-01' })
    const found = must(store.observations(file, {}))
    const all = Array.from({ length: found.observations.length }, (_, index) =>
      observationAt(found.observations, index),
    )
    expect(all).toEqual(all.map((_, index) => observationAt(sent!.observations, index)))
    expect(must(store.observationSets(file))).toMatchObject([
      {
        set,
        file: 'offers.csv',
        sha256,
        formatName: 'gpuhunt offers',
        rows: 60,
        observations: 60,
        from: '2026-03-01',
        providers: 5,
        who: 'Ada',
        currencies: ['USD'],
      },
    ])
    const shown = () => [must(store.observationSets(file)).length, must(store.document(file)).sources.length]
    expect(must(store.undo(file, randomUUID())).redo).toBe('import offers.csv')
    expect(shown()).toEqual([0, 0])
    must(store.redo(file, randomUUID()))
    expect(shown()).toEqual([1, 1])
    const command = randomUUID()
    expect(must(store.removeObservationSet(file, command, set)).undo).toBe('take out the prices of offers.csv')
    must(store.removeObservationSet(file, command, set))
    expect(shown()).toEqual([0, 0])
    expect(store.removeObservationSet(file, randomUUID(), set)).toMatchObject({ failure: { kind: 'not-found' } })
    must(store.undo(file, randomUUID()))
    expect(shown()).toEqual([1, 1])
    must(store.redo(file, randomUUID()))
    must(store.commitImport(file, randomUUID(), listCommit()))
    expect(shown()).toEqual([1, 1])
  })
  it('is refused a second time while it is there', () => {
    const { store, file } = storeWithList()
    expect(store.commitImport(file, randomUUID(), listCommit())).toMatchObject({
      failure: { kind: 'refused', what: 'offers.csv is in the tender already' },
    })
  })
  it('never touches the document', () => {
    const { store, file } = storeWithList()
    expect(must(store.document(file)).tender).toEqual(smallTender())
  })
  it('lets the buyer give a word a meaning once, which undo takes back', () => {
    const { store, file, set } = storeWithList()
    const meaning = () => must(store.observationSets(file))[0]?.words.find(({ word }) => word === 'H200 141GB')
    expect(meaning()).toEqual({ word: 'H200 141GB', observations: 10, accelerator: null, given: false })
    const before = must(store.observations(file, { accelerator: 'H100' })).observations.length
    must(store.giveMeaning(file, randomUUID(), set, { word: 'H200 141GB', accelerator: 'H100' }))
    expect(meaning()).toMatchObject({ accelerator: 'H100', given: true })
    expect(must(store.observations(file, { accelerator: 'H100' })).observations.length).toBe(before + 10)
    must(store.giveMeaning(file, randomUUID(), set, { word: 'H200 141GB', accelerator: null }))
    expect(meaning()).toMatchObject({ accelerator: null, given: true })
    must(store.undo(file, randomUUID()))
    expect(meaning()).toMatchObject({ accelerator: 'H100' })
    expect(store.giveMeaning(file, randomUUID(), set, { word: 'no such', accelerator: 'H100' }).ok).toBe(false)
    expect(store.giveMeaning(file, randomUUID(), set, { word: 'H200 141GB', accelerator: 'T800' }).ok).toBe(false)
  })
  it('gives samples up to its newest day, and a history', () => {
    const { store, file } = storeWithList()
    const prices = must(store.observedPrices(file, {}))
    expect(prices).toMatchObject({ currency: 'USD', days: 90, asOf: '2026-03-01', from: '2025-12-02', withoutRate: [] })
    expect(prices.samples.map(({ accelerator, kind, prices: { length } }) => [accelerator, kind, length])).toEqual([
      ['H100', 'on-demand', 10],
    ])
    expect(prices.files).toMatchObject([{ file: 'offers.csv' }])
    expect(must(store.priceHistory(file, 'H100')).days).toMatchObject([{ date: '2026-03-01', observations: 10 }])
    const other = must(store.create(smallTender({ id: 'other' }), 'created')).file
    expect(must(store.observedPrices(other, {}))).toMatchObject({ asOf: null, samples: [] })
  })
  it('is backed up, comes in with a file from elsewhere, and an altered digit of it is seen', () => {
    const path = `${tempFolder()}/lists.headroom`
    const own = createStore({ who: 'Bea', clock: () => new Date('2026-03-02T08:00:00Z') })
    must(own.createAt(path, smallTender(), 'created'))
    must(own.commitImport(path, randomUUID(), listCommit()))
    const set = must(own.observationSets(path))[0]?.set ?? 0
    must(own.giveMeaning(path, randomUUID(), set, { word: 'H200 141GB', accelerator: 'H100' }))
    const sets = must(own.observationSets(path))
    must(own.removeObservationSet(path, randomUUID(), set))
    must(own.undo(path, randomUUID()))
    must(own.close())
    const { store } = testStore()
    const { file } = must(store.openPath(path))
    expect(must(store.observationSets(file))).toEqual(sets)
    expect(must(store.backUp())).toEqual({ kept: 1 })
    must(store.redo(file, randomUUID()))
    expect(must(store.observationSets(file))).toEqual([])
    const kept = readFileSync(path)
    for (const sql of [
      'UPDATE observation SET price = price + 1 WHERE position = 7',
      `UPDATE observation SET raw = '9' WHERE position = 7`,
      'DELETE FROM observation WHERE position = 59',
      'DELETE FROM observation_word',
      'DELETE FROM observation_removal',
      `UPDATE observation_set SET sheet = 'x'`,
      `INSERT INTO layout VALUES ('${sha256}', NULL, 'x', '{}', 1)`,
      `INSERT INTO observation VALUES (${set}, 900, 'someday', 'x', 'x', 1, 1, 'USD', '', 'spot', NULL, 'A1', '1')`,
    ]) {
      const copy = `${tempFolder()}/altered.headroom`
      writeFileSync(copy, kept)
      const db = openDatabase(copy)
      db.exec(sql)
      closeDatabase(db)
      expect([sql, testStore().store.openPath(copy).ok]).toEqual([sql, false])
    }
  })
})
