// Money that nothing explains is asked about, never kept as a mere note; availability is read by its cells; discounts that differ are told.
import { describe, expect, it } from 'vitest'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { type GridRows, grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

function read(rows: GridRows) {
  return readForeignFile(grid({ Offer: rows }), layoutTender, { file: 'offer.xlsx' })
}

const head = ['GPU', 'Site', 'Term (months)', 'Price ($/GPU/hr)', 'Max qty'] as const
const line = ['H100', 'North Hall', 24, 2.1, 512] as const

function withColumn(header: string, cells: readonly (string | number)[]) {
  return read([
    ['Halden Compute quotation'],
    [...head, header],
    ...cells.map((cell, i) => [...line.slice(0, 2), 12 * (i + 1), ...line.slice(3), cell]),
  ])
}

function fieldOf(reading: ReturnType<typeof read>, header: string) {
  return reading?.proposal.layout.tables[0]?.fields.find((field) => field.header === header)
}

describe('a column of money with a header nobody knows', () => {
  it.each([
    ['by the cells', 'Stewardship', ['$1,200.00', '$1,500.00']],
    ['by the header', 'Stewardship (USD)', [1200, 1500]],
  ])('is asked about, with charge and fee among the answers: %s', (_, header, cells) => {
    const reading = withColumn(header, cells)
    expect(fieldOf(reading, header)?.to).toBeUndefined()
    const question = reading?.proposal.questions.find(({ what }) => what.includes(header))
    const answers = question?.options.flatMap(({ edits }) => edits.map(({ value }) => value))
    expect(answers).toEqual(expect.arrayContaining(['charge', 'setupFee', 'note', 'nothing']))
  })

  it('stays a note when its cells are words or plain figures', () => {
    expect(fieldOf(withColumn('Stewardship', ['included', 'by request']), 'Stewardship')?.to).toBe('note')
    expect(fieldOf(withColumn('Stewardship', [3, 4]), 'Stewardship')?.to).toBe('note')
  })
})

describe('NRC and MRC', () => {
  it('need no answer of what they are due for', () => {
    const reading = withColumn('Cross connect MRC (USD)', [300, 300])
    expect(reading?.proposal.questions.filter(({ code }) => code === 'unit')).toEqual([])
  })
})

describe('availability', () => {
  it('of quarters is when it can start, of percents how much of the time it runs', () => {
    expect(fieldOf(withColumn('Availability', ['Q3 27', 'Q4 27']), 'Availability')?.to).toBe('startEarliest')
    expect(fieldOf(withColumn('Availability', ['99.5 %', '99.9 %']), 'Availability')?.to).toBe('availability')
  })
})

describe('bands with discounts of their own', () => {
  it('keep their prices and say that the discount of another band is not kept', () => {
    const reading = read([
      ['Halden Compute quotation'],
      [
        'GPU',
        'Site',
        'Term (months)',
        'Volume',
        'List price ($/GPU/hr)',
        'Discount',
        'Net price ($/GPU/hr)',
        'Max qty',
      ],
      ['H100', 'North Hall', 24, '1-127', 3, '10 %', 2.7, 512],
      ['H100', 'North Hall', 24, '128+', 3, '20 %', 2.4, 512],
    ])
    const price = reading?.quotes[0]?.quote.offers[0]?.price
    expect(price?.tiers.map((tier) => tier.price)).toEqual([2.7, 2.4])
    const told = reading?.remarks.filter(({ code }) => code === 'discount-differs')
    expect(told?.map(({ what }) => what)).toEqual([expect.stringContaining('is 20 %, that of the first 10 %')])
  })
})
