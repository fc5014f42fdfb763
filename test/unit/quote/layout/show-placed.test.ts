import { describe, expect, it } from 'vitest'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

const head = ['GPU', 'Site', 'Term (months)', 'Price ($/GPU/hr)', 'Max qty']
const line = (row: number) => ['H100', 'North Hall', 24, 2 + row / 10_000, 512]

function placed(rows: readonly (readonly (string | number | null)[])[]) {
  const read = readForeignFile(grid({ Offer: [['Halden Compute quotation'], head, ...rows] }), layoutTender, {
    file: 'offer.xlsx',
  })
  const [table] = read?.proposal.tables ?? []
  if (table === undefined) throw new Error('the sheet holds a table')
  return table
}

describe('showPlaced', () => {
  it('shows the first rows one by one and counts all of them', () => {
    const { records, count } = placed(Array.from({ length: 2100 }, (_, row) => line(row)))
    expect(records).toHaveLength(2000)
    expect(count).toEqual({ taken: 2100, leftOut: 0, hidden: 0 })
  })

  it('counts a total as left out', () => {
    const { records, count } = placed([line(1), line(2), ['Total', null, null, null, 1024]])
    expect(records.map(({ taken }) => taken)).toEqual([true, true, false])
    expect(count).toEqual({ taken: 2, leftOut: 1, hidden: 0 })
  })
})
