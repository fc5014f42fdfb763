// Months from delivery until nothing is left.
import { monthsField } from '../field.ts'
import { defineTerm, wordList } from '../term.ts'

export const lifeMonths = defineTerm({
  label: 'Useful life',
  unit: 'months',
  group: 'ownership',
  kinds: ['hardware', 'build'],
  schema: monthsField.min(1),
  help: 'months from delivery until nothing is left',
  sentence: (value) => `Lives ${value} months.`,
  words: wordList(`
    useful life, economic life, service life, life, depreciation period, depreciation, nutzungsdauer,
    abschreibungsdauer, abschreibung, lebensdauer, duree de vie, duree d amortissement, amortissement, vida util,
    amortizacion, vita utile, ammortamento, levensduur, afschrijvingstermijn
  `),
  asks: [],
})
