// What a comparison says: rows with their difference, and turns in real units where one price stands behind them.
import { describe, expect, it } from 'vitest'
import type { FlipPoint } from '../../../shared/award/flip-point.ts'
import { flipParts, flipWords, sideCell, sideRows, singlePrice } from '../../../shared/award/lease-or-build-words.ts'
import type { SideFigures } from '../../../shared/award/side-by-side.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../builders/tender.ts'

const side: SideFigures = {
  name: 'Lease',
  cashByYear: [100, 50],
  npv: 140,
  total: 150,
  gap: 0.0123,
  lostCompute: 10,
  peakCash: 150,
  worstYear: 100,
  commitment: 150,
  capital: 0,
  residual: 0,
  peakMw: 0.5,
  delivered: 1000,
  levelised: 0.14,
}
const longer = { ...side, name: 'Build', cashByYear: [300, 20, -5], npv: 200, levelised: null }

const tender = smallTender({
  quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer({}), onDemandOffer({})] }],
})

describe('sideRows', () => {
  const rows = sideRows({ first: 'Lease', second: 'Build', figures: [side, longer], flips: [] })
  const row = (label: string) => rows.find((one) => one.label === label)

  it('has a row for every year either side pays in', () => {
    expect(row('Cash in year 3')).toMatchObject({ first: 0, second: -5, difference: -5 })
  })

  it('takes the first from the second', () => {
    expect(row('Present value of all payments')).toMatchObject({ first: 140, second: 200, difference: 60 })
  })

  it('tells how well each total is proven, and no difference of the two', () => {
    const proven = sideRows({ first: 'Lease', second: 'Build', figures: [side, { ...side, gap: null }], flips: [] })
    const found = proven.find(({ label }) => label === 'Total proven within')
    expect(found).toMatchObject({ measure: 'share', first: 0.0123, second: null, difference: null })
    expect(sideCell(0.0123, 'share', 'USD', 'en-US')).toBe('1.23')
  })

  it('has no difference where one side has no figure', () => {
    expect(row('Levelised cost an H100e-hour')).toMatchObject({ second: null, difference: null })
  })

  it('keeps the other side when one cannot be held', () => {
    const [first] = sideRows({ first: 'Lease', second: 'Build', figures: [null, longer], flips: [] })
    expect(first).toMatchObject({ first: null, second: 300, difference: null })
  })
})

describe('sideCell', () => {
  it('writes money with the decimals of its currency and a dash for nothing', () => {
    const [row] = sideRows({ first: 'Lease', second: 'Build', figures: [side, side], flips: [] })
    if (row === undefined) throw new Error('no row')
    expect(sideCell(row.first, row.measure, 'USD', 'en-US')).toBe('100.00')
    expect(sideCell(null, row.measure, 'USD', 'en-US')).toBe('–')
  })
})

describe('singlePrice', () => {
  it('is the one price that the driver moves', () => {
    expect(singlePrice(tender, 'rent')).toEqual({ price: 2, currency: 'USD', unit: 'an accelerator-hour' })
  })

  it('is none when there are several, none, or no price at all', () => {
    const two = smallTender({
      quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer({}), leaseOffer({ id: 'b' })] }],
    })
    expect(singlePrice(two, 'rent')).toBeUndefined()
    expect(singlePrice(tender, 'capital')).toBeUndefined()
    expect(singlePrice(tender, 'utilisation')).toBeUndefined()
  })
})

describe('flipWords', () => {
  const flips: FlipPoint = {
    driver: 'rent',
    direction: 'up',
    kind: 'flips',
    low: 1.749,
    high: 1.751,
    beyond: 'By the hour',
  }

  it('tells the interval in percent and in the unit of the one price', () => {
    expect(flipWords(flips, singlePrice(tender, 'rent'), 'en-US')).toBe(
      'Turns as it rises to between 174.9 % and 175.1 % of today’s, from 2.00 USD to between 3.498 USD and 3.502 USD an accelerator-hour; past it By the hour is the cheaper one.',
    )
  })

  it('gives shares and prices as what they are', () => {
    expect(flipParts(flips, singlePrice(tender, 'rent')).filter((part) => typeof part !== 'string')).toEqual([
      { kind: 'share', share: 1.749 },
      { kind: 'share', share: 1.751 },
      { kind: 'price', price: 2, currency: 'USD' },
      { kind: 'price', price: 3.498, currency: 'USD' },
      { kind: 'price', price: 3.502, currency: 'USD' },
    ])
    const narrow = flipParts({ ...flips, low: 1.75, high: 1.750001 }, undefined)
    expect(narrow.filter((part) => typeof part !== 'string')).toEqual([{ kind: 'share', share: 1.75 }])
  })

  it('tells percent alone where several prices move', () => {
    expect(flipWords(flips, undefined, 'en-US')).not.toContain('USD')
  })

  it('says how far it looked, what is not proven, and what was stopped', () => {
    const base = { driver: 'rent', direction: 'down' } as const
    expect(flipWords({ ...base, kind: 'never', to: 0.25, cheaper: 'Lease' }, undefined, 'en-US')).toMatch(
      /^Never within a quarter of today’s: Lease/,
    )
    expect(flipWords({ ...base, kind: 'undecided' }, undefined, 'en-US')).toMatch(/^Not proven/)
    expect(flipWords({ ...base, kind: 'stopped' }, undefined, 'en-US')).toMatch(/^Stopped/)
  })
})
