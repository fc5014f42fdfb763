// A computed value in a brief: the amount, between what it is proved to lie, or in words why there is none.
import { changeOfFactor } from '../../leverage/rounded-down.ts'
import type { LeverageValue, VendorLeverage } from '../../tender/leverage.ts'
import { absent, count, type Figure, say, share, type Text, text, wholeMoney, words } from '../figure.ts'

export const notComputed = 'not computed'

/** Whole currency units. An unbounded value says at least what it is. */
export function amountOf(value: LeverageValue | null | undefined, currency: string): Figure {
  if (value === null || value === undefined) return absent(notComputed)
  if (value.value !== null) return value.proven ? wholeMoney(value.value, currency) : absent('not proven')
  return value.lo === null ? absent('no award without it') : words(say`over ${wholeMoney(value.lo, currency)}`)
}

/** The interval: one figure where nothing is left open. */
export function between(value: LeverageValue | null | undefined, currency: string): Figure {
  if (value === null || value === undefined) return absent('–')
  const { lo, hi } = value
  const whole = (amount: number) => wholeMoney(amount, currency)
  if (lo === null && hi === null) return absent('without bound')
  if (hi === null) return words(say`at least ${whole(lo ?? 0)}`)
  if (lo === null) return words(say`at most ${whole(hi)}`)
  if (Math.abs(hi - lo) < 0.5) return absent('exactly')
  return words(say`${count(lo, '')} to ${whole(hi)}`)
}

/** 0.94 → `6 % lower`. */
export function factorWords(factor: number): Text {
  const change = changeOfFactor(factor)
  if (change === 0) return ['as today']
  return say`${share(Math.abs(change), 2)} ${change < 0 ? 'lower' : 'higher'}`
}

/** `price to win` of a loser, `price ceiling` of a winner. */
export function priceLabel(own: VendorLeverage | undefined): string {
  if (own === undefined) return 'Price to win or ceiling'
  return own.awarded ? 'Price ceiling' : 'Price to win'
}

/** The factor in words, or why there is none. */
export function priceAnswer(own: VendorLeverage | undefined): Figure {
  if (own === undefined) return absent(notComputed)
  switch (own.priceAnswer) {
    case 'found':
      return own.priceFactor === null ? absent(notComputed) : words(factorWords(own.priceFactor))
    case 'no-price-wins':
      return text('no price wins')
    case 'no-ceiling':
      return text('no ceiling')
    case 'ties':
      return text('as good as the award today')
    case 'not-computed':
      return absent(notComputed)
  }
}
