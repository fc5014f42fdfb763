// A one-off fee per accelerator or kW in the first month.
import { formatMoney } from '../../money/format.ts'
import { priceField } from '../field.ts'
import { defineTerm, leaseLike } from '../term.ts'

export const setupFeePerUnit = defineTerm({
  label: 'Set-up fee per unit',
  unit: 'money-per-unit',
  group: 'price',
  kinds: leaseLike,
  schema: priceField,
  standard: 0,
  help: 'one-off fee per accelerator or kW in the first month',
  sentence: (value, context) => `A set-up fee of ${formatMoney(value, context.currency, context.locale)} per unit.`,
  words: ['setup fee per unit', 'set-up fee per unit', 'setup per gpu', 'install per unit'],
  asks: [{ label: 'no set-up fee per unit', change: (value) => (value === undefined || value === 0 ? undefined : 0) }],
})
