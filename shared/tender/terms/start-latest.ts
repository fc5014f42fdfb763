// Last month in which service may start; the earliest when empty.
import { monthOf, nameMonth } from '../../time/month.ts'
import { monthsField } from '../field.ts'
import { committedKinds, defineTerm, wordList } from '../term.ts'

export const startLatest = defineTerm({
  label: 'Latest start',
  unit: 'month',
  group: 'time',
  kinds: committedKinds,
  schema: monthsField,
  help: 'last month in which service may start; the earliest when empty',
  sentence: (value, context) => `Starts ${nameMonth(monthOf(context.start, value))} at the latest.`,
  words: wordList(`
    latest start date, latest start, start latest, must start by, start no later than, start by, latest delivery,
    latest commencement, spatester start, spatester beginn, spatestens ab, debut au plus tard, date limite de debut,
    demarrage au plus tard, inicio a mas tardar, fecha limite de inicio, inizio al piu tardi, uiterste startdatum
  `),
  asks: [{ label: 'three months later', change: (value) => (value === undefined ? undefined : value + 3) }],
})
