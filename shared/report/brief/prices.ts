// Prices of a brief: today's, what we typed as target and walk-away, and beside them the price at which the award turns.
import { roundedDown } from '../../leverage/rounded-down.ts'
import type { ActiveOffer } from '../../tender/active-offers.ts'
import type { VendorLeverage } from '../../tender/leverage.ts'
import type { Position, TargetPrice } from '../../tender/position.ts'
import { quantityUnit } from '../../tender/term.ts'
import type { Row, Table } from '../block.ts'
import { absent, count, type Figure, listed, say, type Text, text, unitPrice } from '../figure.ts'
import type { BriefFacts } from './brief-facts.ts'
import { priceLabel } from './value-words.ts'

/** A row a tier of an open offer, and one a target or walk-away price of a quantity no tier begins at. */
export function priceTable(facts: BriefFacts): Table {
  const { position, own, open } = facts
  return {
    kind: 'table',
    id: 'prices',
    caption: '',
    columns: [
      { label: 'Offer', unit: '', align: 'start', grow: 1 },
      { label: 'From', unit: '', align: 'start' },
      { label: 'Today', unit: '', align: 'end' },
      { label: 'Target', unit: originWords(position), align: 'end' },
      { label: 'Walk-away', unit: 'typed', align: 'end' },
      { label: priceLabel(own), unit: 'computed', align: 'end' },
    ],
    rows: open.flatMap((active) => {
      const own = [...position.targets, ...position.walkAway].filter(({ offer }) => offer === active.offer.id)
      const steps = new Set([...active.offer.price.tiers, ...own].map(({ from }) => from))
      return [...steps].sort((a, b) => a - b).map((from) => priceRow(facts, active, from))
    }),
    note: [unitWords(open)],
    empty: 'It has no offer that is still to be decided.',
  }
}

/** Where the targets come from: the buyer, or what was computed, which the buyer may have rounded before it was sent. */
function originWords({ targetOrigin: { from, roundedTo } }: Position): string {
  if (from === 'typed') return 'typed'
  return roundedTo === undefined ? 'computed' : 'computed, rounded'
}

function priceRow({ position, own }: BriefFacts, { offer, currency, terms }: ActiveOffer, from: number): Row {
  const price = (value: number | undefined, none: string): Figure =>
    value === undefined ? absent(none) : unitPrice(value, currency, '')
  const computed = own?.unitPrices.find((one) => one.offer === offer.id && one.from === from)?.at
  return {
    cells: [
      text(offer.id),
      from === 0 ? text('1') : count(from, quantityUnit(terms.kind)),
      price(offer.price.tiers.findLast((tier) => tier.from <= from)?.price, 'not quoted'),
      price(typed(position.targets, offer.id, from), '–'),
      price(typed(position.walkAway, offer.id, from), '–'),
      price(computed === undefined ? undefined : roundedDown(computed), '–'),
    ],
  }
}

/**
 * What the typed prices and the computed one say together; empty when nothing presses. The computed price moves all unit prices at once, so only typed
 * prices that all lie on one side of it prove something; a tier without one stays at today's price.
 */
export function priceWarnings(facts: BriefFacts): readonly Text[] {
  const { position, own } = facts
  if (own === undefined) return []
  const reached = own.unitPrices.filter(({ offer, from, now }) => now <= (typed(position.targets, offer, from) ?? -1))
  const met: readonly Text[] =
    reached.length === 0
      ? []
      : [
          say`At or below our target already: ${listed(reached.map(({ offer, from }) => tierWords(facts, offer, from)))}.`,
        ]
  if (own.priceAnswer !== 'found') return met
  return [...(own.awarded ? walkAwayWarning(facts, own.unitPrices) : targetWarning(facts, own.unitPrices)), ...met]
}

type UnitPrices = VendorLeverage['unitPrices']

function walkAwayWarning({ position: { walkAway } }: BriefFacts, prices: UnitPrices): readonly Text[] {
  const limits = prices.flatMap(({ offer, from, at }) => {
    const limit = typed(walkAway, offer, from)
    return limit === undefined ? [] : [{ limit, at }]
  })
  const above = limits.filter(({ limit, at }) => limit > at).length
  if (above === 0) return []
  if (above === prices.length)
    return [['Our walk-away is above its price ceiling: before we walk away, another award is better for us.']]
  return [
    [
      'Part of our walk-away is above its price ceiling: should it raise all its prices that far, another award is better for us.',
    ],
  ]
}

function targetWarning({ position: { targets } }: BriefFacts, prices: UnitPrices): readonly Text[] {
  const asked = prices.map(({ offer, from, now, at }) => ({ price: typed(targets, offer, from) ?? now, at }))
  if (targets.length === 0 || asked.every(({ price, at }) => price <= at)) return []
  if (asked.every(({ price, at }) => price > at))
    return [
      [
        'At our targets it does not win, all else as quoted: its price to win is lower. Better terms must make up the rest.',
      ],
    ]
  return [
    ['Some targets are above its price to win and some below: try them as a counter-offer to see whether it wins.'],
  ]
}

function typed(list: readonly TargetPrice[], offer: string, from: number): number | undefined {
  return list.find((one) => one.offer === offer && one.from === from)?.price
}

function tierWords({ open }: BriefFacts, offer: string, from: number): string {
  const active = open.find((one) => one.offer.id === offer)
  return active === undefined || active.offer.price.tiers.length === 1 ? offer : `${offer} from ${from}`
}

/** Per what the prices are, once for all of them where they agree. */
function unitWords(open: readonly ActiveOffer[]): string {
  const units = [...new Set(open.map(({ offer }) => offer.price.unit))]
  const [only] = units
  if (only === undefined) return ''
  const per =
    units.length === 1
      ? `Prices per ${only}.`
      : `Prices per ${open.map(({ offer }) => `${offer.price.unit} (${offer.id})`).join(', ')}.`
  return `${per} The computed price moves all its unit prices together, fees and charges as quoted.`
}
