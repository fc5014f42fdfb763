import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sampleQuotes } from '../../../../build/samples/quotes.ts'
import { type Correction, sampleFiles } from '../../../../build/samples/sample-files.ts'
import { sampleTender } from '../../../../build/samples/tender.ts'
import { readBytes } from '../../../../electron/import/read-bytes.ts'
import { readFile } from '../../../../shared/quote/read-file.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'

const folder = join(import.meta.dirname, '../../../../samples')
const corrections: readonly Correction[] = JSON.parse(readFileSync(join(folder, 'corrections.json'), 'utf8'))
const tender: Tender = JSON.parse(readFileSync(join(folder, 'tender.json'), 'utf8'))
const bids = readdirSync(join(folder, 'bids')).toSorted()

async function read(name: string, corrected: boolean) {
  const content = await readBytes(readFileSync(join(folder, 'bids', name)), name)
  const fixes = corrected ? corrections.filter((fix) => basename(fix.file) === name) : []
  return readFile({ file: name, sha256: name, content }, tender, { fixes, imported: new Set() })
}

describe('sampleFiles', () => {
  it('are the files of samples/, byte for byte (npm run samples)', async () => {
    const files = await sampleFiles()
    for (const { name, bytes } of files) expect(Buffer.compare(readFileSync(join(folder, name)), bytes), name).toBe(0)
    expect(files.map(({ name }) => basename(name))).toEqual(expect.arrayContaining(bids))
  })
  it('come as XLSX, ODS and CSV', () => {
    expect(new Set(bids.map((name) => name.split('.').at(-1)))).toEqual(new Set(['csv', 'ods', 'xlsx']))
  })
  it('hold, once corrected, the quotes they were made from', async () => {
    const readings = await Promise.all(bids.map((name) => read(name, true)))
    const quotes = readings.flatMap((reading) => reading.quotes)
    expect(quotes.every((draft) => draft.ready)).toBe(true)
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect(quotes.map((draft) => draft.quote).toSorted(byId)).toEqual(sampleQuotes.toSorted(byId))
    expect(tender).toEqual(sampleTender)
  })
  it('are not ready where two vendors made mistakes, and say in which cell', async () => {
    const readings = await Promise.all(bids.map((name) => read(name, false)))
    const open = readings.filter((reading) => reading.quotes.some((draft) => !draft.ready))
    expect(open.map((reading) => reading.file)).toEqual(['quarrystone.ods', 'tessaline.xlsx'])
    const places = open.flatMap((reading) =>
      reading.problems
        .filter((problem) => problem.severity === 'error' || problem.severity === 'question')
        .map(({ where }) => (where.kind === 'cell' ? `${where.file} ${where.sheet} ${where.address}` : '')),
    )
    expect(new Set(places)).toEqual(new Set(corrections.map((fix) => `${fix.file} ${fix.sheet} ${fix.address}`)))
  })
})
