// How long a committed offer runs.
import { monthsField } from '../field.ts'
import { defineTerm, leaseLike } from '../term.ts'

export const termMonths = defineTerm({
  label: 'Term',
  unit: 'months',
  group: 'time',
  kinds: leaseLike,
  schema: monthsField.min(1),
  help: 'months of service from the start; required for committed capacity',
  sentence: (value) => `Runs ${value} months.`,
  words: [
    'commitment term',
    'contract term',
    'contract length',
    'term months',
    'commitment period',
    'duration',
    'laufzeit',
    'term',
  ],
  asks: [
    {
      label: 'a term six months shorter',
      change: (value) => (value === undefined || value <= 6 ? undefined : value - 6),
    },
  ],
})
