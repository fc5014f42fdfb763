// Smallest award the vendor accepts.
import { formatQuantity } from '../../money/format.ts'
import { countField } from '../field.ts'
import { committedKinds, defineTerm, quantityUnit } from '../term.ts'

export const minQuantity = defineTerm({
  label: 'Minimum quantity',
  unit: 'quantity',
  group: 'capacity',
  kinds: committedKinds,
  schema: countField,
  standard: 0,
  help: 'smallest award the vendor accepts',
  sentence: (value, context) =>
    `At least ${formatQuantity(value, quantityUnit(context.kind), context.locale)} if awarded.`,
  words: ['minimum quantity', 'min quantity', 'minimum order', 'min qty', 'moq', 'minimum'],
  asks: [
    {
      label: 'half the minimum quantity',
      change: (value) => (value === undefined || value < 2 ? undefined : Math.floor(value / 2)),
    },
  ],
})
