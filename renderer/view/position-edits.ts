// Edits of a position as the buyer makes them on screen: each gives a new position, and none is kept until it is saved.
import { canonicalJson } from '../../shared/kernel/canonical-json.ts'
import { termKeys } from '../../shared/tender/offer.ts'
import type { Package, Position, PositionAsk, TargetPrice } from '../../shared/tender/position.ts'

export type PriceList = 'targets' | 'walkAway'
export type PositionText = 'objectives' | 'walkAwayNote' | 'notes' | 'deadline' | 'contact' | 'published'

/** An empty text leaves the field out. */
export function withText(position: Position, field: PositionText, text: string): Position {
  const { [field]: _, ...rest } = position
  return text === '' ? rest : { ...rest, [field]: text }
}

type Tier = Pick<TargetPrice, 'offer' | 'from'>

/** Sets the price of one tier, or takes it out when undefined. */
export function withPrice(position: Position, list: PriceList, tier: Tier, price: number | undefined): Position {
  const others = position[list].filter((one) => one.offer !== tier.offer || one.from !== tier.from)
  const next = price === undefined ? others : [...others, { offer: tier.offer, from: tier.from, price }]
  // In the order of offers and tiers, so that the same prices are the same document however they were typed.
  const sorted = next.toSorted((a, b) => (a.offer === b.offer ? a.from - b.from : a.offer < b.offer ? -1 : 1))
  if (list === 'walkAway') return { ...position, walkAway: sorted }
  return { ...position, targets: sorted, targetOrigin: sorted.length === 0 ? { from: 'typed' } : position.targetOrigin }
}

/** Takes computed prices over as targets, and says that they are computed. */
export function withTargets(
  position: Position,
  prices: readonly TargetPrice[],
  from: Position['targetOrigin']['from'],
): Position {
  const cleared: Position = { ...position, targets: [], targetOrigin: { from } }
  const filled = prices.reduce((all, { price, ...tier }) => withPrice(all, 'targets', tier, price), cleared)
  return { ...filled, targetOrigin: { from } }
}

export function withWalkAway(position: Position, prices: readonly TargetPrice[]): Position {
  const cleared: Position = { ...position, walkAway: [] }
  return prices.reduce((all, { price, ...tier }) => withPrice(all, 'walkAway', tier, price), cleared)
}

/** Without changes there is no counter-offer. */
export function withCounterOffer(position: Position, changes: NonNullable<Position['counterOffer']>): Position {
  const { counterOffer: _, ...rest } = position
  return changes.length === 0 ? rest : { ...rest, counterOffer: changes }
}

type AskKey = Pick<PositionAsk, 'offer' | 'term' | 'to'>

/** Two asks are one when they ask for the same value of the same term. */
export function isSameAsk(a: AskKey, b: AskKey): boolean {
  return a.offer === b.offer && a.term === b.term && canonicalJson(a.to) === canonicalJson(b.to)
}

/** A letter asks for terms of offers; what is asked of a site is talked about. */
export function canBeSent(term: string): boolean {
  return termKeys.some((key) => key === term)
}

/** Puts an ask last, in the letter where that can be; one of the same term of the offer makes way for it. */
export function withAsk(position: Position, ask: Omit<PositionAsk, 'inLetter'>): Position {
  const others = position.asks.filter((one) => one.offer !== ask.offer || one.term !== ask.term)
  return { ...position, asks: [...others, { ...ask, inLetter: canBeSent(ask.term) }] }
}

export function withoutAsk(position: Position, index: number): Position {
  return { ...position, asks: position.asks.filter((_, at) => at !== index) }
}

/** Moves an ask one place up (-1) or down (1); at an end it stays. */
export function withAskMoved(position: Position, index: number, by: -1 | 1): Position {
  const [moved, other] = [position.asks[index], position.asks[index + by]]
  if (moved === undefined || other === undefined) return position
  const asks = position.asks.map((ask, at) => (at === index ? other : at === index + by ? moved : ask))
  return { ...position, asks }
}

export function withAskChanged(
  position: Position,
  index: number,
  change: { readonly trade?: string; readonly inLetter?: boolean },
): Position {
  const asks = position.asks.map((ask, at) => {
    if (at !== index) return ask
    const { trade: before, ...rest } = ask
    const trade = change.trade ?? before ?? ''
    return { ...rest, ...(trade === '' ? {} : { trade }), inLetter: change.inLetter ?? ask.inLetter }
  })
  return { ...position, asks }
}

/** The package becomes what is asked for: its asks in the letter, its prices as targets that follow from a computation. */
export function withPackage(position: Position, chosen: Package, today: readonly TargetPrice[]): Position {
  const asked = chosen.asks.reduce<Position>((all, ask) => withAsk(all, ask), { ...position, asks: [] })
  const kept = position.asks
    .filter((ask) => !asked.asks.some((one) => one.offer === ask.offer && one.term === ask.term))
    .map((ask) => ({ ...ask, inLetter: false }))
  const trades = new Map(position.asks.map((ask) => [`${ask.offer} ${ask.term}`, ask.trade]))
  const asks = asked.asks.map((ask) => {
    const trade = trades.get(`${ask.offer} ${ask.term}`)
    return trade === undefined ? ask : { ...ask, trade }
  })
  const prices = today.map((tier) => ({ ...tier, price: Math.round(tier.price * chosen.priceFactor * 1e6) / 1e6 }))
  return withTargets({ ...position, asks: [...asks, ...kept] }, prices, 'package')
}

export function withApproval(position: Position, approval: Position['approvals'][number]): Position {
  return { ...position, approvals: [...position.approvals, approval] }
}

export function withoutApproval(position: Position, index: number): Position {
  return { ...position, approvals: position.approvals.filter((_, at) => at !== index) }
}
