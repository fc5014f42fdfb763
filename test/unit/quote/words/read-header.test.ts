import { describe, expect, it } from 'vitest'
import { readHeader } from '../../../../shared/quote/words/read-header.ts'
import { targetOf } from '../../../../shared/quote/words/targets.ts'
import { TERMS, termKeys } from '../../../../shared/tender/offer.ts'

const best = (text: string) => readHeader(text).targets[0]?.to

/** Headers by the target they mean before any other. */
const headers: Readonly<Record<string, readonly string[]>> = {
  price: [
    'Unit Price ($/GPU/hr)*',
    'Net price',
    'Contract rate',
    'Hourly rate',
    'GPU hourly rate',
    'Price per accelerator per hour',
    'Rate per GPU-hr USD',
    '$/GPU/hr',
    'USD/H100/h',
    'USD per GPU hour',
    '€ pro kW/Monat',
    'Monthly price per kW',
    'MRC',
    'MRR ($)',
    'Monthly recurring charge',
    'Price per node-hour (8x H100)',
    'Node price/month (8 GPU)',
    'Server price per hour',
    'Price/GPU/month',
    'Unit cost ex VAT',
    'Cost (kUSD)',
    'Price 36 months',
    '36M price',
    '3yr reserved price',
    '3-year commitment price',
    '1yr reserved',
    '3yr CUD',
    'On-demand',
    'Price @ 128+ GPUs',
    'Preis (€/kW/Monat)',
    'Einzelpreis netto EUR',
    'Stückpreis',
    'GPU-Stundenpreis',
    'Monatspreis je kW in EUR',
    'Preis pro Knoten und Stunde',
    'Jahresgrundpreis',
    'Prix unitaire HT (€)',
    'Tarif horaire par GPU',
    'Loyer mensuel (€/kW)',
    'Precio por GPU y hora (€)',
    'Precio unitario',
    'Prezzo unitario',
    'Canone mensile',
    'Prijs per GPU per uur',
    'pricePerHour',
    'price_per_gpu_hour',
    'Prices',
  ],
  'price.list': [
    'List price',
    'MSRP',
    'Listenpreis (EUR)',
    'Prix catalogue',
    'Precio de lista',
    'Prezzo di listino',
    'Rack rate',
  ],
  'price.discounts[0]': [
    'Discount',
    'Discount %',
    'Volume discount',
    'Rabatt',
    'Remise %',
    'Descuento',
    'Sconto',
    'Korting',
  ],
  'price.unit': ['Unit', 'UoM', 'Price unit', 'Einheit', 'Unité'],
  maxQuantity: [
    'Quantity',
    'Qty',
    'Max qty',
    'GPUs',
    '# GPUs',
    'No. of GPUs',
    'GPU count',
    'kW critical',
    'Committed kW',
    'Capacity (MW)',
    'Kapazität (MW)',
    'Anzahl',
    'Quantité',
    'Puissance IT (kW)',
    'Cantidad',
    'Aantal GPUs',
    'Availability (GPUs)',
  ],
  minQuantity: [
    'Minimum order quantity',
    'MOQ',
    'Min. order',
    'Minimum Quantity (GPUs)',
    'Minimum commitment (kW)',
    'Mindestabnahme',
    'Mindestbestellmenge',
    'Quantité minimale',
    'Cantidad mínima',
  ],
  blockSize: ['Block size', 'Increment', 'Order multiple', 'Schrittweite', 'Multiple de'],
  accelerator: ['GPU', 'GPU type', 'GPU model', 'Accelerator', 'Model', 'GPU-Typ', 'Modèle de GPU'],
  site: ['Data center', 'Data centre', 'Location', 'Rechenzentrum', 'Standort', 'Centre de données', 'Facility'],
  region: ['Region', 'City', 'Land', 'Pays'],
  vendor: ['Vendor', 'Supplier name', 'Anbieter', 'Lieferant', 'Fournisseur', 'Proveedor'],
  kind: ['Offer type', 'Commercial model', 'Contract type', 'Vertragsart'],
  termMonths: [
    'Term',
    'Term (months)',
    'Contract term',
    'Commitment',
    'Duration',
    'Laufzeit',
    'Vertragslaufzeit (Monate)',
    'Laufzeit in Monaten',
    "Durée d'engagement (mois)",
    'Plazo (meses)',
    'Durata (mesi)',
    'Looptijd (maanden)',
  ],
  startEarliest: [
    'Available from',
    'Start date',
    'RFS',
    'Delivery date',
    'Go-live',
    'Verfügbar ab',
    'Liefertermin',
    'Disponible à partir de',
    'Fecha de inicio',
  ],
  leadMonths: [
    'Lead time (weeks)',
    'Lead time',
    'Delivery (weeks)',
    'Lieferzeit',
    'Délai de livraison',
    'Plazo de entrega',
  ],
  takeOrPay: ['Take-or-pay', 'Take-or-pay %', 'Min. commitment', 'Minimum utilization', 'Abnahmeverpflichtung'],
  upfrontShare: ['Upfront %', 'Prepayment', 'Down payment', 'Anzahlung', 'Acompte (%)', 'Pago anticipado (%)'],
  paymentDays: [
    'Payment terms',
    'Net',
    'Zahlungsziel',
    'Conditions de paiement',
    'Délai de paiement',
    'Condiciones de pago',
  ],
  setupFee: [
    'Setup',
    'Set-up fee',
    'NRC',
    'NRC (one-time)',
    'NRE',
    'Non-recurring charge',
    'Einrichtungsgebühr',
    'Frais de mise en service',
    'Una tantum',
  ],
  setupFeePerUnit: ['Setup fee per GPU', 'Setup fee per node (8 GPUs)', 'NRC per kW', 'Einrichtungsgebühr je GPU'],
  supportShare: ['Support (%)', 'Support fee', 'Wartung und Support'],
  availability: ['Availability', 'Uptime SLA', 'Verfügbarkeit %', 'Disponibilité', 'Guaranteed uptime'],
  'escalator.annual': [
    'Annual escalator',
    'Escalation % p.a.',
    'Escalator (% p.a.)',
    'Indexation',
    'Jährliche Preisanpassung',
    'Revisión anual',
  ],
  'escalator.cap': ['Escalator cap', 'CPI cap'],
  'power.mode': ['Power', 'Power included?', 'Power pass through', 'Strom inklusive'],
  'power.tariff': [
    'Power tariff',
    'Power pass-through rate ($/kWh)',
    'Energy (ct/kWh)',
    'Rate (¢/kWh)',
    'Strompreis ct/kWh',
    'Prix de l’électricité',
    '$/MWh',
  ],
  charge: [
    'Cross connect ($/mo)',
    'Storage ($/TB/month)',
    'Egress $/GB',
    'Remote hands',
    'Support ($/month)',
    'Bearbeitungsgebühr',
    'Bande passante',
  ],
  'deposit.amount': ['Deposit', 'Security deposit', 'Kaution', 'Dépôt de garantie'],
  residualShare: ['Residual value (%)', 'Restwert'],
  lifeMonths: ['Useful life (years)', 'Nutzungsdauer'],
  opexPerKwYear: ['OPEX $/kW/yr', 'Betriebskosten'],
  exits: ['Early termination fee', 'Termination for convenience', 'Kündigung', 'Résiliation'],
  options: ['Renewal option', 'Verlängerungsoption'],
  sla: ['SLA', 'Service credits'],
  ramp: ['Ramp', 'Deployment schedule'],
  billingRamp: ['Free months', 'Mietfreie Zeit'],
  volume: ['Tier', 'Volume tier', 'Volume band', 'Staffel', 'Palier'],
  perNode: ['GPUs per node', 'GPUs je Knoten'],
  offer: ['Item', 'Line no.', 'Pos.', 'Offer ID'],
  lineTotal: ['Line total (USD)', 'Total price', 'Extended price', 'Gesamtpreis', 'Montant total'],
  total: ['Grand total', 'Gesamtsumme', 'Total général'],
  note: ['Notes', 'Comments', 'Bemerkungen', 'Warranty', 'PUE cap', 'Contact', 'Remarques'],
  'quote.currency': ['Currency', 'Währung', 'Devise'],
  'quote.validUntil': ['Valid until', 'Expires', 'Gültig bis', 'Validité de l’offre', 'Válido hasta'],
  'quote.receivedOn': ['Quote date', 'Angebotsdatum', 'Date du devis'],
  'quote.reference': ['Quote no.', 'Angebotsnummer', 'Our reference'],
  'quote.spendCommitment.amount': ['Minimum spend', 'Minimum commitment ($)', 'Mindestumsatz'],
  'observed.price': ['Spot price', 'Market price'],
}

