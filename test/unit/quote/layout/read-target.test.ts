import { describe, expect, it } from 'vitest'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { type GridRows, grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

const header = ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Max qty', 'Setup fee (USD)', 'Take-or-pay (%)']

function confirmed(rows: GridRows) {
  const workbook = grid({ 'Halden Compute': rows })
  const layout = readForeignFile(workbook, layoutTender, { file: 'a.xlsx' })?.proposal.layout
  if (layout === undefined) throw new Error('no layout')
  return readForeignFile(workbook, layoutTender, { file: 'a.xlsx', given: { layout, confirmed: true } })
}

describe('readTarget, cells that state nothing', () => {
  it.each(['n/a', '–', 'keine', 'entfällt'])('takes %s as an empty cell, with a note', (word) => {
    const reading = confirmed([
      header,
      ['H100', 'North Hall', 24, 2.2, 64, word, 80],
      ['H200', 'North Hall', 36, 2.9, 64, 9000, word],
    ])
    expect(reading?.quotes).toMatchObject([{ ready: true }])
    expect(reading?.quotes[0]?.quote.offers.map(({ setupFee, takeOrPay }) => [setupFee, takeOrPay])).toEqual([
      [undefined, 0.8],
      [9000, undefined],
    ])
    const notes = reading?.remarks.filter(({ code }) => code === 'not-stated') ?? []
    expect(notes.map(({ severity, address }) => [severity, address])).toEqual([
      ['note', 'F2'],
      ['note', 'G3'],
    ])
  })

  it('warns of what the vendor has not stated yet', () => {
    const reading = confirmed([header, ['H100', 'North Hall', 24, 2.2, 64, 'tbd', 80]])
    expect(reading?.quotes).toMatchObject([{ ready: true }])
    expect(reading?.remarks).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'not-stated-yet', address: 'F2' }),
    )
  })

  it('asks for a required value that is not stated', () => {
    const reading = confirmed([
      header,
      ['H100', 'North Hall', 24, 2.2, 'on request', 0, 80],
      ['H200', 'North Hall', 24, 2.9, 64, 0, 80],
    ])
    expect(reading?.proposal.questions.map(({ id }) => id)).toEqual(['tables[0] max-quantity'])
    expect(reading?.quotes).toMatchObject([{ ready: false }])
    expect(reading?.remarks.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('asks for a price on request, and names no site that is called -', () => {
    const reading = confirmed([header, ['H100', '-', 24, 'POR', 64, 0, 80], ['H200', 'North Hall', 24, 2.9, 64, 0, 80]])
    expect(reading?.remarks.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(reading?.remarks).toContainEqual(expect.objectContaining({ severity: 'question', code: 'price' }))
    expect(reading?.proposal.questions.filter(({ code }) => code === 'site')).toEqual([])
  })
})
