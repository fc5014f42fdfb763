// Offers that must be awarded too.
import { z } from 'zod'
import { idField } from '../field.ts'
import { committedKinds, defineTerm, wordList } from '../term.ts'

export const requires = defineTerm({
  label: 'Requires',
  unit: 'structure',
  group: 'rights',
  kinds: committedKinds,
  schema: z.array(idField),
  help: 'offers that must be awarded too',
  sentence: (value) => `Only together with ${value.join(', ')}.`,
  words: wordList(`
    required with, requires, only with, bundled with, depends on, prerequisite, erfordert, nur mit, necessite,
    uniquement avec, requiere, richiede, vereist
  `),
  asks: [],
})
