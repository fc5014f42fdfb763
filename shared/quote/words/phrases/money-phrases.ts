// Phrases about money: `Net 60`, `80 % take-or-pay`, `3 % p.a. escalator`, `25 % upfront`, `power pass-through at $0.085/kWh`.
import { exact, multiply, toNumber } from '../../../money/exact.ts'
import { readCurrencies } from '../read-currency.ts'
import {
  certainMoney,
  clause,
  one,
  type PhraseContext,
  type PhraseReader,
  type PhraseValue,
  shareOf,
} from './phrase-reader.ts'

const paymentDays: PhraseReader = {
  patterns: [
    clause(
      '(?:payment(?: terms?)?|terms)?:? ?(?:is |are )?(?:due )?net[ -]?(?<days>\\d{1,3})(?: ?d(?:ays?)?)?(?: (?:from|after|of) (?:date of |receipt of )?invoice(?: date)?)?',
    ),
    clause(
      '(?:payment(?: terms?)?:? )?(?:due )?(?:in |within )?(?<days>\\d{1,3}) days?(?: net| (?:from|after|of) (?:date of |receipt of )?(?:the )?invoice(?: date)?)',
    ),
    clause('payment(?: terms?)?:? (?:due )?(?:in |within )?(?<days>\\d{1,3}) days?'),
    clause(
      '(?:zahlungsziel|zahlbar|zahlung|zahlungsfrist)(?: innerhalb von| binnen| innerhalb)?:? (?<days>\\d{1,3}) tagen?(?: netto| nach rechnungseingang| nach rechnungsstellung| nach rechnungsdatum)?',
    ),
    clause('(?:rein )?netto (?<days>\\d{1,3}) tagen?|(?<days2>\\d{1,3}) tage(?:n)? (?:rein )?netto'),
    clause(
      '(?:paiement|reglement|payable|delai de paiement)(?: a| sous)?:? (?<days>\\d{1,3}) jours?(?: nets?| (?:date de )?facture| a compter de la facture)?',
    ),
    clause('(?<days>\\d{1,3}) jours? (?:nets?|date de facture)'),
    clause(
      '(?:pago|pagamento|betaling)(?: a| binnen)?:? (?<days>\\d{1,3}) (?:dias|giorni|dagen)(?: fecha factura| data fattura)?',
    ),
    clause('(?<receipt>(?:due|payable|payment) (?:up)?on receipt)'),
  ],
  read: ({ days, days2, receipt }) => {
    const count = receipt === undefined ? Number(days ?? days2) : 0
    return count <= 365 ? one('paymentDays', count) : undefined
  },
}

const takeOrPay: PhraseReader = {
  patterns: [
    clause(
      'PCT (?:take[- ]or[- ]pay|minimum (?:utili[sz]ation|take|usage|billing)|mindestabnahme|mindestauslastung|abnahmeverpflichtung|abnahmegarantie)',
    ),
    clause(
      '(?:take[- ]or[- ]pay|minimum (?:utili[sz]ation|take|usage|billing))(?: level| share)?(?: of| at| is)?:? ?PCT(?: of capacity)?',
    ),
    clause(
      '(?:mindestabnahme|mindestauslastung|abnahmeverpflichtung|take[- ]or[- ]pay)(?: von| de| a| al| del| di| van)?:? ?PCT',
    ),
    clause('(?:engagement|consommation|compromiso|consumo|impegno) (?:minimum|minimale?|minimo) (?:de |di )?PCT'),
    clause('(?<none>no take[- ]or[- ]pay)'),
    clause('(?<full>full take[- ]or[- ]pay)'),
  ],
  read: ({ pct, none, full }) => one('takeOrPay', none !== undefined ? 0 : full !== undefined ? 1 : shareOf(pct)),
}

const rise = '(?:escalator|escalation|price escalator|price escalation|price increase|increase|uplift|indexation)'
const anstieg = '(?:preissteigerung|preiserhohung|preisanpassung|steigerung|indexierung)'

const escalator: PhraseReader = {
  patterns: [
    clause(`PCT(?: YEARLY)? (?:annual |yearly )?(?:price )?${rise}(?: YEARLY)?`),
    clause(`(?:annual |yearly )?(?:price )?${rise}(?: of| at| is)?:? ?PCT(?: YEARLY)?`),
    clause(`(?:prices? )?(?:escalates?|escalating|increases?|rises?)(?: by| at)? PCT YEARLY`),
    clause(`PCT(?: YEARLY)? (?:jahrliche )?${anstieg}(?: YEARLY)?`),
    clause(`(?:jahrliche )?${anstieg}(?: von)?:? ?PCT(?: YEARLY)?`),
    clause('(?:indexation|revalorisation|revision)(?: annuelle)?(?: des prix)?(?: de)?:? ?PCT(?: YEARLY)?'),
    clause("PCT (?:d'indexation|de revalorisation|d'augmentation)(?: annuelle)?(?: YEARLY)?"),
    clause('(?:incremento|actualizacion|adeguamento|aumento)(?: anual| annuo)?(?: de| di| del)?:? ?PCT(?: YEARLY)?'),
    clause(
      '(?<none>no (?:annual |price )?(?:escalator|escalation|increase|uplift|indexation)|keine preis(?:steigerung|erhohung|anpassung)|sans indexation)',
    ),
  ],
  read: ({ pct, none }) => {
    const share = none === undefined ? shareOf(pct) : 0
    return share !== undefined && share < 0.5 ? one('escalator.annual', share) : undefined
  },
}

