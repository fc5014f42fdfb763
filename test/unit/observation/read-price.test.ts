import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '../../../shared/money/exact.ts'
import { findMarks, markOf, perAccelerator, readPrice } from '../../../shared/observation/read-price.ts'
import type { Cell } from '../../../shared/sheet/cell.ts'

function cellOf(value: string | number): Cell {
  const place = { row: 1, column: 1, format: '', text: String(value) }
  return typeof value === 'number'
    ? { ...place, value: { kind: 'number', number: value } }
    : { ...place, value: { kind: 'text', text: value } }
}

function read(value: string | number, mark: 'point' | 'comma') {
  const price = readPrice(cellOf(value), mark)
  return price === undefined ? undefined : perAccelerator(price, 1)
}

describe('readPrice', () => {
  it('reads numbers, and texts in the mark of their column', () => {
    expect(read(2.15, 'comma')).toBe(2_150_000)
    expect([read('2.15', 'point'), read('.5', 'point'), read('1,234.5', 'point'), read("1'234.5", 'point')]).toEqual([
      2_150_000, 500_000, 1_234_500_000, 1_234_500_000,
    ])
    expect([read('2,15', 'comma'), read('1.234,5', 'comma'), read('1 234,5', 'comma')]).toEqual([
      2_150_000, 1_234_500_000, 1_234_500_000,
    ])
    expect(read('5e-05', 'point')).toBe(50)
  })
  it('takes a currency or an hour beside the number', () => {
    for (const text of ['$2.15', '2.15 USD', 'USD 2.15', '2.15 €/h', 'US$ 2.15 / hr', '2.15/Std.'])
      expect([text, read(text, 'point')]).toEqual([text, 2_150_000])
  })
  it('reads nothing of what is no number of its mark', () => {
    for (const text of [
      '',
      '-2',
      '2,15',
      '1.2.3',
      '12,34.5',
      '2 - 3',
      'from 2',
      '∞',
      '٢',
      '1e999',
      '0x10',
      ' '.repeat(5000),
    ])
      expect([text, read(text, 'point')]).toEqual([text, undefined])
    expect(readPrice({ ...cellOf(1), value: { kind: 'error', code: '#N/A' } }, 'point')).toBeUndefined()
  })
  it('reads back every price written either way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 999_999 }), (whole, fraction) => {
        const digits = String(fraction).padStart(6, '0')
        const grouped = (separator: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, separator)
        const millionths = whole * 1e6 + fraction
        expect(read(`${grouped(',')}.${digits}`, 'point')).toBe(millionths)
        expect(read(`${grouped('.')},${digits}`, 'comma')).toBe(millionths)
        expect(read(`${whole}.${digits}`, 'point')).toBe(millionths)
      }),
    )
  })
  it('never throws, and never reads a text as two prices in one mark', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        for (const mark of ['point', 'comma'] as const) {
          const once = read(text, mark)
          expect(read(text, mark)).toBe(once)
          if (once !== undefined) expect(once).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})

describe('markOf', () => {
  const mark = (...texts: readonly string[]) => markOf(findMarks(texts.map(cellOf)))
  it('follows what only one mark reads, and stays open where none tells', () => {
    expect([mark('2.15', '1.234'), mark('2,15', '1.234'), mark('2', '3'), mark()]).toEqual([
      'point',
      'comma',
      'point',
      'point',
    ])
    expect([mark('1.234'), mark('1,234', '5'), mark('2.15', '2,15')]).toEqual([undefined, undefined, undefined])
  })
})

describe('perAccelerator', () => {
  it('divides exactly and rounds once, half to even', () => {
    expect(perAccelerator(exact(98.32), 8)).toBe(12_290_000)
    expect([perAccelerator(exact(0.000_001), 2), perAccelerator(exact(0.000_003), 2)]).toEqual([0, 2])
    expect(perAccelerator({ n: 10n ** 30n, scale: 0 }, 1)).toBeUndefined()
  })
})
