import { describe, expect, it } from 'vitest'
import { editLayout } from '../../../../shared/quote/layout/edit-layout.ts'
import type { GivenLayout, LayoutEdit } from '../../../../shared/quote/layout/proposal.ts'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { type GridRows, grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

/** Reads rows of one sheet called after Halden by the confirmed proposal, changed by the edits. */
function read(rows: GridRows, edits: readonly LayoutEdit[] = [], sheet = 'Halden Compute') {
  const file = 'offer.xlsx'
  const workbook = grid({ [sheet]: rows })
  const proposed = readForeignFile(workbook, layoutTender, { file })
  if (proposed === undefined) throw new Error('no table')
  const edited = editLayout(proposed.proposal.layout, edits)
  if (!edited.ok) throw new Error(edited.failure.path)
  const given: GivenLayout = { layout: edited.value, confirmed: true }
  const reading = readForeignFile(workbook, layoutTender, { file, given })
  return {
    asked: proposed.proposal.questions,
    offers: reading?.quotes[0]?.quote.offers ?? [],
    draft: reading?.quotes[0],
    codes: (reading?.remarks ?? []).map(({ code }) => code),
    remarks: reading?.remarks ?? [],
  }
}

describe('offers composed of records', () => {
  it('makes one offer a term of prices by term, excluding each other', () => {
    const { offers } = read([
      ['GPU', 'Site', 'Max qty', '12 months (USD/GPU/hr)', '24 months (USD/GPU/hr)'],
      ['H100', 'North Hall', 256, 2.6, 2.3],
    ])
    expect(offers.map(({ id, termMonths, excludes, price }) => [id, termMonths, excludes, price.tiers])).toEqual([
      ['halden-h100-north-12m', 12, ['halden-h100-north-24m'], [{ from: 0, price: 2.6 }]],
      ['halden-h100-north-24m', 24, ['halden-h100-north-12m'], [{ from: 0, price: 2.3 }]],
    ])
  })

  it('puts bands of a volume column together and tells gaps between them', () => {
    const { offers, remarks } = read([
      ['GPU', 'Site', 'Term (months)', 'Volume', 'USD/GPU/hr', 'Max qty'],
      ['H100', 'North Hall', 24, '64-127', 2.4, 512],
      ['H100', 'North Hall', 24, '256+', 2.1, 512],
    ])
    expect(offers).toMatchObject([
      {
        minQuantity: 64,
        maxQuantity: 512,
        price: {
          tiers: [
            { from: 0, price: 2.4 },
            { from: 256, price: 2.1 },
          ],
        },
      },
    ])
    expect(remarks).toContainEqual(
      expect.objectContaining({ code: 'band-gap', address: 'D3', what: expect.stringContaining('128 to 255') }),
    )
  })

  it('asks when the same terms have two prices', () => {
    const { codes, draft } = read([
      ['GPU', 'Site', 'Term (months)', 'Volume', 'USD/GPU/hr', 'Max qty'],
      ['H100', 'North Hall', 24, '64+', 2.4, 512],
      ['H100', 'North Hall', 24, '64+', 2.1, 512],
    ])
    expect(codes).toContain('price-twice')
    expect(draft?.ready).toBe(false)
  })

  it('fills grouping columns down, by the empty cells under a filled one', () => {
    const { offers, draft } = read([
      ['Site', 'GPU', 'Term (months)', 'USD/GPU/hr', 'Max qty'],
      ['North Hall', 'H100', 24, 2.2, 128],
      [null, null, 36, 2.0, 128],
      ['South Hall', 'H200', 24, 2.9, 64],
    ])
    expect(offers.map(({ accelerator, site, termMonths }) => [accelerator, site, termMonths])).toEqual([
      ['H100', 'halden-north', 24],
      ['H100', 'halden-north', 36],
      ['H200', 'halden-south', 24],
    ])
    expect(draft?.origins['offers[1].accelerator']).toMatchObject({ address: 'B2' })
  })

  it('reads terms in words, and what is not certain stays a note', () => {
    const { offers } = read([
      ['GPU', 'Site', 'USD/GPU/hr', 'Max qty', 'Commercial terms'],
      ['H100', 'North Hall', 2.2, 128, '36 months; net 60; 80 % take-or-pay; liquid cooled'],
    ])
    expect(offers).toMatchObject([
      { kind: 'lease', termMonths: 36, paymentDays: 60, takeOrPay: 0.8, notes: [{ text: 'liquid cooled' }] },
    ])
  })

  it('takes labels beside a table for all its offers, and a line’s own cell before them', () => {
    const { offers, draft } = read([
      ['Term:', '24 months'],
      ['Take or pay:', '90 %'],
      ['Valid until:', '2027-06-30'],
      [],
      ['GPU', 'Site', 'USD/GPU/hr', 'Max qty', 'Term (months)'],
      ['H100', 'North Hall', 2.2, 128, null],
      ['H200', 'North Hall', 2.9, 64, 36],
    ])
    expect(offers.map(({ termMonths, takeOrPay }) => [termMonths, takeOrPay])).toEqual([
      [24, 0.9],
      [36, 0.9],
    ])
    expect(draft?.quote.validUntil).toBe('2027-06-30')
    expect(draft?.origins['offers[0].termMonths']).toMatchObject({ address: 'B1', raw: '24 months' })
  })

  it('leaves no column out in silence: what has no meaning is a note of the offer', () => {
    const { offers } = read([
      ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Max qty', 'Fabric', 'Colour'],
      ['H100', 'North Hall', 24, 2.2, 128, 'IB NDR', 'grey'],
    ])
    expect(offers[0]?.notes).toEqual([
      { label: 'Fabric', text: 'IB NDR' },
      { label: 'Colour', text: 'grey' },
    ])
  })

  it('refuses two currencies in one quote', () => {
    const { codes, draft } = read([
      ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Setup fee (EUR)', 'Max qty'],
      ['H100', 'North Hall', 24, 2.2, 5000, 128],
    ])
    expect(codes).toContain('two-currencies')
    expect(draft?.ready).toBe(false)
  })

  it('asks once for the largest quantity, and takes the answer for every line', () => {
    const rows: GridRows = [
      ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr'],
      ['H100', 'North Hall', 24, 2.2],
      ['H200', 'North Hall', 24, 2.9],
    ]
    const [question, ...others] = read(rows).asked
    expect(others).toEqual([])
    expect(question).toMatchObject({ typed: { path: 'tables[0].fixed.maxQuantity', kind: 'number' } })
    const { offers, draft } = read(rows, [{ path: question?.typed?.path ?? '', value: 256 }])
    expect(offers.map(({ maxQuantity }) => maxQuantity)).toEqual([256, 256])
    expect(draft?.ready).toBe(true)
    expect(draft?.origins['offers[0].maxQuantity']).toBeUndefined()
  })

  it('asks whether quantities by month are deliveries when they add up to the total stated', () => {
    const { codes } = read([
      ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Max qty', 'Jul 2027', 'Aug 2027'],
      ['H100', 'North Hall', 24, 2.2, 300, 100, 200],
    ])
    expect(codes).toContain('deliveries')
  })

  it('reads a column of on-demand prices beside terms as on demand', () => {
    const { offers } = read([
      ['GPU', 'Site', 'Max qty', 'On-demand (USD/GPU/hr)', '24 months (USD/GPU/hr)'],
      ['H100', 'North Hall', 256, 3.2, 2.3],
    ])
    expect(offers.map(({ kind, termMonths, excludes }) => [kind, termMonths, excludes])).toEqual([
      ['on-demand', undefined, undefined],
      ['lease', 24, undefined],
    ])
  })
})

describe('a price beside a discount', () => {
  const discounted = (header: string) => [
    ['GPU', 'Site', 'Term (months)', header, 'Discount', 'Max qty'],
    ['H100', 'North Hall', 24, 2.5, '20 %', 256],
  ]
  const asked = (rows: GridRows) => read(rows).asked.filter(({ code }) => code === 'discount')

  it('is asked about, unless its header says that the discount is taken off or another is the list price', () => {
    const [question, ...others] = asked(discounted('Unit price (USD/GPU/hr)'))
    expect(others).toEqual([])
    expect(question?.what).toBe('Is “Discount” still to be taken off “Unit price (USD/GPU/hr)”?')
    expect(question?.cells).toEqual(['D2', 'E2'])
    expect(asked(discounted('Net price (USD/GPU/hr)'))).toEqual([])
    expect(asked(discounted('List price (USD/GPU/hr)'))).toEqual([])
  })

  it('is what the buyer says: before the discount it is worked out, after it the discount is a note', () => {
    const rows = discounted('Unit price (USD/GPU/hr)')
    const [before, after] = asked(rows)[0]?.options ?? []
    const { offers, remarks } = read(rows, before?.edits)
    expect(offers[0]?.price).toMatchObject({ list: 2.5, discounts: [0.2], tiers: [{ from: 0, price: 2 }] })
    expect(remarks).toContainEqual(expect.objectContaining({ code: 'net-worked-out', address: 'D2' }))
    const kept = read(rows, after?.edits).offers[0]
    expect(kept?.price).toEqual({ unit: 'accelerator-hour', tiers: [{ from: 0, price: 2.5 }] })
    expect(kept?.notes).toEqual([{ label: 'Discount', text: '20 %' }])
  })

  it('is worked out band by band, and for each term', () => {
    const rows = [
      ['GPU', 'Site', 'Term (months)', 'Volume', 'Unit price (USD/GPU/hr)', 'Discount', 'Max qty'],
      ['H100', 'North Hall', 24, '64-127', 2.5, '10 %', 512],
      ['H100', 'North Hall', 24, '128+', 2.5, '20 %', 512],
    ]
    expect(read(rows, asked(rows)[0]?.options[0]?.edits).offers[0]?.price.tiers).toEqual([
      { from: 0, price: 2.25 },
      { from: 128, price: 2 },
    ])
    const byTerm = [
      ['GPU', 'Site', 'Discount', '12 months (USD/GPU/hr)', '24 months (USD/GPU/hr)', 'Max qty'],
      ['H100', 'North Hall', '10 %', 3, 2.5, 512],
    ]
    const { offers } = read(byTerm, asked(byTerm)[0]?.options[0]?.edits)
    expect(offers.map(({ price }) => price.tiers[0]?.price)).toEqual([2.7, 2.25])
  })
})

describe('what is said of composed offers', () => {
  const header = ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr']

  it('awards what is counted in nodes in whole nodes, unless the vendor states blocks', () => {
    const nodes = [...header, 'Nodes available (8 GPUs)']
    const { offers, remarks } = read([nodes, ['H100', 'North Hall', 24, 2.1, 64]])
    expect(offers[0]).toMatchObject({ maxQuantity: 512, blockSize: 8 })
    expect(remarks).toContainEqual(expect.objectContaining({ code: 'block-of-node', address: 'E2' }))
    const stated = read([
      [...nodes, 'Block size'],
      ['H100', 'North Hall', 24, 2.1, 64, 16],
    ])
    expect(stated.offers[0]?.blockSize).toBe(16)
    expect(stated.codes).not.toContain('block-of-node')
  })

  it('warns that a quarter stands for its first month, and says nothing of months', () => {
    const line = ['H100', 'North Hall', 24, 2.1, 64, 128]
    const quarters = read([[...header, 'Q2 2027', 'Q3 2027'], line])
    expect(quarters.remarks).toContainEqual(expect.objectContaining({ code: 'first-month', address: 'E2' }))
    expect(read([[...header, 'Jun 2027', 'Jul 2027'], line]).codes).not.toContain('first-month')
  })

  it('names the vendor whose quote has no end, for a file may hold several', () => {
    const { remarks } = read([
      ['Vendor', ...header, 'Max qty'],
      ['Halden Compute', 'H100', 'North Hall', 24, 2.1, 64],
      ['Quarrel Systems', 'H100', 'West Yard', 24, 2.1, 64],
    ])
    expect(remarks.filter(({ code }) => code === 'no-validity').map(({ what }) => what)).toEqual([
      'the quote of Halden Compute does not say until when it is valid',
      'the quote of Quarrel Systems does not say until when it is valid',
    ])
  })
})
