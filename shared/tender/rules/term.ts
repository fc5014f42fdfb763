// How long awards may run, and how much may expire at once.
import { z } from 'zod'
import { formatShare } from '../../money/format.ts'
import { monthsField, shareField } from '../field.ts'
import { defineRule, ruleBase } from './rule.ts'

export const termRuleSchema = z.strictObject({
  type: z.literal('term'),
  maxMonths: monthsField.optional(),
  /** Largest share of contracted kW that may expire in one calendar quarter. */
  maxExpiringPerQuarter: shareField.optional(),
  ...ruleBase,
})

export const termRule = defineRule({
  label: 'Contract length',
  schema: termRuleSchema,
  sentence: (rule, context) =>
    [
      ...(rule.maxMonths === undefined ? [] : [`No award runs longer than ${rule.maxMonths} months.`]),
      ...(rule.maxExpiringPerQuarter === undefined
        ? []
        : [
            `At most ${formatShare(rule.maxExpiringPerQuarter, context.locale)} of contracted power expires in one quarter.`,
          ]),
    ].join(' '),
  unit: 'award, or kW expiring',
})
