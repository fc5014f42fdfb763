// A one-off fee per accelerator or kW in the first month.
import { formatMoney } from '../../money/format.ts'
import { priceField } from '../field.ts'
import { defineTerm, orderedKinds, wordList } from '../term.ts'

export const setupFeePerUnit = defineTerm({
  label: 'Set-up fee per unit',
  unit: 'money-per-unit',
  group: 'price',
  kinds: orderedKinds,
  schema: priceField,
  standard: 0,
  help: 'one-off fee per accelerator or kW in the first month',
  sentence: (value, context) =>
    value === 0
      ? 'No set-up fee per unit.'
      : `A set-up fee of ${formatMoney(value, context.currency, context.locale)} per unit.`,
  words: wordList(`
    setup fee per unit, set up fee per unit, setup per unit, setup per gpu, install per unit, installation per gpu,
    installation per unit, unit setup fee, nrc per kw, nrc per unit, einrichtung pro gpu, einrichtungsgebuhr je gpu,
    einrichtung je einheit, frais de mise en service par gpu, frais par unite, instalacion por unidad
  `),
  asks: [{ label: 'no set-up fee per unit', change: (value) => (value === undefined || value === 0 ? undefined : 0) }],
})
