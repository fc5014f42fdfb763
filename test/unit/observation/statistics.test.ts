import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentileOf, quarterPoint, standingOf, standingWords } from '../../../shared/observation/statistics.ts'

const rising = fc
  .array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 40 })
  .map((list) => list.toSorted((a, b) => a - b))

describe('quarterPoint', () => {
  it('lies between neighbours in proportion, half to even', () => {
    // Worked in docs/model.md: five prices of 1.90, 2.10, 2.20, 2.60 and 3.00.
    const five = [1_900_000, 2_100_000, 2_200_000, 2_600_000, 3_000_000]
    expect([quarterPoint(five, 1), quarterPoint(five, 2), quarterPoint(five, 3)]).toEqual([
      2_100_000, 2_200_000, 2_600_000,
    ])
    expect([quarterPoint([1, 2], 1), quarterPoint([1, 2], 2), quarterPoint([1, 2], 3)]).toEqual([1, 2, 2])
    expect(quarterPoint([2, 3], 2)).toBe(2)
    expect(quarterPoint([10, 20, 30, 41], 3)).toBe(33)
    expect(quarterPoint([7], 1)).toBe(7)
  })
  it('rises with the quarter and stays within the numbers', () => {
    fc.assert(
      fc.property(rising, (list) => {
        const points = [list[0]!, quarterPoint(list, 1), quarterPoint(list, 2), quarterPoint(list, 3), list.at(-1)!]
        expect(points).toEqual(points.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('standingOf', () => {
  it('counts as counting one by one does', () => {
    fc.assert(
      fc.property(rising, fc.integer({ min: 0, max: 51 }), (list, value) => {
        expect(standingOf(list, value)).toEqual({
          below: list.filter((each) => each < value).length,
          equal: list.filter((each) => each === value).length,
          above: list.filter((each) => each > value).length,
        })
      }),
    )
  })
})

describe('percentileOf', () => {
  it('counts equal prices half, from 0 below all to 1 above all', () => {
    expect(percentileOf({ below: 1, equal: 2, above: 1 })).toBe(0.5)
    expect(percentileOf({ below: 0, equal: 0, above: 5 })).toBe(0)
    expect(percentileOf({ below: 5, equal: 0, above: 0 })).toBe(1)
    expect(percentileOf({ below: 1, equal: 0, above: 4 })).toBe(0.2)
  })
})

describe('standingWords', () => {
  it('never claims more than is so', () => {
    expect(standingWords({ below: 117, equal: 0, above: 301 })).toBe('cheaper than 72 % of 418 observations')
    expect(standingWords({ below: 1, equal: 0, above: 417 })).toBe('cheaper than 99 % of 418 observations')
    expect(standingWords({ below: 0, equal: 0, above: 418 })).toBe('cheaper than all 418 observations')
    expect(standingWords({ below: 417, equal: 1, above: 0 })).toBe('cheaper than none of 418 observations')
    expect(standingWords({ below: 0, equal: 1, above: 0 })).toBe('cheaper than none of 1 observation')
    expect(standingWords({ below: 0, equal: 0, above: 1 })).toBe('cheaper than the only observation')
  })
})