const upfrontShare: PhraseReader = {
  patterns: [
    clause(
      'PCT (?:is |paid |payable |due )?(?:upfront|up[- ]front|pre-?payment|pre-?paid|prepay|in advance|down[- ]payment|advance payment|at signature|on signature)(?: payment)?',
    ),
    clause('(?:upfront|up[- ]front)(?: payment| share| fee)?(?: of| is)?:? ?PCT'),
    clause('(?:pre-?payment|down[- ]payment|advance payment)(?: of| is)?:? ?PCT'),
    clause('PCT (?:anzahlung|vorauszahlung|vorkasse|im voraus)'),
    clause('(?:anzahlung|vorauszahlung|vorkasse)(?: von)?:? ?PCT'),
    clause(
      "PCT (?:d'acompte|d'avance|a la commande|a la signature|de anticipo|por adelantado|anticipato|di acconto|vooruitbetaling)",
    ),
    clause('(?:acompte|anticipo|acconto|vooruitbetaling|aanbetaling)(?: de| del| di| van)?:? ?PCT'),
    clause(
      '(?<none>(?:no|zero) (?:upfront|up[- ]front|pre-?payment|down[- ]payment)(?: payment| fee)?|keine (?:anzahlung|vorauszahlung)|ohne (?:anzahlung|vorauszahlung)|sans acompte)',
    ),
    clause('(?<full>(?:all|fully) (?:upfront|up[- ]front|pre-?paid))'),
  ],
  read: ({ pct, none, full }) => one('upfrontShare', none !== undefined ? 0 : full !== undefined ? 1 : shareOf(pct)),
}

const perKwh: Readonly<Record<string, number>> = { kwh: 0, mwh: 3 }

/** `$0.085/kWh`, `8,5 ct/kWh`, `$85/MWh` in major units per kWh. */
function tariff(text: string | undefined, context: PhraseContext): PhraseValue | undefined {
  const match = /^(.*?) ?(?:\/|per|pro|je|par|por|al) ?([km]wh)$/.exec(text ?? '')
  const cents = /^(.*?) ?(?:ct|cts|cents?|¢)$|^¢ ?(.*)$/.exec(match?.[1] ?? '')
  const money = certainMoney(cents === null ? match?.[1] : (cents[1] ?? cents[2]), context)
  if (match === null || money === undefined) return undefined
  const scale = (perKwh[match[2] ?? ''] ?? 0) + (cents === null ? 0 : 2)
  const value = toNumber(multiply(exact(money.amount), { n: 1n, scale }))
  return { to: 'power.tariff', value, ...(money.currencies === undefined ? {} : { currencies: money.currencies }) }
}

const power: PhraseReader = {
  patterns: [
    clause(
      '(?<included>(?:power|electricity|energy)(?: is|:)? (?:included|incl\\.?|inclusive)(?: in (?:the )?price)?|(?:incl(?:uding|\\.)?|including) (?:power|electricity|energy)|all[- ]in power)',
    ),
    clause(
      '(?<included>(?:strom|energie)(?: ist|:)? (?:inklusive|inkl\\.?|inbegriffen|enthalten)|inkl(?:usive|\\.)? (?:strom|energie))',
    ),
    clause(
      '(?<included>(?:electricite|energie) (?:incluse|comprise)|(?:electricidad|energia) incluida|energia inclusa|stroom inbegrepen)',
    ),
    clause(
      '(?:power|electricity|energy)(?: is|:)? (?<through>passed through|pass[- ]through|metered|at cost|excluded|billed at cost|not included)(?: (?:at|@|:)? ?(?<tariff>.+wh))?',
    ),
    clause('(?<through>pass[- ]through) (?:power|electricity|energy)(?: (?:at|@) (?<tariff>.+wh))?'),
    clause(
      '(?:strom|energie)(?: wird|:)? (?<through>nach verbrauch|durchgereicht|nach aufwand|exkl\\.?|exklusive|nicht enthalten)(?: (?:zu|mit|a) (?<tariff>.+wh))?',
    ),
    clause(
      '(?:electricite|energie) (?<through>refacturee(?: au reel)?|non comprise|en sus|au reel)(?: a (?<tariff>.+wh))?',
    ),
    clause('(?:power|electricity|energy) (?:tariff|price|rate|cost)(?: is| of| at)?:? ?(?<tariff>.+wh)'),
    clause(
      "(?:strompreis|stromtarif|arbeitspreis|energiepreis|prix de l'electricite|prix de l'energie|tarif electrique|precio de la energia)(?: von| de)?:? ?(?<tariff>.+wh)",
    ),
  ],
  read: ({ included, through, tariff: text }, context) => {
    if (included !== undefined) return one('power.mode', 'included')
    const value = tariff(text, context)
    if (text !== undefined && value === undefined) return undefined
    const mode: readonly PhraseValue[] = through === undefined ? [] : [{ to: 'power.mode', value: 'pass-through' }]
    return [...mode, ...(value === undefined ? [] : [value])]
  },
}

