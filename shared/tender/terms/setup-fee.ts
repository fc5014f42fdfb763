// A one-off fee in the first month.
import { formatMoney } from '../../money/format.ts'
import { priceField } from '../field.ts'
import { defineTerm, leaseLike } from '../term.ts'

export const setupFee = defineTerm({
  label: 'Set-up fee',
  unit: 'money',
  group: 'price',
  kinds: leaseLike,
  schema: priceField,
  standard: 0,
  help: 'one-off fee in the first month',
  sentence: (value, context) => `A set-up fee of ${formatMoney(value, context.currency, context.locale)}.`,
  words: ['setup fee', 'set-up fee', 'installation fee', 'onboarding fee', 'nrc', 'one-time fee'],
  asks: [{ label: 'no set-up fee', change: (value) => (value === undefined || value === 0 ? undefined : 0) }],
})
