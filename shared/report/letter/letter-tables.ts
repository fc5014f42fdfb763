// The tables of a letter: what is asked for beside what is offered today, target prices, the offer as read, and what is open in it.
import { formatMoney, formatShare } from '../../money/format.ts'
import { type Offer, TERMS } from '../../tender/offer.ts'
import { quantityUnit } from '../../tender/term.ts'
import type { Row } from '../block.ts'
import { count, date, type Figure, say, type Text, text, unitPrice } from '../figure.ts'
import type { LetterInput, LetterQuote } from './letter-input.ts'
import { askedOf, sentenceOf, termsInWords, todayOf } from './own-words.ts'
import type { VendorTable } from './vendor-block.ts'

interface OwnOffer {
  readonly offer: Offer
  readonly quote: LetterQuote
}

/** An offer the input speaks of; it was made with open offers only. */
function ownOffer(input: LetterInput, id: string): OwnOffer {
  const found = input.quotes.flatMap((quote) => quote.offers.map((offer) => ({ offer, quote })))
  const own = found.find(({ offer }) => offer.id === id)
  if (own === undefined) throw new Error(`the letter has no offer ${id}`)
  return own
}

export function askTable(input: LetterInput): VendorTable {
  return {
    kind: 'table',
    id: 'asks',
    caption: 'Terms, in the order in which they matter to us',
    columns: [
      { label: 'Offer', unit: '', align: 'start', grow: 0.9 },
      { label: 'Term', unit: '', align: 'start', grow: 0.8 },
      { label: 'You offer', unit: '', align: 'start', grow: 1.6 },
      { label: 'We ask for', unit: '', align: 'start', grow: 1.6 },
    ],
    rows: input.asks.map(({ offer: id, term, to }): Row => {
      const { offer, quote } = ownOffer(input, id)
      return {
        cells: [
          id,
          TERMS[term].label,
          todayOf(input, term, offer, quote.currency),
          askedOf(input, term, to, offer, quote.currency),
        ].map(text),
      }
    }),
  }
}

export function targetTable(input: LetterInput): VendorTable {
  return {
    kind: 'table',
    id: 'targets',
    caption: 'Prices we can work with',
    columns: [
      { label: 'Offer', unit: '', align: 'start', grow: 1 },
      { label: 'From', unit: '', align: 'start', grow: 0.8 },
      { label: 'You offer', unit: '', align: 'end' },
      { label: 'Our target', unit: '', align: 'end' },
    ],
    rows: input.targets.map((target): Row => {
      const { offer, quote } = ownOffer(input, target.offer)
      const price = (value: number) => unitPrice(value, quote.currency, offer.price.unit)
      const today = priceFrom(offer, target.from)
      return {
        cells: [
          text(target.offer),
          quantityFrom(offer, target.from),
          today === undefined ? text('not quoted') : price(today),
          price(target.price),
        ],
      }
    }),
    note: ['All other terms of the offers unchanged, unless they are asked for here. Taxes apart.'],
  }
}

/** The unit price that holds from a quantity on. */
function priceFrom({ price }: Offer, from: number): number | undefined {
  return price.tiers.findLast((tier) => tier.from <= from)?.price
}

function quantityFrom(offer: Offer, from: number): Figure {
  if (from > 0) return count(from, quantityUnit(offer.kind))
  return text(offer.price.tiers.length === 1 ? 'any quantity' : '1')
}

/** One table an offer, in the vendor's order. */
export function offerTables(input: LetterInput): readonly VendorTable[] {
  const offers = input.quotes.flatMap((quote) => quote.offers.map((offer) => ({ offer, quote })))
  return offers.map(({ offer, quote }, index) => ({
    kind: 'table',
    id: `offer-${index}` as const,
    caption: offer.id,
    columns: [
      { label: 'Term', unit: '', align: 'start', grow: 0.6 },
      { label: 'As we read it', unit: '', align: 'start', grow: 2 },
    ],
    rows: [
      { cells: [text(TERMS.kind.label), text(sentenceOf(input, 'kind', offer.kind, offer, quote.currency))] },
      ...termsInWords(input, offer, quote.currency).map(({ label, sentence }) => ({
        cells: [text(label), text(sentence)],
      })),
    ],
  }))
}

/** What holds for each quote as a whole. */
export function quoteWords(input: LetterInput): readonly Text[] {
  return input.quotes.map((quote) => {
    const until: Text =
      quote.validUntil === undefined ? ['it does not say until when'] : say`valid until ${date(quote.validUntil)}`
    const received: Text = quote.receivedOn === undefined ? [] : say`, received on ${date(quote.receivedOn)}`
    return say`Round ${String(quote.round)}${received}; prices in ${quote.currency}; ${until}.${together(quote)}${spend(quote, input.locale)}`
  })
}

function together({ packageLogic }: LetterQuote): string {
  if (packageLogic === 'all-or-nothing') return ' Its offers are to be had all together or not at all.'
  return packageLogic === 'at-most-one' ? ' At most one of its offers is to be had.' : ''
}

function spend({ spendCommitment, currency }: LetterQuote, locale: string): string {
  if (spendCommitment === undefined) return ''
  const { amount, per, shortfallShare } = spendCommitment
  const part = formatShare(shortfallShare ?? 1, locale)
  return ` It comes with a commitment to spend ${formatMoney(amount, currency, locale)} a ${per}; ${part} of what is missing is paid.`
}

export function pointTable(input: LetterInput): VendorTable {
  return {
    kind: 'table',
    id: 'points',
    caption: '',
    columns: [
      { label: 'What we found', unit: '', align: 'start', grow: 1.3 },
      { label: 'What we need', unit: '', align: 'start', grow: 1 },
    ],
    rows: input.problems.map(({ wrong, need }) => ({ cells: [text(wrong), text(need)] })),
  }
}
