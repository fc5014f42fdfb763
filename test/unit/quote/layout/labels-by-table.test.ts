import { describe, expect, it } from 'vitest'
import { findTables } from '../../../../shared/quote/layout/find-tables.ts'
import { type GridRows, grid } from '../../../builders/grid.ts'

/** Headers of the labels tables of a sheet. */
function blocks(rows: GridRows): readonly (readonly string[])[] {
  const [sheet] = grid({ Offer: rows }).sheets
  if (sheet === undefined) throw new Error('no sheet')
  return findTables(sheet)
    .tables.filter(({ form }) => form === 'labels')
    .map(({ fields }) => fields.map(({ header }) => header))
}

const table = [
  ['GPU', 'Term (months)', 'Price (USD/GPU/hr)', 'Max. GPUs'],
  ['H100', 24, 2.2, 512],
  ['H200', 36, 2.8, 256],
  [],
]

describe('splitByTables', () => {
  it('parts labels that repeat over each table', () => {
    expect(blocks([['Site:', 'A'], ...table, ['Site:', 'B'], ...table])).toEqual([['Site:'], ['Site:']])
  })

  it('keeps labels for all tables apart from those over each', () => {
    const rows = [
      ['Term:', '24 months'],
      [],
      ['Site:', 'A'],
      ...table,
      ['Site:', 'B'],
      ...table,
      ['Valid until:', 'May'],
    ]
    expect(blocks(rows)).toEqual([['Term:', 'Valid until:'], ['Site:'], ['Site:']])
  })

  it('keeps what stands right beside a repeated label with it', () => {
    const rows = [['Term:', '24 months'], ['Site:', 'A'], ...table, ['Site:', 'B'], ['Term:', '12 months'], ...table]
    expect(blocks(rows)).toEqual([
      ['Term:', 'Site:'],
      ['Site:', 'Term:'],
    ])
  })

  it('leaves labels together that do not repeat', () => {
    expect(blocks([['Site:', 'A'], ...table, ['Take-or-pay:', '80 %'], ...table])).toEqual([['Site:', 'Take-or-pay:']])
  })

  it('leaves a list of the same label between two tables together', () => {
    const rows = [...table, ['Contact:', 'A'], ['Site:', 'A'], ['Site:', 'B'], [], ...table]
    expect(blocks(rows)).toEqual([['Contact:', 'Site:', 'Site:']])
  })
})
