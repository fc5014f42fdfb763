// Everything a decision needs beside the chosen award, put together from solved cases: the pieces are pure, solving is handed in.
import { toMajor } from '../money/amount.ts'
import { currencyDecimals } from '../money/format.ts'
import { priceAward } from '../price/price-award.ts'
import { activeOffers } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import type { AwardBoard, CaseResult, LostComputeRange, PolicyPrice, WhyNot } from './board.ts'
import { type BoardHooks, type BoardOptions, type Desk, openDesk } from './board-desk.ts'
import { expectedLoss } from './expected-loss.ts'
import { lostComputeRange, scaleLostCompute, type TotalLine } from './lost-compute-range.ts'
import { policyPrice, rulesWithout } from './policy-prices.ts'
import { type BaselineAward, savings } from './savings.ts'
import { ruleKeys } from './solve-award.ts'
import { asAwardedTodayCase, lowCostCase } from './standard-cases.ts'
import { stressTable } from './stress.ts'
import { losersOf, whyNot } from './why-not.ts'
import type { World } from './world.ts'

/** Most solves for either end of the range of the cost of lost compute. */
const rangeSolves = 6

/**
 * The board of an award. Solves each question once: the baselines, the other standard cases, the award without each of its rules and with each
 * losing vendor forced in, and the ends of the range, in this order. Once cancelled it solves nothing more and says so where a figure
 * is missing.
 */
export async function makeBoard(
  tender: Tender,
  award: Award,
  hooks: BoardHooks,
  options: BoardOptions,
): Promise<AwardBoard> {
  const desk = openDesk(tender, award, hooks, options, (standard, offers) => {
    const extremes = 4
    return standard.length + award.rules.length + losersOf(tender, offers, award).length + extremes
  })
  // Cases come first: an award under fewer rules that keeps the others answers later questions without a solve.
  const baselines = await solveBaselines(desk)
  const cases = await solveStandard(desk)
  const policyPrices = await pricePolicies(desk)
  const losers = await answerLosers(desk)
  const stress = award.totals === null ? [] : await stressTable(desk.world, award, desk.solve)
  const range = await rangeOf(desk, [...losers.awards, ...cases.map((known) => known.award)])
  const decimals = currencyDecimals(tender.currency)
  const { ledger } = priceAward(tender, desk.offers, award)
  return {
    cases,
    unavailable: desk.standard.filter((one) => !one.available).map(({ id, name, why }) => ({ id, name, reason: why })),
    savings: savings({ tender, award, ...baselines }),
    policyPrices,
    whyNot: losers.answers,
    stress,
    lostComputeRange: range,
    onDemandPeak: onDemandPeak(desk.world, award),
    expectedLoss: expectedLoss(tender.vendors, ledger, (minor) => toMajor(minor, decimals)),
  }
}

interface Baselines {
  readonly asAwardedToday: BaselineAward
  readonly firstRound: BaselineAward
  readonly lowCost: BaselineAward
}

async function solveBaselines(desk: Desk): Promise<Baselines> {
  return {
    lowCost: await baselineCase(desk, lowCostCase),
    asAwardedToday: await baselineCase(desk, asAwardedTodayCase),
    firstRound: await firstRound(desk),
  }
}

async function baselineCase(desk: Desk, id: string): Promise<BaselineAward> {
  const standard = desk.standard.find((candidate) => candidate.id === id)
  if (standard?.available !== true) return { reason: standard?.why ?? '' }
  const { rules, objective } = standard
  return orReason(await desk.ask(standard.name, { rules, objective }))
}

function orReason(award: Award | null): BaselineAward {
  if (award === null) return { reason: 'Not computed: the calculation was stopped first.' }
  if (award.status === 'infeasible') return { reason: 'No award satisfies the rules from these offers.' }
  return award.totals === null ? { reason: 'No award was found within the limits of the calculation.' } : { award }
}

async function firstRound(desk: Desk): Promise<BaselineAward> {
  const round = Math.min(...desk.tender.quotes.map((quote) => quote.round ?? 1))
  if (!desk.offers.some((active) => active.round > round)) return { reason: 'There has been one round so far.' }
  const then = new Set(activeOffers(desk.tender, round).active.map((active) => active.offer.id))
  const named = desk.award.rules.find((rule) => rule.type === 'offer' && rule.do !== 'exclude' && !then.has(rule.offer))
  if (named?.type === 'offer')
    return { reason: `A rule asks for ${named.offer}, which nobody offered in the first round.` }
  const rules = desk.award.rules.filter((rule) => rule.type !== 'offer' || then.has(rule.offer))
  return orReason(await desk.ask('Offers of the first round', { round, rules, start: undefined }))
}

