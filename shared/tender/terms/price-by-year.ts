// Price factors by contract year, in place of an escalator.
import { z } from 'zod'
import { formatShare } from '../../money/format.ts'
import { billedKinds, defineTerm } from '../term.ts'

export const priceByYear = defineTerm({
  label: 'Price by year',
  unit: 'shares',
  group: 'price',
  kinds: billedKinds,
  schema: z.array(z.number().min(0).max(100)).min(1).max(100),
  help: 'factor on the price in each contract year; replaces the escalator, the last value holds',
  sentence: (value, context) =>
    `Price by contract year: ${value.map((factor) => formatShare(factor, context.locale, 2)).join(', ')} of the stated price.`,
  words: ['price by year', 'year factors', 'yearly price factor', 'step-down pricing'],
  asks: [],
})
