// Rights and remedies as rows: their terms, the money they move when they come about, and no worth without scenarios.
import { describe, expect, it } from 'vitest'
import { compareOffers, explainComparison } from '../../../shared/price/compare.ts'
import type { Offer } from '../../../shared/tender/offer.ts'
import { leaseOffer, smallTender } from '../../builders/tender.ts'

const rights: Partial<Offer> = {
  exits: [
    { right: 'delay', fromMonth: 0, noticeMonths: 0, fee: [] },
    {
      right: 'convenience',
      fromMonth: 6,
      noticeMonths: 3,
      fee: [
        { fromMonth: 0, shareOfRemaining: 0.5 },
        { fromMonth: 6, shareOfRemaining: 0.25, amount: 1000 },
      ],
    },
  ],
  options: (['extend', 'expand', 'step-down', 'refresh', 'sublease'] as const).map((right, index) => ({
    ...{ right, fromMonth: 6, toMonth: 9, noticeMonths: 2, share: 0.5, price: 1.8 },
    ...(index === 0 ? { premium: 5000 } : {}),
  })),
  delivery: {
    promisedMonth: 0,
    lateCredits: [
      { fromDay: 1, shareOfMonthPerDay: 0.01 },
      { fromDay: 16, shareOfMonthPerDay: 0.02 },
    ],
    longStopDays: 120,
  },
  sla: {
    credits: [
      { below: 0.999, share: 0.1 },
      { below: 0.99, share: 0.5 },
    ],
    cap: 0.3,
    soleRemedy: true,
  },
  protections: [{ kind: 'most-favoured' }, { kind: 'index', index: 'CPI', cap: 0.05 }],
}

function tenderOf(over: Partial<Offer>) {
  return smallTender({ quotes: [{ id: 'q', vendor: 'acme', currency: 'USD', offers: [leaseOffer(over)] }] })
}

const month = 146_000
const comparison = compareOffers(tenderOf(rights))
const row = (id: string) => comparison.rows.find((candidate) => candidate.id === id)
const cell = (id: string) => row(id)?.cells[0]

describe('rightRows', () => {
  it('has one row a right, each marked as not computed without scenarios', () => {
    const ids = comparison.rows.map(({ id }) => id).filter((id) => id.startsWith('right-'))
    expect(ids).toEqual([
      ...['right-leave', 'right-extend', 'right-expand', 'right-step-down', 'right-refresh', 'right-sublease'],
      ...['right-index', 'right-most-favoured', 'right-sla', 'right-late'],
    ])
    for (const id of ids) expect(cell(id)?.text).toMatch(/Not computed without scenarios\.$/)
    for (const id of ['right-expand', 'right-index', 'right-most-favoured']) expect(cell(id)?.value).toBeNull()
  })

  it('computes what each moves once it comes about', () => {
    expect(cell('right-leave')?.value).toBe(0.25 * 6 * month + 1000)
    expect(cell('right-sla')?.value).toBe(0.3 * month)
    expect(cell('right-late')?.value).toBe((15 * 0.01 + 15 * 0.02) * month)
    expect(cell('right-extend')).toMatchObject({ value: 5000, text: expect.stringContaining('which is counted') })
    expect(comparison.rows.find(({ id }) => id === 'cost-premium')?.cells[0]?.value).toBe(5000)
  })

  it('bounds late credits by their cap', () => {
    const capped = compareOffers(tenderOf({ ...rights, delivery: { ...rights.delivery!, cap: 20_000 } }))
    expect(capped.rows.find(({ id }) => id === 'right-late')?.cells[0]?.value).toBe(20_000)
  })

  it('opens each number, reading the term it comes from', () => {
    for (const id of ['right-leave', 'right-extend', 'right-sla', 'right-late']) {
      const found = explainComparison(tenderOf(rights), {}, cell(id)?.path ?? '')
      expect(found?.steps.at(-1)?.value, id).toBe(cell(id)?.value)
      expect(found?.steps.flatMap((step) => step.from).length, id).toBeGreaterThan(0)
    }
  })

  it('has no rows for rights that nobody states', () => {
    const plain = compareOffers(tenderOf({}))
    expect(plain.rows.filter(({ id }) => id.startsWith('right-'))).toEqual([])
  })
})
