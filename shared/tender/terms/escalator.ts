// How the price grows each year of the contract.
import { z } from 'zod'
import { formatShare } from '../../money/format.ts'
import { nameField, rateField } from '../field.ts'
import { billedKinds, defineTerm } from '../term.ts'

export const escalator = defineTerm({
  label: 'Price escalator',
  unit: 'structure',
  group: 'price',
  kinds: billedKinds,
  schema: z.strictObject({
    annual: rateField,
    index: nameField.optional(),
    floor: rateField.optional(),
    cap: rateField.optional(),
  }),
  help: 'yearly growth, with floor and cap when it follows an index',
  sentence: (value, context) =>
    `Rises ${formatShare(value.annual, context.locale, 2)} a year${value.index === undefined ? '' : ` with ${value.index}`}${
      value.cap === undefined ? '' : `, at most ${formatShare(value.cap, context.locale, 2)}`
    }${value.floor === undefined ? '' : `, at least ${formatShare(value.floor, context.locale, 2)}`}.`,
  words: ['annual escalator', 'price escalator', 'escalator', 'annual increase', 'indexation', 'uplift', 'cpi'],
  asks: [
    {
      label: 'no escalator',
      change: (value) => (value === undefined || value.annual === 0 ? undefined : { annual: 0 }),
    },
  ],
})
