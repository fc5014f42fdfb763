// Kinds of cells from afar.
import { describe, expect, it } from 'vitest'
import { lineText, plainNumber, shapeOf, textShape } from '../../../../shared/quote/layout/cell-shape.ts'
import { gridCell } from '../../../builders/grid-sheet.ts'

describe('textShape', () => {
  it.each([
    '2.05',
    '1.234,56',
    '2,05 €',
    "USD 1'200.50 / month",
    '≥ 128',
    '256–511',
    '36 months',
    '15 %',
    '-3',
    '$6,552',
  ])('%s is a number', (text) => expect(textShape(text)).toBe('number'))
  it.each(['31.03.2027', '2027-03-31', '3/31/27', '31 March 2027', 'Jan-27', '2027-04'])('%s is a date', (text) =>
    expect(textShape(text)).toBe('date'),
  )
  it.each(['H100 SXM', 'MI300X', 'RTX 4090', 'Net 60', '8x H100', 'yes', 'Hall 3'])('%s is text', (text) =>
    expect(textShape(text)).toBe('text'),
  )
  it.each(['-', '–', 'n/a', 'TBD'])('%s says nothing', (text) => expect(textShape(text)).toBe('none'))
})

describe('shapeOf, plainNumber, lineText', () => {
  it('goes by the value of a cell that is no text', () => {
    expect(shapeOf(gridCell(2.5, 0, 0))).toBe('number')
    expect(shapeOf(gridCell({ date: '2027-01-01', text: '46023' }, 0, 0))).toBe('date')
    expect(shapeOf(gridCell(true, 0, 0))).toBe('text')
  })

  it('adds up numbers and texts that only a number can be', () => {
    expect(['12', '12.5', '1.234,5', '1,234', 'x'].map((text) => plainNumber(gridCell(text, 0, 0)))).toEqual([
      12,
      12.5,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('puts words on one line', () => expect(lineText(gridCell(' Price\n (USD)\t ', 0, 0))).toBe('Price (USD)'))
})
