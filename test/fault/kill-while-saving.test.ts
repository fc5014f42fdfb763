// Killed while a file is being saved: it is the old one or the new one, whole.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../builders/store.ts'
import { faults, LONG } from '../harness/fault-count.ts'
import { killChild } from '../harness/kill-child.ts'

const saver = join(import.meta.dirname, 'children/save-files.ts')

/** How many of the kills left a file that is no whole version, or an older one than was acknowledged. */
async function torn(kills: number, mode: 'atomic' | 'plain'): Promise<number> {
  let count = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const path = join(tempFolder(), 'report.pdf')
    const { lines } = await killChild(saver, [path, mode], 5 + ((kill * 13) % 60))
    const bytes = readFileSync(path)
    const version = Number(/^version (\d+)\. /.exec(bytes.toString('latin1', 0, 40))?.[1] ?? 0)
    const whole = bytes.equals(Buffer.alloc(8_000_000, `version ${version}. `))
    if (!whole || version < lines.length) count += 1
  }
  return count
}

describe('killed while saving', () => {
  it('leaves a whole file, never older than acknowledged', LONG, async () => {
    expect(await torn(faults(100), 'atomic')).toBe(0)
  })
  it('control: writing in place leaves torn files', async () => {
    expect(await torn(20, 'plain')).toBeGreaterThan(0)
  })
})
