// What binds offers to each other: packages, requires and excludes, a vendor's total, a site's power.
import { activeIn, addAtMost, addNotAbove, awardedOf, type Draft, quantityOf } from './draft.ts'
import { onDemandUse } from './kinds/on-demand.ts'
import { addScaled, type Expression, emptySum } from './milp.ts'
import type { PlacedOffer } from './world.ts'

/** Given lines are not bound to each other: a manual award that breaks a package is priced and the breach named. */
export function addAcrossOffers(draft: Draft): void {
  if (draft.question.given === undefined) addPackages(draft)
  for (const offer of draft.world.offers) if (offer.lead) addRelations(draft, offer)
  addVendorTotals(draft)
  addSitePower(draft)
}

/** Package logic holds among the committed offers of one quote that are still to be decided. */
function addPackages(draft: Draft): void {
  const open = draft.world.offers.filter((offer) => offer.lead && offer.committed && offer.existing === undefined)
  for (const quote of new Set(open.map((offer) => offer.active.quote))) {
    const members = open.filter((offer) => offer.active.quote === quote)
    const [first, ...others] = members
    if (first === undefined || others.length === 0) continue
    if (quote.packageLogic === 'all-or-nothing') {
      for (const other of others) {
        const row = emptySum()
        addScaled(row, awardedOf(draft, first), 1)
        addScaled(row, awardedOf(draft, other), -1)
        draft.milp.addRow(`package[${first.id},${other.id}]`, row, 0, 0)
      }
    }
    if (quote.packageLogic === 'at-most-one') {
      const row = emptySum()
      for (const member of members) addScaled(row, awardedOf(draft, member), 1)
      addAtMost(draft, `package[${quote.id}]`, row, 1)
    }
  }
}

/**
 * An award needs the offers it requires and rules out those it excludes. An existing contract asks for nothing new, but its exclusions hold.
 * On-demand capacity that takes part counts as there when required; excluded, it is not used.
 */
function addRelations(draft: Draft, offer: PlacedOffer): void {
  const byId = (id: string) => draft.world.offers.find((candidate) => candidate.id === id)
  for (const id of offer.existing === undefined ? offer.terms.requires : []) {
    const other = byId(id)
    if (other !== undefined && !other.committed) continue
    addTakenOnlyIf(
      draft,
      offer,
      other === undefined ? emptySum() : awardedOf(draft, other),
      `requires[${offer.id},${id}]`,
    )
  }
  for (const id of offer.terms.excludes) {
    const other = byId(id)
    if (other === undefined) continue
    const free = (blocker: PlacedOffer): Expression => {
      const sum = emptySum(1)
      addScaled(sum, awardedOf(draft, blocker), -1)
      return sum
    }
    const name = `excludes[${offer.id},${id}]`
    if (offer.committed) {
      if (other.existing === undefined) addTakenOnlyIf(draft, other, free(offer), name)
      else if (offer.existing === undefined) addTakenOnlyIf(draft, offer, free(other), name)
    } else if (other.committed) addTakenOnlyIf(draft, offer, free(other), name)
  }
}

/** awarded ≤ condition; for on-demand, use ≤ maxQuantity · condition in every month. */
function addTakenOnlyIf(draft: Draft, offer: PlacedOffer, condition: Expression, name: string): void {
  if (offer.committed) {
    if (draft.question.given === undefined) addNotAbove(draft, name, awardedOf(draft, offer), condition)
    return
  }
  const room = emptySum()
  addScaled(room, condition, offer.terms.maxQuantity)
  draft.conditions.set(offer.index, [...(draft.conditions.get(offer.index) ?? []), condition])
  for (let month = 0; month < draft.world.months; month += 1) {
    addNotAbove(draft, `${name},${month}`, onDemandUse(draft, offer, month), room)
  }
}

/** A vendor's `maxQuantity` bounds what is awarded of its offers plus what it serves on demand; what existing contracts hold counts first. */
function addVendorTotals(draft: Draft): void {
  for (const vendor of draft.world.vendors) {
    if (vendor.maxQuantity === undefined) continue
    const own = draft.world.offers.filter((offer) => offer.vendor === vendor.id)
    const sum = emptySum()
    let held = 0
    for (const offer of own) {
      if (draft.standing[offer.index] !== undefined) held += draft.standing[offer.index]?.quantity ?? 0
      else if (offer.committed) addScaled(sum, quantityOf(draft, offer), 1)
    }
    const room = Math.max(0, vendor.maxQuantity - held)
    const onDemand = own.filter((offer) => !offer.committed)
    addAtMost(draft, `vendor-total[${vendor.id}]`, sum, room)
    for (let month = 0; onDemand.length > 0 && month < draft.world.months; month += 1) {
      const row = emptySum()
      addScaled(row, sum, 1)
      for (const offer of onDemand) addScaled(row, onDemandUse(draft, offer, month), 1)
      addAtMost(draft, `vendor-total[${vendor.id},${month}]`, row, room)
    }
  }
}

/** A site's `powerCapKw` bounds the power under contract there, leases and supplies alike; what existing contracts hold counts first. */
function addSitePower(draft: Draft): void {
  for (const site of draft.world.tender.sites) {
    if (site.powerCapKw === undefined) continue
    const own = draft.world.offers.filter((offer) => offer.site === site.id && offer.committed)
    for (let month = 0; month < draft.world.months; month += 1) {
      const row = emptySum()
      let held = 0
      for (const offer of own) {
        const active = activeIn(draft, offer, month)
        if (draft.standing[offer.index] === undefined) addScaled(row, active, offer.contractedKw)
        else held += active.constant * offer.contractedKw
      }
      if (row.cols.length > 0)
        addAtMost(draft, `site-power[${site.id},${month}]`, row, Math.max(0, site.powerCapKw - held))
    }
  }
}
