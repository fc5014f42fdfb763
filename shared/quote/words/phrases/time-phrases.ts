// Phrases about time: `36 mo`, `Laufzeit 3 Jahre`, `available from Q3 2027`, `valid until 31 Dec 2026`, `first 2 months free`.
import { parseMonth } from '../../../time/month.ts'
import { dateOrders } from '../../layout/layout.ts'
import { readDateIn } from '../date-style.ts'
import { readMonthWord } from '../month-words.ts'
import { datePlus, monthsOf, readPeriod, readRelative } from '../period-words.ts'
import { clause, one, type PhraseContext, type PhraseReader } from './phrase-reader.ts'

function months(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const period = readPeriod(`${groups.months} ${groups.span}`)
  const count = period === undefined ? undefined : monthsOf(period)
  return count !== undefined && count >= 1 ? count : undefined
}

/** A date that every order left open reads alike. */
function certainDate(text: string, context: PhraseContext): string | undefined {
  const orders = context.dates === undefined ? dateOrders : [context.dates]
  const readings = new Set(orders.flatMap((order) => readDateIn(text, order) ?? []))
  return readings.size === 1 ? [...readings][0] : undefined
}

function monthFromStart(text: string, context: PhraseContext): number | undefined {
  const word = readMonthWord(text)?.month ?? certainDate(text, context)?.slice(0, 7)
  const [month, start] = [parseMonth(word ?? ''), parseMonth(context.start ?? '')]
  return month === undefined || start === undefined ? undefined : Math.max(0, month - start)
}

const daysInMonth = 365.25 / 12

const termMonths: PhraseReader = {
  patterns: [
    clause(
      '(?:(?:(?:initial|minimum|min\\.?|fixed|contract|lease|commitment|commit|reservation|reserved|committed) ?){0,3}(?:term|duration|period|length|contract|commitment|lease|reservation|lock-in)?:? ?(?:of |is |for )?)?MONTHS(?: (?:(?:initial|minimum|fixed|contract|lease|commitment|committed|reserved|reservation) ?){0,2}(?:term|commitment|contract|commit|lease|reservation|duration|reserved|committed|lock-in|minimum)?)?',
    ),
    clause(
      '(?:feste |mindest|vertrags|mindestvertrags)?(?:laufzeit|vertragslaufzeit|vertragsdauer|vertragsbindung|bindung)(?: von| betragt)?:? ?MONTHS(?: fest)?',
    ),
    clause('MONTHS (?:feste |fester )?(?:mindest|vertrags|mindestvertrags)?(?:laufzeit|bindung|vertragsbindung|fest)'),
    clause("(?:duree|engagement)(?: du contrat| d'engagement| ferme| minimale?)?(?: de)?:? ?MONTHS(?: fermes?)?"),
    clause("MONTHS (?:d'engagement|de contrat|fermes?|de duree|de compromiso|de contrato|di contratto)"),
    clause(
      '(?:plazo|duracion|permanencia|durata|looptijd)(?: minim[oa]| del contrato| del contratto)?(?: de| di)?:? ?MONTHS',
    ),
  ],
  read: (groups) => one('termMonths', months(groups)),
}

const validUntil: PhraseReader = {
  patterns: [
    clause(
      '(?:(?:this |the |these |all |our )?(?:quotes?|offers?|quotations?|proposals?|bids?|rates?|prices?|pricing) )?(?:is |are |remains? )?valid (?:until|till|to|thru|through)(?: the)? (?<date>.+)',
    ),
    clause(
      '(?:quote |offer |price )?(?:validity|expires(?: on)?|expiry(?: date)?|expiration(?: date)?):? (?:until )?(?<date>.+)',
    ),
    clause(
      '(?:(?:das |unser )?angebot |preise? )?(?:ist |sind )?(?:gultig|gultigkeit|bindend|freibleibend)(?: bis)?(?: zum)?:? (?<date>.+)',
    ),
    clause("(?:offre |devis |prix )?(?:valable|valide|validite)(?: jusqu'au)?:? (?<date>.+)"),
    clause('(?:oferta )?(?:valida?|validez)(?: hasta)?(?: el)?:? (?<date>.+)'),
    clause('(?:(?:quote|offer|prices?|proposal) )?(?:is |are )?(?:valid|good)(?: for)? (?<period>.+)'),
    clause('(?:gultig|bindefrist|valable|validite|valida?)(?: fur| pendant| de)?:? (?<period>.+)'),
  ],
  read: ({ date, period }, context) => {
    const text = date ?? period ?? ''
    const relative = readRelative(text)
    if (relative === undefined) return one('quote.validUntil', certainDate(text, context))
    if (context.receivedOn === undefined) return undefined
    const value = datePlus(context.receivedOn, relative)
    return [
      {
        to: 'quote.validUntil',
        value,
        remark: `“${text.replace(/^for /, '')}” from ${context.receivedOn} on is ${value}`,
      },
    ]
  },
}

