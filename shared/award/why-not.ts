// Why a vendor that bid is not in the award: what awarding one of its offers would add to the total.
import { formatMoney, formatQuantity, formatShare } from '../money/format.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import type { Value, WhyNot } from './board.ts'
import { optimumOf, valueBetween } from './value-between.ts'

/** A vendor none of whose open offers is in the award. */
export interface Loser {
  readonly vendor: string
  readonly offers: readonly string[]
  /** False when it only offers on-demand capacity, which nobody can be forced to use. */
  readonly committed: boolean
}

/** Vendors with open offers and nothing won, in the tender's order; existing contracts are not bids. */
export function losersOf(tender: Tender, offers: readonly ActiveOffer[], award: Award): readonly Loser[] {
  const won = new Set([
    ...award.lines.map((line) => line.offer),
    ...award.use.filter((use) => use.quantity.some((quantity) => quantity > 0)).map((use) => use.offer),
  ])
  return tender.vendors.flatMap((vendor): readonly Loser[] => {
    const open = offers.filter((active) => active.vendor === vendor.id && active.terms.awarded === undefined)
    const ids = open.map((active) => active.offer.id)
    if (open.length === 0 || ids.some((id) => won.has(id))) return []
    return [{ vendor: vendor.id, offers: ids, committed: open.some((active) => active.terms.kind !== 'on-demand') }]
  })
}

export interface WhyNotContext {
  readonly tender: Tender
  readonly award: Award
  /** BCP 47. */
  readonly locale: string
}

/** `forced`: the award with one of the vendor's offers in it, or null when it was not computed. */
export function whyNot(loser: Loser, forced: Award | null, context: WhyNotContext): WhyNot {
  const { vendor, offers } = loser
  const without = (sentence: string): WhyNot => ({ vendor, offers, cost: null, sentence })
  const name = context.tender.vendors.find((candidate) => candidate.id === vendor)?.name ?? vendor
  if (!loser.committed) return without(`${name} offers on-demand capacity only, and the award needs none of it.`)
  if (context.award.options.manual === true) return without(`${name} is not in the typed award.`)
  if (forced === null) return without('Not computed: the calculation was stopped first.')
  if (forced.status === 'infeasible') return without(`No award that includes ${name} satisfies all rules.`)
  const best = optimumOf(context.award)
  const withVendor = optimumOf(forced)
  if (best === null || withVendor === null) {
    return without(`No award that includes ${name} was found within the limits of the calculation.`)
  }
  const cost = valueBetween(withVendor, best)
  return { vendor, offers, cost, sentence: costSentence(vendor, name, forced, cost, best.objective, context) }
}

/** A cost below zero can only come from what the calculation left open: the award is not proved best. */
function costSentence(
  loser: string,
  name: string,
  forced: Award,
  cost: Value,
  total: number,
  context: WhyNotContext,
): string {
  const { tender, locale } = context
  const units = forced.lines.filter((line) => line.vendor === loser).reduce((sum, line) => sum + line.quantity, 0)
  const given = `Awarding ${name} ${formatQuantity(units, units === 1 ? 'accelerator' : 'accelerators', locale)}`
  if (!cost.proven || cost.value < 0) return `${given} would make no difference that the calculation can prove.`
  if (cost.value < 0.005) return `${given} would cost the same: it lost a tie.`
  const money = formatMoney(cost.value, tender.currency, locale, cost.value >= 1000 ? 0 : undefined)
  const share = total > 0 ? ` (${formatShare(cost.value / total, locale, 2)})` : ''
  return `${given}, the best it can do, would add ${money}${share} to the total.`
}
