import { describe, expect, it } from 'vitest'
import { pictureSheets, sheetRows } from '../../../shared/quote/picture.ts'
import type { Cell } from '../../../shared/sheet/cell.ts'
import { makeSheet, type Sheet } from '../../../shared/sheet/workbook.ts'

function sheetOf(rows: number, columns: number, text = 'x'): Sheet {
  const cell = (row: number, column: number): Cell => ({ row, column, value: { kind: 'text', text }, text, format: '' })
  return makeSheet(
    'A',
    Array.from({ length: rows * columns }, (_, at) => cell(Math.floor(at / columns), at % columns)),
  )
}

describe('pictureSheets', () => {
  it('shows a small sheet whole, without blank cells', () => {
    const blank: Cell = { row: 2, column: 0, value: { kind: 'text', text: ' ' }, text: ' ', format: '' }
    const sheet = makeSheet('A', [...sheetOf(1, 2).cells, blank], {
      merges: [{ from: { row: 0, column: 0 }, to: { row: 0, column: 1 } }],
      hiddenRows: [1, 5],
    })
    expect(pictureSheets([sheet])).toEqual([
      {
        name: 'A',
        hidden: false,
        rows: 3,
        columns: 2,
        pictured: 3,
        cells: [
          ['A1', 'x', 'text'],
          ['B1', 'x', 'text'],
        ],
        merges: ['A1:B1'],
        hiddenRows: [1],
        hiddenColumns: [],
      },
    ])
  })
  it('shows the first rows of a long or wide sheet, whole rows, and at least one', () => {
    expect(pictureSheets([sheetOf(1000, 2)])[0]).toMatchObject({ rows: 1000, pictured: 300 })
    expect(pictureSheets([sheetOf(100, 900)])[0]).toMatchObject({ pictured: 6 })
    expect(pictureSheets([sheetOf(2, 7000)])[0]).toMatchObject({ pictured: 1 })
  })
  it('shows less of each when there are many sheets, so that all of them together stay small', () => {
    const pictures = pictureSheets(Array.from({ length: 20 }, () => sheetOf(300, 20)))
    expect(pictures.map(({ pictured }) => pictured)).toEqual([...Array(5).fill(300), ...Array(15).fill(0)])
  })
  it('cuts a very long text and shows that it did', () => {
    const [, text = ''] = pictureSheets([sheetOf(1, 1, 'y'.repeat(5000))])[0]?.cells[0] ?? []
    expect(text).toBe(`${'y'.repeat(2000)}…`)
  })
})

describe('sheetRows', () => {
  it('gives the rows asked for, as far as the sheet goes', () => {
    const sheet = sheetOf(10, 2)
    expect(sheetRows(sheet, 8, 20)).toEqual({
      cells: ['A9', 'B9', 'A10', 'B10'].map((address) => [address, 'x', 'text']),
      to: 10,
    })
    expect(sheetRows(sheet, 20, 30)).toEqual({ cells: [], to: 20 })
  })
  it('says where it stops when more is asked for than one answer holds', () => {
    expect(sheetRows(sheetOf(2000, 1), 0, 2000).to).toBe(500)
    expect(sheetRows(sheetOf(60, 900), 0, 60).to).toBe(22)
  })
})
