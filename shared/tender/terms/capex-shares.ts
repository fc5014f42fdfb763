// How capital is spent by month from the go-ahead; adds up to 1.
import { z } from 'zod'
import { formatShare } from '../../money/format.ts'
import { shareField } from '../field.ts'
import { defineTerm, wordList } from '../term.ts'

export const capexShares = defineTerm({
  label: 'Capital by month',
  unit: 'shares',
  group: 'ownership',
  kinds: ['build'],
  schema: z.array(shareField).min(1),
  standard: [1],
  help: 'how capital is spent by month from the go-ahead; adds up to 1',
  sentence: (value, context) =>
    `Capital by month: ${value.map((share) => formatShare(share, context.locale)).join(', ')}.`,
  words: wordList(`
    capex schedule, capex phasing, payment schedule, payment milestones, milestone payments, milestones,
    zahlungsplan, zahlungsmeilensteine, echeancier de paiement, echeancier, calendario de pagos, hitos de pago,
    piano di pagamento, betaalschema
  `),
  asks: [],
})
