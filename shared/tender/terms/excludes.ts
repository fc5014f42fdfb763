// Offers that cannot be awarded beside it.
import { z } from 'zod'
import { idField } from '../field.ts'
import { committedKinds, defineTerm } from '../term.ts'

export const excludes = defineTerm({
  label: 'Excludes',
  unit: 'structure',
  group: 'rights',
  kinds: committedKinds,
  schema: z.array(idField),
  help: 'offers that cannot be awarded beside it',
  sentence: (value) => `Not together with ${value.join(', ')}.`,
  words: ['excludes'],
  asks: [],
})
