import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../../electron/import/read-bytes.ts'
import { readQuote } from '../../../../shared/quote/read-quote.ts'
import type { Workbook } from '../../../../shared/sheet/workbook.ts'
import { quoteTender } from '../../../builders/arbitrary-quote.ts'
import { odsFile } from '../../../builders/raw-ods.ts'
import { rawXlsx } from '../../../builders/raw-xlsx.ts'

const fixtures = join(import.meta.dirname, '../../../fixtures/bid-sheets')
const tender = quoteTender()

async function workbookOf(bytes: Buffer): Promise<Workbook> {
  const read = await readBytes(bytes, 'bid.csv')
  if (read.kind === 'refused') throw new Error(read.message)
  return read.workbook
}
const fixture = (name: string) => workbookOf(readFileSync(join(fixtures, name)))
const csv = (text: string) => workbookOf(Buffer.from(text))

/** What was typed into filled.json, as the quote it means. */
const filled = {
  id: 'acme-1',
  vendor: 'acme',
  round: 1,
  currency: 'EUR',
  receivedOn: '2027-01-08',
  validUntil: '2027-03-31',
  packageLogic: 'at-most-one',
  spendCommitment: { amount: 250_000, per: 'year', shortfallShare: 0.5 },
  notes: [{ label: 'Validity', text: 'Subject to credit approval; prices für Q1.' }],
  offers: [
    {
      id: 'lease-24',
      kind: 'lease',
      accelerator: 'H100',
      site: 'hall-1',
      minQuantity: 64,
      maxQuantity: 512,
      blockSize: 32,
      startEarliest: 0,
      startLatest: 3,
      termMonths: 24,
      ramp: [0.25, 0.5, 1],
      billingRamp: [0, 0, 1],
      price: {
        unit: 'accelerator-hour',
        list: 2.5,
        discounts: [0.14],
        tierMode: 'incremental',
        tiers: [
          { from: 0, price: 2.15 },
          { from: 128, price: 2.05 },
          { from: 256, price: 1.9 },
        ],
      },
      escalator: { annual: 0.03, cap: 0.06 },
      takeOrPay: 0.8,
      upfrontShare: 0.25,
      paymentDays: 30,
      setupFee: 10_000,
      supportShare: 0.05,
      availability: 0.995,
      charges: [
        { label: 'Storage', amount: 5000, per: 'month' },
        { label: 'Egress', amount: 0.02, per: 'GB', quantity: 2500 },
      ],
      power: { mode: 'pass-through', tariff: 0.083 },
      excludes: ['spot'],
      exits: [
        { right: 'convenience', fromMonth: 12, noticeMonths: 3, fee: [{ fromMonth: 12, shareOfRemaining: 0.4 }] },
      ],
      delivery: {
        promisedMonth: 1,
        lateCredits: [{ fromDay: 15, shareOfMonthPerDay: 0.02 }],
        billingFromAcceptance: true,
      },
    },
    {
      id: 'spot',
      kind: 'on-demand',
      accelerator: 'MI300X',
      site: 'hall-1',
      maxQuantity: 40,
      price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 3.4 }] },
      availability: 0.97,
    },
  ],
}

describe('a bid sheet filled in LibreOffice', () => {
  for (const name of ['filled.xlsx', 'filled.ods', 'filled.xls']) {
    it(`gives the quote that was typed in: ${name}`, async () => {
      const reading = readQuote(await fixture(name), tender)
      expect(reading.quotes[0]).toMatchObject({ quote: filled, ready: true })
      expect(reading.remarks.map(({ code }) => code)).toEqual(['blended-minimum'])
    })
  }
  it('gives its first sheet as CSV, with the dates it writes there as questions', async () => {
    const reading = readQuote(await fixture('filled.csv'), tender)
    expect(reading.quotes[0]?.quote.offers[0]).toMatchObject({ takeOrPay: 0.8, startEarliest: 0, termMonths: 24 })
    const open = reading.remarks.filter(({ severity }) => severity === 'question')
    expect(open.map(({ code, address }) => `${code} ${address}`)).toEqual(['date-as-text I8'])
  })
  for (const name of ['mistaken.xlsx', 'mistaken.ods']) {
    it(`tells its mistakes at their cells: ${name}`, async () => {
      const { remarks } = readQuote(await fixture(name), tender)
      expect(remarks.map(({ severity, code, address }) => `${severity} ${code} ${address}`).toSorted()).toEqual([
        'error error-cell F10',
        'error not-a-date G3',
        'question decimal-comma L8',
        'question percent Z8',
        'warning formula N8',
        'warning hidden-row A9',
        'warning merged-cells Z8',
        'warning other-spelling C10',
      ])
    })
  }
})

