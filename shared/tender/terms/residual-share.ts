// Share of the price left at the start of its life, falling straight to nothing.
import { formatShare } from '../../money/format.ts'
import { shareField } from '../field.ts'
import { defineTerm, wordList } from '../term.ts'

export const residualShare = defineTerm({
  label: 'Residual value',
  unit: 'share',
  group: 'ownership',
  kinds: ['hardware', 'build'],
  schema: shareField,
  standard: 0,
  help: 'share of the price left at the start of its life, falling straight to nothing',
  sentence: (value, context) => `Residual value starts at ${formatShare(value, context.locale)} of the price.`,
  words: wordList(`
    residual value, residual %, residual, buy back value, buyback value, buy back, buyback, salvage value,
    resale value, trade in value, restwert, ruckkaufwert, rucknahmewert, valeur residuelle, valeur de reprise,
    valor residual, valore residuo, restwaarde
  `),
  asks: [],
})
