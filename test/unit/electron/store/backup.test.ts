import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptBackups, listBackups } from '../../../../electron/store/backup.ts'
import { must, testStore } from '../../../builders/store.ts'
import { smallTender } from '../../../builders/tender.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = new Date('2026-03-31T12:00:00Z')
const ago = (ms: number) => new Date(now.getTime() - ms).toISOString()

describe('keptBackups', () => {
  it('keeps the 3 newest, one of each of 7 days and one of each of 4 weeks', () => {
    const everyHour = Array.from({ length: 24 * 60 }, (_, index) => ago(index * HOUR))
    const kept = [...keptBackups(everyHour, now)].sort().reverse()
    const days = [1, 2, 3, 4, 5, 6].map((day) => ago(day * DAY))
    expect(kept).toEqual([ago(0), ago(HOUR), ago(2 * HOUR), ...days, ago(7 * DAY), ago(14 * DAY), ago(21 * DAY)])
  })
  it('never drops the newest, keeps 14 at most, and keeps the same when asked again', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 100 * DAY }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(times, (ages) => {
        const all = ages.map(ago)
        const kept = keptBackups(all, now)
        expect(kept).toContain(all.toSorted().at(-1))
        expect(kept.size).toBeLessThanOrEqual(14)
        expect(kept.size).toBeGreaterThanOrEqual(Math.min(3, all.length))
        expect(keptBackups([...kept], now)).toEqual(kept)
      }),
    )
  })
})

describe('backups of a library', () => {
  it('are made at open when something changed since the last one, and not for a look', () => {
    const { store, again, folder } = testStore()
    const { file } = must(store.create(smallTender(), 'created'))
    must(store.close())
    const count = () => listBackups(join(folder, 'backups', file)).length
    const open = () => {
      const next = again()
      must(next.open(file))
      return next
    }
    must(open().close())
    expect(count()).toBe(1)
    must(open().close())
    expect(count()).toBe(1)
    const writer = open()
    must(writer.edit(file, randomUUID(), 'x', [{ path: 'name', value: 'changed' }]))
    expect(must(writer.backUp())).toEqual({ kept: 1 })
    expect(must(writer.backUp())).toEqual({ kept: 1 })
    expect(count()).toBe(2)
    must(writer.close())
    must(open().close())
    expect(count()).toBe(2)
  })
  it('are thinned out as they age', () => {
    const { store, folder, wait } = testStore()
    const { file } = must(store.create(smallTender(), 'created'))
    for (let day = 0; day < 40; day += 1) {
      must(store.edit(file, randomUUID(), 'x', [{ path: 'budget', value: day }]))
      must(store.backUp())
      wait(DAY)
    }
    const kept = listBackups(join(folder, 'backups', file))
    expect(kept.length).toBeLessThanOrEqual(14)
    expect(kept.every(({ path }) => existsSync(path))).toBe(true)
    expect(kept[0]?.entries).toBe(41)
    must(store.close())
  })
})
