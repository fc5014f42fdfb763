import { describe, expect, it } from 'vitest'
import { readNumberList, showNumberList } from '../../../../renderer/view/number-list.ts'
import { percentToShare, shareToPercent } from '../../../../renderer/view/percent.ts'

describe('readNumberList', () => {
  it('reads what it shows', () => {
    expect(readNumberList(showNumberList([0, 0.5, 1], true), true)).toEqual([0, 0.5, 1])
    expect(readNumberList('1; 2.5 3', false)).toEqual([1, 2.5, 3])
    expect(readNumberList('', false)).toEqual([])
  })
  it('refuses a part that is no number', () => {
    expect(readNumberList('50, x', true)).toBeUndefined()
    expect(readNumberList('1.2.3', false)).toBeUndefined()
  })
})

describe('percentToShare', () => {
  it('leaves no dust of floating point, and comes back', () => {
    for (const percent of [7, 0.1, 33.3, 55, 99.99, 14.000001]) {
      expect(shareToPercent(percentToShare(percent))).toBe(percent)
    }
    expect(percentToShare('7')).toBe(0.07)
    expect(percentToShare(55)).toBe(0.55)
  })
})
