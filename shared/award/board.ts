// Everything a decision needs beside the chosen award: other cases, baselines, prices of policies, why others lost, stress.
import type { Award } from '../tender/award.ts'
import type { FailureDomain } from '../tender/rules/redundancy.ts'
import type { Rule } from '../tender/rules/table.ts'

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

/** Saving of the chosen award against one named baseline (baseline total − award total, tender currency, NPV). */
export interface Saving {
  readonly baseline: BaselineKind
  readonly name: string
  /** Null when the baseline does not exist; `reason` says why. */
  readonly saving: number | null
  readonly baselineTotal: number | null
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

/** What is left of critical demand when one thing fails, worst month. H100e. */
export interface StressRow {
  readonly domain: FailureDomain
  readonly failed: string
  readonly month: number
  readonly criticalDemand: number
  readonly served: number
  readonly shortfall: number
}

/** Cost of a missing H100e-hour between which the award stays best among the cases solved. */
export interface LostComputeRange {
  readonly low: number
  readonly high: number | null
}

export interface AwardBoard {
  readonly cases: readonly CaseResult[]
  readonly savings: readonly Saving[]
  readonly policyPrices: readonly PolicyPrice[]
  readonly whyNot: readonly WhyNot[]
  readonly stress: readonly StressRow[]
  readonly lostComputeRange: LostComputeRange | null
  /** Peak share of delivered capacity that comes on demand, 0…1, and its month. */
  readonly onDemandPeak: { readonly share: number; readonly month: number }
  /** Memo, never netted: Σ unused prepayment × yearly default probability ÷ 12, tender currency, by vendor. */
  readonly expectedLoss: readonly { readonly vendor: string; readonly amount: number }[]
}
