import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../../../build/samples/write-csv.ts'
import { writeOds } from '../../../../build/samples/write-ods.ts'
import { readBytes } from '../../../../electron/import/read-bytes.ts'
import { writePlan } from '../../../../electron/import/write-plan.ts'
import { planBidSheet, planFlatBidSheet } from '../../../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { type BidSheetRequest, requestBidSheet } from '../../../../shared/quote/bid-sheet/request.ts'
import { readQuote } from '../../../../shared/quote/read-quote.ts'
import { arbitraryQuote, quoteTender } from '../../../builders/arbitrary-quote.ts'

const tender = quoteTender()
const blank = requestBidSheet(tender, 'acme')
if (blank === undefined) throw new Error('no vendor')

type Writer = (request: BidSheetRequest) => Promise<Uint8Array>

/** Four programs' worth of files: two write XLSX, one of them ODS and XLS too, and CSV with the habits of two countries. */
const writers: Readonly<Record<string, Writer>> = {
  'XLSX of ours': (request) => writePlan(planBidSheet(request)),
  'XLSX of another writer': async (request) => writeOds(planBidSheet(request), 'xlsx'),
  XLS: async (request) => writeOds(planBidSheet(request), 'biff8'),
  ODS: async (request) => writeOds(planBidSheet(request)),
  'CSV with points': async (request) => Buffer.from(writeCsv(planFlatBidSheet(request))),
  'CSV with decimal commas, UTF-16': async (request) =>
    Buffer.from(`\uFEFF${writeCsv(planFlatBidSheet(request), { separator: ';', decimal: ',' })}`, 'utf16le'),
}

describe('readBytes', () => {
  for (const [name, write] of Object.entries(writers)) {
    it(`gives back the quote a bid sheet was filled with: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryQuote, async (quote) => {
          const read = await readBytes(Buffer.from(await write({ ...blank, quote })), 'bid')
          if (read.kind === 'refused') throw new Error(read.message)
          expect(readQuote(read.workbook, tender).quotes[0]?.quote).toEqual(quote)
        }),
        { numRuns: 15 },
      )
    })
  }
})
