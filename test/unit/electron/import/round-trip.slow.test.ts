// One and the same quote, written by programs that share no code, comes in equal to the cent; what has no value is told at its cell.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../../electron/import/read-bytes.ts'
import { writePlan } from '../../../../electron/import/write-plan.ts'
import { planBidSheet } from '../../../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { requestBidSheet } from '../../../../shared/quote/bid-sheet/request.ts'
import type { FileReading } from '../../../../shared/quote/import-preview.ts'
import { readFile } from '../../../../shared/quote/read-file.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'
import { bidTender, cleanQuote } from '../../../builders/bid-workbook.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'
import { plannedBooks } from '../../../builders/round-trip/planned-books.ts'
import { ownLayout, type TripBook, troubledLayout } from '../../../builders/round-trip/trip-book.ts'
import { writeByHand, writeByOurs, writeBySecond } from '../../../builders/round-trip/writers.ts'

const fixtures = join(import.meta.dirname, '../../../fixtures/round-trip')
const systems = [1900, 1904] as const

const writers: Readonly<Record<string, (book: TripBook) => Buffer | Promise<Buffer>>> = {
  'our writer': writeByOurs,
  'a second library': (book) => writeBySecond(book, 'xlsx'),
  'a second library, XLS': (book) => writeBySecond(book, 'biff8'),
  'a second library, ODS': (book) => writeBySecond(book, 'ods'),
  'XML by hand': writeByHand,
}

async function read(bytes: Buffer, tender: Tender): Promise<FileReading> {
  const content = await readBytes(bytes, 'quote')
  const options = { fixes: [], imported: new Set<string>(), receivedOn: '2027-02-01' }
  return readFile({ file: 'quote', sha256: '1'.repeat(64), content }, tender, options)
}

/** Worked out by hand from `ownLayout`. */
const offers = [
  {
    id: 'halden-h100-north-24m',
    kind: 'lease',
    accelerator: 'H100',
    site: 'halden-north',
    minQuantity: 64,
    maxQuantity: 512,
    termMonths: 24,
    price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 2.05 }] },
    takeOrPay: 0.8,
    upfrontShare: 0.25,
    setupFee: 12_500.55,
  },
  {
    id: 'halden-h200-north-36m',
    kind: 'lease',
    accelerator: 'H200',
    site: 'halden-north',
    minQuantity: 64,
    maxQuantity: 256,
    termMonths: 36,
    price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 2.655 }] },
    takeOrPay: 0.925,
    upfrontShare: 0,
    setupFee: 0,
  },
  {
    id: 'halden-b200-south-36m',
    kind: 'lease',
    accelerator: 'B200',
    site: 'halden-south',
    minQuantity: 128,
    maxQuantity: 384,
    termMonths: 36,
    price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 3.4 }] },
    takeOrPay: 0.9,
    upfrontShare: 0.1,
    setupFee: 7000,
  },
]

function expectWhole(reading: FileReading): void {
  expect(reading.quotes.map(({ quote }) => quote)).toMatchObject([
    { vendor: 'halden', currency: 'USD', validUntil: '2027-03-31' },
  ])
  expect(reading.quotes[0]?.quote.offers).toEqual(offers)
  expect(told(reading).filter((line) => !/^(note|warning formula|question layout-unconfirmed)/.test(line))).toEqual([])
}

/** `severity code address` of each problem. */
function told({ problems }: FileReading): readonly string[] {
  return problems.map(({ severity, code, where }) => {
    const address = where.kind === 'cell' ? (where.address ?? '') : ''
    return `${severity} ${code} ${address}`
  })
}

describe('a vendor’s own layout', () => {
  for (const [name, write] of Object.entries(writers)) {
    for (const system of systems) {
      it(`comes in equal to the cent: ${name}, days counted from ${system}`, async () => {
        expectWhole(await read(await write(ownLayout(system)), layoutTender))
      })
    }
  }
  for (const file of readdirSync(fixtures).filter((one) => one.startsWith('own-'))) {
    it(`comes in equal to the cent: LibreOffice, ${file}`, async () => {
      const reading = await read(readFileSync(join(fixtures, file)), layoutTender)
      expectWhole(reading)
      expect(told(reading)).toEqual(expect.arrayContaining(['warning formula D5', 'warning formula E7']))
    })
  }
})

describe('a formula without a result and an error', () => {
  // The second library stores a formula without a result as an empty cell in XLS and ODS, and an error as one in ODS.
  for (const name of ['our writer', 'a second library', 'XML by hand']) {
    it(`are told at their cells: ${name}`, async () => {
      for (const system of systems) {
        const reading = await read((await writers[name]?.(troubledLayout(system))) ?? Buffer.alloc(0), layoutTender)
        expect(told(reading)).toEqual(
          expect.arrayContaining(['error formula-without-result D5', 'error error-cell D6', 'warning formula E7']),
        )
        expect(reading.quotes[0]?.ready).toBe(false)
        expect(reading.quotes[0]?.quote.offers).toEqual(offers.slice(2))
      }
    })
  }
  const bare = [
    ['a second library, XLS', ['A5'], ['question price A5', 'question lacks-price A6']],
    ['a second library, ODS', ['A5', 'A6'], ['question price A5']],
  ] as const
  for (const [name, cells, problems] of bare) {
    it(`leave no price behind: ${name}`, async () => {
      const reading = await read((await writers[name]?.(troubledLayout(1900))) ?? Buffer.alloc(0), layoutTender)
      expect(reading.quotes[0]?.quote.offers).toEqual(offers.slice(2))
      expect(told(reading)).toEqual(expect.arrayContaining([...problems]))
      expect(reading.proposal?.questions.find(({ code }) => code === 'price')?.cells).toEqual(cells)
    })
  }
  for (const file of readdirSync(fixtures).filter((one) => one.startsWith('troubled-'))) {
    it(`are told at their cells: LibreOffice, which computes the one, ${file}`, async () => {
      const reading = await read(readFileSync(join(fixtures, file)), layoutTender)
      expect(told(reading)).toEqual(expect.arrayContaining(['warning formula D5', 'error error-cell D6']))
      expect(reading.quotes[0]?.quote.offers).toEqual([offers[0], offers[2]])
    })
  }
})

describe('a bid sheet', () => {
  const request = requestBidSheet(bidTender, 'acme')
  if (request === undefined) throw new Error('no vendor')
  const plan = planBidSheet({ ...request, quote: cleanQuote })
  const expectQuote = ({ quotes }: FileReading) => {
    expect(quotes.map(({ quote }) => quote)).toEqual([cleanQuote])
    expect(quotes[0]?.ready).toBe(true)
  }
  it('comes in as the quote it was filled with: our own writer', async () => {
    expectQuote(await read(Buffer.from(await writePlan(plan)), bidTender))
  })
  for (const [name, write] of Object.entries(writers)) {
    for (const system of systems) {
      it(`comes in as the quote it was filled with: ${name}, days counted from ${system}`, async () => {
        expectQuote(await read(await write(plannedBooks(plan, system)), bidTender))
      })
    }
  }
})
