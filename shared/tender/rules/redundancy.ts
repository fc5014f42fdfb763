// Survives the loss of any one vendor, site, region, family or group (N-1).
import { z } from 'zod'
import { monthOf, nameMonth } from '../../time/month.ts'
import { monthsField, quantityField } from '../field.ts'
import { defineRule, ruleBase } from './rule.ts'

export const failureDomains = ['vendor', 'site', 'region', 'family', 'group'] as const
export type FailureDomain = (typeof failureDomains)[number]

export const redundancySchema = z.strictObject({
  type: z.literal('redundancy'),
  domain: z.enum(failureDomains),
  countOnDemand: z.boolean().optional(),
  from: monthsField.optional(),
  /** H100e of each workload that may stay unserved in a failure. */
  maxShortfall: quantityField.optional(),
  ...ruleBase,
})

const domainWords = {
  vendor: 'vendor',
  site: 'site',
  region: 'region',
  family: 'accelerator family',
  group: 'shared-failure group',
} as const

export const redundancy = defineRule({
  label: 'Redundancy (N-1)',
  schema: redundancySchema,
  sentence: (rule, context) => {
    const since =
      rule.from === undefined || rule.from === 0 ? '' : ` from ${nameMonth(monthOf(context.start, rule.from))}`
    const slack = rule.maxShortfall ? `, short by at most ${rule.maxShortfall} H100e a workload` : ''
    const demand = rule.countOnDemand ? ', counting on-demand capacity' : ', without counting on-demand capacity'
    return `Critical demand survives the loss of any one ${domainWords[rule.domain]}${since}${slack}${demand}.`
  },
  unit: 'H100e-month short in the worst failure',
})
