// The share of the whole minimum that is paid at the start.
import { formatShare } from '../../money/format.ts'
import { shareField } from '../field.ts'
import { defineTerm, orderedKinds, wordList } from '../term.ts'

export const upfrontShare = defineTerm({
  label: 'Prepayment',
  unit: 'share',
  group: 'payment',
  kinds: orderedKinds,
  schema: shareField,
  standard: 0,
  help: 'share of the whole minimum paid in the first month',
  sentence: (value, context) => {
    if (value === 0) return 'Nothing is paid in advance.'
    return context.kind === 'hardware'
      ? `${formatShare(value, context.locale)} of the price is paid with the order.`
      : `${formatShare(value, context.locale)} of the whole minimum is paid at the start.`
  },
  words: wordList(`
    upfront payment, upfront share, upfront %, upfront, up front payment, up front, prepayment, pre payment, prepaid,
    prepay, advance payment, payment in advance, down payment, initial payment, advance,
    vorauszahlung, vorkasse, anzahlung, paiement d avance, paiement initial, prepaiement, acompte, avance,
    pago por adelantado, pago anticipado, pago inicial, anticipo, pagamento anticipato, acconto, vooruitbetaling,
    aanbetaling
  `),
  asks: [
    { label: 'no prepayment', change: (value) => (value === undefined || value === 0 ? undefined : 0) },
    { label: 'half the prepayment', change: (value) => (value === undefined || value === 0 ? undefined : value / 2) },
  ],
})
