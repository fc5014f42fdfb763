// Rights to extend, expand, step down, refresh or sublease.
import { z } from 'zod'
import { moneyField, monthsField, priceField } from '../field.ts'
import { defineTerm, leaseLike, wordList } from '../term.ts'

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
  words: wordList(`
    renewal options, renewal option, renewal terms, renewal, automatic renewal, auto renewal, extension options,
    extension option, extension, expansion options, expansion option, expansion rights, expansion,
    right of first refusal, rofr, rofo, step-down, sublease, options,
    verlangerungsoption, verlangerung, erweiterungsoption, optionen, option de renouvellement, renouvellement,
    option d extension, opcion de renovacion, renovacion, prorroga, opciones, opzione di rinnovo, rinnovo, opzioni,
    verlengingsoptie, verlenging
  `),
  asks: [],
})
