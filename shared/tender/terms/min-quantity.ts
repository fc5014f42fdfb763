// Smallest award the vendor accepts.
import { formatQuantity } from '../../money/format.ts'
import { countField } from '../field.ts'
import { committedKinds, defineTerm, quantityUnit, wordList } from '../term.ts'

export const minQuantity = defineTerm({
  label: 'Minimum quantity',
  unit: 'quantity',
  group: 'capacity',
  kinds: committedKinds,
  schema: countField,
  standard: 0,
  help: 'smallest award the vendor accepts',
  sentence: (value, context) =>
    `At least ${formatQuantity(value, quantityUnit(context.kind), context.locale)} if awarded.`,
  words: wordList(`
    minimum order quantity, minimum commitment quantity, minimum quantity, minimum order size, minimum order,
    minimum cluster size, minimum gpu count, minimum gpus, minimum nodes, minimum capacity, minimum kw, minimum qty,
    minimum volume, min order quantity, min order qty, min order, min quantity, min qty, min gpus, min nodes, min kw,
    min capacity, min volume, min cluster size, min, moq, minimum,
    mindestbestellmenge, mindestabnahmemenge, mindestabnahme, mindestmenge, mindestanzahl, mindeststuckzahl,
    min menge, minimale menge, quantite minimale de commande, quantite minimale, quantite minimum, quantite mini,
    commande minimum, minimum de commande, qte min, volume minimum, cantidad minima, pedido minimo, volumen minimo,
    quantita minima, ordine minimo, minimale afname, minimale hoeveelheid, minimumaantal, minimumbestelling
  `),
  asks: [
    {
      label: 'half the minimum quantity',
      change: (value) => (value === undefined || value < 2 ? undefined : Math.floor(value / 2)),
    },
  ],
})
