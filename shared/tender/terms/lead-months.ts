// Months from order to delivery.
import { monthsField } from '../field.ts'
import { defineTerm } from '../term.ts'

export const leadMonths = defineTerm({
  label: 'Lead time',
  unit: 'months',
  group: 'ownership',
  kinds: ['hardware', 'build'],
  schema: monthsField,
  standard: 0,
  help: 'months from order to delivery',
  sentence: (value) => `Delivered ${value} months after the order.`,
  words: ['lead time', 'delivery time'],
  asks: [],
})
