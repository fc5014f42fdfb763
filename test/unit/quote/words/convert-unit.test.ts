import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chargePerOf, convertUnit, priceUnitOf } from '../../../../shared/quote/words/convert-unit.ts'
import { layoutUnits, priceLayoutUnits } from '../../../../shared/quote/words/units.ts'

describe('priceUnitOf', () => {
  it.each([
    ['accelerator-hour', 'accelerator-hour'],
    ['accelerator-day', 'accelerator-hour'],
    ['accelerator-year', 'accelerator-month'],
    ['node-hour', 'accelerator-hour'],
    ['node-year', 'accelerator-month'],
    ['kW-year', 'kW-month'],
    ['MW-month', 'kW-month'],
    ['node', 'accelerator'],
    ['MW', 'kW'],
  ] as const)('%s is priced by the %s', (unit, by) => {
    expect(priceUnitOf(unit)).toBe(by)
  })

  it('is known for units of prices and no others', () => {
    expect(layoutUnits.filter((unit) => priceUnitOf(unit) !== undefined)).toEqual([...priceLayoutUnits])
    expect(priceUnitOf(undefined)).toBeUndefined()
  })
})

describe('chargePerOf', () => {
  it.each([
    ['once', 'once'],
    ['year', 'month'],
    ['node-month', 'accelerator-month'],
    ['MW-year', 'kW-month'],
    ['TB-month', 'GB'],
  ] as const)('a charge by the %s is due per %s', (unit, per) => {
    expect(chargePerOf(unit)).toBe(per)
  })

  it.each(['accelerator-hour', 'percent', 'kWh', 'weeks'] as const)('has no charge by the %s', (unit) => {
    expect(chargePerOf(unit)).toBeUndefined()
  })
})

describe('convertUnit', () => {
  it('gives a whole back that was divided: n nodes’ price by one accelerator’s', () => {
    const millionths = fc.integer({ min: 0, max: 1e12 })
    fc.assert(
      fc.property(millionths, fc.integer({ min: 1, max: 64 }), (price, perNode) => {
        // The price of a node of so many accelerators at a price of whole millionths, exact in the sheet.
        const node = Number((BigInt(price) * BigInt(perNode)).toString()) / 1e6
        fc.pre(Number.isSafeInteger(price * perNode))
        const read = convertUnit(node, 'prices', { unit: 'node-hour', perNode })
        expect(read.value).toBe(price / 1e6)
        expect(read.remarks.map(({ code }) => code)).toEqual(['converted'])
      }),
      { numRuns: 200 },
    )
  })

  it('warns exactly when digits are lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(3, 7, 8, 24), (price, perNode) => {
        const read = convertUnit(price / 100, 'prices', { unit: 'node-hour', perNode })
        const isExact = (BigInt(price) * 10_000n) % BigInt(perNode) === 0n
        expect(read.remarks.map(({ code }) => code)).toEqual([isExact ? 'converted' : 'rounded'])
      }),
      { numRuns: 200 },
    )
  })

  it('never converts what needs the accelerators of a node without them', () => {
    const units = priceLayoutUnits.filter((unit) => unit.startsWith('node'))
    for (const unit of units)
      expect(convertUnit(8, 'prices', { unit })).toMatchObject({ remarks: [{ code: 'per-node' }] })
    expect(units).toHaveLength(4)
  })
})
