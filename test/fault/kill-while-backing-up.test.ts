// Killed while a backup is made: every backup that counts is a good one.
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listBackups } from '../../electron/store/backup.ts'
import { checkDatabase } from '../../electron/store/check-file.ts'
import { createStore } from '../../electron/store/create-store.ts'
import { openDatabase } from '../../electron/store/open-database.ts'
import { must, tempFolder } from '../builders/store.ts'
import { smallTender } from '../builders/tender.ts'
import { faults, LONG } from '../harness/fault-count.ts'
import { killChild } from '../harness/kill-child.ts'

const child = join(import.meta.dirname, 'children/back-up.ts')

function largeFile(): string {
  const path = join(tempFolder(), 'x.headroom')
  const store = createStore({ who: 'Ada', clock: () => new Date() })
  const vendors = Array.from({ length: 400 }, (_, index) => ({ id: `v${index}`, contact: `${index}`.repeat(4000) }))
  must(store.createAt(path, smallTender({ vendors: [{ id: 'acme' }, ...vendors] }), 'created'))
  must(store.close())
  return path
}

/** How many backups that count are not good, over all kills. */
async function badBackups(kills: number, mode: 'checked' | 'direct'): Promise<number> {
  const path = largeFile()
  let bad = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const folder = join(dirname(path), `backups ${kill}`)
    mkdirSync(folder)
    const { complaint } = await killChild(child, [path, folder, mode], (kill * 17) % 120)
    expect(complaint).toBe('')
    bad += listBackups(folder).filter((backup) => !isGood(backup.path)).length
  }
  return bad
}

function isGood(path: string): boolean {
  try {
    const db = openDatabase(path, { readonly: true })
    try {
      return checkDatabase(db) === undefined
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}

describe('killed while backing up', () => {
  it('leaves only good backups under their names', LONG, async () => {
    expect(await badBackups(faults(50), 'checked')).toBe(0)
  })
  it('control: copies made under their final names are caught', async () => {
    expect(await badBackups(10, 'direct')).toBeGreaterThan(0)
  })
})
