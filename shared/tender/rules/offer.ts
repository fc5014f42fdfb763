// An offer that must, must not, or must exactly so be awarded.
import { z } from 'zod'
import { monthOf, nameMonth } from '../../time/month.ts'
import { countField, idField, monthsField } from '../field.ts'
import { defineRule, ruleBase } from './rule.ts'

export const offerRuleSchema = z.strictObject({
  type: z.literal('offer'),
  offer: idField,
  do: z.enum(['require', 'exclude', 'fix']),
  quantity: countField.optional(),
  start: monthsField.optional(),
  ...ruleBase,
})

export const offerRule = defineRule({
  label: 'One offer',
  schema: offerRuleSchema,
  sentence: (rule, context) => {
    const name = context.nameOf(rule.offer)
    if (rule.do === 'exclude') return `${name} is not awarded.`
    const quantity = rule.quantity === undefined ? '' : ` with ${rule.quantity} units`
    const start = rule.start === undefined ? '' : ` starting ${nameMonth(monthOf(context.start, rule.start))}`
    return rule.do === 'require' ? `${name} is awarded.` : `${name} is awarded${quantity}${start}, exactly so.`
  },
  unit: 'award',
})
