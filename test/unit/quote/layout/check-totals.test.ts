import { describe, expect, it } from 'vitest'
import { checkTotals, type LineAmount } from '../../../../shared/quote/layout/check-totals.ts'

const line = (row: number, role: LineAmount['role'], amount: number | undefined, rest: Partial<LineAmount> = {}) => ({
  role,
  amount,
  hidden: false,
  key: '',
  sheet: 'Q',
  position: { row, column: 3 },
  ...rest,
})

describe('checkTotals', () => {
  it('says nothing of totals that are right, to the cent', () => {
    const lines = [line(1, 'offer', 0.1), line(2, 'offer', 0.2), line(3, 'total', 0.3)]
    expect(checkTotals('Amount', lines)).toEqual([])
  })

  it('tells a difference with both numbers and where they stand', () => {
    const lines = [line(1, 'offer', 93440), line(2, 'offer', 116800), line(3, 'total', 210140)]
    expect(checkTotals('Amount', lines, 'USD')).toMatchObject([
      {
        severity: 'warning',
        code: 'total-differs',
        address: 'D4',
        what: 'Amount: the total is 210,140.00 USD, the lines D2 to D3 add up to 210,240.00 USD, a difference of -100.00 USD',
      },
    ])
  })

  it('holds subtotals against the lines since the last one, the total against all', () => {
    const right = [
      line(1, 'offer', 10),
      line(2, 'subtotal', 10),
      line(3, 'offer', 5),
      line(4, 'subtotal', 5),
      line(5, 'total', 15),
    ]
    expect(checkTotals('Amount', right)).toEqual([])
    const wrong = right.with(3, line(4, 'subtotal', 6))
    expect(checkTotals('Amount', wrong)).toMatchObject([{ address: 'D5' }])
  })

  it('says when a total counts hidden lines', () => {
    const lines = [line(1, 'offer', 10), line(2, 'offer', 7, { hidden: true }), line(3, 'total', 17)]
    expect(checkTotals('Amount', lines)).toMatchObject([
      {
        code: 'total-counts-hidden',
        address: 'D4',
        what: 'Amount: the total 17.00 counts hidden lines (D3); the visible ones add up to 10.00',
      },
    ])
  })

  it('does not hold a total with tax against lines without', () => {
    const lines = [
      line(1, 'offer', 100),
      line(2, 'subtotal', 100),
      line(3, 'offer', 19, { key: 'vat 19 %' }),
      line(4, 'total', 119),
    ]
    expect(checkTotals('Amount', lines)).toEqual([])
  })
})
