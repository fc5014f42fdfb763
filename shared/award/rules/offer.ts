// One offer that must be awarded, must not, or must be awarded exactly so.
import type { RuleOf } from '../../tender/rules/table.ts'
import { awardedOf, type Draft, placesOf, quantityOf } from '../draft.ts'
import { onDemandUse } from '../kinds/on-demand.ts'
import { addScaled, addTerm, emptySum } from '../milp.ts'
import { type Schedule, usedBy, wholeLine } from '../schedule.ts'
import { nameOfMonth, type PlacedOffer } from '../world.ts'
import { addCeiling, addFloor, addViolation, breachOf, type RuleModel } from './rule-model.ts'

type OfferRule = RuleOf<'offer'>

export const offerModel: RuleModel<OfferRule> = {
  addRows: (draft, rule) => {
    const offer = draft.world.offers.find((candidate) => candidate.id === rule.offer)
    const violation = addViolation(draft, rule, `offer ${rule.offer}`, 1, true)
    const name = `${rule.do}[${rule.offer}]`
    if (isExclusion(rule)) {
      if (offer !== undefined) addExclusion(draft, offer, name, violation)
      return
    }
    addFloor(draft, name, offer === undefined ? emptySum() : awardedOf(draft, offer), 1, violation)
    if (offer !== undefined && rule.do === 'fix') addFix(draft, offer, rule, violation)
  },
  check: async (schedule, rule) => {
    const what = brokenBy(schedule, rule)
    return what === undefined ? [] : breachOf(1, 1, what)
  },
}

/** Fixing an offer at nothing is excluding it. */
export function isExclusion(rule: OfferRule): boolean {
  return rule.do === 'exclude' || (rule.do === 'fix' && rule.quantity === 0)
}

function addExclusion(draft: Draft, offer: PlacedOffer, name: string, violation: number | undefined): void {
  if (offer.committed) {
    addCeiling(draft, name, awardedOf(draft, offer), 0, violation)
    return
  }
  for (let month = 0; month < draft.world.months; month += 1) {
    const use = onDemandUse(draft, offer, month)
    if (violation !== undefined) addTerm(use, violation, -offer.terms.maxQuantity)
    addCeiling(draft, `${name},${month}`, use, 0)
  }
}

/** Quantity and start exactly as fixed, unless violated. */
function addFix(draft: Draft, offer: PlacedOffer, rule: OfferRule, violation: number | undefined): void {
  const { quantity, start } = rule
  const name = `fix[${offer.id}]`
  if (quantity !== undefined) {
    const span = Math.max(quantity, offer.terms.maxQuantity)
    const below = emptySum()
    const above = emptySum()
    for (const place of placesOf(draft, offer.id)) {
      addScaled(below, quantityOf(draft, place), 1)
      addScaled(above, quantityOf(draft, place), 1)
    }
    if (violation !== undefined) {
      addTerm(below, violation, -span)
      addTerm(above, violation, span)
    }
    addCeiling(draft, `${name},most`, below, quantity)
    addFloor(draft, `${name},least`, above, quantity)
  }
  if (start !== undefined) {
    const standing = draft.standing[offer.index]
    const there = emptySum(standing?.start === start ? 1 : 0)
    for (const cell of draft.cells[offer.index] ?? []) if (cell.start === start) addTerm(there, cell.awarded, 1)
    addFloor(draft, `${name},start`, there, 1, violation)
  }
}

function brokenBy(schedule: Schedule, rule: OfferRule): string | undefined {
  const offer = schedule.world.offers.find((candidate) => candidate.id === rule.offer)
  const line = offer === undefined ? undefined : wholeLine(schedule, offer)
  if (isExclusion(rule)) {
    const used = offer !== undefined && !offer.committed && isUsed(schedule, offer)
    return line !== undefined || used ? `${rule.offer} is awarded` : undefined
  }
  if (line === undefined) return `${rule.offer} is not awarded`
  if (rule.do === 'require') return undefined
  if (rule.quantity !== undefined && line.quantity !== rule.quantity) {
    return `${rule.offer} is awarded with ${line.quantity} units, not ${rule.quantity}`
  }
  if (rule.start !== undefined && line.start !== rule.start) {
    return `${rule.offer} starts in ${nameOfMonth(schedule.world, line.start)}, not ${nameOfMonth(schedule.world, rule.start)}`
  }
  return undefined
}

function isUsed(schedule: Schedule, offer: PlacedOffer): boolean {
  return schedule.world.workloads.some((workload) =>
    Array.from({ length: schedule.world.months }, (_, month) => month).some(
      (month) => usedBy(schedule, offer, workload.id, month) > 1e-6,
    ),
  )
}
