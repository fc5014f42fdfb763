// What a vendor has a part in: the demand it serves, or the power it supplies.
import { activeIn, type Draft, deliveredIn, mostActive } from './draft.ts'
import { addScaled, type Expression, emptySum } from './milp.ts'
import type { VendorPart } from './question.ts'
import type { PlacedOffer } from './world.ts'

/**
 * Of the vendor over the horizon, its existing contracts among it: H100e-months delivered (`demand`), or kW-months in service of power it
 * supplies (`power`). `whole` is what the part is taken of: all demand, or the most power its offers can reach.
 */
export function vendorPart(
  draft: Draft,
  { vendor, of }: Pick<VendorPart, 'vendor' | 'of'>,
): { readonly part: Expression; readonly whole: number } {
  const own = draft.world.offers.filter((offer) => offer.vendor === vendor)
  return of === 'demand' ? demandServed(draft, own) : powerSupplied(draft, own.filter(suppliesPower))
}

export function suppliesPower({ terms }: Pick<PlacedOffer, 'terms'>): boolean {
  return terms.kind === 'colocation' || terms.kind === 'build'
}

function demandServed(draft: Draft, own: readonly PlacedOffer[]) {
  const { demand } = draft.world
  const part = emptySum()
  for (const offer of own) {
    for (const w of demand.keys()) {
      for (const month of months(draft)) addScaled(part, deliveredIn(draft, offer, w, month), 1)
    }
  }
  return { part, whole: demand.reduce((all, row) => all + row.reduce((sum, each) => sum + each, 0), 0) }
}

function powerSupplied(draft: Draft, own: readonly PlacedOffer[]) {
  const part = emptySum()
  let whole = 0
  for (const offer of own) {
    for (const month of months(draft)) {
      addScaled(part, activeIn(draft, offer, month), offer.contractedKw)
      whole += mostActive(draft, offer, month) * offer.contractedKw
    }
  }
  return { part, whole }
}

function months({ world }: Draft): readonly number[] {
  return Array.from({ length: world.months }, (_, month) => month)
}
