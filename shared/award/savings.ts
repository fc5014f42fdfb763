// Savings of an award against named baselines, never mixed: budget, as awarded today, first round, list price, low-cost baseline.
import { toMajor } from '../money/amount.ts'
import { currencyDecimals } from '../money/format.ts'
import { priceAward } from '../price/price-award.ts'
import { type ActiveOffer, activeOffers } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import { completeOffer } from '../tender/complete-offer.ts'
import type { Tender } from '../tender/tender.ts'
import type { BaselineKind, Saving } from './board.ts'
import { roundMoney, type SavingSide, savingSide, splitSaving } from './split-saving.ts'

/** An award that serves as a baseline, or why there is none. */
export type BaselineAward = { readonly award: Award } | { readonly reason: string }

export interface SavingsInput {
  readonly tender: Tender
  readonly award: Award
  readonly asAwardedToday: BaselineAward
  /** The best award under the same rules from the offers of the first round. */
  readonly firstRound: BaselineAward
  readonly lowCost: BaselineAward
}

export const baselineNames: { readonly [K in BaselineKind]: string } = {
  budget: 'Budget',
  'as-awarded-today': 'As awarded today',
  'first-round': 'First round',
  'list-price': 'List price',
  'low-cost': 'Low-cost baseline',
}

/** One entry a baseline, always all five. Exact definitions: docs/model.md, savings. */
export function savings(input: SavingsInput): readonly Saving[] {
  return [
    againstBudget(input),
    againstAward(input, 'as-awarded-today', input.asAwardedToday),
    againstAward(input, 'first-round', input.firstRound),
    againstList(input),
    againstAward(input, 'low-cost', input.lowCost),
  ]
}

function none(baseline: BaselineKind, reason: string): Saving {
  const figures = { saving: null, baselineTotal: null, awardTotal: null, lostCompute: null, split: null }
  return { baseline, name: baselineNames[baseline], ...figures, reason }
}

function decimalsOf(tender: Tender): number {
  return currencyDecimals(tender.currency)
}

function againstBudget({ tender, award }: SavingsInput): Saving {
  if (tender.budget === undefined) return none('budget', 'The tender states no budget.')
  if (award.totals === null) return none('budget', 'There is no award to compare.')
  const { nominal } = award.totals
  return {
    baseline: 'budget',
    name: baselineNames.budget,
    saving: roundMoney(tender.budget - nominal, decimalsOf(tender)),
    baselineTotal: tender.budget,
    awardTotal: nominal,
    lostCompute: null,
    split: null,
    reason: 'Budget less all payments of the award, undiscounted; a budget has neither prices nor volumes to split by.',
  }
}

function againstAward(input: SavingsInput, baseline: BaselineKind, against: BaselineAward): Saving {
  if ('reason' in against) return none(baseline, against.reason)
  const { tender, award } = input
  const mine = sideOf(tender, award)
  const theirs = sideOf(tender, against.award)
  if (mine === null) return none(baseline, 'There is no award to compare.')
  if (theirs === null) return none(baseline, 'No award was found for the baseline.')
  return saved(tender, baseline, theirs, mine, '')
}

function saved(tender: Tender, baseline: BaselineKind, against: SavingSide, award: SavingSide, reason: string): Saving {
  const decimals = decimalsOf(tender)
  return {
    baseline,
    name: baselineNames[baseline],
    saving: roundMoney(against.total - award.total, decimals),
    baselineTotal: roundMoney(against.total, decimals),
    awardTotal: roundMoney(award.total, decimals),
    lostCompute: roundMoney(against.lostCompute - award.lostCompute, decimals),
    split: splitSaving(against, award, decimals),
    reason,
  }
}

function sideOf(tender: Tender, award: Award, change: (offer: ActiveOffer) => ActiveOffer = same): SavingSide | null {
  if (award.totals === null) return null
  const offers = activeOffers(tender, award.options.round).active.map(change)
  const decimals = decimalsOf(tender)
  return savingSide(priceAward(tender, offers, award), award.totals.penalty, tender.discountRate, (minor) =>
    toMajor(minor, decimals),
  )
}

function same(offer: ActiveOffer): ActiveOffer {
  return offer
}

/** The same award, each unit at its list price; offers without one keep their contracted price. */
function againstList(input: SavingsInput): Saving {
  const { tender, award } = input
  const mine = sideOf(tender, award)
  if (mine === null) return none('list-price', 'There is no award to compare.')
  const awarded = awardedOffers(tender, award)
  const listed = awarded.filter((active) => active.offer.price.list !== undefined)
  if (listed.length === 0) return none('list-price', 'No awarded offer states a list price.')
  const silent = awarded.length - listed.length
  const reason =
    silent === 0
      ? ''
      : `${silent} of ${awarded.length} awarded offers ${silent === 1 ? 'states' : 'state'} no list price and ${silent === 1 ? 'counts' : 'count'} at the contracted one.`
  return saved(tender, 'list-price', sideOf(tender, award, atListPrice) ?? mine, mine, reason)
}

function awardedOffers(tender: Tender, award: Award): readonly ActiveOffer[] {
  const used = new Set([
    ...award.lines.map((line) => line.offer),
    ...award.use.filter((use) => use.quantity.some((quantity) => quantity > 0)).map((use) => use.offer),
  ])
  return activeOffers(tender, award.options.round).active.filter((active) => used.has(active.offer.id))
}

function atListPrice(active: ActiveOffer): ActiveOffer {
  const { list } = active.offer.price
  if (list === undefined) return active
  const price = { ...active.offer.price, tiers: [{ from: 0, price: list }] }
  const offer = { ...active.offer, price }
  return { ...active, offer, terms: completeOffer(offer) }
}
