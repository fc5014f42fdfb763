// Running cost per kW and year.
import { formatPrice } from '../../money/format.ts'
import { priceField } from '../field.ts'
import { defineTerm } from '../term.ts'

export const opexPerKwYear = defineTerm({
  label: 'Running cost',
  unit: 'money-per-unit',
  group: 'ownership',
  kinds: ['build'],
  schema: priceField,
  standard: 0,
  help: 'running cost per kW and year',
  sentence: (value, context) => `Running cost ${formatPrice(value, context.currency, context.locale)} per kW and year.`,
  words: ['opex per kw', 'running cost'],
  asks: [],
})
