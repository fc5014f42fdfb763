// A question to the solver: which offers, under which rules, in which world, least what. Leverage and risk are edits of one.
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { Rule } from '../tender/rules/table.ts'
import type { Tender } from '../tender/tender.ts'

/** A condition beside the rules; money in tender currency. */
export type ExtraCondition =
  /** The total (npv − tail credit + lost compute + penalty) is at most `value`. */
  | { readonly kind: 'total-at-most'; readonly value: number }
  /** The present value of lost compute is at most `value`. */
  | { readonly kind: 'lost-compute-at-most'; readonly value: number }
  /** At least one committed offer of the vendor is newly awarded; an existing contract is not enough. */
  | { readonly kind: 'vendor-awarded'; readonly vendor: string }

/** Quantity and start of an award that is given, not sought. */
export interface GivenLine {
  readonly offer: string
  readonly quantity: number
  readonly start: number
  /** Of bought hardware; absent: the first it may stand at. */
  readonly site?: string | undefined
}

/** Of a vendor over the horizon, its existing contracts among it: as little, or as much, as can be of what it delivers or supplies. */
export interface VendorPart {
  readonly vendor: string
  /** H100e-months of demand served, or kW-months of power supplied by colocation and builds. */
  readonly of: 'demand' | 'power'
  readonly sense: 'least' | 'most'
}

/** One possible world and its probability. This version knows one, of probability 1. */
export interface QuestionScenario {
  readonly id: string
  readonly probability: number
}

export interface Question {
  readonly tender: Tender
  /** Offers that take part; existing contracts among them are kept, not decided. */
  readonly offers: readonly ActiveOffer[]
  readonly rules: readonly Rule[]
  readonly scenarios: readonly QuestionScenario[]
  readonly extra: readonly ExtraCondition[]
  /** When present, these lines are awarded and no others: only use is decided, and nothing binds lines to each other. */
  readonly given?: readonly GivenLine[]
  /** `total` as docs/model.md defines it; `lost-compute` its present value alone; or what a vendor has a part in. */
  readonly objective: 'total' | 'lost-compute' | VendorPart
  /** Plans by quarter: awards start with one, and use is the same in its three months. Absent: by month. */
  readonly step?: 'quarter' | undefined
}

export const certain: readonly QuestionScenario[] = [{ id: 'base', probability: 1 }]
