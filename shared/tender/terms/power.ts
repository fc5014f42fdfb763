// Whether power is in the price or passed through.
import { z } from 'zod'
import { formatPrice, formatShare } from '../../money/format.ts'
import { priceField, rateField } from '../field.ts'
import { defineTerm, leaseLike } from '../term.ts'

export const power = defineTerm({
  label: 'Power',
  unit: 'structure',
  group: 'power',
  kinds: leaseLike,
  schema: z.strictObject({
    mode: z.enum(['included', 'pass-through']),
    tariff: priceField.optional(),
    escalator: rateField.optional(),
  }),
  standard: { mode: 'included' },
  help: 'included in the price, or passed through at a tariff per kWh',
  sentence: (value, context) =>
    value.mode === 'included'
      ? 'Power is included in the price.'
      : `Power is passed through at ${
          value.tariff === undefined
            ? "the site's tariff"
            : `${formatPrice(value.tariff, context.currency, context.locale)} per kWh`
        }${value.escalator === undefined ? '' : `, rising ${formatShare(value.escalator, context.locale, 2)} a year`}.`,
  words: ['power included', 'power tariff', 'pass-through power', 'energy', 'electricity', 'strom', 'power'],
  asks: [
    {
      label: 'power included',
      change: (value) => (value?.mode === 'pass-through' ? { mode: 'included' as const } : undefined),
    },
  ],
})
