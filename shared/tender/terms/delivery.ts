// What is promised about delivery, and what lateness costs the vendor.
import { z } from 'zod'
import { monthOf, nameMonth } from '../../time/month.ts'
import { countField, moneyField, monthsField, shareField } from '../field.ts'
import { committedKinds, defineTerm } from '../term.ts'

export const delivery = defineTerm({
  label: 'Late delivery',
  unit: 'structure',
  group: 'service',
  kinds: committedKinds,
  schema: z.strictObject({
    promisedMonth: monthsField,
    lateCredits: z.array(z.strictObject({ fromDay: countField, shareOfMonthPerDay: shareField })),
    cap: moneyField.optional(),
    longStopDays: countField.optional(),
    billingFromAcceptance: z.boolean().optional(),
  }),
  help: 'promised month, credits per day late, long-stop date',
  sentence: (value, context) => `Delivery promised for ${nameMonth(monthOf(context.start, value.promisedMonth))}.`,
  words: ['late delivery', 'liquidated damages', 'delivery credits', 'delay'],
  asks: [],
})