const startEarliest: PhraseReader = {
  patterns: [
    clause(
      '(?:available|availability|starts?|starting|start date|earliest start|go-live|rfs|ready for service|in service|delivery)(?: in| from| as of| by| on)?:? (?<month>.+)',
    ),
    clause('(?:verfugbar|lieferbar|start|beginn|inbetriebnahme|liefertermin)(?: ab| im| in)?:? (?<month>.+)'),
    clause(
      '(?:disponible|disponibilite|mise en service|livraison|debut)(?: a partir d[eu]| des| en| au)?:? ?(?:le )?(?<month>.+)',
    ),
    clause('(?:disponible|inicio|disponibile|inizio)(?: desde| a partir de| en| da)?:? (?<month>.+)'),
    clause(
      '(?<now>(?:available |availability:? |start:? |delivery:? )?(?:immediate(?:ly)?(?: available| availability)?|ex stock|in stock))',
    ),
    clause(
      '(?<now>sofort (?:verfugbar|lieferbar)|ab lager|(?:disponible |disponibilite )immediate(?:ment)?|disponible de inmediato)',
    ),
  ],
  read: ({ month, now }, context) => {
    if (now !== undefined) return one('startEarliest', 0)
    const text = month ?? ''
    const value = monthFromStart(text, context)
    const left = readMonthWord(text)?.left
    if (value === undefined) return undefined
    return [
      { to: 'startEarliest', value, ...(left === undefined ? {} : { remark: `${left}; its first month is used` }) },
    ]
  },
}

const leadMonths: PhraseReader = {
  patterns: [
    clause(
      '(?:lead[ -]?time|delivery time|delivery lead time|delivery)(?: is| of| in| within)?:? (?<period>.+?)(?: aro| after order| from order)?',
    ),
    clause(
      '(?:lieferzeit|lieferfrist|lieferung in|lieferung innerhalb von)(?: von)?:? (?<period>.+?)(?: nach auftrag| ab bestellung)?',
    ),
    clause(
      '(?:delai de livraison|livraison sous|plazo de entrega|tempi di consegna|levertijd)(?: de)?:? (?<period>.+)',
    ),
  ],
  read: ({ period }) => {
    const read = readPeriod(period ?? '')
    if (read === undefined || read.span === 'hour') return undefined
    const whole = monthsOf(read)
    if (whole !== undefined) return one('leadMonths', whole)
    const days = read.span === 'week' ? read.count * 7 : read.span === 'day' ? read.count : undefined
    if (days === undefined) return undefined
    const exactMonths = days / daysInMonth
    const value = Math.ceil(exactMonths - 0.05)
    return [{ to: 'leadMonths', value, remark: `${days} days are ${exactMonths.toFixed(2)} months; ${value} are used` }]
  },
}

const billingRamp: PhraseReader = {
  patterns: [
    clause('(?:free )?(?:the )?first (?:MONTHS) (?:are |is )?(?:free(?: of charge)?|rent[- ]free|at no charge)'),
    clause('free first MONTHS'),
    clause('(?:die )?ersten? MONTHS (?:sind )?(?:kostenfrei|kostenlos|frei|gratis|mietfrei)'),
    clause('(?:les )?(?<months>\\d{1,2}|deux|trois) premiers (?<span>mois) (?:gratuits|offerts)'),
    clause('(?:los )?primeros MONTHS (?:gratis|gratuitos)'),
  ],
  read: (groups) => {
    const free = months(groups)
    return free === undefined || free > 24
      ? undefined
      : one('billingRamp', [...Array.from({ length: free }, () => 0), 1])
  },
}

export const timePhrases: readonly PhraseReader[] = [termMonths, validUntil, startEarliest, leadMonths, billingRamp]
