// Running cost per kW and year.
import { formatPrice } from '../../money/format.ts'
import { priceField } from '../field.ts'
import { defineTerm, wordList } from '../term.ts'

export const opexPerKwYear = defineTerm({
  label: 'Running cost',
  unit: 'money-per-unit',
  group: 'ownership',
  kinds: ['build'],
  schema: priceField,
  standard: 0,
  help: 'running cost per kW and year',
  sentence: (value, context) => `Running cost ${formatPrice(value, context.currency, context.locale)} per kW and year.`,
  words: wordList(`
    opex per kw year, opex per kw, opex, operating costs, operating cost, operating expense,
    operations and maintenance, o m cost, o m, running costs, running cost, betriebskosten, couts d exploitation,
    charges d exploitation, costes operativos, costes de explotacion, costi operativi, exploitatiekosten
  `),
  asks: [],
})
