// One task of leverage carried out: its part of the document.
import type { Leverage, VendorLeverage } from '../tender/leverage.ts'
import { asksOfOffer } from './asks-of-offer.ts'
import { awardCurve } from './award-curve.ts'
import { clauseValues } from './clause-groups.ts'
import { clauseValue } from './clauses.ts'
import type { LeverageDesk } from './desk.ts'
import { incrementsOf, incrementValue } from './increments.ts'
import { lateCosts } from './late.ts'
import { nearOptimal } from './near-optimal.ts'
import { pairsOf, pairValue } from './pairs.ts'
import { firstInCosts, lastInCost, mergeRuleCosts } from './rule-costs.ts'
import type { LeverageTask } from './tasks.ts'
import { vendorPrice, vendorValue } from './vendor.ts'
import { rulesInTheWay } from './why-lost.ts'

/** What a task adds to the document; `mergePart` puts it in. */
export type LeveragePart = Partial<Pick<Leverage, 'cheaper' | 'ruleCosts' | 'clauses' | 'increments' | 'pairs'>> & {
  readonly vendors?: readonly (Partial<VendorLeverage> & { readonly vendor: string })[]
}

/** Null when it was cancelled before it was complete. `known` is the document so far. */
export async function runTask(desk: LeverageDesk, task: LeverageTask, known: Leverage): Promise<LeveragePart | null> {
  const part = await partOf(desk, task, known)
  const cheaper = desk.cheapest()
  return part && (cheaper === undefined ? part : { ...part, cheaper })
}

async function partOf(desk: LeverageDesk, task: LeverageTask, known: Leverage): Promise<LeveragePart | null> {
  switch (task.kind) {
    case 'vendor': {
      const found = await vendorValue(desk, task.vendor)
      return found && { vendors: [found] }
    }
    case 'price': {
      const found = await vendorPrice(desk, vendorIn(known, task.vendor))
      return found && { vendors: [found] }
    }
    case 'near-optimal': {
      const found = await nearOptimal(desk, vendorIn(known, task.vendor))
      return found && { vendors: [{ vendor: task.vendor, nearOptimal: found }] }
    }
    case 'why-lost': {
      const found = await rulesInTheWay(desk, task.vendor)
      const lost = vendorIn(known, task.vendor).whyLost ?? { cost: null, change: null }
      return found && { vendors: [{ vendor: task.vendor, whyLost: { ...lost, rules: [...found.rules] } }] }
    }
    case 'late': {
      const found = await lateCosts(desk, task.vendor)
      return found && { vendors: [{ vendor: task.vendor, late: [...found] }] }
    }
    case 'curve': {
      const found = await awardCurve(desk, task.vendor)
      return found && { vendors: [{ vendor: task.vendor, curve: found }] }
    }
    case 'clauses':
      return clausesOf(desk, task.offer, known)
    case 'ask': {
      const found = await clauseValue(desk, task.ask, bidderOf(desk, task.ask.offer, known))
      return found && { clauses: [found] }
    }
    case 'last-in': {
      const rule = desk.rules[task.rule]
      const lastIn = rule && (await lastInCost(desk, rule))
      return rule && lastIn ? { ruleCosts: [{ rule, lastIn, firstIn: null }] } : null
    }
    case 'first-in': {
      const found = await firstInCosts(desk)
      return found && { ruleCosts: mergeRuleCosts(desk.rules, [], found) }
    }
    case 'increments':
      return incrementsPart(desk)
    case 'pair': {
      const pair = pairsOf(known.vendors).find((one) => one.every(({ vendor }) => task.vendors.includes(vendor)))
      const found = pair && (await pairValue(desk, pair))
      return found ? { pairs: [found] } : null
    }
  }
}

function vendorIn({ vendors }: Leverage, id: string): VendorLeverage {
  const found = vendors.find(({ vendor }) => vendor === id)
  if (found === undefined) throw new Error(`the leverage of ${id} comes first`)
  return found
}

async function clausesOf(desk: LeverageDesk, id: string, known: Leverage): Promise<LeveragePart | null> {
  const active = desk.offers.find(({ offer }) => offer.id === id)
  if (active === undefined) throw new Error(`no active offer ${id}`)
  const clauses = await clauseValues(desk, asksOfOffer(desk.tender, active.offer), bidderOf(desk, id, known))
  return clauses && { clauses: [...clauses] }
}

/** The leverage of an offer's vendor, when it is there. */
function bidderOf({ offers }: LeverageDesk, id: string, { vendors }: Leverage): VendorLeverage | undefined {
  const active = offers.find(({ offer }) => offer.id === id)
  return vendors.find(({ vendor }) => vendor === active?.vendor)
}

async function incrementsPart(desk: LeverageDesk): Promise<LeveragePart | null> {
  const increments = []
  for (const asked of incrementsOf(desk)) {
    const found = await incrementValue(desk, asked)
    if (found === null) return null
    increments.push(found)
  }
  return { increments }
}
