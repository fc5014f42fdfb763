// A write that the system refuses midway: what was acknowledged stays, the outcome is told in words, the file is read again.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDatabase } from '../../electron/store/check-file.ts'
import { createStore } from '../../electron/store/create-store.ts'
import { openDatabase } from '../../electron/store/open-database.ts'
import { must, tempFolder } from '../builders/store.ts'
import { smallTender } from '../builders/tender.ts'
import { faults, LONG } from '../harness/fault-count.ts'

const child = join(import.meta.dirname, 'children/fill-up.ts')

interface Outcome {
  readonly kept: readonly string[]
  readonly failure: { readonly kind: string; readonly what: string; readonly fix: string }
  readonly after: { readonly vendors?: number }
}

/** Runs the writer where no file may grow beyond `kilobytes`: writes past it fail, as on a disk with errors. */
function writeUpTo(path: string, kilobytes: number): Outcome {
  const limit = `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" "$@"`
  const { stdout, stderr } = spawnSync('bash', ['-c', limit, process.execPath, child, path], { encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

describe('a write error', () => {
  it('loses nothing that was acknowledged, and leaves the file whole', LONG, () => {
    const words = new Set<string>()
    for (let point = 0; point < faults(40); point += 1) {
      const path = join(tempFolder(), 'x.headroom')
      const store = createStore({ who: 'Ada', clock: () => new Date() })
      must(store.createAt(path, smallTender(), 'created'))
      must(store.close())
      const outcome = writeUpTo(path, Math.ceil(statSync(path).size / 1024) + 20 + point * 37)
      words.add(outcome.failure.what)
      expect(outcome.failure).toMatchObject({ kind: 'refused', fix: expect.any(String) })

      const view = must(createStore({ who: 'Ada', clock: () => new Date() }).openPath(path))
      expect(view.tender.vendors.length).toBeGreaterThanOrEqual(outcome.kept.length + 1)
      expect(view.tender.vendors.length).toBeLessThanOrEqual(outcome.kept.length + 2)
      const db = openDatabase(path, { readonly: true })
      expect(checkDatabase(db)).toBeUndefined()
      const has = db.prepare('SELECT 1 FROM change WHERE command = ?')
      expect(outcome.kept.filter((command) => has.get(command) === undefined)).toEqual([])
      db.close()
    }
    console.log([...words].join(' · '))
  })
})
