// Amounts as sums of products of named factors, so that the number billed and the steps shown for it cannot differ.
import { add, type Exact, multiply, one, toNumber, zero } from '../money/exact.ts'
import type { FigureUnit, Step } from './comparison.ts'

/** One number of a formula, in the buyer's words, with the document paths it was read from. */
export interface Factor {
  readonly value: Exact
  readonly words: string
  readonly from: readonly string[]
}

/** Factors multiplied; products of a formula are added. */
export type Product = readonly Factor[]

/** A whole number, 1 or more, that a sum of products is divided by. */
export interface Divisor {
  readonly value: number
  readonly words: string
  readonly from: readonly string[]
}

export function factor(value: Exact, words: string, ...from: readonly string[]): Factor {
  return { value, words, from }
}

export function productOf(product: Product): Exact {
  let value = one
  for (const each of product) value = multiply(value, each.value)
  return value
}

export function sumOf(products: readonly Product[]): Exact {
  let value = zero
  for (const product of products) value = add(value, productOf(product))
  return value
}

/** A product as a step: `730 hours a month × 0.8 take-or-pay × 2 price per accelerator-hour × 100 accelerators`. */
export function productStep(label: string, product: Product, unit: FigureUnit, divisor?: Divisor): Step {
  const formula = product.map((each) => `${toNumber(each.value)} ${each.words}`).join(' × ')
  const whole = toNumber(productOf(product))
  return {
    label,
    formula: divisor === undefined ? formula : `${formula} ÷ ${divisor.value} ${divisor.words}`,
    value: divisor === undefined ? whole : whole / divisor.value,
    unit,
    from: [...new Set([...product.flatMap((each) => each.from), ...(divisor?.from ?? [])])],
  }
}
