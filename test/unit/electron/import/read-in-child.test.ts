import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { forkImportChild } from '../../../../electron/import/fork-child.ts'
import { importLimits } from '../../../../electron/import/limits.ts'
import { readFileInChild } from '../../../../electron/import/read-in-child.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-child-'))
afterAll(() => rmSync(folder, { recursive: true }))

function save(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A child that does what hostile content might make the real one do. */
function badChild(name: string, onOrder: string) {
  const entry = save(name, `process.on('message', () => { ${onOrder} }); process.send({ kind: 'ready' })`)
  return () => forkImportChild(entry)
}

const csv = save('a.csv', 'x,1\n')

describe('readFileInChild', () => {
  it('reads a file in a process of its own and hashes the very bytes', async () => {
    expect(await readFileInChild(csv, () => forkImportChild())).toMatchObject({
      file: 'a.csv',
      bytes: 4,
      sha256: 'c70aa381191a9a81846a5180b91f09043fb10307d68f7b76483439b8cafa9000',
      content: { kind: 'workbook', workbook: { format: 'csv', sheets: [{ name: 'a', rows: 1, columns: 2 }] } },
    })
  })
  it('kills a child that takes too long', async () => {
    const spawn = badChild('slow.mjs', 'setInterval(() => {}, 1000)')
    const read = await readFileInChild(csv, spawn, { ...importLimits, milliseconds: 400 })
    expect(read.content).toMatchObject({ kind: 'refused', code: 'too-slow' })
  })
  it('kills a child that blocks its thread', async () => {
    const spawn = badChild('busy.mjs', 'for (;;) {}')
    const read = await readFileInChild(csv, spawn, { ...importLimits, milliseconds: 600 })
    expect(read.content).toMatchObject({ kind: 'refused', code: 'too-slow' })
  })
  it('kills a child that takes too much memory, also outside the heap', async () => {
    const spawn = badChild('greedy.mjs', 'const kept = []; for (;;) kept.push(Buffer.alloc(8 << 20, 1))')
    const read = await readFileInChild(csv, spawn, { milliseconds: 10_000, residentBytes: 64 << 20 })
    expect(read.content).toMatchObject({ kind: 'refused', code: 'too-much-memory' })
  })
  it('does not take an exit code for success', async () => {
    const read = await readFileInChild(csv, badChild('quits.mjs', 'process.exit(0)'))
    expect(read.content).toMatchObject({ kind: 'refused', code: 'reader-died' })
  })
  it('refuses what it cannot open', async () => {
    for (const path of [join(folder, 'absent.xlsx'), folder]) {
      const read = await readFileInChild(path, () => forkImportChild())
      expect(read.content).toMatchObject({ kind: 'refused', code: 'not-readable' })
    }
  })
})
