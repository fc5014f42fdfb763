import { describe, expect, it } from 'vitest'
import {
  withAsk,
  withAskChanged,
  withAskMoved,
  withCounterOffer,
  withoutAsk,
  withPackage,
  withPrice,
  withTargets,
  withText,
  withWalkAway,
} from '../../../../renderer/view/position-edits.ts'
import { emptyPosition, type Position, positionSchema } from '../../../../shared/tender/position.ts'

const none = emptyPosition('acme')
const ask = (term: string, to: number) => ({ offer: 'lease', term, label: `${term} ${to}`, to })
const terms = (position: Position) => position.asks.map(({ term }) => term)

describe('withText', () => {
  it('sets a text, and leaves the field out when it is empty', () => {
    const noted = withText(none, 'notes', 'They called')
    expect(noted.notes).toBe('They called')
    expect(withText(noted, 'notes', '')).toEqual(none)
  })
})

describe('withPrice', () => {
  it('keeps prices in the order of offers and tiers however they were typed', () => {
    const a = withPrice(withPrice(none, 'targets', { offer: 'b', from: 0 }, 2), 'targets', { offer: 'a', from: 64 }, 1)
    const b = withPrice(withPrice(none, 'targets', { offer: 'a', from: 64 }, 1), 'targets', { offer: 'b', from: 0 }, 2)
    expect(a).toEqual(b)
    expect(a.targets.map(({ offer }) => offer)).toEqual(['a', 'b'])
  })
  it('replaces the price of its tier, takes it out, and forgets where the targets came from with the last of them', () => {
    const computed = withTargets(none, [{ offer: 'a', from: 0, price: 1.8 }], 'price-to-win')
    expect(withPrice(computed, 'targets', { offer: 'a', from: 0 }, 1.7).targets).toEqual([
      { offer: 'a', from: 0, price: 1.7 },
    ])
    expect(withPrice(computed, 'targets', { offer: 'a', from: 0 }, 1.7).targetOrigin.from).toBe('price-to-win')
    expect(withPrice(computed, 'targets', { offer: 'a', from: 0 }, undefined)).toEqual(none)
  })
  it('never marks a walk-away price as a target', () => {
    const position = withWalkAway(none, [{ offer: 'a', from: 0, price: 1.8 }])
    expect(position).toEqual({ ...none, walkAway: [{ offer: 'a', from: 0, price: 1.8 }] })
  })
})

describe('asks', () => {
  const two = withAsk(withAsk(none, ask('paymentDays', 60)), ask('setupFee', 0))
  it('are added last and in the letter; another value of the same term takes the first one’s place', () => {
    expect(two.asks.map(({ term, inLetter }) => [term, inLetter])).toEqual([
      ['paymentDays', true],
      ['setupFee', true],
    ])
    expect(withAsk(two, ask('paymentDays', 90)).asks.map(({ term, to }) => [term, to])).toEqual([
      ['setupFee', 0],
      ['paymentDays', 90],
    ])
  })
  it('of a site are kept out of the letter', () => {
    expect(withAsk(none, ask('pue', 1.2)).asks).toMatchObject([{ term: 'pue', inLetter: false }])
  })
  it('move up and down and stay at an end, and are taken out', () => {
    expect(terms(withAskMoved(two, 1, -1))).toEqual(['setupFee', 'paymentDays'])
    expect(withAskMoved(two, 0, -1)).toBe(two)
    expect(withAskMoved(two, 1, 1)).toBe(two)
    expect(terms(withoutAsk(two, 0))).toEqual(['setupFee'])
  })
  it('carry what we can give, which an empty text takes away', () => {
    const given = withAskChanged(two, 0, { trade: 'a reference' })
    expect(given.asks[0]).toMatchObject({ trade: 'a reference', inLetter: true })
    expect(withAskChanged(given, 0, { inLetter: false }).asks[0]).toMatchObject({
      trade: 'a reference',
      inLetter: false,
    })
    expect(withAskChanged(given, 0, { trade: '' })).toEqual(two)
  })
})

describe('withCounterOffer', () => {
  it('keeps what is tried with the position, and nothing of it once no change is left', () => {
    const changes = [{ offer: 'lease', term: 'paymentDays', to: 60 }]
    const position = withCounterOffer(none, changes)
    expect(positionSchema.parse(position).counterOffer).toEqual(changes)
    expect(withCounterOffer(position, [])).toEqual(none)
  })
})

describe('withPackage', () => {
  it('asks for the package alone, at its prices, and says that they are computed', () => {
    const before = withAskChanged(withAsk(withAsk(none, ask('paymentDays', 60)), ask('setupFee', 0)), 1, { trade: 'x' })
    const chosen = { name: 'No set-up fee', asks: [ask('setupFee', 0)], priceFactor: 0.95, total: 1000 }
    const position = withPackage(before, chosen, [{ offer: 'lease', from: 0, price: 2 }])
    expect(position.targets).toEqual([{ offer: 'lease', from: 0, price: 1.9 }])
    expect(position.targetOrigin).toEqual({ from: 'package' })
    expect(position.asks).toMatchObject([
      { term: 'setupFee', inLetter: true, trade: 'x' },
      { term: 'paymentDays', inLetter: false },
    ])
    expect(positionSchema.parse(position)).toEqual(position)
  })
})
