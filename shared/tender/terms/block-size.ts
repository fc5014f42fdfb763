// Quantities come in multiples of this.
import { formatQuantity } from '../../money/format.ts'
import { countField } from '../field.ts'
import { committedKinds, defineTerm, quantityUnit } from '../term.ts'

export const blockSize = defineTerm({
  label: 'Block size',
  unit: 'quantity',
  group: 'capacity',
  kinds: committedKinds,
  schema: countField.min(1),
  standard: 1,
  help: 'quantities come in multiples of this',
  sentence: (value, context) =>
    `Sold in blocks of ${formatQuantity(value, quantityUnit(context.kind), context.locale)}.`,
  words: ['block size', 'increment', 'order multiple', 'multiple of', 'lot size', 'per rack', 'pod size'],
  asks: [],
})
