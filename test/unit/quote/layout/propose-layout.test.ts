import { describe, expect, it } from 'vitest'
import { findFileTables } from '../../../../shared/quote/layout/file-tables.ts'
import { proposeLayout } from '../../../../shared/quote/layout/propose-layout.ts'
import { type GridRows, grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

function proposed(sheets: Readonly<Record<string, GridRows>>) {
  const tables = findFileTables(grid(sheets))
  return proposeLayout(tables, layoutTender, 'offer.xlsx')?.layout.tables.map(({ use, fixed }) => [use, fixed])
}

const prices = [
  ['Volume', 'Price (USD/GPU/hr)', 'Max. GPUs'],
  ['64+', 2.5, 512],
  ['256+', 2.3, 512],
]
const line = [
  ['Site', 'GPU', 'Term'],
  ['East Quay', 'H100 SXM', '36 months'],
]

describe('proposeLayout', () => {
  it('takes a table of one line without a price for what holds for the prices beside it', () => {
    expect(proposed({ Offer: [...line, [], ...prices] })).toEqual([
      ['quote', undefined],
      ['offers', { kind: 'lease' }],
    ])
  })

  it('takes it for offers that lack their price when nothing else has one', () => {
    expect(proposed({ Offer: line })).toEqual([['offers', undefined]])
  })

  it('does not take it for all when the prices say the same things themselves', () => {
    const own = [
      ['GPU', 'Term (months)', 'Price (USD/GPU/hr)', 'Max. GPUs'],
      ['H100', 12, 2.5, 512],
      ['H200', 24, 2.3, 512],
    ]
    expect(proposed({ Offer: [...line, [], ...own] })?.[0]?.[0]).toBe('offers')
  })

  it('takes the accelerator of each line before the one a header names as an example', () => {
    const rows = [
      ['GPU', 'Term', 'Price (USD per node-hour, 8x H100)', 'Max. GPUs'],
      ['H100', '24 months', 20.2, 512],
      ['H200', '24 months', 28.1, 256],
    ]
    const guess = proposeLayout(findFileTables(grid({ Offer: rows })), layoutTender, 'offer.xlsx')
    expect(guess?.layout.tables[0]?.fields.map(({ to, at }) => [to, at])).toEqual([
      ['accelerator', undefined],
      ['termMonths', undefined],
      ['price', undefined],
      ['maxQuantity', undefined],
    ])
    expect(guess?.whys.get('tables[0].fields[2]')).toMatch(/each line names its own accelerator, so “H100”/)
  })

  it('lets a title above labels say the unit of the prices below them', () => {
    const rows = [['All prices in USD per GPU-hour'], ['Site:', 'East Quay'], [], ['Term', 'H100'], ['12 months', 2.6]]
    const guess = proposeLayout(
      findFileTables(grid({ Offer: [...rows, ['24 months', 2.4]] })),
      layoutTender,
      'offer.xlsx',
    )
    expect(guess?.layout.tables[1]?.fields[1]).toMatchObject({ to: 'price', unit: 'accelerator-hour' })
  })
})
