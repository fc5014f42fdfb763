import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hostileFamilies, hostileFiles } from '../../../builders/hostile-files.ts'
import { harmlessXlsx } from '../../../builders/raw-xlsx.ts'
import { tempFolder } from '../../../builders/store.ts'
import { checkHostile } from '../../../harness/check-hostile.ts'
import { readWatched } from '../../../harness/read-watched.ts'

for (const [family, files] of Object.entries(hostileFamilies)) {
  describe(`a hostile file is refused, or read without harm, in time: ${family}`, () => {
    for (const file of files) it(file.name, () => checkHostile(file))
  })
}

describe('the hostile files', () => {
  it('are many, each of a name of its own', () => {
    expect(hostileFiles.length).toBeGreaterThan(150)
    expect(new Set(hostileFiles.map(({ name }) => name)).size).toBe(hostileFiles.length)
  })
})

describe('controls', () => {
  it('the same file without the fault is read', async () => {
    const { read } = await readWatched(harmlessXlsx(), 'bid.xlsx')
    expect(read.content).toMatchObject({ kind: 'workbook', workbook: { sheets: [{ name: 'Offers', rows: 1 }] } })
  })
  it('a reader that writes, connects, starts a program or takes memory is seen', async () => {
    const entry = join(tempFolder(), 'harmful.mjs')
    writeFileSync(
      entry,
      `import { writeFileSync } from 'node:fs'
       import { connect } from 'node:net'
       import { spawn } from 'node:child_process'
       process.on('message', (order) => {
         if (order.kind !== 'read') return
         writeFileSync('harm.txt', 'x')
         connect(9, '192.0.2.1').on('error', () => {})
         spawn('sleep', ['1'])
         globalThis.kept = Buffer.alloc(100 * 1024 * 1024, 1)
         setTimeout(() => process.send({ kind: 'refused', code: 'x', message: 'X.' }), 200)
       })
       process.send({ kind: 'ready' })`,
    )
    const { effects, peakBytes } = await readWatched(Buffer.from('x'), 'bid.csv', entry)
    for (const seen of ['writeFileSync', 'connect', 'spawn', 'left the file harm.txt', 'started a process']) {
      expect(
        effects.some((effect) => effect.startsWith(seen)),
        `${seen} in ${effects.join()}`,
      ).toBe(true)
    }
    expect(peakBytes).toBeGreaterThan(90 * 1024 * 1024)
  })
})
