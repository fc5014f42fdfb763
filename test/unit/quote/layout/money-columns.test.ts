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

  it.each([
    ['an amount among words', 'Stewardship', ['$1,200.00', 'included', 'included']],
    ['amounts in two currencies', 'Stewardship', ['USD 1200', 'EUR 1100']],
    ['figures under a fee', 'Stewardship fee', [1200, 1500]],
    ['figures under a charge', 'Facility charges', [1200, 1500]],
    ['figures under a price', 'Widget price', ['1,200.00', '1,500.00']],
    ['figures under MRC', 'Stewardship MRC', [1200, 1500]],
    ['figures under a compound of money', 'Storingstoeslag', [1200, 1500]],
    ['a lesser price beside the price', 'Umzugspreis', [1200, 1500]],
  ])('is asked about: %s', (_, header, cells) => {
    const reading = withColumn(header, cells)
    expect(fieldOf(reading, header)?.to).toBeUndefined()
    expect(reading?.proposal.questions.map(({ what }) => what)).toContainEqual(expect.stringContaining(header))
    expect(reading?.quotes.some(({ ready }) => ready)).toBe(false)
  })

  it.each([
    ['words under a fee', 'Stewardship fee', ['waived', 'included']],
    ['a remark that names money', 'Stewardship', ['from $5 a ticket, by arrangement with our desk', 'on request']],
    ['shares under a fee', 'Late fee', ['1.5 %', '2 %']],
  ])('stays a note: %s', (_, header, cells) => {
    expect(fieldOf(withColumn(header, cells), header)?.to).toBe('note')
  })

  it('can be answered in one step, what it is due for included', () => {
    const options = (header: string) =>
      withColumn(header, [1200, 1500])
        ?.proposal.questions.find(({ what }) => what.includes(header))
        ?.options.map(({ label, edits }) => [label, ...edits.map(({ value }) => value)])
    expect(options('Stewardship fee')).toEqual([
      ['charge per month', 'charge', 'month'],
      ['charge for something else', 'charge'],
      ['set-up fee', 'setupFee'],
      ['set-up fee per unit', 'setupFeePerUnit'],
      ['keep it as a note', 'note'],
      ['left out', 'nothing'],
    ])
    expect(options('Stewardship MRC')?.[0]).toEqual(['charge', 'charge'])
  })
})

describe('NRC and MRC', () => {
  it('need no answer of what they are due for', () => {
    const reading = withColumn('Cross connect MRC (USD)', [300, 300])
    expect(reading?.proposal.questions.filter(({ code }) => code === 'unit')).toEqual([])
  })

  it.each([
    ['Stewardship MRC', 'month'],
    ['Stewardship NRC', 'once'],
  ])('say what a charge is due for that nobody knows otherwise: %s', (header, unit) => {
    expect(fieldOf(withColumn(header, [1200, 1500]), header)?.unit).toBe(unit)
  })

  it('is asked about beside a price that says what it is for, which stays the price', () => {
    const reading = withColumn('MRC', [300, 300])
    expect(fieldOf(reading, 'Price ($/GPU/hr)')?.to).toBe('price')
    expect(fieldOf(reading, 'MRC')?.to).toBeUndefined()
    const question = reading?.proposal.questions.find(({ what }) => what.includes('MRC'))
    expect(question?.options.map(({ label }) => label)).toEqual(expect.arrayContaining(['charge', 'line total']))
  })
})

