// Damages bid sheets and vendors' own sheets at random and reads them: whatever comes out must be a refusal or a workbook, in time.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { type BytesRead, readBytes } from '../../electron/import/read-bytes.ts'
import { readFile } from '../../shared/quote/read-file.ts'
import { bidTender } from '../builders/bid-workbook.ts'
import { damage, damageFile } from '../builders/mutate-file.ts'

const fixtures = join(import.meta.dirname, '../fixtures')
const bidSheets = ['filled.xlsx', 'filled.ods', 'filled.xls', 'filled.csv'].map((name) => join('bid-sheets', name))
const layouts = readdirSync(join(fixtures, 'layouts'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /input\.[a-z]+$/.test(path))
  .map((path) => join('layouts', path))
const originals = new Map(
  [...bidSheets, ...layouts.toSorted()].map((path) => [path, readFileSync(join(fixtures, path))] as const),
)

export interface MutantEnds {
  read: number
  refused: number
}

/** Reads `count` damaged files; throws when one is neither read nor refused. `read` stands in for the reader in controls. */
export async function checkMutants(
  count: number,
  seed: number,
  read: (bytes: Buffer, name: string) => Promise<BytesRead> = readBytes,
): Promise<MutantEnds> {
  const ends: MutantEnds = { read: 0, refused: 0 }
  const original = fc.constantFrom(...originals.keys())
  await fc.assert(
    fc.asyncProperty(original, damage, async (path, how) => {
      const content = await read(damageFile(originals.get(path) ?? Buffer.alloc(0), how), path)
      ends[content.kind === 'refused' ? 'refused' : 'read'] += 1
      const file = { file: path, sha256: '', content }
      const reading = readFile(file, bidTender, { fixes: [], imported: new Set() })
      const told = reading.refused !== undefined || reading.quotes.length > 0 || reading.problems.length > 0
      expect(told || reading.proposal !== undefined).toBe(true)
      // A reading goes to the window, and what of it is taken in into the tender file: both as JSON.
      JSON.stringify(reading)
    }),
    { numRuns: count, seed },
  )
  return ends
}
