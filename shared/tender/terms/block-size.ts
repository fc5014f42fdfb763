// Quantities come in multiples of this.
import { formatQuantity } from '../../money/format.ts'
import { countField } from '../field.ts'
import { committedKinds, defineTerm, quantityUnit, wordList } from '../term.ts'

export const blockSize = defineTerm({
  label: 'Block size',
  unit: 'quantity',
  group: 'capacity',
  kinds: committedKinds,
  schema: countField.min(1),
  standard: 1,
  help: 'quantities come in multiples of this',
  sentence: (value, context) =>
    `Sold in blocks of ${formatQuantity(value, quantityUnit(context.kind), context.locale)}.`,
  words: wordList(`
    block size, order increment, minimum increment, increment size, increments of, increments, increment,
    order multiple, in multiples of, multiples of, multiple of, multiples, lot size, step size, per rack, pod size,
    gpus per rack, rack size, block,
    blockgrosse, paketgrosse, bestelleinheit, abnahmeschritte, schrittweite, vielfache von, vielfaches,
    taille de bloc, par multiple de, multiple de, increment de commande, palier de commande, tamano de bloque,
    multiplos de, multiplos, incremento, dimensione blocco, multipli di, blokgrootte, veelvoud van
  `),
  asks: [
    {
      label: 'blocks half as large',
      change: (value) => (value === undefined || value % 2 !== 0 ? undefined : value / 2),
    },
  ],
})
