// The cheapest use of given capacity for one workload: month by month, slices in order of cost per H100e, until demand or worth ends.
import type { ActiveOffer } from '../../shared/tender/active-offers.ts'
import type { AwardLine, AwardUse } from '../../shared/tender/award.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { inService, worth } from './survives-failures.ts'

/** Part of an offer's capacity in one month that costs the same per accelerator, present value in tender currency. */
export interface Slice {
  readonly item: ActiveOffer
  readonly quantity: number
  readonly cost: number
}

/** Present value of 1 in month m. */
export function presentValue(tender: Tender, month: number): number {
  return (1 + tender.discountRate) ** (-month / 12)
}

/** What using one more accelerator for a month costs, slice by slice: the free take-or-pay share first, use beyond it after. */
export function slicesOf(
  tender: Tender,
  item: ActiveOffer,
  line: AwardLine | undefined,
  month: number,
): readonly Slice[] {
  const { terms } = item
  const rate = item.currency === tender.currency ? 1 : (tender.fx[item.currency]?.rate ?? Number.NaN)
  const paid = presentValue(tender, month + Math.floor((terms.paymentDays + 15) / 30))
  const age = month - (line?.start ?? 0)
  const year = Math.floor(age / 12)
  const growth = terms.priceByYear?.[Math.min(year, terms.priceByYear.length - 1)] ?? (1 + terms.annualGrowth) ** year
  const hours = terms.priceUnit === 'accelerator-month' ? 1 : 730
  const tier = terms.tiers[terms.tiers.findLastIndex((candidate) => candidate.from <= (line?.quantity ?? 0))]
  const capacity = hours * growth * (tier?.price ?? 0) * (1 + terms.supportShare) * rate * paid
  const energy = energyCost(tender, item, month, age) * paid
  if (terms.kind === 'on-demand') {
    const charges = terms.charges.reduce((sum, charge) => sum + charge.amount, 0) * rate * paid
    return [{ item, quantity: terms.maxQuantity, cost: capacity + charges }]
  }
  if (line === undefined) return []
  const active = inService(item, line, month)
  return [
    { item, quantity: active * terms.takeOrPay, cost: energy },
    { item, quantity: active * (1 - terms.takeOrPay), cost: capacity + energy },
  ]
}

function energyCost(tender: Tender, item: ActiveOffer, month: number, age: number): number {
  const { terms } = item
  if (terms.power.mode === 'included') return 0
  const site = tender.sites.find((candidate) => candidate.id === terms.site)
  const kw = tender.accelerators.find((candidate) => candidate.id === terms.accelerator)?.kwPerUnit ?? 0
  const perKwh =
    terms.power.tariff === undefined
      ? (site?.tariff ?? 0) * (1 + (site?.tariffEscalator ?? 0)) ** Math.floor(month / 12)
      : terms.power.tariff *
        (item.currency === tender.currency ? 1 : (tender.fx[item.currency]?.rate ?? Number.NaN)) *
        (1 + terms.power.escalator) ** Math.floor(age / 12)
  return kw * (site?.pue ?? 1) * 730 * perKwh
}

export function familyOf(tender: Tender, item: ActiveOffer): string {
  return tender.accelerators.find((accelerator) => accelerator.id === item.terms.accelerator)?.family ?? ''
}

/** One candidate a set of families the workload may use, because adopting a family costs something once. */
export function dispatchByMerit(
  tender: Tender,
  offers: readonly ActiveOffer[],
  lines: readonly AwardLine[],
): readonly (readonly AwardUse[])[] {
  const workload = tender.workloads[0]
  if (workload === undefined || tender.workloads.length > 1) throw new Error('one workload only')
  const costly = Object.keys(workload.adoptionCost ?? {})
  // Every subset of the families that cost something to adopt, as bits.
  const sets = Array.from({ length: 2 ** costly.length }, (_, bits) =>
    costly.filter((_family, index) => bits & (1 << index)),
  )
  const demand = tender.demand.find((candidate) => candidate.workload === workload.id)?.quantity ?? []
  return sets.map((barred) => {
    const use = new Map(offers.map((item) => [item.terms.id, Array.from({ length: tender.months }, () => 0)]))
    for (let month = 0; month < tender.months; month += 1) {
      const slices = offers
        .filter((item) => !barred.includes(familyOf(tender, item)))
        .flatMap((item) =>
          slicesOf(
            tender,
            item,
            lines.find((line) => line.offer === item.terms.id),
            month,
          ),
        )
        .map((slice) => ({ ...slice, worth: worth(tender, slice.item, workload) }))
        .filter((slice) => slice.worth > 0 && slice.quantity > 0)
        .sort((a, b) => a.cost / a.worth - b.cost / b.worth)
      let open = demand[month] ?? 0
      for (const slice of slices) {
        const lost = 730 * workload.valueOfLostCompute * presentValue(tender, month)
        if (open <= 1e-12 || slice.cost / slice.worth >= lost) break
        const quantity = Math.min(slice.quantity, open / slice.worth)
        const row = use.get(slice.item.terms.id)!
        row[month] = (row[month] ?? 0) + quantity
        open -= quantity * slice.worth
      }
    }
    return [...use]
      .filter(([, quantity]) => quantity.some((value) => value > 0))
      .map(([offer, quantity]) => ({ offer, workload: workload.id, quantity }))
  })
}
