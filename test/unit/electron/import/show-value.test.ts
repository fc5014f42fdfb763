import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showValue } from '../../../../electron/import/show-value.ts'

const shown = (number: number, format = '') => showValue({ kind: 'number', number }, format)

describe('showValue', () => {
  it('shows computed numbers without a format in 15 digits, as spreadsheets do', () => {
    expect(shown(1.14 * 2)).toBe('2.28')
    expect(shown(2.2800000000000002, 'General')).toBe('2.28')
    expect(shown(0.1 + 0.2)).toBe('0.3')
    expect(shown(1 / 3)).toBe('0.333333333333333')
    expect(shown(-0.015)).toBe('-0.015')
  })
  it('shows what a format asks for', () => {
    expect(shown(2.2800000000000002, '0.000')).toBe('2.280')
  })
  it('keeps every number of up to 15 digits as it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }),
        fc.integer({ min: 0, max: 6 }),
        (whole, places) => {
          const number = Number(`${whole}e-${places}`)
          expect(shown(number)).toBe(String(number))
        },
      ),
    )
  })
})
