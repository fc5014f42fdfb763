// Last month in which service may start; the earliest when empty.
import { monthOf, nameMonth } from '../../time/month.ts'
import { monthsField } from '../field.ts'
import { committedKinds, defineTerm } from '../term.ts'

export const startLatest = defineTerm({
  label: 'Latest start',
  unit: 'month',
  group: 'time',
  kinds: committedKinds,
  schema: monthsField,
  help: 'last month in which service may start; the earliest when empty',
  sentence: (value, context) => `Starts ${nameMonth(monthOf(context.start, value))} at the latest.`,
  words: ['latest start', 'start latest', 'must start by', 'start no later than'],
  asks: [{ label: 'three months later', change: (value) => (value === undefined ? undefined : value + 3) }],
})
