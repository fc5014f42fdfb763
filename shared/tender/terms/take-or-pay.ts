// The share of awarded capacity that is paid for whether used or not.
import { formatShare } from '../../money/format.ts'
import { shareField } from '../field.ts'
import { defineTerm, leaseLike, wordList } from '../term.ts'

export const takeOrPay = defineTerm({
  label: 'Take-or-pay',
  unit: 'share',
  group: 'price',
  kinds: leaseLike,
  schema: shareField,
  standard: 1,
  help: 'share of capacity billed whether used or not',
  sentence: (value, context) => `${formatShare(value, context.locale)} of capacity is paid for whether used or not.`,
  words: wordList(`
    take or pay level, take or pay percentage, take or pay, minimum utilisation, minimum utilization, minimum usage,
    minimum consumption, minimum billing, minimum commitment, minimum commit, minimum take, committed utilisation,
    committed utilization, committed usage, commitment level, commit level, commit %, utilisation commitment,
    utilization commitment,
    mindestabnahmequote, mindestauslastung, mindestnutzung, mindestverbrauch, abnahmeverpflichtung, abnahmegarantie,
    taux d engagement, engagement minimal, engagement minimum, consommation minimale, utilisation minimale,
    minimum garanti, compromiso minimo, consumo minimo, uso minimo, impegno minimo, utilizzo minimo,
    afnameverplichting, minimale benutting
  `),
  asks: [
    {
      label: 'take-or-pay 10 points lower',
      change: (value) => ((value ?? 1) <= 0 ? undefined : Math.max(0, Math.round(((value ?? 1) - 0.1) * 1e6) / 1e6)),
    },
  ],
})
