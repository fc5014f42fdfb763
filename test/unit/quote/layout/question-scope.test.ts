import { describe, expect, it } from 'vitest'
import { freesSome, holdsBack } from '../../../../shared/quote/layout/question-scope.ts'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

type Row = readonly (string | number)[]
const header = ['Vendor', 'GPU', 'Site', 'Term (months)', 'Price ($/GPU/hr)', 'Max qty']
const three = (...cells: readonly [Row, Row, Row]) =>
  grid({
    Offers: [
      header,
      ['Halden Compute', ...cells[0]],
      ['Brackwater Cloud', ...cells[1]],
      ['Quarrel Systems', ...cells[2]],
    ],
  })
const halden: Row = ['H100', 'North Hall', 24, 2.1, 512]
const brackwater: Row = ['H100', 'East Quay', 24, 2.3, 256]
const quarrel: Row = ['H100', 'West Yard', 24, 2.4, 128]

const confirmed = (workbook: ReturnType<typeof grid>) => {
  const first = readForeignFile(workbook, layoutTender, { file: 'offers.xlsx' })
  if (first === undefined) throw new Error('no table')
  const given = { layout: first.proposal.layout, confirmed: true }
  return readForeignFile(workbook, layoutTender, { file: 'offers.xlsx', given })
}
const readiness = (workbook: ReturnType<typeof grid>) =>
  Object.fromEntries((confirmed(workbook)?.quotes ?? []).map(({ quote, ready }) => [quote.vendor, ready]))

describe('withVendors', () => {
  it('holds back the quote a word is in, and no other', () => {
    const file = three(halden, brackwater, ['H100', 'Nowhere Hall', 24, 2.4, 128])
    expect(confirmed(file)?.proposal.questions).toMatchObject([{ code: 'site', vendors: ['quarrel'] }])
    expect(readiness(file)).toEqual({ halden: true, brackwater: true, quarrel: false })
  })
  it('holds back the quote that lacks a quantity', () => {
    const file = three(halden, ['H100', 'East Quay', 24, 2.3, ''], quarrel)
    expect(readiness(file)).toEqual({ halden: true, brackwater: false, quarrel: true })
  })
  it('holds back the quote whose lines differ only in term', () => {
    const file = grid({
      Offers: [
        header,
        ['Halden Compute', ...halden],
        ['Halden Compute', 'H100', 'North Hall', 36, 1.9, 512],
        ['Quarrel Systems', ...quarrel],
      ],
    })
    expect(confirmed(file)?.proposal.questions).toMatchObject([{ code: 'terms', vendors: ['halden'] }])
    expect(readiness(file)).toEqual({ halden: false, quarrel: true })
  })
  it('holds back every quote while the vendor of a line is open: the line may belong to any', () => {
    const file = grid({
      Offers: [header, ['Halden Compute', ...halden], ['Quarrel Systems', ...quarrel], ['Somebody Else', ...quarrel]],
    })
    const asked = confirmed(file)?.proposal.questions.find(({ code }) => code === 'vendor')
    expect(asked?.vendors).toBeUndefined()
    expect(readiness(file)).toMatchObject({ halden: false, quarrel: false })
  })
  it('holds back those with offers in the table of a field that is open', () => {
    const file = grid({
      One: [header, ['Halden Compute', ...halden]],
      Two: [
        ['Supplier', 'Model', 'Location', 'Months', 'Price ($)', 'Available units', 'Availability %'],
        ['Quarrel Systems', ...quarrel, 99.5],
      ],
    })
    const asked = confirmed(file)?.proposal.questions.find(({ code }) => code === 'unit')
    expect(asked?.vendors).toEqual(['quarrel'])
    expect(readiness(file)).toMatchObject({ halden: true, quarrel: false })
  })
})

describe('holdsBack', () => {
  it('is true of every vendor when the question names none', () => {
    expect(holdsBack({}, 'halden')).toBe(true)
    expect(holdsBack({ vendors: ['quarrel'] }, 'halden')).toBe(false)
    expect(holdsBack({ vendors: ['quarrel'] }, 'quarrel')).toBe(true)
  })
})

describe('freesSome', () => {
  it('is true when a vendor waits for no question', () => {
    const file = three(halden, brackwater, ['H100', 'Nowhere Hall', 24, 2.4, 128])
    const proposal = confirmed(file)?.proposal ?? { questions: [] }
    expect(freesSome(proposal, ['quarrel', 'halden'])).toBe(true)
    expect(freesSome(proposal, ['quarrel', ''])).toBe(false)
  })
})
