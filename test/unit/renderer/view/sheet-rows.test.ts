import { describe, expect, it } from 'vitest'
import { columnWidths, rowCount, rowsOf, sheetColumns, spillOf } from '../../../../renderer/view/sheet-rows.ts'
import type { PictureCell } from '../../../../shared/quote/import-preview.ts'
import { buildFilePreview } from '../../../builders/file-preview.ts'

const [, offers] = buildFilePreview('a', true).sheets
if (offers === undefined) throw new Error('the builder makes two sheets')

describe('rowsOf', () => {
  it('puts every cell where the sheet has it, numbers to the right', () => {
    const row = rowsOf(offers.cells, 0, 12)[6]
    expect(row).toMatchObject({ number: 7, cells: { D: '1,88', E: '2' } })
    expect([...(row?.right ?? [])]).toEqual(['E'])
  })
  it('gives a stretch of rows with their own numbers, and no others', () => {
    expect(rowsOf(offers.cells, 5, 7).map(({ number, cells }) => [number, Object.keys(cells).length])).toEqual([
      [6, 0],
      [7, 2],
    ])
    expect(rowsOf(offers.cells, 7, 7)).toEqual([])
  })
})

describe('a sheet', () => {
  it('shows at least a screenful, and not every column of very many', () => {
    expect(rowCount(offers)).toBe(12)
    expect(sheetColumns(offers)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
    expect(sheetColumns({ columns: 16_384 })).toHaveLength(400)
  })
})

describe('spillOf', () => {
  const [row] = rowsOf(
    [
      ['A1', 'a title that is wider than its column', 'text'],
      ['D1', 'x', 'text'],
      ['E1', '123456789012345678', 'number'],
    ],
    0,
    1,
  )
  if (row === undefined) throw new Error('one row was asked for')
  const widths = Array.from({ length: 8 }, () => 80)
  it('spreads a long text over the empty cells beside it, up to the next cell', () => {
    expect(spillOf(row, 0, widths)).toBe(3)
    expect(spillOf(row, 0, [400, 80, 80])).toBe(1)
  })
  it('leaves short texts, figures and empty cells where they are', () => {
    expect([3, 4, 5].map((column) => spillOf(row, column, widths))).toEqual([1, 1, 1])
  })
})

describe('columnWidths', () => {
  it('fits most texts of a column, and no title that runs over the next ones', () => {
    const title = ['A1', 'A title much longer than anything in the column below it', 'text'] as const
    const cells = [title, ['A2', 'H100', 'text'] as const, ['B2', 'x'.repeat(200), 'text'] as const]
    const widths = (all: readonly PictureCell[], merges: readonly string[]) =>
      columnWidths({ ...offers, cells: all, merges }, rowsOf(all, 0, 9))
    const [a = 0, b = 0, c = 0] = widths(cells, ['A1:C1', 'nonsense'])
    expect([a < 100, b, c < a + 50]).toEqual([true, 250, true])
    expect(widths(cells, [])[0]).toBeLessThan(100)
    const beside = [...cells, ['B1', 'x', 'text'] as const]
    expect(widths(beside, [])[0]).toBe(250)
  })
})
