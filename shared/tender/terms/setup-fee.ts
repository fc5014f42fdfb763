// A one-off fee in the first month.
import { formatMoney } from '../../money/format.ts'
import { priceField } from '../field.ts'
import { defineTerm, orderedKinds, wordList } from '../term.ts'

export const setupFee = defineTerm({
  label: 'Set-up fee',
  unit: 'money',
  group: 'price',
  kinds: orderedKinds,
  schema: priceField,
  standard: 0,
  help: 'one-off fee in the first month',
  sentence: (value, context) =>
    value === 0 ? 'No set-up fee.' : `A set-up fee of ${formatMoney(value, context.currency, context.locale)}.`,
  words: wordList(`
    set up fee, setup fee, set up charge, setup charge, set up cost, setup cost, set up, setup, installation fee,
    installation charge, installation cost, install fee, installation, onboarding fee, onboarding,
    non recurring charges, non recurring charge, non recurring cost, non recurring costs, non recurring fee,
    non recurring, one time fee, one time charge, one time cost, one time, one off fee, one off charge, one off cost,
    one off, nrc, nre, otc, activation fee, provisioning fee, deployment fee, commissioning fee, connection fee,
    einrichtungsgebuhr, einrichtungsgebuehr, einrichtungskosten, einrichtung gesamt, einrichtung, einmalige kosten, einmalige gebuhr,
    einmalkosten, einmalpreis, installationskosten, installationsgebuhr, bereitstellungsgebuhr,
    bereitstellungsentgelt, anschlussgebuhr, frais de mise en service, frais d installation, frais de setup,
    frais de raccordement, frais uniques, frais initiaux, frais d acces, frais d activation, gastos de instalacion,
    coste de instalacion, cuota de instalacion, cuota de alta, pago unico, costi di attivazione,
    costi di installazione, costo una tantum, una tantum, eenmalige kosten, installatiekosten, opstartkosten,
    aansluitkosten
  `),
  asks: [{ label: 'no set-up fee', change: (value) => (value === undefined || value === 0 ? undefined : 0) }],
})
