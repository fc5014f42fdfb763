// Price protection: most-favoured customer and index clauses.
import { z } from 'zod'
import { monthsField, nameField } from '../field.ts'
import { billedKinds, defineTerm } from '../term.ts'

export const protections = defineTerm({
  label: 'Price protection',
  unit: 'structure',
  group: 'rights',
  kinds: billedKinds,
  schema: z.array(
    z.strictObject({
      kind: z.enum(['most-favoured', 'index']),
      index: nameField.optional(),
      lagMonths: monthsField.optional(),
      floor: z.number().optional(),
      cap: z.number().optional(),
    }),
  ),
  help: 'most-favoured customer or index protection',
  sentence: (value) =>
    value
      .map((item) => (item.kind === 'index' ? `Price follows ${item.index ?? 'an index'}.` : 'Most-favoured customer.'))
      .join(' '),
  words: ['price protection', 'most favoured customer', 'most favored', 'mfn'],
  asks: [],
})
