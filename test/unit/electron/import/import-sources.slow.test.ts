import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { entryUrl } from '../../../../electron/entry-url.ts'
import { forkImportChild } from '../../../../electron/import/fork-child.ts'
import type { ReadAsk } from '../../../../electron/import/held-files.ts'
import { createImportSources } from '../../../../electron/import/import-sources.ts'
import { ThreadCrash } from '../../../../electron/thread-caller.ts'
import { smallTender } from '../../../builders/tender.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-sources-'))
afterAll(() => rmSync(folder, { recursive: true }))

function save(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function askFor(sources: readonly string[]): ReadAsk {
  const said = { fixes: [], layouts: [], lists: [], arrivals: [], answers: [] }
  const plain = { imported: [], taken: new Map(), saved: [], locale: 'en', receivedOn: '2027-03-01' }
  return { ...said, ...plain, sources, tender: smallTender(), revision: 1 }
}

/** Sources of this app, and how many children they have started. */
function start(threadFile = entryUrl('import-thread')) {
  const count = { children: 0 }
  const spawn = () => {
    count.children += 1
    return forkImportChild()
  }
  return { sources: createImportSources(spawn, threadFile), count }
}

describe('createImportSources', () => {
  it('knows files by ids that tell nothing, and reads each once', async () => {
    const { sources, count } = start()
    const path = save('bid.csv', 'a,b\n')
    const added = await sources.add([path, folder, join(folder, 'absent')])
    expect(added).toMatchObject([{ name: 'bid.csv', bytes: 4 }])
    const ids = added.map(({ source }) => source)
    expect(ids.join()).not.toContain('bid')
    const first = await sources.read(askFor(ids))
    expect(first).toMatchObject({ value: [{ file: 'bid.csv', source: ids[0], sheets: [{ rows: 1, columns: 2 }] }] })
    // What is imported is what was shown, though the file has changed since.
    appendFileSync(path, 'c,d\n')
    expect(await sources.read(askFor(ids))).toEqual(first)
    expect(count.children).toBe(1)
    await sources.close()
  })

  it('reads nothing that was not given to it', async () => {
    const { sources, count } = start()
    for (const reply of [
      await sources.read(askFor(['/etc/passwd'])),
      await sources.commit(askFor(['x'])),
      await sources.rows({ source: 'x', sheet: 'A', from: 0, to: 9 }),
    ]) {
      expect(reply).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
    }
    expect(count.children).toBe(0)
    await sources.close()
  })

  it('gives rows of a sheet when they are scrolled to', async () => {
    const { sources } = start()
    const path = save('long.csv', Array.from({ length: 5000 }, (_, row) => `name ${row},${row}\n`).join(''))
    const [{ source } = { source: '' }] = await sources.add([path])
    const first = await sources.read(askFor([source]))
    expect(first).toMatchObject({ value: [{ sheets: [{ rows: 5000, pictured: 300 }] }] })
    expect(await sources.rows({ source, sheet: 'long', from: 4000, to: 4002 })).toEqual({
      ok: true,
      value: {
        cells: [
          ['A4001', 'name 4000', 'text'],
          ['B4001', '4000', 'text'],
          ['A4002', 'name 4001', 'text'],
          ['B4002', '4001', 'text'],
        ],
        to: 4002,
      },
    })
    expect(await sources.rows({ source, sheet: 'other', from: 3, to: 9 })).toMatchObject({
      value: { cells: [], to: 3 },
    })
    await sources.close()
  })

  it('reads again after its thread has died, unless the file has changed since it was read', async () => {
    const { sources, count } = start()
    const [same = '', other = ''] = [save('same.csv', 'a\n'), save('other.csv', 'a\n')]
    const ids = (await sources.add([same, other])).map(({ source }) => source)
    const [first = '', second = ''] = ids
    const before = await sources.read(askFor([first]))
    await sources.read(askFor([second]))
    await sources.close()
    appendFileSync(other, 'b\n')
    expect(await sources.read(askFor([first]))).toEqual(before)
    expect(count.children).toBe(3)
    expect(await sources.read(askFor([second]))).toMatchObject({ failure: { kind: 'refused' } })
    await sources.close()
  })

  it('tells a crash of the thread as one, and works again after it', async () => {
    const crashing = save('crashing.mjs', "throw new Error('no')")
    const { sources } = start(new URL(`file://${crashing}`))
    const [{ source } = { source: '' }] = await sources.add([save('any.csv', 'a\n')])
    await expect(sources.read(askFor([source]))).rejects.toThrow(ThreadCrash)
    await sources.close()
  })

  it('tells a refused file in its reading', async () => {
    const { sources } = start()
    const [{ source } = { source: '' }] = await sources.add([save('a.pdf', '%PDF-1.7\n')])
    expect(await sources.read(askFor([source]))).toMatchObject({ value: [{ refused: { code: 'pdf' } }] })
    await sources.close()
  })
})
