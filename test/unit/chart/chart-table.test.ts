import { describe, expect, it } from 'vitest'
import { chartTable } from '../../../shared/chart/chart-table.ts'
import { areaChart, barChart } from '../../builders/blocks.ts'

describe('chartTable', () => {
  it('has a row a month, a column a series, their total and the line', () => {
    const table = chartTable(areaChart)
    expect(table.columns).toEqual(['Alder', 'Birch (on demand)', 'Total', 'Demand'])
    expect(table.rows).toHaveLength(8)
    expect(table.rows[1]).toEqual({ label: 'May 2027', values: [40, 30, 70, 100] })
  })

  it('has a row a case', () => {
    expect(chartTable(barChart).rows).toEqual([
      { label: 'Lowest cost', values: [3_000_000, 100_000, 3_100_000] },
      { label: 'Survives the loss of any one vendor', values: [3_400_000, 0, 3_400_000] },
    ])
  })
})
