// How long awards run, and what share of contracted power ends in one calendar quarter.
import type { RuleOf } from '../../tender/rules/table.ts'
import { monthOf, quarterOf } from '../../time/month.ts'
import { awardedOf, type Draft } from '../draft.ts'
import { addScaled, type Expression, emptySum, type Sum } from '../milp.ts'
import type { Schedule } from '../schedule.ts'
import type { PlacedOffer } from '../world.ts'
import { addCeiling, addViolation, type Breach, breachOf, mostOf, type RuleModel } from './rule-model.ts'

type TermRule = RuleOf<'term'>

export const termModel: RuleModel<TermRule> = {
  addRows: (draft, rule) => {
    const { maxMonths, maxExpiringPerQuarter } = rule
    if (maxMonths !== undefined) {
      for (const offer of draft.world.offers.filter((candidate) => isTooLong(candidate, maxMonths))) {
        const violation = addViolation(draft, rule, `long ${offer.id}`, 1)
        addCeiling(draft, `term[${offer.id}]`, awardedOf(draft, offer), 0, violation)
      }
    }
    if (maxExpiringPerQuarter !== undefined) addExpiring(draft, rule, maxExpiringPerQuarter)
  },
  check: async (schedule, rule) => [
    ...(rule.maxMonths === undefined ? [] : checkLength(schedule, rule.maxMonths)),
    ...(rule.maxExpiringPerQuarter === undefined ? [] : checkExpiring(schedule, rule.maxExpiringPerQuarter)),
  ],
}

/** Only what is still to be decided can be too long. */
function isTooLong(offer: PlacedOffer, maxMonths: number): boolean {
  return offer.committed && offer.existing === undefined && offer.terms.termMonths > maxMonths
}

/** Calendar quarter of the last month of service; undefined for contracts that ended before the tender. */
function endQuarter(tenderStart: string, offer: PlacedOffer, start: number): string | undefined {
  const last = start + offer.terms.termMonths - 1
  return last < 0 ? undefined : quarterOf(monthOf(tenderStart, last))
}

/** kW ending in each quarter ≤ share · kW contracted + violation. */
function addExpiring(draft: Draft, rule: TermRule, share: number): void {
  const { offers, tender } = draft.world
  const all = emptySum()
  const ending = new Map<string, Sum>()
  const add = (offer: PlacedOffer, start: number, quantity: Expression) => {
    const quarter = endQuarter(tender.start, offer, start)
    if (quarter === undefined) return
    const sum = ending.get(quarter) ?? emptySum()
    ending.set(quarter, sum)
    addScaled(sum, quantity, offer.contractedKw)
    addScaled(all, quantity, offer.contractedKw)
  }
  for (const offer of offers) {
    const standing = draft.standing[offer.index]
    if (standing !== undefined) add(offer, standing.start, emptySum(standing.quantity))
    for (const cell of draft.cells[offer.index] ?? []) add(offer, cell.start, cell.quantity)
  }
  for (const [quarter, sum] of ending) {
    const violation = addViolation(draft, rule, `kW ending in ${quarter}`, mostOf(draft, sum))
    addScaled(sum, all, -share)
    addCeiling(draft, `ending[${quarter}]`, sum, 0, violation)
  }
}

function checkLength(schedule: Schedule, maxMonths: number): readonly Breach[] {
  return schedule.lines
    .filter((line) => isTooLong(line.offer, maxMonths))
    .flatMap((line) => breachOf(1, 1, `${line.offer.id} runs ${line.offer.terms.termMonths} months`))
}

function checkExpiring(schedule: Schedule, share: number): readonly Breach[] {
  const ending = new Map<string, number>()
  let all = 0
  for (const line of schedule.lines) {
    const quarter = endQuarter(schedule.world.tender.start, line.offer, line.start)
    if (quarter === undefined) continue
    const kw = line.quantity * line.offer.contractedKw
    all += kw
    ending.set(quarter, (ending.get(quarter) ?? 0) + kw)
  }
  return [...ending].flatMap(([quarter, kw]) => breachOf(kw - share * all, all, `${kw} of ${all} kW end in ${quarter}`))
}
