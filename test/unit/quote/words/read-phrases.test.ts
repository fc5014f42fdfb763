import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPhrases } from '../../../../shared/quote/words/read-phrases.ts'
import { targetOf } from '../../../../shared/quote/words/targets.ts'

const context = { start: '2027-01', receivedOn: '2026-11-20' }

function values(text: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(readPhrases(text, context).found.map(({ to, value }) => [to, value]))
}

describe('readPhrases', () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['36 mo', { termMonths: 36 }],
    ['36M', { termMonths: 36 }],
    ['3Y reserved', { termMonths: 36 }],
    ['3-year term', { termMonths: 36 }],
    ['36-month commitment', { termMonths: 36 }],
    ['Term: 24 months', { termMonths: 24 }],
    ['Minimum commitment of 2 years', { termMonths: 24 }],
    ['Laufzeit: 3 Jahre', { termMonths: 36 }],
    ['36 Monate Mindestlaufzeit', { termMonths: 36 }],
    ['Durée 36 mois ferme', { termMonths: 36 }],
    ["36 mois d'engagement", { termMonths: 36 }],
    ['plazo de 24 meses', { termMonths: 24 }],
    ['durata 24 mesi', { termMonths: 24 }],
    ['Net 60', { paymentDays: 60 }],
    ['NET45', { paymentDays: 45 }],
    ['Payment terms: net 30 days', { paymentDays: 30 }],
    ['30 days from invoice', { paymentDays: 30 }],
    ['payment in 30 days', { paymentDays: 30 }],
    ['due on receipt', { paymentDays: 0 }],
    ['Zahlungsziel 30 Tage netto', { paymentDays: 30 }],
    ['Zahlbar innerhalb von 14 Tagen', { paymentDays: 14 }],
    ['30 Tage netto', { paymentDays: 30 }],
    ['paiement à 45 jours', { paymentDays: 45 }],
    ['30 jours nets', { paymentDays: 30 }],
    ['pago a 60 días', { paymentDays: 60 }],
    ['80 % take-or-pay', { takeOrPay: 0.8 }],
    ['take or pay: 90%', { takeOrPay: 0.9 }],
    ['80% minimum utilization', { takeOrPay: 0.8 }],
    ['full take-or-pay', { takeOrPay: 1 }],
    ['no take-or-pay', { takeOrPay: 0 }],
    ['80 % Mindestabnahme', { takeOrPay: 0.8 }],
    ['engagement minimum de 80 %', { takeOrPay: 0.8 }],
    ['3 % p.a. escalator', { 'escalator.annual': 0.03 }],
    ['annual escalator 2.5%', { 'escalator.annual': 0.025 }],
    ['prices increase by 3% per year', { 'escalator.annual': 0.03 }],
    ['no escalator', { 'escalator.annual': 0 }],
    ['jährliche Preisanpassung 2,5 %', { 'escalator.annual': 0.025 }],
    ['indexation annuelle de 3 %', { 'escalator.annual': 0.03 }],
    ['25 % upfront', { upfrontShare: 0.25 }],
    ['30% down payment', { upfrontShare: 0.3 }],
    ['No upfront', { upfrontShare: 0 }],
    ['all upfront', { upfrontShare: 1 }],
    ['20 % Anzahlung', { upfrontShare: 0.2 }],
    ['acompte de 25 %', { upfrontShare: 0.25 }],
    ['25 % à la commande', { upfrontShare: 0.25 }],
    ['power included', { 'power.mode': 'included' }],
    ['Strom inklusive', { 'power.mode': 'included' }],
    ['électricité comprise', { 'power.mode': 'included' }],
    ['power passed through', { 'power.mode': 'pass-through' }],
    ['power pass-through at $0.085/kWh', { 'power.mode': 'pass-through', 'power.tariff': 0.085 }],
    ['Power tariff: 8.5 ct/kWh', { 'power.tariff': 0.085 }],
    ['energy price $85/MWh', { 'power.tariff': 0.085 }],
    ['Strom nach Verbrauch zu 0,21 €/kWh', { 'power.mode': 'pass-through', 'power.tariff': 0.21 }],
    ['électricité refacturée à 0,18 €/kWh', { 'power.mode': 'pass-through', 'power.tariff': 0.18 }],
    ['setup fee: $5000', { setupFee: 5000 }],
    ['set-up waived', { setupFee: 0 }],
    ['Einrichtungsgebühr: 500 € je GPU', { setupFeePerUnit: 500 }],
    ['Premium support 5 %', { supportShare: 0.05 }],
    ['support included', { supportShare: 0 }],
    ['15 % off list', { 'price.discounts[0]': 0.15 }],
    ['Rabatt: 12,5 %', { 'price.discounts[0]': 0.125 }],
    ['min. 64', { minQuantity: 64 }],
    ['minimum order 64 GPUs', { minQuantity: 64 }],
    ['mindestens 64 Stück', { minQuantity: 64 }],
    ['min. 2 MW', { minQuantity: 2000 }],
    ['up to 512 GPUs', { maxQuantity: 512 }],
    ['512 GPUs available', { maxQuantity: 512 }],
    ['bis zu 512 GPUs', { maxQuantity: 512 }],
    ['blocks of 8', { blockSize: 8 }],
    ['in increments of 16', { blockSize: 16 }],
    ['in Schritten von 8', { blockSize: 8 }],
    ['par multiples de 8', { blockSize: 8 }],
    ['99.9 % uptime', { availability: 0.999 }],
    ['SLA: 99.95%', { availability: 0.9995 }],
    ['Verfügbarkeit 99,9 %', { availability: 0.999 }],
    ['disponibilité 99,9 %', { availability: 0.999 }],
    ['8 GPUs per node', { perNode: 8 }],
    ['8 GPUs per node, min. 8 nodes', { perNode: 8, minQuantity: 64 }],
    ['valid until 31 Dec 2026', { 'quote.validUntil': '2026-12-31' }],
    ['all offers valid until 31 Dec 2026', { 'quote.validUntil': '2026-12-31' }],
    ['Angebot gültig bis 31. Dezember 2026', { 'quote.validUntil': '2026-12-31' }],
    ['offre valable jusqu’au 31/12/2026', { 'quote.validUntil': '2026-12-31' }],
    ['prices valid 30 days', { 'quote.validUntil': '2026-12-20' }],
    ['free first 2 months', { billingRamp: [0, 0, 1] }],
    ['first 2 months free of charge', { billingRamp: [0, 0, 1] }],
    ['die ersten 2 Monate kostenfrei', { billingRamp: [0, 0, 1] }],
    ['les 2 premiers mois gratuits', { billingRamp: [0, 0, 1] }],
    ['available from April 2027', { startEarliest: 3 }],
    ['RFS: Q3 2027', { startEarliest: 6 }],
    ['sofort verfügbar', { startEarliest: 0 }],
    ['ab Lager', { startEarliest: 0 }],
    ['lead time 3 months', { leadMonths: 3 }],
    ['Lieferzeit 12 Wochen', { leadMonths: 3 }],
    ['all prices in USD', { 'quote.currency': 'USD' }],
    ['Alle Preise in EUR zzgl. MwSt.', { 'quote.currency': 'EUR' }],
    ['all-or-nothing', { 'quote.packageLogic': 'all-or-nothing' }],
    ['minimum annual spend of $2m', { 'quote.spendCommitment.amount': 2e6, 'quote.spendCommitment.per': 'year' }],
  ])('takes “%s” as %j', (text, found) => {
    expect(values(text)).toEqual(found)
    expect(readPhrases(text, context).rest).toEqual([])
  })

  it.each([
    '24 or 36 months',
    '36',
    '99.9',
    '60 Tage',
    '30 days',
    'net',
    'net 30 EOM',
    '2 months free',
    'warranty 36 months',
    'warranty, 36 months',
    'price fixed for 24 months',
    'if paid within 10 days, net 10',
    'net 30 unless agreed otherwise',
    '12 months notice',
    'early termination after 12 months',
    'CPI capped at 3 %',
    'Ramp: 50% month 1',
    'SLA credits 10 % below 99 %',
    '5 % late fee',
    'uptime 9 %',
    'valid until further notice',
    'valid until 03/04/2027',
    'Start: 01/04/2027',
    'available soon',
    'all prices in $',
    'min. 8 nodes',
    'up to 512',
    '1.234 GPUs minimum',
    'Setup fee: $1,200',
    '8.5 ct/kWh',
    '3 months deposit',
    'take-or-pay',
    'escalator tbd',
    '150 % take-or-pay',
    'discounts available',
    'mindestens',
    'Verfügbarkeit hoch',
    'net 999',
    'renewal 12 months',
    'month-to-month',
    'per vCPU',
    '24/7 support',
    'N+1 cooling',
    'Tier III',
    '400 Gbps InfiniBand',
    '36 months from RFS or earlier',
  ])('leaves “%s” as it stands', (text) => {
    expect(readPhrases(text, context)).toEqual({ found: [], rest: [text] })
  })

  it('takes a cell of several terms apart and keeps what is left word for word', () => {
    const text =
      '36 mo, Net 60, 80 % take-or-pay; 3 % p.a. escalator; power pass-through at $0.085/kWh; 25 % upfront; min. 64, blocks of 8; 99.9 % uptime; valid until 31 Dec 2026; free first 2 months; SLA credits 10 % below 99 %, capped at 50 %'
    expect(values(text)).toEqual({
      termMonths: 36,
      paymentDays: 60,
      takeOrPay: 0.8,
      'escalator.annual': 0.03,
      'power.mode': 'pass-through',
      'power.tariff': 0.085,
      upfrontShare: 0.25,
      minQuantity: 64,
      blockSize: 8,
      availability: 0.999,
      'quote.validUntil': '2026-12-31',
      billingRamp: [0, 0, 1],
    })
    expect(readPhrases(text, context).rest).toEqual(['SLA credits 10 % below 99 %, capped at 50 %'])
  })

  it('tells the phrase, the currencies and what was done', () => {
    expect(readPhrases('Lead time 12 weeks. Power tariff: € 0.085/kWh', context).found).toEqual([
      { to: 'leadMonths', value: 3, phrase: 'Lead time 12 weeks', remark: '84 days are 2.76 months; 3 are used' },
      { to: 'power.tariff', value: 0.085, currencies: ['EUR'], phrase: 'Power tariff: € 0.085/kWh' },
    ])
  })

  it('is not certain of a target with two values', () => {
    expect(readPhrases('24 months; 36 months; net 30', context)).toMatchObject({
      found: [{ to: 'paymentDays', value: 30 }],
      rest: ['24 months', '36 months'],
    })
  })

  it('reads what needs the tender or the format only when they are known', () => {
    expect(readPhrases('available from April 2027').found).toEqual([])
    expect(readPhrases('valid for 30 days').found).toEqual([])
    expect(readPhrases('Setup fee: $1,200', { numbers: 'point' }).found).toMatchObject([
      { to: 'setupFee', value: 1200 },
    ])
    expect(readPhrases('valid until 03/04/2027', { dates: 'dmy' }).found).toMatchObject([{ value: '2027-04-03' }])
    expect(readPhrases('min. 8 nodes', { perNode: 8 }).found).toMatchObject([{ to: 'minQuantity', value: 64 }])
  })

  it('finds known targets only, and loses no word of any text', () => {
    const piece = fc.constantFrom(
      'Net 60',
      '36 months',
      'foo bar',
      'power included',
      'min. 64',
      '25 % upfront',
      'see clause 7.2',
      '99.9 % uptime',
      'or',
      'if',
      ';',
      ',',
      '.',
      '(',
      '24 months',
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    )
    const letters = (words: string) =>
      [...words]
        .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
        .sort()
        .join('')
    fc.assert(
      fc.property(text, (words) => {
        const { found, rest } = readPhrases(words, context)
        expect(found.filter(({ to }) => targetOf(to) === undefined)).toEqual([])
        const phrases = [...new Set(found.map(({ phrase }) => phrase))]
        const kept = letters([...phrases, ...rest].join(''))
        for (const letter of new Set(letters(words))) expect(kept).toContain(letter)
      }),
      { numRuns: 300 },
    )
  })
})
