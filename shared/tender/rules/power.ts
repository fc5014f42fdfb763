// Least and most contracted IT power by region.
import { z } from 'zod'
import { nameField, priceField } from '../field.ts'
import { defineRule, ruleBase } from './rule.ts'

export const powerSchema = z.strictObject({
  type: z.literal('power'),
  region: nameField.optional(),
  minMw: priceField.optional(),
  maxMw: priceField.optional(),
  ...ruleBase,
})

export const power = defineRule({
  label: 'Power',
  schema: powerSchema,
  sentence: (rule) => {
    const where = rule.region === undefined ? '' : ` in ${rule.region}`
    const least = rule.minMw === undefined ? '' : ` at least ${rule.minMw} MW at the end`
    const most = rule.maxMw === undefined ? '' : ` at most ${rule.maxMw} MW in any month`
    return `Contracted IT power${where}:${[least, most].filter((text) => text !== '').join(',')}.`
  },
  unit: 'MW',
})
