import { describe, expect, it } from 'vitest'
import { isDateFormat, isPercentFormat } from '../../../shared/sheet/number-format.ts'

describe('number formats', () => {
  it('tell dates', () => {
    for (const format of ['yyyy-mm-dd', 'm/d/yy', '[$-407]d. mmmm yyyy', 'mmm-yy;@'])
      expect(isDateFormat(format)).toBe(true)
    for (const format of ['', 'General', '0.00', '#,##0.00 "USD a day"', '[Red]0', '0%', '0\\d', '@'])
      expect(isDateFormat(format)).toBe(false)
  })
  it('tell elapsed time from dates', () => {
    for (const format of ['[h]:mm', '[hh]:mm:ss', '[mm]:ss', '[s].000']) expect(isDateFormat(format)).toBe(false)
  })
  it('tell percentages', () => {
    for (const format of ['0%', '0.00 %', '[Red]0%;-0%']) expect(isPercentFormat(format)).toBe(true)
    for (const format of ['0.00', '0"%"', '0\\%', 'General']) expect(isPercentFormat(format)).toBe(false)
  })
})
