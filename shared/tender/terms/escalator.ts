// How the price grows each year of the contract.
import { z } from 'zod'
import { formatShare } from '../../money/format.ts'
import { nameField, rateField } from '../field.ts'
import { billedKinds, defineTerm, wordList } from '../term.ts'

export const escalator = defineTerm({
  label: 'Price escalator',
  unit: 'structure',
  group: 'price',
  kinds: [...billedKinds, 'build'],
  schema: z.strictObject({
    annual: rateField,
    index: nameField.optional(),
    floor: rateField.optional(),
    cap: rateField.optional(),
  }),
  help: 'yearly growth, with floor and cap when it follows an index',
  sentence: (value, context) =>
    value.annual === 0 && value.index === undefined && value.floor === undefined
      ? 'The price does not rise.'
      : `Rises ${formatShare(value.annual, context.locale, 2)} a year${value.index === undefined ? '' : ` with ${value.index}`}${
          value.cap === undefined ? '' : `, at most ${formatShare(value.cap, context.locale, 2)}`
        }${value.floor === undefined ? '' : `, at least ${formatShare(value.floor, context.locale, 2)}`}.`,
  words: wordList(`
    annual price escalator, annual escalator, annual escalation, annual price increase, annual increase,
    annual uplift, price escalator, price escalation, price increase, price uplift, yearly increase, escalator,
    escalation, indexation rate, indexation, inflation adjustment, uplift, cpi,
    jahrliche preiserhohung, jahrliche preisanpassung, jahrliche preissteigerung, jahrliche steigerung,
    preissteigerung, preiserhohung, preisanpassung, preisgleitung, wertsicherung, indexierung, steigerung,
    indexation annuelle, revision annuelle des prix, revision annuelle, revision des prix, revalorisation annuelle,
    revalorisation, augmentation annuelle, hausse annuelle, incremento anual, revision anual, revision de precios,
    actualizacion anual, actualizacion de precios, adeguamento annuale, adeguamento prezzi, aumento annuo,
    rivalutazione, jaarlijkse verhoging, jaarlijkse indexatie, indexatie, prijsverhoging
  `),
  partWords: {
    index: wordList(`
      escalator index, escalation index, price index, index basis, indexed to, index, preisindex, indice de revision,
      indice de precios, indice
    `),
    floor: wordList(`
      escalator floor, escalation floor, minimum increase, minimum escalation, mindeststeigerung,
      plancher d indexation, incremento minimo
    `),
    cap: wordList(`
      escalator cap, escalation cap, increase cap, price increase cap, maximum increase, maximum escalation,
      indexation cap, cpi cap, hochststeigerung, maximale preiserhohung, plafond d indexation, tope de incremento,
      incremento maximo, tetto di adeguamento
    `),
  },
  asks: [
    {
      label: 'no escalator',
      change: (value) => (value === undefined || value.annual === 0 ? undefined : { annual: 0 }),
    },
  ],
})
