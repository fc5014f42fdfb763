import { describe, expect, it } from 'vitest'
import { fxRows, propertyEdits, readFxRows } from '../../../../renderer/view/tender-properties.ts'
import { buildTenderView } from '../../../builders/tender-view.ts'

const { tender } = buildTenderView({ budget: 100, fx: { EUR: { rate: 1.09, source: 'desk' } } })

describe('propertyEdits', () => {
  it('changes only what differs and removes what was emptied', () => {
    const { name, start, discountRate } = tender
    expect(propertyEdits(tender, { name, start, discountRate, budget: 100, fx: fxRows(tender) })).toEqual([])
    expect(propertyEdits(tender, { name: 'New', start, discountRate, fx: fxRows(tender) })).toEqual([
      { path: 'name', value: 'New' },
      { path: 'budget' },
    ])
  })
  it('writes currencies as one change', () => {
    const { name, start, discountRate, budget } = tender
    const fx = [...fxRows(tender), { currency: 'GBP', rate: 1.27 }]
    expect(propertyEdits(tender, { name, start, discountRate, budget, fx })).toEqual([
      { path: 'fx', value: { EUR: { rate: 1.09, source: 'desk' }, GBP: { rate: 1.27 } } },
    ])
  })
})

describe('readFxRows', () => {
  it('says at which row a currency or rate is wrong', () => {
    expect(
      readFxRows([{ currency: 'eur', rate: 1 }, { currency: 'GBP' }, { currency: 'GBP', rate: 1 }]).errors,
    ).toEqual({
      'fx[0].currency': 'Three capital letters, e.g. EUR',
      'fx[1].rate': 'Needed',
      'fx[2].currency': 'This currency stands twice',
    })
  })
})
