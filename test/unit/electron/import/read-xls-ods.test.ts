import { utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../../electron/import/read-bytes.ts'
import type { Workbook } from '../../../../shared/sheet/workbook.ts'

async function written(
  bookType: 'biff8' | 'biff5' | 'ods' | 'xlsm',
  sheet: WorkSheet,
  book: Partial<WorkBook> = {},
): Promise<Workbook> {
  const bytes: unknown = write({ SheetNames: ['S'], Sheets: { S: sheet }, ...book }, { type: 'buffer', bookType })
  const read = await readBytes(bytes as Buffer, 'bid')
  if (read.kind === 'refused') throw new Error(read.message)
  return read.workbook
}

/** 2027-03-31 in each date system. Source: days since 1899-12-31 and since 1904-01-01, counted by hand. */
const day = { 1900: 46_477, 1904: 45_015 }

function sheetOf(serial: number): WorkSheet {
  const sheet = utils.aoa_to_sheet([['GPU', 1, true]])
  Object.assign(sheet, {
    D1: { t: 'n', v: serial, z: 'yyyy-mm-dd' },
    E1: { t: 'n', v: 0.8, z: '0%' },
    F1: { t: 'e', v: 0x2a },
    '!ref': 'A1:F1',
  })
  return sheet
}

describe('readXlsOds', () => {
  for (const bookType of ['biff8', 'biff5'] as const) {
    it(`reads values, formats and the dates of both date systems: ${bookType}`, async () => {
      for (const dateSystem of [1900, 1904] as const) {
        const book = { Workbook: { WBProps: { date1904: dateSystem === 1904 } } }
        const { sheets, ...workbook } = await written(bookType, sheetOf(day[dateSystem]), book)
        expect(workbook).toMatchObject({ format: 'xls', dateSystem })
        expect(sheets[0]?.cells.map(({ value, text }) => [value, text])).toEqual([
          [{ kind: 'text', text: 'GPU' }, 'GPU'],
          [{ kind: 'number', number: 1 }, '1'],
          [{ kind: 'boolean', value: true }, 'TRUE'],
          [{ kind: 'date', date: '2027-03-31', seconds: 0 }, '2027-03-31'],
          [{ kind: 'number', number: 0.8 }, '80%'],
          [{ kind: 'error', code: '#N/A' }, '#N/A'],
        ])
      }
    })
  }
  it('finds hidden sheets of XLS, very hidden ones too', async () => {
    for (const Hidden of [0, 1, 2] as const) {
      const { sheets } = await written('biff8', sheetOf(1), {
        SheetNames: ['A', 'S'],
        Sheets: { A: sheetOf(1), S: sheetOf(1) },
        Workbook: { Sheets: [{ Hidden: 0 }, { Hidden }] },
      })
      expect(sheets.map(({ hidden }) => hidden)).toEqual([false, Hidden !== 0])
    }
  })
  it('reads a workbook for macros as data', async () => {
    const { format, sheets } = await written('xlsm', sheetOf(day[1900]))
    expect(format).toBe('xlsx')
    expect(sheets[0]?.cells.map(({ text }) => text)).toEqual(['GPU', '1', 'TRUE', '2027-03-31', '80%', '#N/A'])
  })
  it('reads ODS', async () => {
    const { format, sheets } = await written(
      'ods',
      utils.aoa_to_sheet([
        ['GPU', 2.15],
        ['H100', 1],
      ]),
    )
    expect(format).toBe('ods')
    expect(sheets[0]?.cells.map(({ text }) => text)).toEqual(['GPU', '2.15', 'H100', '1'])
  })
})
