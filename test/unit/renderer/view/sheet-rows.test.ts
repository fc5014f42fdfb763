import { describe, expect, it } from 'vitest'
import { sheetColumns, sheetRows } from '../../../../renderer/view/sheet-rows.ts'
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
