// What must hold of every hostile file: how its reading ends, what it takes, that nothing else happens, and that what follows copes too.
import { join } from 'node:path'
import { expect } from 'vitest'
import { checkout } from '../../build/package/folders.ts'
import { loadTender } from '../../electron/cli/load-tender.ts'
import { importLimits } from '../../electron/import/limits.ts'
import { readFile } from '../../shared/quote/read-file.ts'
import type { HostileFile } from '../builders/hostile/hostile-file.ts'
import { readWatched } from './read-watched.ts'

/** Between two looks at its memory a child may take more than the limit; then it is killed. */
const overshoot = 1.25

/** Time of this thread that all after the reading may take, milliseconds. */
const afterwards = 2000

const sampleTender = loadTender(join(checkout, 'samples', 'tender.json')).tender

export async function checkHostile({ bytes, ends, harmless, name }: HostileFile): Promise<void> {
  const { read, milliseconds, peakBytes, effects } = await readWatched(await bytes(), 'bid.xlsx')
  const { content } = read
  expect(effects, name).toEqual([])
  expect(ends, name).toContain(content.kind === 'refused' ? content.code : 'read')
  if (content.kind === 'refused') expect(content.message).toMatch(/^[A-Z]\P{C}*\.$/u)
  else if (harmless !== undefined) expect(harmless(content.workbook), `${name}: the harm is left out`).toBe(true)
  expect(milliseconds).toBeLessThan(importLimits.milliseconds + 1000)
  if (!Number.isNaN(peakBytes)) expect(peakBytes).toBeLessThan(importLimits.residentBytes * overshoot)
  const began = process.threadCpuUsage()
  const reading = readFile(read, sampleTender, { fixes: [], imported: new Set() })
  const used = process.threadCpuUsage(began)
  expect((used.user + used.system) / 1000, 'time after the reading').toBeLessThan(afterwards)
  expect(JSON.parse(JSON.stringify(reading)).file).toBe('bid.xlsx')
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
}
