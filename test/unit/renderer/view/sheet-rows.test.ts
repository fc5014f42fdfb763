import { describe, expect, it } from 'vitest'
import { columnWidths, sheetColumns, sheetRows } from '../../../../renderer/view/sheet-rows.ts'
import { buildFilePreview } from '../../../builders/file-preview.ts'

const [, offers] = buildFilePreview('a', true).sheets
if (offers === undefined) throw new Error('the builder makes two sheets')

describe('sheetRows', () => {
  it('puts every cell where the sheet has it, numbers to the right', () => {
    const row = sheetRows(offers)[6]
    expect(row).toMatchObject({ number: 7, cells: { D: '1,88', E: '2' } })
    expect([...(row?.right ?? [])]).toEqual(['E'])
  })
  it('shows at least a screenful', () => {
    expect(sheetRows(offers)).toHaveLength(12)
    expect(sheetColumns(offers)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
  })
})

describe('columnWidths', () => {
  it('fits most texts of a column, and no title that runs over the next ones', () => {
    const title = ['A1', 'A title much longer than anything in the column below it', 'text'] as const
    const cells = [title, ['A2', 'H100', 'text'] as const, ['B2', 'x'.repeat(200), 'text'] as const]
    const [a = 0, b = 0, c = 0] = columnWidths({ ...offers, cells, merges: ['A1:C1', 'nonsense'] })
    expect([a < 100, b, c < a + 50]).toEqual([true, 250, true])
    expect(columnWidths({ ...offers, cells, merges: [] })[0]).toBe(250)
  })
})