describe('readHeader: meaning', () => {
  for (const [to, texts] of Object.entries(headers)) {
    it.each(texts)(`%s is ${to}`, (text) => {
      expect(best(text)).toBe(to)
    })
  }

  it.each<[string, string]>([
    ['per vCPU', 'accelerator'],
    ['$/vCPU/hr', 'price'],
    ['GPU memory (GB)', 'accelerator'],
    ['CPU model', 'accelerator'],
    ['Network fabric', 'charge'],
    ['Power price', 'power.mode'],
    ['Price escalator', 'price'],
    ['Discount', 'quote.spendCommitment.shortfallShare'],
    ['Payment terms', 'termMonths'],
    ['Payment terms', 'terms'],
    ['Minimum order quantity', 'maxQuantity'],
    ['Warranty (months)', 'termMonths'],
    ['Support hours', 'supportShare'],
    ['Rent-free period', 'price'],
    ['List price', 'price'],
    ['Contact name', 'vendor'],
  ])('%s is not %s', (text, to) => {
    expect(best(text)).not.toBe(to)
  })

  it.each(['Foo bar', '', '   ', '*', '%', 'H100', 'M1', '42', 'Lorem ipsum dolor', 'x', '—'])(
    'knows no word of %j',
    (text) => {
      expect(readHeader(text).targets).toEqual([])
    },
  )

  it.each<[string, readonly string[]]>([
    ['Type', ['accelerator', 'kind']],
    ['SKU', ['accelerator', 'offer']],
    ['Total', ['lineTotal', 'total']],
    ['Description', ['accelerator', 'note']],
    ['Electricity', ['power.mode', 'power.tariff']],
  ])('%s can be either of %j', (text, targets) => {
    const read = readHeader(text).targets
    expect(read.map(({ to }) => to)).toEqual(targets)
    expect(new Set(read.map(({ score }) => score))).toEqual(new Set([1]))
  })

  it('knows the words and labels of every term, each as its own', () => {
    const lost = termKeys
      .filter((key) => key !== 'awarded')
      .flatMap((key) => [...TERMS[key].words, ...Object.values(TERMS[key].partWords ?? {}).flat()])
      .filter((word) => !readHeader(word).targets.some(({ to }) => targetOf(to) !== undefined))
    expect(lost).toEqual([])
  })

  it('scores a header that is just a word of the vocabulary 1, and one with more words less', () => {
    expect(readHeader('Unit price').targets[0]).toEqual({ to: 'price', score: 1, word: 'unit price' })
    expect(readHeader('Our very best unit price ever').targets[0]?.score).toBeLessThan(0.7)
  })
})

