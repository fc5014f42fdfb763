// What is promised about delivery, and what lateness costs the vendor.
import { z } from 'zod'
import { formatMoney, formatShare } from '../../money/format.ts'
import { monthOf, nameMonth } from '../../time/month.ts'
import { countField, moneyField, monthsField, shareField } from '../field.ts'
import { committedKinds, defineTerm, wordList } from '../term.ts'

export const delivery = defineTerm({
  label: 'Late delivery',
  unit: 'structure',
  group: 'service',
  kinds: committedKinds,
  schema: z.strictObject({
    promisedMonth: monthsField,
    lateCredits: z.array(z.strictObject({ fromDay: countField, shareOfMonthPerDay: shareField })),
    cap: moneyField.optional(),
    longStopDays: countField.optional(),
    billingFromAcceptance: z.boolean().optional(),
  }),
  help: 'promised month, credits per day late, long-stop date',
  sentence: (value, context) => {
    const credits = value.lateCredits.map(
      ({ fromDay, shareOfMonthPerDay }) =>
        `from day ${fromDay}, ${formatShare(shareOfMonthPerDay, context.locale, 2)} of a month’s bill a day`,
    )
    const cap = value.cap === undefined ? '' : `, at most ${formatMoney(value.cap, context.currency, context.locale)}`
    const late = credits.length === 0 ? '' : ` Credits when late: ${credits.join('; ')}${cap}.`
    const stop = value.longStopDays === undefined ? '' : ` We may leave when it is ${value.longStopDays} days late.`
    return `Delivery promised for ${nameMonth(monthOf(context.start, value.promisedMonth))}.${late}${stop}`
  },
  words: wordList(`
    late delivery credits, late delivery, liquidated damages, delay damages, delay penalties, delay penalty,
    late penalties, delivery credits, delay, lds,
    verzugsentschadigung, vertragsstrafe, verzug, penalites de retard, penalizacion por retraso, penalidades,
    penali di ritardo, penali, boeteclausule
  `),
  partWords: {
    promisedMonth: wordList(`
      promised delivery, committed delivery date, committed delivery, guaranteed delivery date, guaranteed delivery,
      zugesagter liefertermin, garantierter liefertermin, date de livraison garantie, entrega garantizada,
      consegna garantita
    `),
    cap: wordList('late credit cap, late delivery cap, ld cap, delay damages cap'),
    longStopDays: wordList('long stop date, long stop, longstop'),
  },
  asks: [],
})
