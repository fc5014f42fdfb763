// Recomputes an award from its tender with the bills and the rule checks alone: nothing of the model, no solver's word is taken.
import { canonicalJson } from '../kernel/canonical-json.ts'
import { priceAward } from '../price/price-award.ts'
import { activeOffers } from '../tender/active-offers.ts'
import type { Award, AwardTotals } from '../tender/award.ts'
import type { Rule } from '../tender/rules/table.ts'
import type { Tender } from '../tender/tender.ts'
import { checkLineTerms } from './check-lines.ts'
import { checkUse } from './check-use.ts'
import { checkRule, isBroken } from './rules/table.ts'
import { createSchedule, type Schedule } from './schedule.ts'
import { relativeGap, type SolveModel } from './solve-model.ts'
import { createSplitOracle } from './survive.ts'
import { tenderHash } from './tender-hash.ts'
import { createWorld, tierOf, type World } from './world.ts'
import { proofTolerance, type Verdict, withPenalty, writeMonths } from './write-award.ts'

/** What an award states and what comes out of its tender; both in words or numbers. */
export interface Mismatch {
  readonly path: string
  readonly stated: string | number | null
  readonly recomputed: string | number | null
}

export interface VerifyReport {
  readonly ok: boolean
  readonly mismatches: readonly Mismatch[]
  /** Totals as recomputed; null when the award states none. */
  readonly totals: AwardTotals | null
  /** Ledger lines priced anew. */
  readonly lines: number
}

export interface VerifyHooks {
  readonly sha256: (text: string) => string
  /** For who-serves-whom after a failure, where several workloads share capacity. */
  readonly solve: SolveModel
}

/** Half a cent of the currency's major unit, and what a double loses on large totals. */
function moneyTolerance(value: number): number {
  return 0.005 + 1e-12 * Math.abs(value)
}

/** Compares every figure of an award with the tender. An award without totals has only its hash to compare. */
export async function verifyAward(award: Award, tender: Tender, hooks: VerifyHooks): Promise<VerifyReport> {
  const mismatches: Mismatch[] = []
  const hash = tenderHash(tender, hooks.sha256)
  if (hash !== award.tenderHash) mismatches.push({ path: 'tenderHash', stated: award.tenderHash, recomputed: hash })
  if (award.totals === null) return { ok: mismatches.length === 0, mismatches, totals: null, lines: 0 }
  const offers = activeOffers(tender, award.options.round).active
  const world = createWorld(tender, offers)
  mismatches.push(...unknownIn(award, world))
  if (mismatches.length > 0) return { ok: false, mismatches, totals: null, lines: 0 }
  const priced = priceAward(tender, offers, award)
  const schedule = createSchedule(world, award, priced)
  const verdicts = await judge(award, schedule, hooks)
  const totals = withPenalty(priced.totals, verdicts)
  mismatches.push(
    ...lineMismatches(award, schedule),
    ...checkUse(schedule).map(({ path, what, stated, allowed }) => ({
      path: `${path}: ${what}`,
      stated,
      recomputed: allowed,
    })),
    ...ruleMismatches(award, verdicts),
    ...totalMismatches(award, award.totals, totals),
    ...monthMismatches(award, schedule),
    ...proofMismatches(award, totals, priced.lineCount),
  )
  return { ok: mismatches.length === 0, mismatches, totals, lines: priced.lineCount }
}

/** Names and shapes that do not fit the tender: after these nothing more can be compared. */
function unknownIn(award: Award, world: World): readonly Mismatch[] {
  const offers = new Map(world.offers.map((offer) => [offer.id, offer]))
  const workloads = new Set(world.workloads.map((workload) => workload.id))
  const lines = award.lines.flatMap((line, i): readonly Mismatch[] => {
    const offer = offers.get(line.offer)
    const path = `lines[${i}].offer`
    if (offer === undefined || !offer.committed)
      return [{ path, stated: line.offer, recomputed: 'no such active offer' }]
    if (offer.powered) return awardedOnce(award, i, path)
    return award.lines.findIndex((other) => other.offer === line.offer) === i
      ? []
      : [{ path, stated: line.offer, recomputed: 'awarded once at most' }]
  })
  const use = award.use.flatMap((entry, i): readonly Mismatch[] => {
    const path = `use[${i}]`
    if (!offers.has(entry.offer)) return [{ path, stated: entry.offer, recomputed: 'no such active offer' }]
    if (!workloads.has(entry.workload)) return [{ path, stated: entry.workload, recomputed: 'no such workload' }]
    const held = offers.get(entry.offer)?.committed !== true || award.lines.some((line) => line.offer === entry.offer)
    if (!held) return [{ path, stated: entry.offer, recomputed: 'used but not awarded' }]
    return entry.quantity.length === world.months
      ? []
      : [{ path: `${path}.quantity`, stated: entry.quantity.length, recomputed: world.months }]
  })
  return [...lines, ...use]
}

/** Bought hardware has one line a site, all of one start. */
function awardedOnce(award: Award, i: number, path: string): readonly Mismatch[] {
  const line = award.lines[i]
  const first = award.lines.findIndex((other) => other.offer === line?.offer && other.site === line?.site)
  const starts = new Set(award.lines.flatMap((other) => (other.offer === line?.offer ? [other.start] : [])))
  if (first === i && starts.size === 1) return []
  return [{ path, stated: line?.offer ?? null, recomputed: 'one line a site, of one start' }]
}

async function judge(award: Award, schedule: Schedule, hooks: VerifyHooks): Promise<readonly Verdict[]> {
  const oracle = createSplitOracle(hooks.solve)
  const dropped = (award.dropped ?? []).map((rule) => canonicalJson(rule))
  const verdicts: Verdict[] = []
  for (const rule of award.rules) {
    const at = dropped.indexOf(canonicalJson(rule))
    if (at >= 0) dropped.splice(at, 1)
    else verdicts.push({ rule, breaches: await checkRule(schedule, rule, oracle) })
  }
  return verdicts
}

