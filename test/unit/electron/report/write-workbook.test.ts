import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../../electron/report/write-workbook.ts'
import { compareOffers } from '../../../../shared/price/compare.ts'
import { harmlessText } from '../../../../shared/report/csv.ts'
import { ledgerTable } from '../../../../shared/report/ledger.ts'
import { recommendation } from '../../../../shared/report/recommendation.ts'
import { type WorkbookInput, workbookSheets } from '../../../../shared/report/workbook.ts'
import { parseRange } from '../../../../shared/sheet/address.ts'
import { everyBlock } from '../../../builders/blocks.ts'
import { sampleInput } from '../../../builders/recommendation.ts'

const sample = sampleInput()
const input: WorkbookInput = {
  tenderName: sample.tender.name,
  locale: 'en-US',
  comparison: compareOffers(sample.tender, {}),
  blocks: recommendation(sample),
  ledger: ledgerTable(sample),
}

let bytes: Uint8Array
let book: Awaited<ReturnType<typeof readXlsx>>
beforeAll(async () => {
  bytes = await writeWorkbook(input)
  book = await readXlsx(bytes)
})

describe('writeWorkbook', () => {
  it('gives the same bytes for the same input', async () => {
    expect(await writeWorkbook(input)).toEqual(bytes)
  })

  it('has a sheet for the comparison, for each section with tables and for the ledger, none hidden', () => {
    const names = book.sheets.map((sheet) => sheet.name)
    expect(names).toEqual(
      expect.arrayContaining(['Summary', 'Comparison', 'The award', 'Cash', 'Month by month', 'Ledger']),
    )
    expect(new Set(names).size).toBe(names.length)
    for (const sheet of book.sheets) {
      expect(sheet.hidden ?? false).toBe(false)
      expect(sheet.veryHidden ?? false).toBe(false)
    }
  })

  it('computes with formulas what adds up, and states the value each must give', () => {
    let formulas = 0
    for (const sheet of workbookSheets(input)) {
      const at = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]))
      for (const cell of sheet.cells) {
        if (cell.formula === undefined) continue
        formulas += 1
        const inside = /^SUM\((.+)\)$/.exec(cell.formula)?.[1] ?? ''
        const sum = inside.split(',').reduce((total, text) => total + sumOf(at, text), 0)
        expect(sum, `${sheet.name} ${cell.formula}`).toBeCloseTo(Number(cell.value), 4)
      }
    }
    expect(formulas).toBeGreaterThan(80)
  })

  it('writes every formula of the plan into the file, with its value', () => {
    const planned = workbookSheets(input).flatMap((sheet) => sheet.cells.filter((cell) => cell.formula !== undefined))
    const read = book.sheets.flatMap((sheet) =>
      [...(sheet.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined),
    )
    expect(read.map((cell) => cell.formula).sort()).toEqual(planned.map((cell) => cell.formula).sort())
    for (const cell of read) expect(typeof (cell.formulaResult ?? cell.value)).toBe('number')
  })

  it('sums the ledger to all payments of the award', () => {
    const ledger = workbookSheets(input).find((sheet) => sheet.name === 'Ledger')
    const total = ledger?.cells.find((cell) => cell.look === 'total' && cell.formula !== undefined)
    expect(total?.value).toBe(sample.award.totals?.nominal)
  })

  it('writes no text that a spreadsheet could run', async () => {
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＋1', '－1', '＠1', 'a\n=1']
    for (const text of hostile) expect(harmlessText(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]|[\t\r\n]/)
    expect(harmlessText('Halyard Compute')).toBe('Halyard Compute')
    const read = await readXlsx(await writeWorkbook({ ...input, blocks: everyBlock }))
    const texts = read.sheets.flatMap((sheet) => sheet.rows.flat()).filter((value) => typeof value === 'string')
    expect(texts).toContain("'=cmd|1")
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
  })

  it('says so when nothing has been awarded', () => {
    const sheets = workbookSheets({ ...input, blocks: [], ledger: undefined } as unknown as WorkbookInput)
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Summary', 'Comparison'])
    expect(sheets[0]?.cells.map((cell) => cell.value)).toContain('Nothing has been awarded yet.')
  })
})

function sumOf(at: ReadonlyMap<string, unknown>, text: string): number {
  const range = parseRange(text)
  if (range === undefined) return Number.NaN
  let sum = 0
  for (let row = range.from.row; row <= range.to.row; row++)
    for (let column = range.from.column; column <= range.to.column; column++) {
      const value = at.get(`${row},${column}`)
      if (typeof value === 'number') sum += value
    }
  return sum
}
