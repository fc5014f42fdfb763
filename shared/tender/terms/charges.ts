// Recurring and one-off charges beside the price: storage, network, space.
import { z } from 'zod'
import { formatPrice } from '../../money/format.ts'
import { nameField, priceField, quantityField } from '../field.ts'
import { billedKinds, defineTerm } from '../term.ts'

export const charges = defineTerm({
  label: 'Other charges',
  unit: 'structure',
  group: 'price',
  kinds: billedKinds,
  schema: z.array(
    z.strictObject({
      label: nameField,
      amount: priceField,
      per: z.enum(['once', 'month', 'accelerator-month', 'kW-month', 'GB']),
      quantity: quantityField.optional(),
    }),
  ),
  help: 'storage, network, cross-connects, space and the like',
  sentence: (value, context) =>
    value
      .map(
        (charge) =>
          `${charge.label}: ${formatPrice(charge.amount, context.currency, context.locale)} per ${charge.per}`,
      )
      .join('; '),
  words: ['other charges', 'additional charges', 'storage', 'network', 'egress', 'cross connect', 'ip transit'],
  asks: [],
})
