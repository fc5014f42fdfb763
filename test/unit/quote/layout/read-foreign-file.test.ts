import { describe, expect, it } from 'vitest'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

const rows = [
  ['Halden Compute quotation'],
  ['GPU', 'Site', 'Term (months)', 'Price ($/GPU/hr)', 'Max qty'],
  ['H100', 'North Hall', 24, 2.1, 512],
  ['H200', 'North Hall', 36, 2.8, 256],
]

const read = (given = false) => {
  const first = readForeignFile(grid({ Offer: rows }), layoutTender, { file: 'offer.xlsx' })
  if (first === undefined || !given) return first
  const { layout } = first.proposal
  return readForeignFile(grid({ Offer: rows }), layoutTender, {
    file: 'offer.xlsx',
    given: { layout, confirmed: true },
  })
}

describe('readForeignFile', () => {
  it('proposes a layout for a table of a vendor’s own, which is not ready until it is confirmed', () => {
    const reading = read()
    expect(reading?.proposal).toMatchObject({ from: 'proposed', confirmed: false, questions: [], moved: [] })
    expect(reading?.proposal.layout.tables[0]?.fields.map(({ to }) => to)).toEqual([
      'accelerator',
      'site',
      'termMonths',
      'price',
      'maxQuantity',
    ])
    expect(reading?.quotes).toMatchObject([{ ready: false, quote: { vendor: 'halden' } }])
    expect(reading?.remarks.filter(({ severity }) => severity === 'question')).toMatchObject([
      { code: 'layout-unconfirmed' },
    ])
  })

  it('reads offers by a confirmed layout, each value with its cell', () => {
    const [draft] = read(true)?.quotes ?? []
    expect(draft).toMatchObject({ ready: true, quote: { vendor: 'halden', currency: 'USD' } })
    expect(draft?.quote.offers[0]).toEqual({
      id: 'halden-h100-north-24m',
      kind: 'lease',
      accelerator: 'H100',
      site: 'halden-north',
      maxQuantity: 512,
      termMonths: 24,
      price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 2.1 }] },
    })
    expect(draft?.origins['offers[1].price.tiers[0].price']).toEqual({ sheet: 'Offer', address: 'D4', raw: '2.8' })
  })

  it('gives nothing for a file without a table', () => {
    expect(readForeignFile(grid({ Sheet1: [['Hello']] }), layoutTender, { file: 'a.xlsx' })).toBeUndefined()
  })

  it('reads terms that stand right below the lines as terms of all of them', () => {
    const below = [...rows, ['Offers valid until 30 Apr 2027'], ['Payment: Net 45']]
    const reading = readForeignFile(grid({ Offer: below }), layoutTender, { file: 'offer.xlsx' })
    expect(reading?.quotes[0]?.quote.validUntil).toBe('2027-04-30')
    expect(reading?.quotes[0]?.quote.offers.map(({ paymentDays }) => paymentDays)).toEqual([45, 45])
    expect(reading?.remarks.map(({ code }) => code)).not.toContain('no-validity')
  })

  it('leaves a remark between the lines a note, for it may hold for some of them', () => {
    const between = [...rows.slice(0, 3), ['Net 45'], ...rows.slice(3)]
    const reading = readForeignFile(grid({ Offer: between }), layoutTender, { file: 'offer.xlsx' })
    expect(reading?.quotes[0]?.quote.offers.map(({ paymentDays }) => paymentDays)).toEqual([undefined, undefined])
  })

  it('has the notes of a quote in the order of their rows', () => {
    const noted = [...rows, ['Racks are cooled by rear doors.']]
    const reading = readForeignFile(grid({ Offer: noted }), layoutTender, { file: 'offer.xlsx' })
    expect(reading?.quotes[0]?.quote.notes?.map(({ label }) => label)).toEqual(['Text in A1', 'Text in A5'])
  })
})
