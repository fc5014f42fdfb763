// Merges looked up by cell.
import { describe, expect, it } from 'vitest'
import { mergedCellsOf } from '../../../../shared/quote/layout/merged-cells.ts'
import { readerOf, shownAt } from '../../../../shared/quote/layout/sheet-reader.ts'
import { formatRange } from '../../../../shared/sheet/address.ts'
import { grid, gridSheet } from '../../../builders/grid-sheet.ts'

const sheet = gridSheet(grid('a | b | c\nd | e | f\ng | h | i'), { merges: ['A1:A2', 'B2:C3', 'C1:XFD1048576', 'A3'] })

describe('mergedCellsOf', () => {
  it('finds the merge over a cell, no further than the sheet is used', () => {
    const merges = mergedCellsOf(sheet)
    const at = (row: number, column: number) => {
      const merge = merges.at(row, column)
      return merge === undefined ? undefined : formatRange(merge)
    }
    expect([at(0, 0), at(1, 0), at(2, 0), at(2, 1), at(0, 1)]).toEqual([
      'A1:A2',
      'A1:A2',
      undefined,
      'B2:C3',
      undefined,
    ])
    expect(at(0, 2)).toBe('C1:C3')
    expect(merges.tallColumns).toEqual([0, 1, 2])
  })

  it('looks at a bounded number of merges over bounded columns', () => {
    const merge = { from: { row: 0, column: 0 }, to: { row: 1_048_575, column: 16_383 } }
    const many = { ...sheet, merges: Array.from({ length: 500_000 }, () => merge) }
    expect(mergedCellsOf(many).at(2, 2)?.from).toEqual({ row: 0, column: 0 })
  })
})

describe('shownAt', () => {
  it('shows the first cell of a merge over the others', () => {
    const reader = readerOf(sheet)
    expect(shownAt(reader, 1, 0)).toMatchObject({ cell: { text: 'a' }, merged: true })
    expect(shownAt(reader, 0, 0)).toMatchObject({ cell: { text: 'a' }, merged: false })
    expect(shownAt(reader, 0, 1)).toMatchObject({ cell: { text: 'b' }, merged: false })
  })
})
