// Offers that cannot be awarded beside it.
import { z } from 'zod'
import { idField } from '../field.ts'
import { committedKinds, defineTerm, wordList } from '../term.ts'

export const excludes = defineTerm({
  label: 'Excludes',
  unit: 'structure',
  group: 'rights',
  kinds: committedKinds,
  schema: z.array(idField),
  help: 'offers that cannot be awarded beside it',
  sentence: (value) => `Not together with ${value.join(', ')}.`,
  words: wordList(`
    excludes, not combinable with, not with, mutually exclusive with, schliesst aus, nicht kombinierbar mit, exclut,
    incompatible avec, excluye, esclude, sluit uit
  `),
  asks: [],
})
