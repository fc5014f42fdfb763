// Money held by the vendor and given back.
import { z } from 'zod'
import { formatMoney } from '../../money/format.ts'
import { monthOf, nameMonth } from '../../time/month.ts'
import { moneyField, monthsField } from '../field.ts'
import { defineTerm, leaseLike, wordList } from '../term.ts'

export const deposit = defineTerm({
  label: 'Deposit',
  unit: 'structure',
  group: 'payment',
  kinds: leaseLike,
  schema: z.strictObject({ amount: moneyField.min(0), returnMonth: monthsField }),
  help: 'amount held and the month it comes back',
  sentence: (value, context) =>
    `A deposit of ${formatMoney(value.amount, context.currency, context.locale)}, returned in ${nameMonth(monthOf(context.start, value.returnMonth))}.`,
  words: wordList(`
    security deposit, refundable deposit, guarantee deposit, deposit amount, deposit,
    sicherheitsleistung, mietkaution, kaution, depot de garantie, caution, deposito de garantia, fianza,
    deposito cauzionale, deposito, cauzione, waarborgsom, borgsom
  `),
  partWords: {
    returnMonth: wordList(`
      deposit returned, deposit release, deposit return, ruckzahlung der kaution, restitution du depot
    `),
  },
  asks: [],
})
