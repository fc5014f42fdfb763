import { describe, expect, it } from 'vitest'
import { computedPrices, needsConsent, settleOrigin } from '../../../shared/negotiation/target-origin.ts'
import type { Leverage } from '../../../shared/tender/leverage.ts'
import { emptyPosition, type Position } from '../../../shared/tender/position.ts'

const exactly = (value: number) => ({ value, lo: value, hi: value, proven: true })

function leverage(awarded: boolean): Leverage {
  return {
    schema: 'headroom.leverage/1',
    tenderHash: 'f'.repeat(64),
    rules: [],
    total: exactly(1000),
    vendors: [
      {
        vendor: 'acme',
        awarded,
        marginalValue: exactly(100),
        without: null,
        priceFactor: 0.9,
        priceRange: { lo: 0.9, hi: 0.9 },
        priceAnswer: 'found',
        priceMethod: 'exact',
        unitPrices: [{ offer: 'lease', from: 0, unit: 'accelerator-hour', currency: 'USD', now: 2, at: 1.8 }],
      },
    ],
    ruleCosts: [],
    clauses: [],
    open: [],
  }
}
const at = (price: number, targetOrigin: Position['targetOrigin'] = { from: 'typed' }): Position => ({
  ...emptyPosition('acme'),
  targets: [{ offer: 'lease', from: 0, price }],
  targetOrigin,
})
const accepted = { from: 'price-to-win', acceptedAt: '2026-03-02T08:00:00Z', roundedTo: 0.05 } as const
const none = emptyPosition('acme')

describe('settleOrigin', () => {
  it('keeps consent while the prices stay, whatever else of the position changes', () => {
    const kept = at(1.8, accepted)
    expect(settleOrigin({ ...kept, notes: 'x' }, kept, [])).toEqual({ ...kept, notes: 'x' })
    expect(settleOrigin(at(1.8), kept, []).targetOrigin).toEqual(accepted)
  })
  it('drops consent with another price, and takes none that was not given here', () => {
    expect(settleOrigin(at(1.7, accepted), at(1.8, accepted), []).targetOrigin).toEqual({ from: 'price-to-win' })
    expect(settleOrigin(at(1.8, accepted), none, []).targetOrigin).toEqual({ from: 'price-to-win' })
    expect(settleOrigin(at(1.8, accepted), at(1.8, { from: 'price-to-win' }), []).targetOrigin).toEqual({
      from: 'price-to-win',
    })
  })
  it('takes a typed price for a computed one when it is as good as one', () => {
    expect(settleOrigin(at(1.8), none, [leverage(false)]).targetOrigin).toEqual({ from: 'price-to-win' })
    expect(settleOrigin(at(1.805), none, [leverage(true)]).targetOrigin).toEqual({ from: 'price-ceiling' })
    expect(settleOrigin(at(1.7), none, [leverage(false)]).targetOrigin).toEqual({ from: 'typed' })
    expect(settleOrigin(at(1.8), none, []).targetOrigin).toEqual({ from: 'typed' })
  })
  it('knows nothing of an origin without prices', () => {
    expect(settleOrigin({ ...none, targetOrigin: accepted }, none, []).targetOrigin).toEqual({ from: 'typed' })
  })
})

describe('needsConsent', () => {
  it('holds for computed prices until they are accepted', () => {
    expect(needsConsent(at(1.8, { from: 'price-to-win' }))).toBe(true)
    expect(needsConsent(at(1.8, accepted))).toBe(false)
    expect(needsConsent(at(1.8))).toBe(false)
    expect(needsConsent(none)).toBe(false)
  })
})

describe('computedPrices', () => {
  it('gives the unit prices at which the vendor wins, and none when no price does', () => {
    expect(computedPrices(leverage(false), 'acme')).toEqual([{ offer: 'lease', from: 0, price: 1.8 }])
    expect(computedPrices(leverage(false), 'other')).toEqual([])
    const never = leverage(false)
    const vendors = never.vendors.map((vendor) => ({ ...vendor, priceFactor: null }))
    expect(computedPrices({ ...never, vendors }, 'acme')).toEqual([])
  })
})
