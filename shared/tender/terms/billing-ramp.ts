// How billing ramps up: free months are zeros.
import { z } from 'zod'
import { formatShare } from '../../money/format.ts'
import { shareField } from '../field.ts'
import { defineTerm, leaseLike, wordList } from '../term.ts'

export const billingRamp = defineTerm({
  label: 'Billing ramp',
  unit: 'shares',
  group: 'time',
  kinds: leaseLike,
  schema: z.array(shareField).min(1).max(1200),
  help: 'share billed by month from the start; as the delivery ramp when empty',
  sentence: (value, context) =>
    `Billed: ${value.map((share) => formatShare(share, context.locale)).join(', ')} by month from the start, then unchanged.`,
  words: wordList(`
    billing ramp, billing schedule, free months, months free, first months free, free first months, free first, first free, free period, rent free period, rent free months,
    rent free, rent abatement, abatement, mietfreie zeit, mietfreie monate, mietfrei, freimonate, mois gratuits,
    franchise de loyer, meses gratis, periodo de carencia, carencia, mesi gratuiti, gratis maanden, huurvrije periode
  `),
  asks: [
    {
      label: 'one free month',
      change: (value = [1]) => freeOneMonth(value),
    },
  ],
})

/** The first month that is billed made free; the last value still holds after it. */
function freeOneMonth(value: readonly number[]): number[] | undefined {
  const first = value.findIndex((share) => share > 0)
  if (first < 0) return undefined
  const freed = value.map((share, month) => (month === first ? 0 : share))
  return first === value.length - 1 ? [...freed, value.at(-1) ?? 1] : freed
}
