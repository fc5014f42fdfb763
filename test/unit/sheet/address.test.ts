import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnName, formatAddress, formatRange, parseAddress, parseRange } from '../../../shared/sheet/address.ts'

describe('addresses', () => {
  it('name columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ])
  })
  it('read back what they write', () => {
    fc.assert(
      fc.property(fc.nat(16383), fc.nat(1_048_575), (column, row) => {
        expect(parseAddress(formatAddress({ row, column }))).toEqual({ row, column })
      }),
    )
  })
  it('know what is no address', () => {
    for (const text of ['', 'A', '7', 'A0', 'AAAA1', 'A1B', 'A1:B2', '-A1']) expect(parseAddress(text)).toBeUndefined()
    expect(parseAddress('$b$7')).toEqual({ row: 6, column: 1 })
  })
  it('order the corners of ranges', () => {
    expect(parseRange('D9:B7')).toEqual({ from: { row: 6, column: 1 }, to: { row: 8, column: 3 } })
    expect(formatRange({ from: { row: 6, column: 1 }, to: { row: 6, column: 1 } })).toBe('B7')
    expect(parseRange('A1:B2:C3')).toBeUndefined()
  })
})
