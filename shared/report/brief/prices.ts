// Prices of a brief: today's, what we typed as target and walk-away, and beside them the price at which the award turns.
import type { ActiveOffer } from '../../tender/active-offers.ts'
import type { TargetPrice } from '../../tender/position.ts'
import { quantityUnit } from '../../tender/term.ts'
import type { Row, Table } from '../block.ts'
import { absent, count, type Figure, say, type Text, text, unitPrice } from '../figure.ts'
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
      { label: 'Target', unit: 'typed', align: 'end' },
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

function priceRow({ position, own }: BriefFacts, { offer, currency, terms }: ActiveOffer, from: number): Row {
  const price = (value: number | undefined, none: string): Figure =>
    value === undefined ? absent(none) : unitPrice(value, currency, '')
  const typed = (list: readonly TargetPrice[]) => list.find((one) => one.offer === offer.id && one.from === from)?.price
  const computed = own?.unitPrices.find((one) => one.offer === offer.id && one.from === from)?.at
  return {
    cells: [
      text(offer.id),
      from === 0 ? text('the first') : count(from, quantityUnit(terms.kind)),
      price(offer.price.tiers.findLast((tier) => tier.from <= from)?.price, 'not quoted'),
      price(typed(position.targets), '–'),
      price(typed(position.walkAway), '–'),
      price(computed === undefined ? undefined : downTo(computed), '–'),
    ],
  }
}

/** To a hundredth of a cent, down: at this price what the computed one does still holds. */
function downTo(price: number): number {
  return Math.floor(price * 1e4 + 1e-6) / 1e4
}

/** What the typed prices and the computed one say together, the most pressing first; empty when they agree. */
export function priceWarnings(facts: BriefFacts): readonly Text[] {
  const { position, own, open } = facts
  if (own === undefined) return []
  return own.unitPrices.flatMap(({ offer, from, currency, now, at }): readonly Text[] => {
    const typed = (list: readonly TargetPrice[]) => list.find((one) => one.offer === offer && one.from === from)?.price
    const [target, walkAway] = [typed(position.targets), typed(position.walkAway)]
    const price = (value: number) => unitPrice(value, currency, '')
    const where =
      open.find((active) => active.offer.id === offer)?.offer.price.tiers.length === 1 ? '' : ` from ${from}`
    if (own.awarded && walkAway !== undefined && walkAway > at)
      return [
        say`Our walk-away for ${offer}${where}, ${price(walkAway)}, is above its ceiling of ${price(downTo(at))}: another award is better before we leave.`,
      ]
    if (!own.awarded && target !== undefined && target > at)
      return [
        say`Our target for ${offer}${where}, ${price(target)}, does not make it win: that takes ${price(downTo(at))}.`,
      ]
    if (target !== undefined && now <= target) return [say`${offer}${where} is at or below our target already.`]
    return []
  })
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
