// Damages bid sheets at random and reads them: whatever comes out must be a refusal or a workbook, in time.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { readBytes } from '../../electron/import/read-bytes.ts'
import { readFile } from '../../shared/quote/read-file.ts'
import { bidTender } from '../builders/bid-workbook.ts'

const fixtures = join(import.meta.dirname, '../fixtures/bid-sheets')
const originals = ['filled.xlsx', 'filled.ods', 'filled.xls', 'filled.csv'].map((name) =>
  readFileSync(join(fixtures, name)),
)

const damage = fc.record({
  original: fc.nat(originals.length - 1),
  flips: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), byte: fc.nat(255) }), {
    minLength: 1,
    maxLength: 30,
  }),
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 }),
})

/** Reads `count` damaged files; throws when one is neither read nor refused, or all are refused. */
export async function checkMutants(count: number, seed: number): Promise<void> {
  const ends = { read: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(damage, async ({ original, flips, cut }) => {
      const bytes = Buffer.from(originals[original] ?? '')
      for (const { at, byte } of flips) bytes[Math.floor(at * bytes.length)] = byte
      const damaged = cut === null ? bytes : bytes.subarray(0, Math.floor(cut * bytes.length))
      const content = await readBytes(damaged, 'bid.xlsx')
      ends[content.kind === 'refused' ? 'refused' : 'read'] += 1
      const reading = readFile({ file: 'bid', sha256: '', content }, bidTender, { fixes: [], imported: new Set() })
      expect(reading.refused !== undefined || reading.quotes.length > 0 || reading.problems.length > 0).toBe(true)
    }),
    { numRuns: count, seed },
  )
  // Damage to a compressed part is seen by its checksum, damage to text is not always: both ends must have been met.
  expect(ends.read).toBeGreaterThan(0)
  expect(ends.refused).toBeGreaterThan(0)
}
