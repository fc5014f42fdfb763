import { describe, expect, it } from 'vitest'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { type GridRows, grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

function read(sheets: Readonly<Record<string, GridRows>>) {
  const reading = readForeignFile(grid(sheets), layoutTender, { file: 'halden compute.xlsx' })
  if (reading === undefined) throw new Error('no table')
  const offers = reading.quotes.flatMap(({ quote }) => quote.offers)
  return {
    offers: offers.map(({ id, site, takeOrPay }) => [id, site, takeOrPay]),
    vendors: reading.quotes.map(({ quote: { vendor, offers: own } }) => [vendor, own.map(({ id }) => id)]),
    uses: reading.proposal.layout.tables.map(({ use }) => use),
    asked: reading.proposal.questions.map(({ id }) => id),
    reasons: reading.proposal.tables.map(({ why }) => why.map(({ text }) => text)),
  }
}

const header = ['GPU', 'Term (months)', 'Price (USD/GPU/hr)', 'Max. GPUs']
const north = [header, ['H100', 24, 2.2, 512], ['H200', 36, 2.8, 256]]
const south = [header, ['H100', 24, 2.1, 512], ['H200', 36, 2.7, 256]]
const ids = {
  north: ['halden-h100-north-24m', 'halden-h200-north-36m'],
  south: ['halden-h100-south-24m', 'halden-h200-south-36m'],
} as const
const offersOf = (hall: 'north' | 'south', share?: number) => ids[hall].map((id) => [id, `halden-${hall}`, share])

describe('labelScope', () => {
  it('takes one block of labels for all tables of the sheet', () => {
    const { offers, uses, asked, reasons } = read({
      Offer: [['Site:', 'North Hall'], ['Take-or-pay:', '80 %'], [], ...north, [], header, ['B200', 36, 4.1, 64]],
    })
    expect(offers).toEqual([...offersOf('north', 0.8), ['halden-b200-north-36m', 'halden-north', 0.8]])
    expect(uses).toEqual(['quote', 'offers'])
    expect(asked).toEqual([])
    expect(reasons[0]?.join()).toContain('holds for the offers of the table')
  })

  it('takes labels that come again for the table below each block, and says for which', () => {
    const { offers, asked, reasons } = read({
      Offer: [
        ['Site:', 'North Hall'],
        ['Take-or-pay:', '80 %'],
        [],
        ...north,
        [],
        ['Site:', 'South Hall'],
        ['Take-or-pay:', '70 %'],
        ...south,
      ],
    })
    expect(offers).toEqual([...offersOf('north', 0.8), ...offersOf('south', 0.7)])
    expect(asked).toEqual([])
    expect(reasons[0]?.join()).toContain('they hold for the offers of the table A4:D6 alone')
    expect(reasons[2]?.join()).toContain('they hold for the offers of the table A10:D12 alone')
  })

  it('takes a single label over each table, and others for all', () => {
    const { offers } = read({
      Offer: [['Take-or-pay:', '80 %'], [], ['Site:', 'North Hall'], ...north, [], ['Site:', 'South Hall'], ...south],
    })
    expect(offers).toEqual([...offersOf('north', 0.8), ...offersOf('south', 0.8)])
  })

  it('does not take what only one of the blocks says for the other tables', () => {
    const { offers } = read({
      Offer: [['Site:', 'North Hall'], ...north, [], ['Site:', 'South Hall'], ['Take-or-pay:', '70 %'], ...south],
    })
    expect(offers).toEqual([...offersOf('north'), ...offersOf('south', 0.7)])
  })

  it('knows the same label by another word', () => {
    const { offers } = read({
      Offer: [
        ['Site:', 'North Hall'],
        ['Take-or-pay:', '80 %'],
        ...north,
        [],
        ['Location:', 'South Hall'],
        ['Take-or-pay:', '70 %'],
        ...south,
      ],
    })
    expect(offers).toEqual([...offersOf('north', 0.8), ...offersOf('south', 0.7)])
  })

  it('takes blocks under their tables for the table above', () => {
    const { offers } = read({
      Offer: [...north, [], ['Site:', 'North Hall'], [], ...south, [], ['Site:', 'South Hall']],
    })
    expect(offers).toEqual([...offersOf('north'), ...offersOf('south')])
  })

  it('takes blocks beside their tables for these', () => {
    const beside = (rows: GridRows, hall: string) =>
      rows.map((row, index) => (index === 0 ? [...row, null, 'Site:', hall] : row))
    const other = [
      ['Term (months)', 'GPU', 'Max. GPUs', 'Price (USD/GPU/hr)'],
      [24, 'H100', 512, 2.1],
      [36, 'H200', 256, 2.7],
    ]
    const { offers } = read({ Offer: [...beside(north, 'North Hall'), [], ...beside(other, 'South Hall')] })
    expect(offers).toEqual([...offersOf('north'), ...offersOf('south')])
  })

  it('gives the offers of each table to the vendor its labels name', () => {
    const { vendors } = read({
      Offer: [
        ['Vendor:', 'Halden Compute'],
        ['Site:', 'North Hall'],
        ...north,
        [],
        ['Vendor:', 'Quarrel Systems'],
        ['Site:', 'West Yard'],
        ...south,
      ],
    })
    expect(vendors).toEqual([
      ['halden', ids.north],
      ['quarrel', ['quarrel-h100-west-24m', 'quarrel-h200-west-36m']],
    ])
  })

  it('takes labels of a sheet without offers for the whole file, those of a sheet with offers for it alone', () => {
    const { offers } = read({
      Terms: [
        ['Take-or-pay:', '80 %'],
        ['Payment terms:', 'Net 30'],
      ],
      North: [['Site:', 'North Hall'], [], ...north],
      South: [['Location:', 'South Hall'], [], ...south],
    })
    expect(offers).toEqual([...offersOf('north', 0.8), ...offersOf('south', 0.8)])
  })

  it('takes labels with a price of their own for an offer', () => {
    const { offers, uses } = read({
      Offer: [
        ['GPU:', 'B200'],
        ['Site:', 'South Hall'],
        ['Price (USD/GPU/hr):', 4.2],
        ['Term:', '36 months'],
        ['Quantity:', 64],
        [],
        ['GPU', 'Site', 'Term (months)', 'Price (USD/GPU/hr)', 'Max. GPUs'],
        ['H100', 'North Hall', 24, 2.2, 512],
        ['H200', 'North Hall', 36, 2.8, 256],
      ],
    })
    expect(uses).toEqual(['offers', 'offers'])
    expect(offers).toEqual([['halden-b200-south-36m', 'halden-south', undefined], ...offersOf('north')])
  })
})
