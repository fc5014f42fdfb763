// Rights to walk away before the term ends.
import { z } from 'zod'
import { moneyField, monthsField, shareField } from '../field.ts'
import { defineTerm, leaseLike, wordList } from '../term.ts'

export const exits = defineTerm({
  label: 'Exit rights',
  unit: 'structure',
  group: 'rights',
  kinds: leaseLike,
  schema: z.array(
    z.strictObject({
      right: z.enum(['convenience', 'delay', 'chronic-sla']),
      fromMonth: monthsField,
      noticeMonths: monthsField,
      fee: z.array(
        z.strictObject({
          fromMonth: monthsField,
          shareOfRemaining: shareField.optional(),
          amount: moneyField.optional(),
        }),
      ),
    }),
  ),
  help: 'termination for convenience, for delay, for repeated failures: from when, with what notice and fee',
  sentence: (value) =>
    value
      .map((exit) => `Exit for ${exit.right} from month ${exit.fromMonth} with ${exit.noticeMonths} months' notice.`)
      .join(' '),
  words: wordList(`
    termination for convenience, early termination fee, early termination, termination fee, termination rights,
    termination right, termination, early exit, exit rights, exit, break clause, break option, break right,
    cancellation terms, cancellation policy, cancellation,
    sonderkundigungsrecht, kundigungsrecht, kundigungsfrist, kundigung, clause de resiliation, resiliation anticipee,
    resiliation, preavis, terminacion anticipada, rescision, cancelacion, recesso anticipato, recesso, disdetta,
    opzegtermijn, opzegging
  `),
  asks: [],
})