const setupFee: PhraseReader = {
  patterns: [
    clause(
      '(?:set[- ]?up|installation|onboarding|activation|provisioning)(?: fee| charge)?(?: of| is)?:? ?MONEY(?<each>(?: ?/ ?| per | each )(?:gpu|accelerator|kw|unit))?',
    ),
    clause(
      '(?:one[- ]time|one[- ]off|non[- ]recurring)(?: set[- ]?up| installation)? (?:fee|charge)(?: of| is)?:? ?MONEY(?<each>(?: ?/ ?| per )(?:gpu|accelerator|kw|unit))?',
    ),
    clause(
      '(?:einrichtungsgebuhr|installationskosten|einmalige gebuhr|bereitstellungsgebuhr)(?: von)?:? ?MONEY(?<each>(?: ?/ ?| je | pro )(?:gpu|kw))?',
    ),
    clause(
      "(?:frais de mise en service|frais d'installation|cuota de alta)(?: de)?:? ?MONEY(?<each>(?: ?/ ?| par | por )(?:gpu|kw))?",
    ),
    clause(
      '(?<none>no (?:set[- ]?up|installation|onboarding)(?: fees?| charges?)?|(?:set[- ]?up|installation)(?: fee)?(?: is)?:? (?:waived|free|included)|free set[- ]?up|keine einrichtungsgebuhr(?:en)?|ohne einrichtungsgebuhr|einrichtung kostenlos|sans frais de mise en service)',
    ),
  ],
  read: ({ money, each, none }, context) => {
    if (none !== undefined) return one('setupFee', 0)
    const read = certainMoney(money, context)
    if (read === undefined) return undefined
    const { amount, currencies } = read
    return [
      {
        to: each === undefined ? 'setupFee' : 'setupFeePerUnit',
        value: amount,
        ...(currencies === undefined ? {} : { currencies }),
      },
    ]
  },
}

const supportShare: PhraseReader = {
  patterns: [
    clause(
      '(?:premium |enterprise )?support(?: fee| charge)?(?: of| at| is)?:? ?PCT(?: of (?:the )?(?:bill|capacity bill|capacity|contract value|fees|price|spend))?',
    ),
    clause('PCT (?:premium |enterprise )?support(?: fee| charge)?'),
    clause('(?:supportgebuhr|wartung|frais de support|soporte)(?: von| de)?:? ?PCT'),
    clause(
      '(?<none>support(?: is)?:? (?:included|incl\\.?|inklusive|inkl\\.?|inclus)|(?:incl(?:uding|\\.)|inkl\\.?) support)',
    ),
  ],
  read: ({ pct, none }) => one('supportShare', none === undefined ? shareOf(pct) : 0),
}

const discount: PhraseReader = {
  patterns: [
    clause('PCT (?:discount|off)(?: (?:off|on|from|to)? ?list(?: price)?)?'),
    clause('(?:volume |list )?discount(?: of| is)?:? ?PCT(?: off list(?: price)?)?'),
    clause('PCT (?:rabatt|nachlass)(?: auf (?:den )?listenpreis)?|(?<pct2>\\d+(?:[.,]\\d+)?) ?% de remise'),
    clause('(?:rabatt|nachlass|remise|descuento|sconto|korting)(?: von| de| del| di)?:? ?PCT'),
  ],
  read: ({ pct, pct2 }) => one('price.discounts[0]', shareOf(pct ?? pct2)),
}

const currency: PhraseReader = {
  patterns: [
    clause('(?:all )?(?:prices?|amounts?|figures|rates)(?: are| quoted)*(?: in| :|:) ?(?<currency>[^\\d]{1,14})'),
    clause('(?:alle )?(?:preise|betrage|angaben)(?: verstehen sich)?(?: sind)? in (?<currency>[^\\d]{1,14})'),
    clause('(?:tous les )?(?:prix|montants)(?: sont)?(?: exprimes| indiques)? en (?<currency>[^\\d]{1,14})'),
    clause('(?:currency|wahrung|devise|moneda|valuta):? (?<currency>[^\\d]{1,14})'),
  ],
  read: ({ currency: text }) => {
    const plain = (text ?? '')
      .replace(/,? ?(?:net|netto|excl\.? ?vat|ex vat|ht|hors taxes|zzgl\.? mwst\.?)$/, '')
      .trim()
    const read = readCurrencies(plain)
    return read?.currencies.length === 1 && read.rest === '' ? one('quote.currency', read.currencies[0]) : undefined
  },
}

export const moneyPhrases: readonly PhraseReader[] = [
  paymentDays,
  takeOrPay,
  escalator,
  upfrontShare,
  power,
  setupFee,
  supportShare,
  discount,
  currency,
]
