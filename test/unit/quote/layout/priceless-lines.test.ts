import { describe, expect, it } from 'vitest'
import { editLayout } from '../../../../shared/quote/layout/edit-layout.ts'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { type GridRows, grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

const header = ['Vendor', 'GPU', 'Site', 'Term (months)', 'Price ($/GPU/hr)', 'Max qty']
const priced: GridRows = [
  ['Halden Compute', 'H100', 'North Hall', 24, 2.1, 512],
  ['Quarrel Systems', 'H100', 'West Yard', 24, 2.4, 128],
]
const read = (rows: GridRows, options: Partial<Parameters<typeof readForeignFile>[2]> = {}) =>
  readForeignFile(grid({ Offers: [header, ...rows] }), layoutTender, { file: 'offers.xlsx', ...options })
const confirmed = (rows: GridRows) => {
  const layout = read(rows)?.proposal.layout
  return layout === undefined ? undefined : read(rows, { given: { layout, confirmed: true } })
}

describe('pricelessLines', () => {
  const rows: GridRows = [...priced, ['Halden Compute', 'B200', 'South Hall', 36, 'POR', 64]]
  it('asks whether a line on request is to be left out, and holds back its own vendor only', () => {
    const reading = confirmed(rows)
    expect(reading?.proposal.questions).toMatchObject([
      { code: 'price', vendors: ['halden'], options: [{ label: 'leave the line out' }] },
    ])
    expect(reading?.quotes.map(({ quote, ready }) => [quote.vendor, ready])).toEqual([
      ['halden', false],
      ['quarrel', true],
    ])
  })
  it('leaves the line out when told to, and nothing else', () => {
    const asked = confirmed(rows)?.proposal
    const edited = asked && editLayout(asked.layout, asked.questions[0]?.options[0]?.edits ?? [])
    if (edited?.ok !== true) throw new Error('the answer is no edit')
    const reading = read(rows, { given: { layout: edited.value, confirmed: true } })
    expect(reading?.proposal.questions).toEqual([])
    expect(reading?.quotes.map(({ quote, ready }) => [quote.vendor, ready, quote.offers.length])).toEqual([
      ['halden', true, 1],
      ['quarrel', true, 1],
    ])
  })
  it('counts several', () => {
    const more: GridRows = [...rows, ['Halden Compute', 'H200', 'South Hall', 36, 'price on request', 64]]
    expect(confirmed(more)?.proposal.questions[0]?.options).toMatchObject([{ label: 'leave these 2 lines out' }])
  })
  it('offers nothing that would leave a priced line of the same words out as well', () => {
    const same: GridRows = [...priced, ['Halden Compute', 'H100', 'North Hall', 36, null, 512]]
    const reading = confirmed(same)
    expect(reading?.proposal.questions.filter(({ code }) => code === 'price')).toEqual([])
    expect(reading?.remarks.map(({ code }) => code)).toContain('lacks-price')
  })
})
