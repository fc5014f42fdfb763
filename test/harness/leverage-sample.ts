// Random tenders with a solved award and a desk over it, for laws of leverage; and what a test recomputes apart.
import type { LeverageDesk } from '../../shared/leverage/desk.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { randomRules, randomTender } from '../builders/random-tender.ts'
import { leverageDesk } from './leverage-desk.ts'
import { awardOf } from './solve-tender.ts'

export interface Sample {
  readonly seed: number
  readonly tender: Tender
  readonly rules: readonly Rule[]
  readonly desk: LeverageDesk
  readonly total: number
}

/** A tender with an award; undefined where its rules leave none. */
export async function sample(seed: number): Promise<Sample | undefined> {
  const tender = randomTender(seed, { workloads: 1 })
  const rules = randomRules(seed, tender)
  const award = await awardOf(tender, rules)
  if (award.totals === null) return undefined
  return { seed, tender, rules, desk: leverageDesk(tender, award), total: award.totals.total }
}

export function biddersOf({ tender }: Sample): readonly string[] {
  return tender.quotes.map(({ vendor }) => vendor)
}

export function rulesWithoutName(rules: readonly Rule[], tender: Tender, vendor: string): readonly Rule[] {
  const own = tender.quotes
    .filter((quote) => quote.vendor === vendor)
    .flatMap(({ offers }) => offers.map(({ id }) => id))
  return rules.filter((rule) => {
    const named =
      ('of' in rule && rule.type === 'vendor-share' && rule.of === vendor) ||
      ('vendor' in rule && rule.vendor === vendor)
    return !named && !(rule.type === 'offer' && own.includes(rule.offer))
  })
}

export async function totalOf(tender: Tender, rules: readonly Rule[]): Promise<number> {
  return (await awardOf(tender, rules)).totals?.total ?? Number.POSITIVE_INFINITY
}

/** Rounding of bills, and of prices kept to the millionth. */
export function near(total: number): number {
  return 3e-6 * Math.abs(total) + 1
}