async function pricePolicies(desk: Desk): Promise<readonly PolicyPrice[]> {
  const { rules } = desk.award
  const prices: PolicyPrice[] = []
  if (desk.award.options.manual !== true && rules.length > 2) await solveAlone(desk)
  for (const [index, rule] of rules.entries()) {
    const skip = desk.award.options.manual === true
    const step = `Without rule ${index + 1} of ${rules.length}`
    const without = skip ? null : await desk.ask(step, { rules: rulesWithout(rules, index) })
    prices.push(policyPrice(rule, desk.award, without))
  }
  return prices
}

/** Redundancy alone often costs as much as all rules together; then no other rule costs anything, and one solve says so of each. */
async function solveAlone(desk: Desk): Promise<void> {
  for (const rule of desk.award.rules) {
    if (rule.type === 'redundancy') await desk.ask('Redundancy alone', { rules: [rule] })
  }
}

interface LoserAnswers {
  readonly answers: readonly WhyNot[]
  readonly awards: readonly Award[]
}

async function answerLosers(desk: Desk): Promise<LoserAnswers> {
  const { tender, award, locale } = desk
  const answers: WhyNot[] = []
  const awards: Award[] = []
  if (award.totals === null) return { answers, awards }
  for (const loser of losersOf(tender, desk.offers, award)) {
    const ask = loser.committed && award.options.manual !== true
    const forced = ask ? await desk.ask(`With ${loser.vendor} in the award`, { vendorAwarded: loser.vendor }) : null
    answers.push(whyNot(loser, forced, { tender, award, locale }))
    if (forced !== null) awards.push(forced)
  }
  return { answers, awards }
}

/** The cases at hand, then the standard ones not among them. */
async function solveStandard(desk: Desk): Promise<readonly CaseResult[]> {
  const cases = [...desk.cases]
  for (const standard of desk.standard) {
    if (!standard.available || cases.some((known) => known.standard && known.id === standard.id)) continue
    const { id, name, rules, objective } = standard
    const award = await desk.ask(name, { rules, objective })
    if (award !== null) cases.push({ id, name, standard: true, award })
  }
  return cases
}

/** Only of an award that was to be cheapest; awards under the same rules and more give first ends for free. */
async function rangeOf(desk: Desk, awards: readonly Award[]): Promise<LostComputeRange | null> {
  const { tender, award, offers } = desk
  if (award.totals === null || award.options.manual === true || desk.objective !== 'total') return null
  const lineOf = (solved: Award | null): TotalLine | null => {
    if (solved?.totals == null) return null
    const { lostCompute } = priceAward(tender, offers, solved).totals
    return { fixed: solved.totals.total - solved.totals.lostCompute, lost: lostCompute }
  }
  const own = lineOf(award)
  if (own === null) return null
  const asked = ruleKeys(award.rules)
  const others = awards
    .filter((other) => other.options.round === award.options.round && includes(ruleKeys(other.rules), asked))
    .flatMap((other) => lineOf(other) ?? [])
  const hooks = {
    solveAt: async (factor: number) =>
      lineOf(await desk.ask('Cost of lost compute', { tender: scaleLostCompute(tender, factor) })),
    leastLost: async () => lineOf(await desk.ask('Least lost compute', { objective: 'earliest-delivery' })),
    gap: Math.max(award.options.gap, award.gap ?? 0),
    solves: rangeSolves,
  }
  return lostComputeRange(tender, own, others, hooks, desk.locale)
}

function includes(all: readonly string[], some: readonly string[]): boolean {
  return some.every((one) => all.includes(one))
}

/** The largest share of a month's delivered capacity that is bought on demand; 0 in month 0 when none is. */
function onDemandPeak(world: World, award: Award): AwardBoard['onDemandPeak'] {
  const served = Array.from({ length: world.months }, () => 0)
  for (const use of award.use) {
    const offer = world.offers.find((candidate) => candidate.id === use.offer)
    const w = world.workloads.findIndex((workload) => workload.id === use.workload)
    if (offer === undefined || offer.committed) continue
    for (const [month, quantity] of use.quantity.entries()) {
      served[month] = (served[month] ?? 0) + quantity * (offer.factors[w] ?? 0)
    }
  }
  return served.reduce(
    (peak, onDemand, month) => {
      const delivered = award.months[month]?.delivered ?? 0
      const share = delivered > 0 ? Math.min(1, onDemand / delivered) : 0
      return share > peak.share ? { share, month } : peak
    },
    { share: 0, month: 0 },
  )
}