describe('availability', () => {
  it('of quarters is when it can start, of percents how much of the time it runs', () => {
    expect(fieldOf(withColumn('Availability', ['Q3 27', 'Q4 27']), 'Availability')?.to).toBe('startEarliest')
    expect(fieldOf(withColumn('Availability', ['99.5 %', '99.9 %']), 'Availability')?.to).toBe('availability')
  })

  it('of words that are neither is a note', () => {
    const field = fieldOf(withColumn('Availability', ['limited', 'plenty']), 'Availability')
    expect(field?.to).toBe('note')
  })

  it.each([
    [['2027-10-01', '2028-01-01'], 'startEarliest'],
    [['immediately', 'on request'], 'startEarliest'],
  ])('of %s is %s', (cells, to) => {
    expect(fieldOf(withColumn('Availability', cells), 'Availability')?.to).toBe(to)
  })

  it('of colocation, where no term takes it, is kept as a note', () => {
    const reading = read([
      ['Halden Compute colocation'],
      ['Site', 'Capacity (kW)', 'Term (months)', 'Price ($/kW/month)', 'Power', 'Availability'],
      ['North Hall', 500, 36, 140, 'included', '99.98 %'],
    ])
    expect(reading?.quotes[0]?.quote.offers[0]?.notes).toEqual([{ label: 'Availability', text: '99.98 %' }])
    const told = reading?.remarks.find(({ code }) => code === 'term-of-other-kind')
    expect(told?.what).toContain('kept as a note')
  })
})

describe('bands with discounts', () => {
  type Line = readonly [volume: string, list: number, discount: string, net: number]
  function bands(...lines: readonly Line[]) {
    const reading = read([
      ['Halden Compute quotation'],
      ['GPU', 'Site', 'Term (months)', 'Volume', 'List ($/GPU/hr)', 'Discount', 'Net price ($/GPU/hr)', 'Max qty'],
      ...lines.map((line) => ['H100', 'North Hall', 24, ...line, 512]),
    ])
    const offer = reading?.quotes[0]?.quote.offers[0]
    return {
      price: offer?.price,
      notes: offer?.notes ?? [],
      told: (reading?.remarks ?? []).filter(({ code }) => code === 'discount-differs'),
    }
  }

  it('of their own keep their prices, and the discounts are notes', () => {
    const { price, notes, told } = bands(['1-127', 3, '10 %', 2.7], ['128+', 3, '20 %', 2.4])
    expect(price).toMatchObject({ list: 3, tiers: [{ price: 2.7 }, { price: 2.4 }] })
    expect(price?.discounts).toBeUndefined()
    expect(notes).toEqual([
      { label: 'Discount', text: 'from 1: 10 %' },
      { label: 'Discount', text: 'from 128: 20 %' },
    ])
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ address: 'F4', what: expect.stringContaining('G3 10 %, G4 20 %') })
  })

  it('that are the same but do not give the price of every band are told and kept as notes', () => {
    const { price, notes, told } = bands(['1-127', 3, '10 %', 2.7], ['128+', 3, '10 %', 2.4])
    expect(price?.tiers.map((tier) => tier.price)).toEqual([2.7, 2.4])
    expect(price?.discounts).toBeUndefined()
    expect(notes).toHaveLength(2)
    expect(told.map(({ what }) => what)).toEqual([expect.stringContaining('G3 10 %, G4 20 %')])
  })

  it('that explain the rounded price of every band are kept', () => {
    const { price, told } = bands(['1-127', 2.99, '10 %', 2.69], ['128+', 2.49, '10 %', 2.24])
    expect(price).toMatchObject({ list: 2.99, discounts: [0.1], tiers: [{ price: 2.69 }, { price: 2.24 }] })
    expect(told).toEqual([])
  })

  it('keep the list price of a further band as a note', () => {
    const { notes } = bands(['1-127', 3, '10 %', 2.7], ['128+', 2, '10 %', 1.8])
    expect(notes).toEqual([{ label: 'List ($/GPU/hr)', text: 'from 128: 2' }])
  })

  it('differing without a stated net price give each band its own price', () => {
    const reading = read([
      ['Halden Compute quotation'],
      ['GPU', 'Site', 'Term (months)', 'Volume', 'List ($/GPU/hr)', 'Discount', 'Max qty'],
      ['H100', 'North Hall', 24, '1-127', 3, '10 %', 512],
      ['H100', 'North Hall', 24, '128+', 3, '20 %', 512],
    ])
    const price = reading?.quotes[0]?.quote.offers[0]?.price
    expect(price?.tiers.map((tier) => tier.price)).toEqual([2.7, 2.4])
    expect(price?.discounts).toBeUndefined()
    expect(reading?.remarks.map(({ code }) => code)).toContain('discount-differs')
  })
})
