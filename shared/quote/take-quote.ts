// A quote that was read takes its place among those of its vendor: next round, alternative or correction; and what moved too far is asked.
import type { Offer } from '../tender/offer.ts'
import type { Quote } from '../tender/quote.ts'
import type { Tender } from '../tender/tender.ts'
import { remark } from './cell-reading.ts'
import { diffQuotes } from './diff.ts'
import { aboutDoubt, doubtsOf, type PlacedDoubt, strangers } from './guard-round.ts'
import type { Arrival, Doubt, DoubtAnswer, Origin, QuoteDraft } from './import-preview.ts'
import { isOpen, type PlacedRemark, placeRemark } from './placed-remark.ts'
import { newestQuotes, newestRound, quoteId, quotesOfRound } from './rounds.ts'

export interface TakeOptions {
  /** Absent: the next round. */
  readonly arrival?: Arrival | undefined
  readonly answers?: readonly DoubtAnswer[] | undefined
  readonly locale?: string | undefined
  /** Where to tell what belongs to no cell. */
  readonly sheet: string
}

export interface TakenQuote {
  readonly draft: QuoteDraft
  readonly remarks: readonly PlacedRemark[]
}

/** The draft of a next round as a reader made it, placed as the buyer says, with its doubts; each remark stands at the cell it is about. */
export function takeQuote(draft: QuoteDraft, tender: Tender, options: TakeOptions): TakenQuote {
  const { arrival, locale = 'en-US' } = options
  if (draft.quote.vendor === '') return { draft, remarks: [] }
  const placed = placeQuote(draft.quote, tender, arrival)
  if (placed.refusal !== undefined) {
    const found = remark('error', 'nothing-before', placed.refusal, 'Take it in as the next round')
    return { draft: { ...draft, ready: false }, remarks: [placeRemark({ sheet: options.sheet }, found)] }
  }
  const { renamed, against, after } = placed
  const quote = arrival?.surrogate === undefined ? placed.quote : { ...placed.quote, surrogate: arrival.surrogate }
  const doubts = answered(doubtsOf(tender, after, quote, locale), options.answers ?? [])
  const at = (path: string) => placeAt(draft.origins, path, options.sheet)
  const remarks = [
    ...renamed.map(({ from, to, index }) => {
      const what = `the offer is called ${to} here, as ${from} stands in this round already`
      return placeRemark(at(`offers[${index}].id`), remark('note', 'offer-renamed', what, 'None'))
    }),
    ...doubts.map((found) => placeRemark(at(found.path), doubtRemark(found), aboutDoubt(found))),
    ...strangers(tender, quote, locale).map((found) => {
      const fix = 'Check the unit with the vendor; do not tell what others ask'
      return placeRemark(at(found.path), remark('warning', 'far-from-others', found.what, fix), aboutDoubt(found))
    }),
    ...(quote.surrogate === undefined ? [] : [placeRemark({ sheet: options.sheet }, surrogateRemark(quote.surrogate))]),
  ]
  const taken: QuoteDraft = {
    ...draft,
    quote: withConfirmations(quote, doubts),
    replacesRound: (quote.round ?? 1) > (newestRound(tender, quote.vendor) ?? 0) ? draft.replacesRound : null,
    changes: diffQuotes(against, quote, { start: tender.start, locale }),
    doubts: doubts.map(({ path: _, ...found }) => found),
    ready: draft.ready && !remarks.some(isOpen),
  }
  return { draft: taken, remarks }
}

interface PlacedQuote {
  readonly quote: Quote
  /** What its changes are told against. */
  readonly against: readonly Quote[]
  /** The round before, that its values are held against. */
  readonly after: readonly Quote[]
  readonly renamed: readonly { readonly from: string; readonly to: string; readonly index: number }[]
  readonly refusal?: string
}