describe('readBytes', () => {
  it('reads dates of both date systems, formulas by their stored result, errors, and what is hidden', async () => {
    const date = new Date(Date.UTC(2027, 2, 31))
    for (const dateSystem of ['1900', '1904'] as const) {
      const bytes = await writeXlsx({
        dateSystem,
        sheets: [
          {
            name: 'A',
            hidden: true,
            rows: [[date, 0.8, true]],
            cells: new Map([
              ['0,1', { value: 0.8, style: { numFmt: '0%' } }],
              ['1,0', { type: 'formula', value: 3, formula: 'B1*2', formulaResult: 3 }],
            ]),
            columns: [{ width: 10 }, { width: 10, hidden: true }],
            rowDefs: new Map([[1, { hidden: true }]]),
            merges: [{ startRow: 4, startCol: 0, endRow: 5, endCol: 1 }],
          },
          { name: 'B', rows: [['x']] },
        ],
      })
      const workbook = await workbookOf(Buffer.from(bytes))
      expect(workbook.dateSystem).toBe(Number(dateSystem))
      const [sheet] = workbook.sheets
      expect({ ...sheet, cells: [...(sheet?.cells ?? [])] }).toMatchObject({
        hidden: true,
        hiddenRows: [1],
        hiddenColumns: [1],
        merges: [{ from: { row: 4, column: 0 }, to: { row: 5, column: 1 } }],
        cells: [
          { row: 0, column: 0, value: { kind: 'date', date: '2027-03-31', seconds: 0 } },
          { row: 0, column: 1, value: { kind: 'number', number: 0.8 }, text: '80%' },
          { row: 0, column: 2, value: { kind: 'boolean', value: true } },
          { row: 1, column: 0, value: { kind: 'number', number: 3 }, formula: 'B1*2' },
        ],
      })
    }
    const error = rawXlsx('<sheetData><row r="1"><c r="A1" t="e"><v>#N/A</v></c></row></sheetData>')
    expect((await workbookOf(error)).sheets[0]?.cells.find(() => true)?.value).toEqual({ kind: 'error', code: '#N/A' })
  })

  it('tells macros without opening them', async () => {
    const row = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
    const workbook = await workbookOf(rawXlsx(row, [{ name: 'xl/vbaProject.bin', data: 'x' }]))
    expect(workbook.remarks.map(({ code }) => code)).toEqual(['macros'])
  })

  it('tells hidden sheets, rows and columns of ODS', async () => {
    const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
      <office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="true"/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet>
      <table:table table:name="A" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="1"/></table:table-row><table:table-row table:visibility="filter"><table:table-cell office:value-type="float" office:value="2"/></table:table-row></table:table>
      <table:table table:name="B" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>
      </office:spreadsheet></office:body></office:document-content>`
    const { sheets } = await workbookOf(odsFile(content))
    expect(sheets).toMatchObject([
      { name: 'A', hidden: true, hiddenRows: [3], hiddenColumns: [2] },
      { name: 'B', hidden: false, hiddenRows: [], hiddenColumns: [] },
    ])
  })

  it('reads CSV of any usual separator and encoding, and says when it guessed', async () => {
    const texts = async (bytes: Buffer) => {
      const { sheets, remarks } = await workbookOf(bytes)
      return { cells: sheets[0]?.cells.map(({ text }) => text), codes: remarks.map(({ code }) => code) }
    }
    const plain = { cells: ['Zürich', '1,5', 'b', '2,5'], codes: [] }
    expect(await texts(Buffer.from('Zürich;1,5\r\nb;2,5\r\n'))).toEqual(plain)
    expect(await texts(Buffer.from('\uFEFFZürich\t1,5\nb\t2,5'))).toEqual(plain)
    expect(await texts(Buffer.from('\uFEFFZürich;"1,5"\nb;2,5', 'utf16le'))).toEqual(plain)
    expect(await texts(Buffer.from('\uFEFFZürich;1,5\nb;2,5', 'utf16le').swap16())).toEqual(plain)
    const latin = await texts(Buffer.from('Zürich;1,5\nb;2,5', 'latin1'))
    expect(latin.codes).toEqual(['encoding-guessed'])
    expect(latin.cells).toEqual(plain.cells)
  })

  it('keeps every cell of a CSV file as its text, never as a number or a formula', async () => {
    const { sheets } = await csv('1.234,56;03/04/25;=1+1;0007\n')
    expect(sheets[0]?.cells.map(({ value }) => value)).toEqual(
      ['1.234,56', '03/04/25', '=1+1', '0007'].map((text) => ({ kind: 'text', text })),
    )
  })

  it('says what it leaves out of a very long sheet', async () => {
    const { remarks, sheets } = await csv(`a\n${'1\n'.repeat(70_000)}`)
    expect(sheets[0]?.rows).toBe(65_536)
    expect(remarks).toMatchObject([{ code: 'beyond-limit', what: expect.stringContaining('4465 cells') }])
  })

  it('refuses what is text, but no table, in words of its own', async () => {
    const refused = async (text: string) => {
      const read = await readBytes(Buffer.from(text), 'bid.csv')
      return read.kind === 'refused' ? read.code : 'read'
    }
    expect(await refused('{"price": 1.5}')).toBe('json')
    expect(await refused('\uFEFF [1, 2]\n')).toBe('json')
    expect(await refused('[USD],[EUR]\n1,2\n')).toBe('read')
    expect(await refused('\uFEFF\n<!-- saved --><html></html>')).toBe('markup')
    expect(await refused('<5 units,>5 units\n1,2\n')).toBe('read')
  })
})
