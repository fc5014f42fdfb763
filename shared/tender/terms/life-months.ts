// Months from delivery until nothing is left.
import { monthsField } from '../field.ts'
import { defineTerm } from '../term.ts'

export const lifeMonths = defineTerm({
  label: 'Useful life',
  unit: 'months',
  group: 'ownership',
  kinds: ['hardware', 'build'],
  schema: monthsField.min(1),
  help: 'months from delivery until nothing is left',
  sentence: (value) => `Lives ${value} months.`,
  words: ['useful life', 'life'],
  asks: [],
})
