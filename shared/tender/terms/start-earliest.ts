// First month in which service may start, counted from the tender start.
import { monthOf, nameMonth } from '../../time/month.ts'
import { monthsField } from '../field.ts'
import { committedKinds, defineTerm } from '../term.ts'

export const startEarliest = defineTerm({
  label: 'Earliest start',
  unit: 'month',
  group: 'time',
  kinds: committedKinds,
  schema: monthsField,
  standard: 0,
  help: 'first month in which service may start, counted from the tender start',
  sentence: (value, context) => `Starts ${nameMonth(monthOf(context.start, value))} at the earliest.`,
  words: [
    'earliest start',
    'start earliest',
    'available from',
    'ready for service',
    'rfs',
    'start date',
    'delivery date',
    'available',
  ],
  asks: [
    { label: 'one month earlier', change: (value) => (value === undefined || value === 0 ? undefined : value - 1) },
  ],
})