describe('readHeader: unit and currency', () => {
  it.each([
    ['$/GPU/hr', 'accelerator-hour'],
    ['USD per GPU hour', 'accelerator-hour'],
    ['par GPU et par heure', 'accelerator-hour'],
    ['€ / GPU-Std.', 'accelerator-hour'],
    ['Preis je Beschleuniger und Stunde', 'accelerator-hour'],
    ['GPU price per hour', 'accelerator-hour'],
    ['$/H100/hr', 'accelerator-hour'],
    ['$ per GPU(s) per hour(s)', 'accelerator-hour'],
    ['$/GPU/day', 'accelerator-day'],
    ['/GPU/Jahr', 'accelerator-year'],
    ['$ per GPU p.a.', 'accelerator-year'],
    ['€/GPU/mois', 'accelerator-month'],
    ['per accelerator, monthly', 'accelerator-month'],
    ['per node-hour', 'node-hour'],
    ['je Knoten und Stunde (8 GPUs)', 'node-hour'],
    ['$/server/mo', 'node-month'],
    ['8-GPU node price per month', 'node-month'],
    ['€ pro kW/Monat', 'kW-month'],
    ['$/kW/mo', 'kW-month'],
    ['$/kW/mo.', 'kW-month'],
    ['€/kW/an', 'kW-year'],
    ['$/MW/month', 'MW-month'],
    ['Monatspreis je kW', 'kW-month'],
    ['Price per GPU', 'accelerator'],
    ['Preis je Server', 'node'],
    ['$/kW', 'kW'],
    ['ct/kWh', 'cent-kWh'],
    ['¢ per kWh', 'cent-kWh'],
    ['$/kWh', 'kWh'],
    ['€/MWh', 'MWh'],
    ['Term (months)', 'months'],
    ['Monate', 'months'],
    ['Laufzeit in Jahren', 'years'],
    ['Lead time (weeks)', 'weeks'],
    ['Zahlungsziel (Tage)', 'days'],
    ['Discount (%)', 'percent'],
    ['%', 'percent'],
    ['Capacity (MW)', 'MW'],
    ['Qty (nodes)', 'nodes'],
    ['Qty [GPUs]', 'accelerators'],
    ['kUSD', 'thousands'],
    ['Amount in thousands', 'thousands'],
    ['T€', 'thousands'],
    ['Preis (TEUR)', 'thousands'],
    ["Amount ($'000)", 'thousands'],
    ['$m', 'millions'],
    ['Storage $/TB/month', 'TB-month'],
    ['Egress $/GB', 'GB'],
    ['Fee per month', 'month'],
    ['Fee (€/Jahr)', 'year'],
  ])('%s is in %s', (text, unit) => {
    expect(readHeader(text).unit).toBe(unit)
  })

  it.each([
    'Price',
    'Price (USD)',
    '€/h',
    'Hourly price',
    'Valid until',
    'H100',
    '128+',
    '36 months',
    'GPU server price per hour',
  ])('%s names no unit', (text) => {
    expect(readHeader(text).unit).toBeUndefined()
  })

  it.each([
    ['Price (€)', ['EUR']],
    ['Price (US$)', ['USD']],
    ['Price USD', ['USD']],
    ['Preis in EUR', ['EUR']],
    ['£/kW', ['GBP']],
    ['kUSD', ['USD']],
    ['CHF', ['CHF']],
    ['Price (kr)', ['SEK', 'NOK', 'DKK', 'ISK']],
    ['C$/hr', ['CAD']],
    ['A$ per GPU', ['AUD']],
    ['USD / EUR', ['USD', 'EUR']],
    ['Price (¥)', ['JPY', 'CNY']],
    ['Price (USD $)', ['USD']],
  ])('%s can be in %j', (text, currencies) => {
    expect(readHeader(text).currencies).toEqual(currencies)
  })

  it('takes a dollar sign for no dollar in particular', () => {
    expect(readHeader('$/GPU/hr').currencies).toEqual(expect.arrayContaining(['USD', 'CAD', 'AUD', 'SGD', 'HKD']))
  })

  it.each(['Price', 'Total', 'Try again', 'Mad', 'Area'])('%s names no currency', (text) => {
    expect(readHeader(text).currencies).toBeUndefined()
  })

  it.each([
    ['per node (8 GPUs)', 8],
    ['Price per node-hour (8x H100)', 8],
    ['je Knoten und Stunde (8 GPUs)', 8],
    ['8-GPU node price', 8],
    ['$/node/hr, 4 GPUs per node', 4],
    ['Prix par noeud (8 GPU)', 8],
    ['Server (à 8 GPUs)', 8],
  ])('%s has %d in a node', (text, perNode) => {
    expect(readHeader(text).perNode).toBe(perNode)
    expect(readHeader(text).at?.volume).toBeUndefined()
  })

  it('tells a scale beside a unit', () => {
    expect(readHeader('kUSD per node-month')).toMatchObject({ unit: 'node-month', scale: 'thousands' })
  })
})

