// What is awarded of a committed offer: quantity and start, what of it is in service when, and what all of it costs.
import { add, type Exact, exact, multiply, zero } from '../../money/exact.ts'
import type { CompleteOffer } from '../../tender/complete-offer.ts'
import type { Amounts } from '../bill.ts'
import type { ExactOffer } from '../exact-offer.ts'
import { type Factor, factor } from '../formula.ts'
import { tierAt, tierPrice } from '../tiers.ts'

/** What was awarded of a committed offer. `start` is negative for an existing contract that began before the tender. */
export interface Commitment {
  readonly quantity: number
  readonly start: number
}

/** Accelerators used in month m, all workloads together; of colocation and build the kW drawn. */
export type UseInMonth = (month: number) => Exact

/** What a month of a term is billed, before any upfront payment is set off. */
export interface MonthBill {
  readonly month: number
  readonly minimum: Amounts
  readonly support: Amounts
  readonly charges: Amounts
}

/** Share of a ramp in the month `age` months after the start; the last value holds. */
export function rampAt(ramp: readonly number[], age: number): { readonly share: number; readonly index: number } {
  const index = Math.min(age, ramp.length - 1)
  return { share: ramp[index] ?? 1, index }
}

/** First month of service and how many there are: the term, or the life from delivery of what is bought or built. */
export function serviceOf(terms: CompleteOffer, start: number): { readonly from: number; readonly months: number } {
  const owned = terms.kind === 'hardware' || terms.kind === 'build'
  return owned
    ? { from: start + terms.leadMonths, months: terms.lifeMonths }
    : { from: start, months: terms.termMonths }
}

/** Units in service in month m. */
export function activeAt(offer: ExactOffer, commitment: Commitment, month: number): Exact {
  const { from, months } = serviceOf(offer.terms, commitment.start)
  const age = month - from
  if (age < 0 || age >= months) return zero
  return multiply(exact(commitment.quantity), exact(rampAt(offer.terms.ramp, age).share))
}

/** Contracted kW of critical IT load in service in month m: none for hardware, which runs on what others supply. */
export function contractedKw(offer: ExactOffer, commitment: Commitment, month: number): Exact {
  return offer.terms.kind === 'hardware' ? zero : multiply(activeAt(offer, commitment, month), offer.kwPerUnit.value)
}

export interface CommittedRate {
  /** a + π·q: the whole commitment, for one unit of time where the price has one. */
  readonly whole: Factor
  /** π: one unit beyond it. */
  readonly perUnit: Factor
}

export function committedRate(offer: ExactOffer, { quantity }: Commitment): CommittedRate {
  const tier = tierAt(offer.terms.tiers, quantity)
  const { fixed, perUnit } = tierPrice(offer.terms, tier)
  const path = `${offer.path}.price.tiers[${tier}].price`
  const whole = multiply(perUnit, exact(quantity))
  const blended = offer.terms.tierMode === 'incremental' && tier > 0
  const bands = blended
    ? offer.terms.tiers.slice(0, tier + 1).map((_, band) => `${offer.path}.price.tiers[${band}]`)
    : [path]
  const words = blended
    ? `for ${quantity} ${offer.unit}, each band at its own price`
    : `for ${quantity} ${offer.unit} at ${offer.terms.tiers[tier]?.price} per ${offer.terms.priceUnit}`
  return {
    whole: factor(add(fixed, whole), words, ...bands),
    perUnit: factor(perUnit, `per ${offer.terms.priceUnit}`, path),
  }
}
