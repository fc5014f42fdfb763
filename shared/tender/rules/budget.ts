// A ceiling on cash by year, on commitment, or on prepayment.
import { z } from 'zod'
import { formatMoney } from '../../money/format.ts'
import { idField, nameField, priceField } from '../field.ts'
import { defineRule, ruleBase } from './rule.ts'

export const budgetSchema = z.strictObject({
  type: z.literal('budget'),
  kind: z.enum(['cash-per-year', 'commitment', 'upfront']),
  /** Tender currency. */
  max: priceField,
  vendor: idField.optional(),
  group: nameField.optional(),
  class: nameField.optional(),
  ...ruleBase,
})

const budgetWords = {
  'cash-per-year': 'Cash in any contract year',
  commitment: 'Commitment',
  upfront: 'Prepayment',
} as const

export const budget = defineRule({
  label: 'Budget',
  schema: budgetSchema,
  sentence: (rule, context) => {
    const scope = rule.vendor ?? rule.group ?? rule.class
    const of = scope === undefined ? '' : ` to ${context.nameOf(scope)}`
    return `${budgetWords[rule.kind]}${of} is at most ${formatMoney(rule.max, context.currency, context.locale)}.`
  },
  unit: 'currency unit over the ceiling',
})
