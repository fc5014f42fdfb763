// Why a loser lost: a smallest set of our rules that stands in its way, and the cheapest single change of a term with which it wins.
import { ruleCheck } from '../award/relaxed-answer.ts'
import type { Award } from '../tender/award.ts'
import type { ClauseValue, VendorLeverage } from '../tender/leverage.ts'
import type { Rule } from '../tender/rules/table.ts'
import { type LeverageDesk, slack } from './desk.ts'
import { isIn } from './part-in-award.ts'

/**
 * An irreducible set of rules without which the vendor is in an optimum: rules are put back one by one as long as it still wins. Empty when
 * it loses without any rule, on price alone. Null when cancelled. Source: docs/model.md, leverage.
 */
export async function rulesInTheWay(
  desk: LeverageDesk,
  vendor: string,
): Promise<{ readonly rules: readonly Rule[] } | null> {
  const keeps = ruleCheck(desk.world, desk.hooks.solve)
  const open = await winnerUnder(desk, vendor, [])
  if (open === null) return null
  if (open === undefined) return { rules: [] }
  let winner: Award = open
  let kept: readonly Rule[] = []
  const inTheWay: Rule[] = []
  for (const rule of desk.rules) {
    // An optimum that keeps one rule more is an optimum with it, too.
    const same: boolean = rule.strictness !== 'priced' && (await keeps(winner, rule))
    const next: Award | undefined | null = same ? winner : await winnerUnder(desk, vendor, [...kept, rule])
    if (next === null) return null
    if (next === undefined) {
      inTheWay.push(rule)
    } else {
      kept = [...kept, rule]
      winner = next
    }
  }
  return { rules: inTheWay }
}

/** The best award under these rules, or one as good, if the vendor is in it; undefined when it is in none. */
async function winnerUnder(
  desk: LeverageDesk,
  vendor: string,
  rules: readonly Rule[],
): Promise<Award | undefined | null> {
  const start = desk.award.lines
  const best = await desk.ask(`${desk.nameOf(vendor)}: under fewer of our rules`, { rules, start })
  if (best === null) return null
  if (best.totals !== null && isIn(desk.tender, best, vendor)) return best
  if (best.objective === null) return undefined
  const decide = best.objective + slack(desk, best.objective)
  const asked = { rules, vendorAwarded: vendor, start: best.lines, decide }
  const forced = await desk.ask(`${desk.nameOf(vendor)}: included under fewer of our rules`, asked)
  if (forced === null) return null
  return forced.objective !== null && forced.objective < decide ? forced : undefined
}

/** Of the changes that make one of its offers win, the one the vendor gives up least by; null when none of those computed does. */
export function cheapestWinningChange(
  clauses: readonly ClauseValue[],
  vendor: string,
): NonNullable<VendorLeverage['whyLost']>['change'] {
  const winning = clauses.flatMap(({ vendor: of, wins, given, value, offer, term, change, to }) =>
    of === vendor && wins && given != null && value.value !== null ? [{ offer, term, change, to, given }] : [],
  )
  const [cheapest] = winning.sort((a, b) => a.given - b.given)
  return cheapest ?? null
}
