import { describe, expect, it } from 'vitest'
import { possibleDecimals, readBlock, readCell, splitBlock, turnToFit } from '../../../../renderer/view/pasted-block.ts'

describe('splitBlock', () => {
  it('reads rows and cells, whatever the line ends', () => {
    expect(splitBlock('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect(splitBlock('7')).toEqual([['7']])
  })
})

describe('readCell', () => {
  it('reads grouped numbers of either notation', () => {
    expect(readCell('1,234.5', '.')).toBe(1234.5)
    expect(readCell('1.234,5', ',')).toBe(1234.5)
    expect(readCell('1 234', '.')).toBe(1234)
    expect(readCell("1'234'567", '.')).toBe(1_234_567)
  })
  it('refuses what is no number so written', () => {
    for (const text of ['', 'n/a', '1,23.4', '12,34', '1.2.3', '=1+1', '5 H100e'])
      expect(readCell(text, '.')).toBeUndefined()
  })
})

describe('possibleDecimals', () => {
  it('asks when both readings hold and differ', () => {
    expect(possibleDecimals([['1.234', '5.678']])).toEqual(['.', ','])
  })
  it('is certain when one cell tells', () => {
    expect(possibleDecimals([['1.234', '5,6']])).toEqual([','])
    expect(possibleDecimals([['1,234', '5.6']])).toEqual(['.'])
    expect(possibleDecimals([['100', '', '200']])).toEqual(['.'])
  })
  it('finds none when a cell is no number', () => {
    expect(possibleDecimals([['100', 'H100e']])).toEqual([])
  })
})

describe('readBlock', () => {
  it('reads empty cells as 0', () => {
    expect(readBlock([['1,5', '']], ',')).toEqual([[1.5, 0]])
  })
})

describe('turnToFit', () => {
  it('turns a column that only fits as a row', () => {
    expect(turnToFit([[1], [2], [3], [4]], 3)).toEqual([[1, 2, 3, 4]])
  })
  it('leaves what fits, and what fits neither way', () => {
    expect(turnToFit([[1], [2]], 3)).toEqual([[1], [2]])
    const large = [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]
    expect(turnToFit(large, 3)).toBe(large)
  })
})
