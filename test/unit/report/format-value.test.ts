import { describe, expect, it } from 'vitest'
import {
  absent,
  count,
  date,
  money,
  month,
  say,
  share,
  text,
  unitPrice,
  wholeMoney,
} from '../../../shared/report/figure.ts'
import { formatText, formatUnder, formatValue } from '../../../shared/report/format-value.ts'

const locale = 'en-US'

describe('formatValue', () => {
  it('writes every kind with its unit', () => {
    const written = [
      money(1234.5, 'USD'),
      money(-0.004, 'USD'),
      money(1234, 'JPY'),
      wholeMoney(1234.5, 'USD'),
      unitPrice(2.155, 'EUR', 'accelerator-hour'),
      share(0.1256),
      count(1, 'vendor', 'vendors'),
      count(1200, 'vendor', 'vendors'),
      count(7.256, 'MW', 'MW', 2),
      month(2027 * 12 + 3),
      date('2027-03-26'),
      text('as it is'),
      absent('not stated'),
    ].map((figure) => formatValue(figure, locale))
    expect(written).toEqual([
      '1,234.50 USD',
      '0.00 USD',
      '1,234 JPY',
      '1,235 USD',
      '2.155 EUR per accelerator-hour',
      '12.6 %',
      '1 vendor',
      '1,200 vendors',
      '7.26 MW',
      'Apr 2027',
      '26 Mar 2027',
      'as it is',
      'not stated',
    ])
  })

  it('takes the locale as it is given', () => {
    expect(formatValue(money(1234.5, 'EUR'), 'de-DE')).toBe('1.234,50 EUR')
  })
})

describe('formatUnder', () => {
  it('leaves off the unit the header names, and only that', () => {
    expect(formatUnder('USD', money(5, 'USD'), locale)).toBe('5.00')
    expect(formatUnder('USD', money(5, 'EUR'), locale)).toBe('5.00 EUR')
    expect(formatUnder('USD', unitPrice(2.1, 'USD', 'kW-month'), locale)).toBe('2.10')
    expect(formatUnder('%', share(0.5), locale)).toBe('50')
    expect(formatUnder('months', count(1, 'month', 'months'), locale)).toBe('1')
    expect(formatUnder('', count(3, 'month', 'months'), locale)).toBe('3 months')
    expect(formatUnder('USD', absent('none'), locale)).toBe('none')
  })
})

describe('formatText', () => {
  it('writes words and figures in turn, and running text inside running text', () => {
    const inner = say`${count(2, 'vendor', 'vendors')} at most`
    expect(formatText(say`Pay ${money(5, 'USD')} to ${inner}.`, locale)).toBe('Pay 5.00 USD to 2 vendors at most.')
  })
})
