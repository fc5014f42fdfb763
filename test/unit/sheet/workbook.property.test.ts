import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlank } from '../../../shared/sheet/cell.ts'
import { indexCells, makeSheet, rowsOf } from '../../../shared/sheet/workbook.ts'
import { arbitraryCells, inPlaces } from '../../builders/arbitrary-cells.ts'

describe('makeSheet', () => {
  it('gives back exactly the cells it was given, in order, the later of two at one place', () => {
    fc.assert(
      fc.property(arbitraryCells, (cells) => {
        const sheet = makeSheet('A', cells)
        const expected = inPlaces(cells)
        expect([...sheet.cells]).toEqual(expected)
        expect(sheet.cells.length).toBe(expected.length)
        expect(sheet.rows).toBe(Math.max(0, ...cells.map(({ row }) => row + 1)))
        expect(sheet.columns).toBe(Math.max(0, ...cells.map(({ column }) => column + 1)))
      }),
    )
  })
  it('does not take a date the calendar lacks', () => {
    const cell = { row: 0, column: 0, text: '', format: '' }
    for (const date of ['2026-02-30', 'soon']) {
      expect(() => makeSheet('A', [{ ...cell, value: { kind: 'date', date, seconds: 0 } }])).toThrow(RangeError)
    }
  })
})

describe('a list of cells', () => {
  it('filters, maps, finds and tells as an array does', () => {
    fc.assert(
      fc.property(arbitraryCells, fc.integer({ min: 0, max: 8 }), (cells, column) => {
        const { cells: list } = makeSheet('A', cells)
        const plain = inPlaces(cells)
        const inColumn = (cell: { readonly column: number }) => cell.column === column
        expect(list.filter(inColumn)).toEqual(plain.filter(inColumn))
        expect(list.map(({ text }) => text)).toEqual(plain.map(({ text }) => text))
        expect(list.find(inColumn)).toEqual(plain.find(inColumn))
        expect(list.some(inColumn)).toBe(plain.some(inColumn))
      }),
    )
  })
})

describe('indexCells', () => {
  it('finds each cell that is not blank, and no other', () => {
    fc.assert(
      fc.property(arbitraryCells, (cells) => {
        const sheet = makeSheet('A', cells)
        const index = indexCells(sheet)
        const filled = inPlaces(cells).filter((cell) => !isBlank(cell))
        for (let row = -1; row <= sheet.rows + 1; row += 1) {
          const inRow = filled.filter((cell) => cell.row === row)
          expect(index.row(row)).toEqual(inRow)
          for (const column of [-1, 0, 4, 8, 9, 16_383]) {
            expect(index.at(row, column)).toEqual(inRow.find((cell) => cell.column === column))
          }
        }
      }),
    )
  })
  it('indexes a plain array of cells too', () => {
    const sheet = makeSheet('A', [])
    const cell = { row: 2, column: 1, value: { kind: 'text', text: 'x' }, text: 'x', format: '' } as const
    expect(indexCells({ ...sheet, rows: 3, columns: 2, cells: [cell] }).at(2, 1)).toEqual(cell)
  })
})

describe('rowsOf', () => {
  it('gives the cells of a stretch of rows, cut to the sheet', () => {
    fc.assert(
      fc.property(arbitraryCells, fc.integer({ min: -2, max: 40 }), fc.integer({ min: -2, max: 40 }), (cells, a, b) => {
        const filled = inPlaces(cells).filter((cell) => !isBlank(cell))
        expect(rowsOf(makeSheet('A', cells), a, b)).toEqual(filled.filter(({ row }) => row >= a && row < b))
      }),
    )
  })
})