function lineMismatches(award: Award, schedule: Schedule): readonly Mismatch[] {
  const stated = new Set(award.violations?.map((violation) => violation.what))
  const terms = checkLineTerms(schedule).filter(({ what }) => award.options.manual !== true || !stated.has(what))
  const details = award.lines.flatMap((line, i): readonly Mismatch[] => {
    const offer = schedule.world.offers.find((candidate) => candidate.id === line.offer)
    if (offer === undefined) return []
    const whole = award.lines.reduce((sum, other) => sum + (other.offer === line.offer ? other.quantity : 0), 0)
    const tier = tierOf(offer.terms, whole)
    return [
      ...differ(`lines[${i}].vendor`, line.vendor, offer.vendor),
      ...differ(`lines[${i}].tier`, line.tier, tier),
      ...(line.site === undefined || offer.powered ? [] : differ(`lines[${i}].site`, line.site, offer.site ?? null)),
      ...(offer.existing === undefined
        ? []
        : [
            ...differ(`lines[${i}].quantity`, line.quantity, offer.existing.quantity),
            ...differ(`lines[${i}].start`, line.start, offer.existing.start),
          ]),
    ]
  })
  const absent = schedule.world.offers
    .filter((offer) => offer.existing !== undefined && !award.lines.some((line) => line.offer === offer.id))
    .map((offer) => ({ path: 'lines', stated: null, recomputed: `existing contract ${offer.id}` }))
  return [
    ...details,
    ...absent,
    ...terms.map(({ of, what }) => ({ path: `lines ${of}`, stated: 'awarded', recomputed: what })),
  ]
}

/** A rule that must hold is kept, or its breach is stated in an award given by hand. */
function ruleMismatches(award: Award, verdicts: readonly Verdict[]): readonly Mismatch[] {
  return verdicts.flatMap(({ rule, breaches }): readonly Mismatch[] => {
    if (rule.strictness === 'priced' || !isBroken(breaches)) return []
    const stated =
      award.options.manual === true && (award.violations ?? []).some((violation) => isSame(violation.rule, rule))
    const worst = breaches.toSorted((a, b) => b.amount - a.amount)[0]
    return stated
      ? []
      : [{ path: `rules[${award.rules.indexOf(rule)}]`, stated: 'kept', recomputed: worst?.what ?? 'broken' }]
  })
}

function isSame(a: Rule | undefined, b: Rule): boolean {
  return a !== undefined && canonicalJson(a) === canonicalJson(b)
}

function totalMismatches(award: Award, stated: AwardTotals, recomputed: AwardTotals): readonly Mismatch[] {
  const keys = Object.keys(recomputed) as (keyof AwardTotals)[]
  const cash =
    award.months.reduce((sum, month) => sum + month.cash, 0) + award.cashAfter.reduce((sum, amount) => sum + amount, 0)
  return [
    ...keys.flatMap((key) => differ(`totals.${key}`, stated[key], recomputed[key], moneyTolerance(recomputed[key]))),
    ...differ('months.cash + cashAfter', toCent(cash), recomputed.nominal, moneyTolerance(cash)),
  ]
}

function toCent(value: number): number {
  return Math.round(value * 100) / 100
}

function monthMismatches(award: Award, schedule: Schedule): readonly Mismatch[] {
  const months = writeMonths(schedule.priced.months)
  const { cashAfter } = schedule.priced
  return [
    ...differ('months', award.months.length, months.length),
    ...months.flatMap((month, m) => {
      const stated = award.months[m]
      if (stated === undefined) return []
      const path = `months[${m}]`
      return [
        ...differ(`${path}.delivered`, stated.delivered, month.delivered, 1e-6),
        ...differ(`${path}.demand`, stated.demand, month.demand, 1e-6),
        ...differ(`${path}.unserved`, stated.unserved, month.unserved, 1e-6),
        ...differ(`${path}.kw`, stated.kw, month.kw, 1e-6),
        ...differ(`${path}.cash`, stated.cash, month.cash, moneyTolerance(month.cash)),
      ]
    }),
    ...differ('cashAfter', award.cashAfter.length, cashAfter.length),
    ...cashAfter.flatMap((cash, i) =>
      differ(`cashAfter[${i}]`, award.cashAfter[i] ?? null, cash, moneyTolerance(cash)),
    ),
  ]
}

/** The solver's objective must lie within the proof's tolerance of the bills, and the stated gap follow from the stated bound. */
function proofMismatches(award: Award, totals: AwardTotals, lines: number): readonly Mismatch[] {
  const { objective, bound, gap, proof } = award
  const solver = proof.recomputed - proof.difference
  return [
    ...differ('proof.recomputed', proof.recomputed, totals.total, moneyTolerance(totals.total)),
    ...differ('proof.lines', proof.lines, lines),
    ...differ('proof.difference', solver, totals.total, proofTolerance(totals.total, lines)),
    ...(objective === null ? [{ path: 'objective', stated: null, recomputed: totals.total }] : []),
    ...(objective === null || bound === null || gap === null
      ? []
      : differ('gap', gap, relativeGap(objective, bound), 1e-9)),
  ]
}

function differ<T extends string | number | null>(
  path: string,
  stated: T,
  recomputed: T,
  tolerance = 0,
): readonly Mismatch[] {
  const same =
    typeof stated === 'number' && typeof recomputed === 'number'
      ? Math.abs(stated - recomputed) <= tolerance
      : stated === recomputed
  return same ? [] : [{ path, stated, recomputed }]
}
