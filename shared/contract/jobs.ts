// Every job main hands to an engine thread, one line each: name → arguments, result. Both ends derive their types from here.
import type { AwardBoard, CaseResult } from '../award/board.ts'
import type { Side } from '../award/flip-point.ts'
import type { Frontier, FrontierKind } from '../award/frontier-points.ts'
import type { LeaseOrBuild } from '../award/lease-or-build.ts'
import type { Driver } from '../award/market-edits.ts'
import type { Problem } from '../kernel/problem.ts'
import type { LeverageOptions } from '../leverage/desk.ts'
import type { ChangedTerm } from '../leverage/edits.ts'
import type { LeveragePart } from '../leverage/run-task.ts'
import type { LeverageTask } from '../leverage/tasks.ts'
import type { CounterOffer } from '../negotiation/counter-offer.ts'
import type { ConcessionLedger } from '../negotiation/ledger.ts'
import type { PackagesAsked } from '../negotiation/packages.ts'
import type { ObservedPrices } from '../observation/observed-prices.ts'
import type { Comparison, Explanation } from '../price/comparison.ts'
import type { Block } from '../report/block.ts'
import type { RecommendationInput } from '../report/facts.ts'
import type { RegisterView } from '../report/register-view.ts'
import type { ChangeFigure } from '../rounds/explain-change.ts'
import type { RoundChanges, RoundsAsked } from '../rounds/round-changes.ts'
import type { Award, AwardLine } from '../tender/award.ts'
import type { Leverage } from '../tender/leverage.ts'
import type { Package } from '../tender/position.ts'
import type { Quote } from '../tender/quote.ts'
import type { Rule } from '../tender/rules/table.ts'
import type { Tender } from '../tender/tender.ts'
import type { JobProgress } from './views.ts'

/** `long` jobs may take minutes; `quick` ones keep a thread free, so that a comparison does not wait behind a solve. */
export type Lane = 'long' | 'quick'

/** A job's lane and name in words; arguments and result ride along as types without a value. */
export interface JobSpec<A, R> {
  readonly lane: Lane
  readonly words: string
  readonly args?: A
  readonly result?: R
}

function job<A, R>(lane: Lane, words: string): JobSpec<A, R> {
  return { lane, words }
}

/** How an award is computed: part of the award document, so part of the run's id. */
export interface AwardJobOptions {
  readonly gap: number
  /** Thousands of LP iterations for each solve. */
  readonly workLimit: number
  readonly seed: number
  readonly versions: Readonly<Record<string, string>>
  /** Take the offers as they stood after this round. */
  readonly round?: number
}

/** A case to solve: rules with a name, or the id of a standard case. */
export type CaseQuestion =
  | { readonly kind: 'rules'; readonly id: string; readonly name: string; readonly rules: readonly Rule[] }
  | { readonly kind: 'standard'; readonly id: string }

export interface AwardJob {
  readonly tender: Tender
  readonly cases: readonly CaseQuestion[]
  readonly options: AwardJobOptions
}

/** Whether awards of a tender can be computed: is everything priced, do rules and lines point at things that exist. */
export interface CheckJob {
  readonly tender: Tender
  readonly cases: readonly { readonly name: string; readonly rules: readonly Rule[] }[]
  readonly lines?: readonly Pick<AwardLine, 'offer' | 'quantity' | 'start'>[]
}

/** What stands against it, and the lines without those of existing contracts, which stand anyway. */
export interface CheckResult {
  readonly refusal: { readonly what: string; readonly fix: string; readonly problems: readonly Problem[] } | null
  readonly lines: readonly Pick<AwardLine, 'offer' | 'quantity' | 'start'>[]
}

/** What is left of an award job: cases solved, and the best found of the one that was being solved when its thread was ended. */
export interface AwardJobResult {
  readonly cases: readonly CaseResult[]
  readonly unfinished: UnfinishedCase | null
}

/** Lines the solver held best, not yet priced or checked: a `settle` job makes an award of them. */
export interface UnfinishedCase {
  readonly question: CaseQuestion
  readonly lines: readonly Pick<AwardLine, 'offer' | 'quantity' | 'start'>[]
  /** What no award can be below. */
  readonly bound: number
}

export interface SettleJob {
  readonly tender: Tender
  readonly unfinished: UnfinishedCase
  readonly options: AwardJobOptions
}

export interface BoardJob {
  readonly tender: Tender
  readonly award: Award
  /** Awards of the same tender that need not be solved again. */
  readonly cases: readonly CaseResult[]
  /** BCP 47, for the sentences. */
  readonly locale: string
}

export interface ManualJob {
  readonly tender: Tender
  readonly lines: readonly Pick<AwardLine, 'offer' | 'quantity' | 'start'>[]
  readonly rules: readonly Rule[]
  readonly options: AwardJobOptions
}

export interface CompareJob {
  readonly tender: Tender
  readonly quantity?: number | undefined
  /** Offer id that break-even utilisation is measured against. */
  readonly observed?: ObservedPrices | undefined
  readonly againstObserved?: boolean | undefined
  readonly onDemand?: string | undefined
  /** BCP 47, for the sentences. */
  readonly locale?: string
}