describe('readHeader: axis', () => {
  it.each([
    ['36 months', { term: 36 }],
    ['3-yr', { term: 36 }],
    ['3 Jahre', { term: 36 }],
    ['12 mois', { term: 12 }],
    ['1 an', { term: 12 }],
    ['24M', { term: 24 }],
    ['Price 36 months', { term: 36 }],
    ['3yr reserved', { term: 36 }],
    ['three-year', { term: 36 }],
    ['128+', { volume: 128 }],
    ['≥ 512', { volume: 512 }],
    ['256–511', { volume: 256 }],
    ['from 64', { volume: 64 }],
    ['ab 128 Stk', { volume: 128 }],
    ['up to 127', { volume: 0 }],
    ['Price 128+ (USD/GPU/hr)', { volume: 128 }],
    ['Jan-27', { month: '2027-01' }],
    ['2027-01', { month: '2027-01' }],
    ['März 2027', { month: '2027-03' }],
    ['Q3 2027', { month: '2027-07' }],
    ['36 months, 128+', { term: 36, volume: 128 }],
    ['H100', { accelerator: 'H100' }],
    ['NVIDIA H100 SXM 80 GB', { accelerator: 'NVIDIA H100 SXM 80 GB' }],
    ['MI300X price', { accelerator: 'MI300X' }],
    ['B200 max qty', { accelerator: 'B200' }],
    ['GPU / H200', { accelerator: 'H200' }],
    ['H100 SXM 12 mo', { term: 12, accelerator: 'H100 SXM' }],
    ['H100 / 36 months / 128+', { term: 36, volume: 128, accelerator: 'H100' }],
    ['H100 Jan-27', { accelerator: 'H100', month: '2027-01' }],
  ])('%s stands at %j', (text, at) => {
    expect(readHeader(text).at).toEqual(at)
  })

  it.each([
    'M1',
    'Month 1',
    '42',
    'Free first 2 months',
    'Term (months)',
    'Net 30',
    'Site H100',
    'H100 payment terms',
    'Termination after 12 months',
    'Warranty 36 months',
    '24/7 support',
  ])('%s stands at nothing', (text) => {
    expect(readHeader(text).at).toBeUndefined()
  })

  it.each([
    ['Commitment (months) / 12', { term: 12 }],
    ['Mindestvertragslaufzeit in Monaten / 36', { term: 36 }],
    ['Term (years) / 3', { term: 36 }],
    ['Commitment / 36 months', { term: 36 }],
    ['Volume / 128', { volume: 128 }],
    ['Volume / 128+', { volume: 128 }],
    ['Price (USD/GPU/hr) / 36 months', { term: 36 }],
  ])('%s, under a heading for several, stands at %j', (text, at) => {
    expect(readHeader(text).at).toEqual(at)
  })

  it.each(['Term 3', 'Option 12', 'Price 2', 'Tier III'])('%s is only numbered', (text) => {
    expect(readHeader(text).at).toBeUndefined()
  })

  it.each(['On-demand ($/hr)', 'On-demand', 'Pay-as-you-go', 'Prix à la demande'])('%s stands at no term', (text) => {
    expect(readHeader(text).at).toEqual({ term: 0 })
  })
})

describe('readHeader, words in another order', () => {
  it.each([
    ['Menge (max.)', 'maxQuantity'],
    ['max Menge', 'maxQuantity'],
    ['GPUs (max)', 'maxQuantity'],
    ['Quantity (max)', 'maxQuantity'],
    ['Order quantity (min.)', 'minQuantity'],
    ['Price (net)', 'price'],
    ['Price (list)', 'price.list'],
    ['Fee (setup)', 'setupFee'],
  ])('%s is %s', (header, to) => {
    expect(readHeader(header).targets[0]).toMatchObject({ to })
    expect(readHeader(header).targets[0]?.score).toBeGreaterThanOrEqual(0.9)
  })

  it('takes what is in brackets as a qualifier of the noun before', () =>
    expect(best('Term (minimum)')).toBe('termMonths'))

  it('keeps to the order where the words are a phrase as they stand', () =>
    expect(readHeader('Unit price (USD per GPU-hour)').targets.map(({ to }) => to)).toEqual(['price']))
})
