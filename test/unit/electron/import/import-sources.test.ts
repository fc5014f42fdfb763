import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { forkImportChild } from '../../../../electron/import/fork-child.ts'
import { createImportSources } from '../../../../electron/import/import-sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-sources-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('createImportSources', () => {
  it('knows files by ids that tell nothing, and reads each once', async () => {
    let started = 0
    const sources = createImportSources(() => {
      started += 1
      return forkImportChild()
    })
    const path = join(folder, 'bid.csv')
    writeFileSync(path, 'a,b\n')
    const added = await sources.add([path, folder, join(folder, 'absent')])
    expect(added).toMatchObject([{ name: 'bid.csv', bytes: 4 }])
    const ids = added.map(({ source }) => source)
    expect(ids.join()).not.toContain('bid')
    const [first] = await sources.read(ids)
    // What is imported is what was shown, though the file has changed since.
    appendFileSync(path, 'c,d\n')
    const [second] = await sources.read(ids)
    expect(second).toBe(first)
    expect(started).toBe(1)
  })
  it('reads nothing that was not given to it', async () => {
    const sources = createImportSources(() => forkImportChild())
    expect(await sources.read(['/etc/passwd', 'x'])).toEqual([])
  })
})
