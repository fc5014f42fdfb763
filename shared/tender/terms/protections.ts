// Price protection: most-favoured customer and index clauses.
import { z } from 'zod'
import { monthsField, nameField } from '../field.ts'
import { billedKinds, defineTerm, wordList } from '../term.ts'

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
  words: wordList(`
    price protection, most favoured customer, most favored customer, most favoured nation, most favored nation,
    most favoured, most favored, mfn, mfc, best price clause, benchmarking clause,
    meistbegunstigungsklausel, meistbegunstigung, preisschutz, clause du client le plus favorise,
    protection des prix, cliente mas favorecido, proteccion de precios, cliente piu favorito
  `),
  asks: [],
})
