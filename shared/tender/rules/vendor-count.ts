// How many vendors may, or must, hold a committed award.
import { z } from 'zod'
import { countField } from '../field.ts'
import { defineRule, ruleBase } from './rule.ts'

export const vendorCountSchema = z.strictObject({
  type: z.literal('vendor-count'),
  min: countField.optional(),
  max: countField.optional(),
  ...ruleBase,
})

export const vendorCount = defineRule({
  label: 'Number of vendors',
  schema: vendorCountSchema,
  sentence: (rule) =>
    rule.min !== undefined && rule.max !== undefined
      ? `Between ${rule.min} and ${rule.max} vendors hold a committed award.`
      : rule.min !== undefined
        ? `At least ${rule.min} vendors hold a committed award.`
        : `At most ${rule.max ?? 'any number of'} ${rule.max === 1 ? 'vendor holds' : 'vendors hold'} a committed award.`,
  unit: 'vendor',
})
