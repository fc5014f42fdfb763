// Which accelerator type an offer gives.
import { idField } from '../field.ts'
import { capacityKinds, defineTerm } from '../term.ts'

export const accelerator = defineTerm({
  label: 'Accelerator',
  unit: 'id',
  group: 'capacity',
  kinds: capacityKinds,
  schema: idField,
  help: 'the accelerator type as listed in the tender',
  sentence: (value) => `Accelerator type: ${value}.`,
  words: ['accelerator type', 'accelerator', 'gpu type', 'gpu model', 'gpu', 'chip', 'sku', 'model'],
  asks: [],
})
