// How many days after the invoice we pay.
import { countField } from '../field.ts'
import { billedKinds, defineTerm } from '../term.ts'

export const paymentDays = defineTerm({
  label: 'Payment days',
  unit: 'days',
  group: 'payment',
  kinds: billedKinds,
  schema: countField.max(720),
  standard: 0,
  help: 'days from invoice to payment',
  sentence: (value) => (value === 0 ? 'Paid in the month of service.' : `Paid ${value} days after the invoice.`),
  words: ['payment terms', 'payment days', 'net days', 'days net', 'zahlungsziel', 'net'],
  asks: [{ label: '30 days more to pay', change: (value) => (value ?? 0) + 30 }],
})
