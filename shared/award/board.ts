// Everything a decision needs beside the chosen award: other cases, baselines, prices of policies, why others lost, stress.
import type { Award } from '../tender/award.ts'
import type { FailureDomain } from '../tender/rules/redundancy.ts'
import type { Rule } from '../tender/rules/table.ts'
import type { Frontier } from './frontier-points.ts'
import type { LeaseOrBuild } from './lease-or-build.ts'

/** A value as an interval between solved optima; `proven` when it does not cross zero. Tender currency. */
export interface Value {
  readonly value: number
  readonly lo: number
  readonly hi: number
  readonly proven: boolean
}

/** A set of rules with a name and the award it gave. */
export interface CaseResult {
  readonly id: string
  readonly name: string
  readonly standard: boolean
  readonly award: Award
}

export type BaselineKind = 'budget' | 'as-awarded-today' | 'first-round' | 'list-price' | 'low-cost'

/** Saving of the chosen award against one named baseline, tender currency. Exact definitions: docs/model.md, savings. */
export interface Saving {
  readonly baseline: BaselineKind
  readonly name: string
  /** baselineTotal − awardTotal. Null when the baseline does not exist; `reason` says why. */
  readonly saving: number | null
  readonly baselineTotal: number | null
  /** What the baseline is set against: the award's total, but its nominal payments against a budget. */
  readonly awardTotal: number | null
  /** The part of the saving that is lost compute and not cash; it sits in `split.volume`. */
  readonly lostCompute: number | null
  /** The three add up to `saving`. Null without a baseline, and for a budget, which has neither prices nor volumes. */
  readonly split: { readonly price: number; readonly volume: number; readonly terms: number } | null
  readonly reason: string
}

/** What a rule costs: total with all rules − total without this one. */
export interface PolicyPrice {
  readonly rule: Rule
  readonly cost: Value | null
  readonly reason: string
}

/** Why a vendor that bid is not in the award: what forcing one of its offers in would add to the total. */
export interface WhyNot {
  readonly vendor: string
  readonly offers: readonly string[]
  readonly cost: Value | null
  readonly sentence: string
}

/** Who serves whom after a failure, H100e. */
export interface StressService {
  readonly offer: string
  readonly vendor: string
  readonly workload: string
  readonly capacity: number
}

/** What is left of critical demand when one thing fails, worst month. H100e. */
export interface StressRow {
  readonly domain: FailureDomain
  readonly failed: string
  readonly month: number
  readonly criticalDemand: number
  readonly served: number
  readonly shortfall: number
  readonly countOnDemand: boolean
  readonly serving: readonly StressService[]
}

/**
 * Between which costs of a missing H100e-hour the award stays best, all workloads' costs moving in proportion. `low` and `high` are
 * those of the workload whose hour costs most; `high` null: however much more it costs.
 */
export interface LostComputeRange {
  readonly low: number
  readonly high: number | null
  readonly byWorkload: readonly {
    readonly workload: string
    readonly now: number
    readonly low: number
    readonly high: number | null
  }[]
  /** False when an end was only compared with the cases at hand and not solved for: the range is at most this wide. */
  readonly solved: boolean
  readonly sentence: string
}

/** Prepayments at risk with one vendor: Σ over months of what is not yet used up × yearly default probability ÷ 12. */
export interface ExpectedLoss {
  readonly vendor: string
  /** 0 when no default probability is stated. */
  readonly amount: number
  /** Largest unused prepayment in any month. */
  readonly largestPrepayment: number
  readonly defaultProbability: number | null
}

/** A standard case that this tender or this version cannot compute. */
export interface UnavailableCase {
  readonly id: string
  readonly name: string
  readonly reason: string
}

export interface AwardBoard {
  readonly cases: readonly CaseResult[]
  readonly unavailable: readonly UnavailableCase[]
  readonly savings: readonly Saving[]
  readonly policyPrices: readonly PolicyPrice[]
  readonly whyNot: readonly WhyNot[]
  readonly stress: readonly StressRow[]
  readonly lostComputeRange: LostComputeRange | null
  /** Peak share of delivered capacity that comes on demand, 0…1, and its month. */
  readonly onDemandPeak: { readonly share: number; readonly month: number }
  /** Memo, never netted: by vendor with prepayments, tender currency. */
  readonly expectedLoss: readonly ExpectedLoss[]
  /** Those asked for so far, one of a kind. */
  readonly frontiers?: readonly Frontier[]
  /** Comparisons with other cases asked for so far, one of a name; the award's own case first. */
  readonly leaseOrBuild?: readonly LeaseOrBuild[]
}
