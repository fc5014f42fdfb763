// Price factors by contract year, in place of an escalator.
import { z } from 'zod'
import { formatShare } from '../../money/format.ts'
import { billedKinds, defineTerm, wordList } from '../term.ts'

export const priceByYear = defineTerm({
  label: 'Price by year',
  unit: 'shares',
  group: 'price',
  kinds: billedKinds,
  schema: z.array(z.number().min(0).max(100)).min(1).max(100),
  help: 'factor on the price in each contract year; replaces the escalator, the last value holds',
  sentence: (value, context) =>
    `Price by contract year: ${value.map((factor) => formatShare(factor, context.locale, 2)).join(', ')} of the stated price.`,
  words: wordList(`
    price by year, price by contract year, year factors, yearly price factor, yearly price factors,
    step-down pricing, price factor, preis je vertragsjahr, preis nach vertragsjahr, prix par annee, precio por ano,
    prezzo per anno, prijs per jaar
  `),
  asks: [
    {
      label: 'no rise from year to year',
      change: (value) => (value?.some((factor) => factor > 1) ? value.map((factor) => Math.min(1, factor)) : undefined),
    },
  ],
})