/** The steps of one number, of an award when there is one, else of the comparison. */
export interface ExplainJob {
  readonly tender: Tender
  readonly path: string
  readonly award?: Award
  readonly quantity?: number | undefined
  readonly observed?: ObservedPrices | undefined
  readonly againstObserved?: boolean | undefined
  readonly onDemand?: string | undefined
  readonly locale?: string
}

/** Two rounds of a vendor; with `draft` the changes a quote would make that is not in the tender yet. */
export interface RoundsJob {
  readonly tender: Tender
  readonly asked: RoundsAsked
  readonly draft?: Quote
}

export interface LedgerJob {
  readonly tender: Tender
  readonly vendor: string
  /** BCP 47. */
  readonly locale: string
}

export interface ExplainRoundsJob {
  readonly tender: Tender
  readonly asked: RoundsAsked
  readonly offer: string
  readonly figure: ChangeFigure
}

/** Blocks to set as a PDF; what the options mean: electron/report/render-pdf.ts. */
export interface ReportJob {
  readonly blocks: readonly Block[]
  readonly options: {
    readonly title: string
    readonly subject: string
    readonly running: string
    readonly legend: string
    readonly locale: string
  }
}

/** A frontier of the rules an award was made under. */
export interface FrontierJob {
  readonly tender: Tender
  readonly award: Award
  readonly kind: FrontierKind
  readonly points: number
}

/** The rules of an award against those of another case. */
export interface LeaseOrBuildJob {
  readonly tender: Tender
  readonly award: Award
  readonly sides: readonly [Side, Side]
  readonly drivers: readonly Driver[]
  readonly precision: number
}

/** The register of an award, or of what is signed today when there is none. */
export interface RegisterJob {
  readonly tender: Tender
  readonly award: Award | null
  /** Name of the case. */
  readonly basis: string
  readonly locale: string
}

/** One piece of what an award gives us in hand; `known` is the document so far. */
export interface LeverageJob {
  readonly tender: Tender
  readonly award: Award
  readonly task: LeverageTask
  readonly known: Leverage
  readonly options: LeverageOptions
}

/** A vendor's terms as the buyer would have them. */
export interface CounterOfferJob {
  readonly tender: Tender
  readonly award: Award
  readonly vendor: string
  readonly changes: readonly ChangedTerm[]
  /** Leverage of the award, when it is there: it saves solves. */
  readonly known: Leverage | null
  readonly options: LeverageOptions
}

export interface PackagesJob {
  readonly tender: Tender
  readonly award: Award
  readonly asked: PackagesAsked
  readonly options: LeverageOptions
}

export const jobs = {
  check: job<CheckJob, CheckResult>('quick', 'what can be awarded'),
  award: job<AwardJob, AwardJobResult>('long', 'the award'),
  settle: job<SettleJob, CaseResult | null>('quick', 'the best award found so far'),
  board: job<BoardJob, AwardBoard>('long', 'what stands beside the award'),
  frontier: job<FrontierJob, Frontier>('long', 'the frontier'),
  leaseOrBuild: job<LeaseOrBuildJob, LeaseOrBuild>('long', 'the comparison of two cases'),
  leverage: job<LeverageJob, LeveragePart | null>('long', 'the leverage'),
  counterOffer: job<CounterOfferJob, CounterOffer | null>('long', 'the counter-offer'),
  packages: job<PackagesJob, readonly Package[] | null>('long', 'the packages of equal value'),
  manual: job<ManualJob, Award>('quick', 'the typed award'),
  compare: job<CompareJob, Comparison>('quick', 'the comparison'),
  explain: job<ExplainJob, Explanation | null>('quick', 'the steps of a number'),
  rounds: job<RoundsJob, RoundChanges | null>('quick', 'what changed between two rounds'),
  ledger: job<LedgerJob, ConcessionLedger>('quick', 'what each round of a vendor gave'),
  explainRounds: job<ExplainRoundsJob, Explanation | null>('quick', 'the steps of a number'),
  report: job<ReportJob, Uint8Array>('quick', 'the report'),
  workbook: job<RecommendationInput, Uint8Array>('quick', 'the workbook'),
  register: job<RegisterJob, RegisterView>('quick', 'the register of commitments'),
  registerFile: job<
    RegisterJob & { readonly format: 'xlsx' | 'csv' | 'ics'; readonly now: string },
    Uint8Array | string
  >('quick', 'the register of commitments'),
} as const

export type Jobs = typeof jobs
export type JobName = keyof Jobs
export type JobArgs<N extends JobName> = NonNullable<Jobs[N]['args']>
/** `null` in a result means that there is none, such as the steps of a number nobody knows. */
export type JobResult<N extends JobName> = Exclude<Jobs[N]['result'], undefined>

/** What a thread reports on the way; the client adds the job's id and the seconds. */
export type StepProgress = Omit<JobProgress, 'job' | 'seconds'>

/**
 * How a job ended. `cancelled` carries the best result there was, null when there was none yet. `failed` is a bug of ours or a thread
 * that died, in words for the buyer.
 */
export type JobOutcome<R> =
  | { readonly kind: 'done'; readonly result: R }
  | { readonly kind: 'cancelled'; readonly result: R | null }
  | { readonly kind: 'failed'; readonly what: string; readonly fix: string }

/** A job with its arguments. */
export interface JobRequest<N extends JobName = JobName> {
  readonly name: N
  readonly args: JobArgs<N>
}
