// `rounds`: the rounds of every vendor and what ends before signing; of one vendor what changed, in words and in money.
import { formatMoney, formatPrice } from '../../shared/money/format.ts'
import { type ChangeFigure, changeFigures, explainChange } from '../../shared/rounds/explain-change.ts'
import {
  type ChangeLine,
  compareRounds,
  type OfferChange,
  type RoundChanges,
} from '../../shared/rounds/round-changes.ts'
import { endingBeforeSigning, type QuoteOnLine, timelines, type VendorLine } from '../../shared/rounds/timeline.ts'
import { textsOfEntries, withVendorWords } from '../../shared/rounds/vendor-words.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { type Command, type CommandIo, CommandRefused, exitCodes, readArguments } from './command.ts'
import { explanationText } from './explanation-text.ts'
import { loadTender } from './load-tender.ts'
import { isTenderFile, orRefuse, withTenderFile } from './tender-file.ts'

const usage = 'rounds TENDER [--vendor V] [--from N] [--to N] [--quantity N] [--explain OFFER FIGURE]'
const locale = 'en-US'

const options = {
  vendor: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  quantity: { type: 'string' },
  explain: { type: 'string' },
} as const

export const roundsCommand: Command = {
  name: 'rounds',
  usage,
  summary: 'what changed between two rounds and its worth; FIGURE is was, is, worth or a term',
  run: async (args, io) => {
    const { values, positionals } = readArguments({ name: 'rounds', usage }, args, options, { least: 1, most: 2 })
    const [path = '', figure] = positionals
    const { tender } = loadTender(path)
    const json = values.json === true
    if (values.vendor === undefined) return tellTimelines(tender, json, io)
    const number = (name: 'from' | 'to' | 'quantity') => readNumber(name, values[name])
    const asked = {
      vendor: String(values.vendor),
      from: number('from'),
      to: number('to'),
      quantity: number('quantity'),
    }
    if (values.explain !== undefined) {
      const explanation = explainChange(tender, { ...asked, offer: String(values.explain), figure: readFigure(figure) })
      if (explanation === undefined) throw new CommandRefused('the comparison has no such number', exitCodes.no)
      io.out(json ? JSON.stringify(explanation, null, 2) : explanationText(explanation))
      return exitCodes.done
    }
    const changes = compareRounds(tender, asked)
    if (changes === undefined) throw new CommandRefused(`${asked.vendor} has no two such rounds`, exitCodes.no)
    const worded = isTenderFile(path) ? wordsFromFile(path, changes) : changes
    if (json) io.out(JSON.stringify(worded, null, 2))
    else tellChanges(worded, io)
    return exitCodes.done
  },
}

function readNumber(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined
  const read = Number(value)
  if (Number.isFinite(read) && read > 0) return read
  throw new CommandRefused(
    `--${name} ${String(value)} is not a number above 0\nusage: headroom ${usage}`,
    exitCodes.usage,
  )
}

function readFigure(text: string | undefined): ChangeFigure {
  const found = changeFigures.find((figure) => figure === (text ?? 'worth'))
  if (found === undefined)
    throw new CommandRefused(`there is no figure ${text}\nusage: headroom ${usage}`, exitCodes.usage)
  return found
}

function wordsFromFile(path: string, changes: RoundChanges): RoundChanges {
  return withTenderFile(path, (store, file) =>
    withVendorWords(changes, (place) => textsOfEntries(orRefuse(store.provenance(file, place)).entries)),
  )
}

function tellTimelines(tender: Tender, json: boolean, io: CommandIo) {
  const vendors = timelines(tender)
  const ending = endingBeforeSigning(tender, undefined)
  if (json) {
    io.out(JSON.stringify({ signingDate: tender.signingDate ?? null, vendors, ending }, null, 2))
    return exitCodes.done
  }
  for (const vendor of vendors) tellVendor(vendor, io)
  for (const { name, until, short } of ending) {
    io.out(`ends before signing: ${name}, valid until ${until}, ${short} ${short === 1 ? 'day' : 'days'} short`)
  }
  return exitCodes.done
}

function tellVendor({ vendor, name, quotes }: VendorLine, io: CommandIo): void {
  io.out(`${name} (${vendor})${quotes.length === 0 ? ': no quote' : ''}`)
  for (const quote of quotes) {
    const until = quote.validity.kind === 'not-stated' ? 'validity not stated' : `valid until ${quote.validity.until}`
    const parts = [
      `round ${quote.round}`,
      quote.quote,
      until,
      `${quote.takingPart} of ${quote.offers} offers take part`,
    ]
    io.out(`  ${[...parts, ...marksOf(quote)].join(', ')}`)
  }
}

function marksOf(quote: QuoteOnLine): readonly string[] {
  const marks = [
    quote.kind === 'quote' ? '' : `${quote.kind} of ${quote.of}`,
    quote.surrogate === '' ? '' : `surrogate (${quote.surrogate})`,
    ...quote.reasons,
  ]
  return marks.filter((mark) => mark !== '')
}

function tellChanges(changes: RoundChanges, io: CommandIo): void {
  const { currency } = changes
  io.out(`${changes.vendor}, round ${changes.from} to round ${changes.to}; worth above 0 is good for us`)
  for (const line of changes.quote) io.out(`  ${line.was} → ${line.is}`)
  for (const offer of changes.offers) tellOffer(offer, currency, io)
  const left = changes.unpriced === 0 ? '' : `, ${changes.unpriced} could not be priced`
  io.out(`worth of all changes: ${formatMoney(changes.worth, currency, locale)} (${changes.priced} offers${left})`)
}

function tellOffer(offer: OfferChange, currency: string, io: CommandIo): void {
  const { money, alone } = offer
  const note = offer.takesNoPart === '' ? '' : `; takes no part: ${offer.takesNoPart}`
  io.out(`${offer.offer}: ${offer.kind}${note}`)
  for (const line of offer.lines)
    io.out(`  ${line.label}: ${line.was} → ${line.is}${worthOf(line, currency)}${texts(line)}`)
  if (offer.unpriced !== '') io.out(`  no money: ${offer.unpriced}`)
  if (alone !== null) {
    io.out(
      `  ${formatMoney(alone.present, currency, locale)} for ${alone.quantity} units, ${formatPrice(alone.perHour.price, currency, locale)} per ${alone.perHour.per}`,
    )
  }
  if (money === null) return
  const { present, perHour } = money
  const amounts = [present.was, present.is, present.worth].map((amount) => formatMoney(amount, currency, locale))
  const prices = [perHour.was, perHour.is, perHour.worth].map((price) => formatPrice(price, currency, locale))
  io.out(
    `  present value of ${money.quantity} units: ${amounts[0]} → ${amounts[1]}, worth ${amounts[2]} (${money.method})`,
  )
  io.out(`  per ${perHour.per}: ${prices[0]} → ${prices[1]}, worth ${prices[2]}`)
}

function worthOf({ worth, within }: ChangeLine, currency: string): string {
  if (worth !== null) return `, worth ${formatMoney(worth, currency, locale)}`
  return within === '' ? '' : `, counted in ${within}`
}

function texts({ wasText = '', isText = '' }: ChangeLine): string {
  return wasText === '' && isText === '' ? '' : ` [“${wasText}” → “${isText}”]`
}
