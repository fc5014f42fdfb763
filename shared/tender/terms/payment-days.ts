// How many days after the invoice we pay.
import { countField } from '../field.ts'
import { billedKinds, defineTerm, wordList } from '../term.ts'

export const paymentDays = defineTerm({
  label: 'Payment days',
  unit: 'days',
  group: 'payment',
  kinds: [...billedKinds, 'hardware', 'build'],
  schema: countField.max(720),
  standard: 0,
  help: 'days from invoice to payment',
  sentence: (value) => (value === 0 ? 'Paid in the month of service.' : `Paid ${value} days after the invoice.`),
  words: wordList(`
    payment terms, payment term, terms of payment, payment days, payment period, payment due, payment, credit terms,
    invoice terms, invoicing terms, net days, days net, net,
    zahlungsbedingungen, zahlungsziel, zahlungsfrist, zahlungskonditionen, zahlung, falligkeit,
    conditions de paiement, modalites de paiement, delai de paiement, echeance, reglement, paiement,
    condiciones de pago, plazo de pago, forma de pago, pago, condizioni di pagamento, termini di pagamento,
    pagamento, betalingsvoorwaarden, betalingstermijn, betaling
  `),
  asks: [{ label: '30 days more to pay', change: (value) => (value ?? 0) + 30 }],
})
