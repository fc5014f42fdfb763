import { describe, expect, it } from 'vitest'
import { type ChangeFigure, explainChange } from '../../../shared/rounds/explain-change.ts'
import { compareRounds } from '../../../shared/rounds/round-changes.ts'
import { textsOfEntries, withVendorWords } from '../../../shared/rounds/vendor-words.ts'
import { leaseOffer, smallTender } from '../../builders/tender.ts'

const was = leaseOffer({ setupFee: 10_000, supportShare: 0.05 })
const is = {
  ...was,
  price: { unit: 'accelerator-hour' as const, tiers: [{ from: 0, price: 1.8 }] },
  supportShare: 0.02,
}
const tender = smallTender({
  quotes: [
    { id: 'q1', vendor: 'acme', round: 1, currency: 'USD', offers: [was, leaseOffer({ id: 'gone' })] },
    { id: 'q2', vendor: 'acme', round: 2, currency: 'USD', offers: [is] },
  ],
})
const changes = compareRounds(tender, { vendor: 'acme' })
const money = changes?.offers.find(({ offer }) => offer === 'lease')?.money
const last = (figure: ChangeFigure, offer = 'lease') =>
  explainChange(tender, { vendor: 'acme', offer, figure })?.steps.at(-1)?.value

describe('explainChange', () => {
  it('ends each figure in the number that is shown', () => {
    expect(last('was')).toBeCloseTo(money?.present.was ?? 0, 2)
    expect(last('is')).toBeCloseTo(money?.present.is ?? 0, 2)
    expect(last('was-hour')).toBe(money?.perHour.was)
    expect(last('is-hour')).toBe(money?.perHour.is)
    for (const share of money?.present.shares ?? []) expect(last(share.term)).toBe(share.worth)
  })
  it('gives the worth with its shares, and the effect of a change made first and last', () => {
    const steps = explainChange(tender, { vendor: 'acme', offer: 'lease', figure: 'worth' })?.steps ?? []
    expect(steps.map(({ label }) => label)).toEqual([
      'Present value before',
      'Present value now',
      'Worth to us',
      'of which: Price',
      'of which: Support',
    ])
    const [, , , first, ,] = explainChange(tender, { vendor: 'acme', offer: 'lease', figure: 'price' })?.steps ?? []
    expect(first?.label).toBe('Worth when it changes last')
    expect(steps[3]?.value).toBeLessThan(
      explainChange(tender, { vendor: 'acme', offer: 'lease', figure: 'price' })?.steps[2]?.value ?? 0,
    )
  })
  it('names the places of the document it read', () => {
    const steps = explainChange(tender, { vendor: 'acme', offer: 'lease', figure: 'was' })?.steps ?? []
    expect(steps.flatMap(({ from }) => from)).toContain('quotes[0].offers[0].price.tiers[0].price')
  })
  it('explains an offer that is gone, and knows no figure that is not there', () => {
    expect(last('was', 'gone')).toBeGreaterThan(0)
    expect(last('is', 'gone')).toBeUndefined()
    expect(last('takeOrPay')).toBeUndefined()
    expect(last('was', 'nobody')).toBeUndefined()
  })
})

describe('withVendorWords', () => {
  it('shows what the vendor wrote in the cells that changed', () => {
    if (changes === undefined) throw new Error('no changes')
    const texts = new Map([
      ['quotes[0].offers[0].price', ['per GPU-hour', '2,00 $']],
      ['quotes[1].offers[0].price', ['per GPU-hour', '1,80 $']],
      ['quotes[1].offers[0].supportShare', ['2 %']],
    ])
    const worded = withVendorWords(changes, (path) => texts.get(path) ?? [])
    const lines = worded.offers.find(({ offer }) => offer === 'lease')?.lines ?? []
    expect(lines.map(({ term, wasText, isText }) => [term, wasText, isText])).toEqual([
      ['price', '2,00 $', '1,80 $'],
      ['supportShare', '', '2 %'],
    ])
  })
  it('takes each cell once, in the order of the file, and no corrections', () => {
    const entry = (address: string, raw: string, kind = 'file') => ({ kind, sheet: 'Offers', address, raw })
    expect(
      textsOfEntries([entry('C2', '1.8'), entry('B2', ' '), entry('C2', '1.9', 'override'), entry('A2', 'x')]),
    ).toEqual(['x', '1.8'])
  })
})
