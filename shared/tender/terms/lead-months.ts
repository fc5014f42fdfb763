// Months from order to delivery.
import { monthsField } from '../field.ts'
import { defineTerm, wordList } from '../term.ts'

export const leadMonths = defineTerm({
  label: 'Lead time',
  unit: 'months',
  group: 'ownership',
  kinds: ['hardware', 'build'],
  schema: monthsField,
  standard: 0,
  help: 'months from order to delivery',
  sentence: (value) => `Delivered ${value} months after the order.`,
  words: wordList(`
    delivery lead time, lead time weeks, lead time, leadtime, time to deliver, delivery time, delivery period,
    provisioning time, time to provision, weeks aro, lieferzeit, lieferfrist, vorlaufzeit, bereitstellungszeit,
    delai de livraison, delai de mise a disposition, delai, plazo de entrega, tiempo de entrega, tempi di consegna,
    tempo di consegna, termine di consegna, levertijd, leveringstermijn
  `),
  asks: [],
})
