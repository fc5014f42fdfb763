// Random tenders with a vendor that gets a letter, and the same with everything changed that this vendor must not learn from.
import { type Offer, TERMS, type TermKey } from '../../shared/tender/offer.ts'
import type { Position, PositionAsk } from '../../shared/tender/position.ts'
import type { Quote } from '../../shared/tender/quote.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { type Dice, dice, randomTender } from './random-tender.ts'
import { randomWorldTender } from './random-world-tender.ts'

export interface LetterCase {
  readonly tender: Tender
  readonly position: Position
}

/** One to three rounds of the vendor, now and then late, doubtful or tied to a rival, and a position with targets and asks for its newest quote. */
export function letterCase(seed: number): LetterCase {
  const roll = dice(seed * 31 + 7)
  const base = seed % 2 === 0 ? randomTender(seed) : randomWorldTender(seed)
  const vendor = roll.pick(base.quotes).vendor
  const rival = base.quotes.find((quote) => quote.vendor !== vendor)
  const rounds = roll.int(1, 3)
  const own = base.quotes
    .filter((quote) => quote.vendor === vendor)
    .flatMap((quote) =>
      Array.from({ length: rounds }, (_, round) => roundOf(roll, quote, round + 1, round + 1 === rounds, rival)),
    )
  const tender: Tender = {
    ...base,
    signingDate: '2026-12-01',
    vendors: base.vendors.map((one) => ({ ...one, name: `${one.id.toUpperCase()} Compute` })),
    quotes: [...base.quotes.filter((quote) => quote.vendor !== vendor), ...own],
  }
  const newest = own.filter((quote) => quote.round === rounds)
  return { tender, position: positionOf(roll, vendor, newest) }
}

function roundOf(roll: Dice, quote: Quote, round: number, newest: boolean, rival: Quote | undefined): Quote {
  const tied = newest && rival !== undefined && roll.chance(0.3)
  const moved = roll.pick([1, 1.01, 2.5])
  return {
    ...quote,
    id: `${quote.id}-${round}`,
    round,
    receivedOn: `2026-0${round + 3}-10`,
    ...(roll.chance(0.7) ? { validUntil: roll.pick(['2026-11-01', '2027-06-30']) } : {}),
    offers: quote.offers.map((offer) => ({
      ...offer,
      price: {
        ...offer.price,
        tiers: offer.price.tiers.map((tier) => ({ ...tier, price: Number((tier.price * moved).toFixed(4)) })),
      },
      ...(tied ? { excludes: rival.offers.map(({ id }) => id) } : {}),
    })),
  }
}

const wishes: readonly (readonly [TermKey, PositionAsk['to']])[] = [
  ['takeOrPay', 0.5],
  ['paymentDays', 75],
  ['upfrontShare', 0],
  ['availability', 0.9995],
  ['setupFee', 1234.5],
  ['supportShare', null],
  ['escalator', { annual: 0.01 }],
  ['price', { unit: 'accelerator-hour', tiers: [{ from: 0, price: 1.11 }] }],
]

function positionOf(roll: Dice, vendor: string, newest: readonly Quote[]): Position {
  const open = newest.flatMap((quote) => quote.offers).filter((offer) => offer.awarded === undefined)
  const tiersOf = (offer: Offer) => offer.price.tiers.map(({ from, price }) => ({ offer: offer.id, from, price }))
  const asks = open.flatMap((offer) =>
    wishes
      .filter(([term]) => TERMS[term].kinds.includes(offer.kind) && roll.chance(0.5))
      .map(([term, to]) => ({ offer: offer.id, term, label: `${term} better`, to, inLetter: roll.chance(0.8) })),
  )
  return {
    vendor,
    targets: open.flatMap(tiersOf).map((tier) => ({ ...tier, price: Number((tier.price * 0.9).toFixed(4)) })),
    targetOrigin: { from: 'typed' },
    walkAway: [],
    asks,
    packages: [],
    approvals: [],
    ...(roll.chance(0.7) ? { deadline: '2026-10-30' } : {}),
    ...(roll.chance(0.7) ? { contact: 'Procurement\nbids@buyer.example' } : {}),
    ...(roll.chance(0.7) ? { published: '- 99.5 % availability\n- one fabric' } : {}),
  }
}

/** Which part of the rest of the world is changed. */
export type Disturbance = 'all' | 'removed' | 'added' | 'prices' | 'own notes'
export const disturbances: readonly Disturbance[] = ['all', 'removed', 'added', 'prices', 'own notes']

/** The vendor's own quotes, name and sites and what was published stay as they are; nothing else need. */
export function disturbed(given: LetterCase, seed: number, what: Disturbance): LetterCase {
  const roll = dice(seed * 17 + 3)
  const { vendor } = given.position
  switch (what) {
    case 'removed':
      return { ...given, tender: withRivals(roll, given.tender, vendor, undefined) }
    case 'added':
      return { ...given, tender: withRivals(roll, given.tender, vendor, others(roll, seed, given.tender, vendor)) }
    case 'prices':
      return { ...given, tender: repriced(roll, given.tender, vendor) }
    case 'own notes':
      return { tender: annotated(roll, given.tender, vendor), position: withSecrets(roll, given.position) }
    case 'all': {
      const tender = withRivals(roll, given.tender, vendor, others(roll, seed, given.tender, vendor))
      return { tender: annotated(roll, tender, vendor), position: withSecrets(roll, given.position) }
    }
  }
}

