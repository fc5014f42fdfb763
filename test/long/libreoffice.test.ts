// Bid sheets through a live LibreOffice: filled in by typing, and saved again in each of its formats.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readBytes } from '../../electron/import/read-bytes.ts'
import { writePlan } from '../../electron/import/write-plan.ts'
import { planBidSheet } from '../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { requestBidSheet } from '../../shared/quote/bid-sheet/request.ts'
import { readQuote } from '../../shared/quote/read-quote.ts'
import { arbitraryQuote } from '../builders/arbitrary-quote.ts'
import { bidTender } from '../builders/bid-workbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-office-'))
afterAll(() => rmSync(folder, { recursive: true }))
const fixtures = join(import.meta.dirname, '../fixtures/bid-sheets')
const blank = requestBidSheet(bidTender, 'acme')
if (blank === undefined) throw new Error('no vendor')

function run(program: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: 600_000 })
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`)
}

async function quoteIn(path: string) {
  const read = await readBytes(readFileSync(path), path)
  if (read.kind === 'refused') throw new Error(read.message)
  return readQuote(read.workbook, bidTender).quotes[0]
}

describe('LibreOffice', () => {
  it('saves what it opened: the same quotes come back from XLSX, ODS and XLS', async () => {
    const quotes = fc.sample(arbitraryQuote, { numRuns: 24, seed: 2027 })
    const names = quotes.map((_, index) => join(folder, `bid-${index}.xlsx`))
    for (const [index, quote] of quotes.entries()) {
      writeFileSync(names[index] ?? '', await writePlan(planBidSheet({ ...blank, quote })))
    }
    for (const format of ['ods', 'xls', 'xlsx']) {
      const out = join(folder, format)
      run(
        'soffice',
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        format,
        '--outdir',
        out,
        ...names,
      )
      for (const [index, quote] of quotes.entries()) {
        const draft = await quoteIn(join(out, `bid-${index}.${format}`))
        expect(draft?.quote, `${format} ${index}`).toEqual(quote)
      }
    }
  })

  it('gives, filled in by typing, the quote of the committed files', async () => {
    const template = join(folder, 'template.xlsx')
    writeFileSync(template, await writePlan(planBidSheet(blank)))
    const outs = ['xlsx', 'ods', 'xls'].map((format) => join(folder, `typed.${format}`))
    run('/usr/bin/python3', join(fixtures, 'fill-in-libreoffice.py'), template, join(fixtures, 'filled.json'), ...outs)
    const expected = await quoteIn(join(fixtures, 'filled.xlsx'))
    expect(expected?.ready).toBe(true)
    for (const out of outs) expect((await quoteIn(out))?.quote).toEqual(expected?.quote)
  })
})
