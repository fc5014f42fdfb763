// The workbooks of the round trip, saved anew by the LibreOffice of this machine: every cell must be what the kept ones have.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBytes } from '../../electron/import/read-bytes.ts'
import { convertByOffice } from '../builders/round-trip/convert-by-office.ts'

const kept = join(import.meta.dirname, '../fixtures/round-trip')
const folder = mkdtempSync(join(tmpdir(), 'headroom-round-trip-'))
beforeAll(() => convertByOffice(folder), 600_000)
afterAll(() => rmSync(folder, { recursive: true }))

async function cellsOf(path: string) {
  const read = await readBytes(readFileSync(path), path)
  if (read.kind === 'refused') throw new Error(read.message)
  // An error stands for itself; how its formula is written differs between versions.
  return read.workbook.sheets.map(({ name, cells }) => ({
    name,
    cells: [...cells].map(({ row, column, value, formula }) => [
      row,
      column,
      value,
      value.kind === 'error' ? undefined : formula,
    ]),
  }))
}

describe('workbooks saved by LibreOffice', () => {
  it.each(readdirSync(kept).filter((name) => name.includes('-')))(
    'have the cells of the kept one: %s',
    async (name) => {
      expect(await cellsOf(join(folder, name))).toEqual(await cellsOf(join(kept, name)))
    },
  )
})
