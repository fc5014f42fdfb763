// Rights to extend, expand, step down, refresh or sublease.
import { z } from 'zod'
import { moneyField, monthsField, priceField } from '../field.ts'
import { defineTerm, leaseLike } from '../term.ts'

export const options = defineTerm({
  label: 'Options',
  unit: 'structure',
  group: 'rights',
  kinds: leaseLike,
  schema: z.array(
    z.strictObject({
      right: z.enum(['extend', 'expand', 'step-down', 'refresh', 'sublease', 'auto-renew']),
      fromMonth: monthsField,
      toMonth: monthsField,
      noticeMonths: monthsField,
      share: z.number().min(0).max(10).optional(),
      price: priceField.optional(),
      premium: moneyField.optional(),
    }),
  ),
  help: 'rights to extend, expand, step down, refresh, sublease; automatic renewal',
  sentence: (value) =>
    value.map((option) => `Right to ${option.right} in months ${option.fromMonth} to ${option.toMonth}.`).join(' '),
  words: ['renewal option', 'expansion option', 'extension', 'step-down', 'sublease', 'options'],
  asks: [],
})