/** Vendors, sites and quotes of a tender of another seed, by other names and with some of the vendor's own offer ids. */
function others(roll: Dice, seed: number, tender: Tender, vendor: string): Tender {
  const other = roll.chance(0.5) ? randomTender(seed + 10_000) : randomWorldTender(seed + 10_000)
  const mark = `x${roll.int(0, 999)}-`
  const ownIds = tender.quotes.filter((quote) => quote.vendor === vendor).flatMap((q) => q.offers.map(({ id }) => id))
  const rename = (id: string) => `${mark}${id}`
  return {
    ...other,
    vendors: other.vendors.map((one) => ({ ...one, id: rename(one.id), name: `${mark} Cloud ${roll.int(0, 99)}` })),
    sites: other.sites
      .filter((site) => site.vendor !== undefined)
      .map((site) => ({ ...site, id: rename(site.id), vendor: rename(site.vendor ?? '') })),
    quotes: other.quotes.map((quote) => ({
      ...quote,
      ...{ id: rename(quote.id), vendor: rename(quote.vendor), round: roll.int(1, 9) },
      offers: quote.offers.map(({ site, ...offer }) => ({
        ...offer,
        id: roll.chance(0.2) ? roll.pick(ownIds) : rename(offer.id),
        ...(site === undefined ? {} : { site: rename(site) }),
        notes: [{ label: 'Remark', text: `cheaper than ${vendor}, ${roll.price(0, 9, 6)}` }],
      })),
    })),
  }
}

/** Without `from` all rivals are gone; else its rivals stand among the vendor's own quotes, with its demand, rules, rates and money. */
function withRivals(roll: Dice, tender: Tender, vendor: string, from: Tender | undefined): Tender {
  const own = tender.quotes.filter((quote) => quote.vendor === vendor)
  const before = roll.int(0, from?.quotes.length ?? 0)
  const quotes = [...(from?.quotes.slice(0, before) ?? []), ...own, ...(from?.quotes.slice(before) ?? [])]
  const vendors = [...(from?.vendors ?? []), ...tender.vendors.filter(({ id }) => id === vendor)]
  const { budget: _, encumbrances: __, awardScenarios: ___, ...kept } = tender
  return {
    ...kept,
    discountRate: roll.pick([0, 0.03, 0.11]),
    tailValue: roll.pick([0, 0.9]),
    fx: { EUR: { rate: roll.price(0.8, 1.4, 4) } },
    workloads: from?.workloads ?? [],
    demand: from?.demand ?? [],
    ...(roll.chance(0.5) ? { budget: roll.int(1, 1e8) } : {}),
    vendors: roll.chance(0.5) ? vendors : vendors.toReversed(),
    sites: [
      ...(from?.sites ?? []),
      ...tender.sites.filter((site) => site.vendor === undefined || site.vendor === vendor),
    ],
    quotes,
    awardScenarios: [{ id: 'policy', rules: [{ type: 'vendor-count', max: roll.int(1, 9) }] }],
  }
}

function repriced(roll: Dice, tender: Tender, vendor: string): Tender {
  const quotes = tender.quotes.map((quote) =>
    quote.vendor === vendor
      ? quote
      : {
          ...quote,
          offers: quote.offers.map((offer) => ({
            ...offer,
            price: {
              ...offer.price,
              tiers: offer.price.tiers.map((tier) => ({ ...tier, price: roll.price(0.01, 900, 6) })),
            },
          })),
        },
  )
  return { ...tender, quotes }
}

/** What the buyer alone writes about the vendor and its quotes. */
function annotated(roll: Dice, tender: Tender, vendor: string): Tender {
  const word = `note ${roll.int(0, 1e6)}`
  return {
    ...tender,
    vendors: tender.vendors.map((one) =>
      one.id === vendor
        ? {
            ...one,
            ...{ class: word, group: `g${roll.int(0, 99)}`, creditRating: word, reason: word, contact: word },
            ...{ defaultProbability: roll.price(0, 1), maxQuantity: roll.int(1, 999), status: 'disqualified' as const },
          }
        : one,
    ),
    quotes: tender.quotes.map((quote) =>
      quote.vendor === vendor
        ? {
            ...quote,
            notes: [{ label: 'Ours', text: word }],
            confirmations: [{ what: word, reason: word }],
            offers: quote.offers.map((offer) => ({
              ...offer,
              ...tiesOf(roll),
              notes: [{ label: 'Ours', text: word }],
            })),
          }
        : quote,
    ),
  }
}

/** The buyer's own: what the offer may not be taken with, and what must be taken with it. */
function tiesOf(roll: Dice): Pick<Offer, 'excludes' | 'requires'> {
  const some = () => [`another-${roll.int(0, 99)}`]
  return { excludes: roll.chance(0.5) ? some() : undefined, requires: roll.chance(0.3) ? some() : undefined }
}

/** Everything of a position that stays in the house. */
function withSecrets(roll: Dice, position: Position): Position {
  const word = `secret ${roll.int(0, 1e6)}`
  const ask = position.asks.find(({ inLetter }) => !inLetter)
  return {
    ...position,
    ...{ objectives: word, walkAwayNote: word, notes: word },
    walkAway: position.targets.map((target) => ({ ...target, price: roll.price(0, 99, 5) })),
    packages: [{ name: word, asks: [], priceFactor: roll.price(0, 1, 6), total: roll.int(1, 1e9) }],
    counterOffer: [{ offer: word, term: word, to: roll.price(0, 9, 4) }],
    approvals: [{ who: word, what: word, on: '2026-09-01' }],
    asks: [
      ...(ask === undefined ? [] : [{ ...ask, label: word, to: roll.int(0, 9), trade: word }]),
      ...position.asks
        .filter(({ inLetter }) => inLetter)
        .map((one) => ({ ...one, label: `${one.label} ${word}`, trade: word })),
    ],
  }
}