function placeQuote(quote: Quote, tender: Tender, arrival: Arrival | undefined): PlacedQuote {
  const newest = newestQuotes(tender, quote.vendor)
  if (arrival === undefined || arrival.as === 'next-round') {
    const before = newest.filter((one) => one.alternativeTo === undefined)
    return { quote, against: before, after: before, renamed: [] }
  }
  const of = arrival.of === undefined ? likest(newest, quote) : newest.find((one) => one.id === arrival.of)
  if (of === undefined) {
    const which =
      arrival.of === undefined ? `${quote.vendor} has no quote` : `its newest round has no quote ${arrival.of}`
    const verb = arrival.as === 'correction' ? 'correct' : 'stand beside'
    return { quote, against: [], after: [], renamed: [], refusal: `${which} that this one could ${verb}` }
  }
  const round = of.round ?? 1
  const id = quoteId(tender, quote.vendor, round)
  const after = quotesOfRound(tender, quote.vendor, newestRound(tender, quote.vendor, round - 1) ?? 0)
  if (arrival.as === 'correction') {
    const beside = of.alternativeTo === undefined ? {} : { alternativeTo: of.alternativeTo }
    return { quote: { ...quote, id, round, ...beside, corrects: of.id }, against: [of], after, renamed: [] }
  }
  const { offers, renamed } = renameTaken(quote.offers, newest)
  const before = after.filter((one) => one.alternativeTo !== undefined)
  const placed = { ...quote, id, round, alternativeTo: of.alternativeTo ?? of.id, offers }
  return { quote: placed, against: before, after: before, renamed }
}

/** The quote with the most offers in common, the first of several. */
function likest(quotes: readonly Quote[], quote: Quote): Quote | undefined {
  const ids = new Set(quote.offers.map((offer) => offer.id))
  const shared = (one: Quote) => one.offers.filter((offer) => ids.has(offer.id)).length
  return quotes.toSorted((a, b) => shared(b) - shared(a))[0]
}

/** Ids are unique within a round: an alternative's offers get another one where theirs is taken, and its own references follow. */
function renameTaken(offers: readonly Offer[], beside: readonly Quote[]) {
  const taken = new Set(beside.flatMap((quote) => quote.offers.map((offer) => offer.id)))
  const own = new Set(offers.map((offer) => offer.id))
  const renamed = offers.flatMap((offer, index) => {
    if (!taken.has(offer.id)) return []
    let to = ''
    for (let n = 1; to === '' || taken.has(to) || own.has(to); n += 1) {
      to = `${offer.id.slice(0, 70)}-alt${n === 1 ? '' : n}`
    }
    own.add(to)
    return [{ from: offer.id, to, index }]
  })
  const names = new Map(renamed.map(({ from, to }) => [from, to]))
  const follow = (ids: readonly string[] | undefined) => ids?.map((id) => names.get(id) ?? id)
  return {
    renamed,
    offers: offers.map((offer) => {
      const [requires, excludes] = [follow(offer.requires), follow(offer.excludes)]
      return {
        ...offer,
        id: names.get(offer.id) ?? offer.id,
        ...(requires === undefined ? {} : { requires }),
        ...(excludes === undefined ? {} : { excludes }),
      }
    }),
  }
}

type AnsweredDoubt = PlacedDoubt & Pick<Doubt, 'reason'>

function answered(doubts: readonly PlacedDoubt[], answers: readonly DoubtAnswer[]): readonly AnsweredDoubt[] {
  return doubts.map((found) => {
    const reason = answers.findLast((answer) => answer.doubt === found.id)?.reason.trim() ?? ''
    return reason === '' ? found : { ...found, reason }
  })
}

function doubtRemark(found: AnsweredDoubt) {
  if (found.reason !== undefined) {
    return remark('note', 'moved-far', `${found.what}; taken as right: ${found.reason}`, 'Have it confirmed in writing')
  }
  return remark('question', 'moved-far', found.what, 'Correct the cell, or say why it is right')
}

function surrogateRemark(reason: string) {
  const what = `the quote is put down on the vendor’s behalf: ${reason}`
  return remark('warning', 'surrogate', what, 'Have the vendor confirm it in writing')
}

function withConfirmations(quote: Quote, doubts: readonly AnsweredDoubt[]): Quote {
  const confirmations = doubts.flatMap(({ offer, term, what, reason }) => {
    if (reason === undefined) return []
    const whose = offer === '' ? {} : { offer }
    return [{ ...whose, what: `${aboutDoubt({ offer, term })}: ${what}`, reason }]
  })
  return confirmations.length === 0 ? quote : { ...quote, confirmations }
}

/** The cell of a value, else the nearest cell of the same offer, else the sheet. */
function placeAt(origins: Readonly<Record<string, Origin>>, path: string, sheet: string) {
  for (let at = path; at !== ''; at = at.replace(/(\.?[^.[\]]+|\[\d+\])$/, '')) {
    const exact =
      origins[at] ?? Object.entries(origins).find(([one]) => one.startsWith(`${at}.`) || one.startsWith(`${at}[`))?.[1]
    if (exact !== undefined) return { sheet: exact.sheet, address: exact.address }
  }
  return { sheet }
}
