// Largest award the vendor can serve.
import { formatQuantity } from '../../money/format.ts'
import { countField } from '../field.ts'
import { defineTerm, offerKinds, quantityUnit } from '../term.ts'

export const maxQuantity = defineTerm({
  label: 'Maximum quantity',
  unit: 'quantity',
  group: 'capacity',
  kinds: offerKinds,
  schema: countField.min(1),
  help: 'largest award the vendor can serve',
  sentence: (value, context) => `At most ${formatQuantity(value, quantityUnit(context.kind), context.locale)}.`,
  words: [
    'maximum quantity',
    'max quantity',
    'available quantity',
    'quantity available',
    'max qty',
    'capacity',
    'quantity',
    'qty',
    'gpus',
  ],
  asks: [],
})
