// Sites among which bought hardware may be placed.
import { z } from 'zod'
import { idField } from '../field.ts'
import { defineTerm, wordList } from '../term.ts'

export const sites = defineTerm({
  label: 'Allowed sites',
  unit: 'structure',
  group: 'capacity',
  kinds: ['hardware'],
  schema: z.array(idField).min(1),
  help: 'sites we hold where the hardware may stand',
  sentence: (value) => `May be placed at ${value.join(', ')}.`,
  words: wordList(`
    allowed sites, delivery sites, eligible sites, possible sites, zulassige standorte, mogliche standorte,
    sites autorises, sites possibles, sitios permitidos, siti ammessi, toegestane locaties
  `),
  asks: [],
})
