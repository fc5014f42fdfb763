// Every call between the window and the shell, one line each: name → arguments, result. Both ends derive their types from here.
import { z } from 'zod'
import { frontierKinds } from '../award/frontier-points.ts'
import { drivers } from '../award/market-edits.ts'
import type { Result } from '../kernel/result.ts'
import { taskKinds } from '../leverage/tasks.ts'
import type { CounterOffer } from '../negotiation/counter-offer.ts'
import type { ConcessionLedger } from '../negotiation/ledger.ts'
import type { ObservedPrices } from '../observation/observed-prices.ts'
import type { PriceHistory } from '../observation/price-history.ts'
import type { Comparison, Explanation } from '../price/comparison.ts'
import { arrivals, type SheetRows } from '../quote/import-preview.ts'
import { type Layout, layoutSchema } from '../quote/layout/layout.ts'
import type { RegisterView } from '../report/register-view.ts'
import { type ChangeFigure, changeFigures } from '../rounds/explain-change.ts'
import type { RoundChanges } from '../rounds/round-changes.ts'
import { awardLineSchema } from '../tender/award.ts'
import type { Leverage } from '../tender/leverage.ts'
import {
  type Package,
  type Position,
  positionAskSchema,
  positionSchema,
  targetPriceSchema,
} from '../tender/position.ts'
import { quoteSchema } from '../tender/quote.ts'
import { ruleSchema } from '../tender/rules/table.ts'
import { sampleNames } from '../tender/samples.ts'
import type { ObservationSet } from './observation-views.ts'
import type {
  AppFailure,
  AppInfo,
  AuditEntry,
  AwardSheetView,
  ImportOutcome,
  ImportPreview,
  ImportSource,
  JobEnd,
  JobProgress,
  Provenance,
  RunView,
  SavedLayout,
  StandardCaseView,
  TenderSummary,
  TenderView,
} from './views.ts'

/** A call's argument schema; the result type rides along without a value. */
export interface CallSpec<A extends z.ZodType, R> {
  readonly args: A
  readonly result?: R
}

function call<R>() {
  return <A extends z.ZodType>(args: A): CallSpec<A, R> => ({ args })
}

const none = z.strictObject({})
/** A term as the buyer would have it, as the tender document writes it; null takes it away. */
const changedTerm = z.strictObject({
  offer: z.string().min(1).max(200),
  term: z.string().min(1).max(100),
  to: z.json(),
})
const plainAsk = positionAskSchema.pick({ offer: true, term: true, label: true, to: true })
const id = z.string().min(1).max(200)
const file = id
/** Random id of one command: sent again after a failure, it is carried out once. */
const command = z.uuid()
const fix = z.strictObject({
  source: id,
  sheet: z.string().max(200),
  address: z.string().max(20),
  text: z.string().max(2000),
})
/** The buyer's layout of a file in the vendor's own form. */
const givenLayout = z.strictObject({ source: id, layout: layoutSchema, confirmed: z.boolean() })
/** What the buyer says of a price list. */
const listAnswers = z.strictObject({
  source: id,
  observedOn: z.iso.date().optional(),
  provider: z.string().min(1).max(200).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  decimal: z.enum(['point', 'comma']).optional(),
  dayOrder: z.enum(['day-first', 'month-first']).optional(),
  per: z.enum(['accelerator', 'instance']).optional(),
})
const arrival = z.strictObject({
  source: id,
  as: z.enum(arrivals),
  of: id.optional(),
  surrogate: z.string().min(1).max(2000).optional(),
})
const answer = z.strictObject({ source: id, doubt: z.string().min(1).max(500), reason: z.string().max(2000) })
const importArgs = {
  file,
  sources: z.array(id).min(1).max(100),
  fixes: z.array(fix).max(5000),
  layouts: z.array(givenLayout).max(100).optional(),
  lists: z.array(listAnswers).max(100).optional(),
  /** What the quotes of a file are; those not named are next rounds. */
  arrivals: z.array(arrival).max(100).optional(),
  /** Why values that moved far are right. */
  answers: z.array(answer).max(5000).optional(),
}
/** Days of price observations that count; absent: the standard. */
const observedDays = z.number().int().min(1).max(3660).optional()
const roundsArgs = {
  file,
  vendor: id,
  from: z.number().int().min(1).optional(),
  to: z.number().int().min(1).optional(),
  quantity: z.number().min(0).optional(),
}
const fixListFormat = z.enum(['pdf', 'xlsx'])
const caseArgs = z.strictObject({ id, name: z.string().min(1).max(200), rules: z.array(ruleSchema).max(200) })

/** One change to a tender document: set a value at a path (`demand[0].quantity[3]`), or remove it when `value` is absent. */
const edit = z.strictObject({ path: z.string().min(1).max(500), value: z.json().optional() })

export const calls = {
  'app.info': call<AppInfo>()(none),
  'tenders.list': call<readonly TenderSummary[]>()(none),
  'tenders.create': call<TenderView>()(
    z.strictObject({
      name: z.string().min(1).max(200),
      currency: z.string().length(3),
      start: z.string(),
      months: z.number().int().min(1).max(240),
      discountRate: z.number(),
    }),
  ),
  'tenders.createSample': call<TenderView>()(z.strictObject({ sample: z.enum(sampleNames).optional() })),
  'tenders.openDialog': call<TenderView>()(none),
  'tenders.open': call<TenderView>()(z.strictObject({ file })),
  'tenders.remove': call<{ readonly removed: string }>()(z.strictObject({ file })),
  'tenders.restore': call<TenderView>()(z.strictObject({ file })),
  'tenders.edit': call<TenderView>()(
    z.strictObject({ file, command, why: z.string().max(500), edits: z.array(edit).min(1).max(5000) }),
  ),
  'tenders.undo': call<TenderView>()(z.strictObject({ file })),
  'tenders.redo': call<TenderView>()(z.strictObject({ file })),
  'tenders.provenance': call<Provenance>()(z.strictObject({ file, path: z.string().max(500) })),
  'tenders.audit': call<readonly AuditEntry[]>()(z.strictObject({ file })),
  'bidSheet.save': call<{ readonly place: string }>()(z.strictObject({ file, vendor: id })),
  'import.pick': call<readonly ImportSource[]>()(none),
  'import.drop': call<readonly ImportSource[]>()(
    z.strictObject({ paths: z.array(z.string().max(4096)).min(1).max(100) }),
  ),
  'import.sample': call<readonly ImportSource[]>()(none),
  'import.read': call<ImportPreview>()(z.strictObject(importArgs)),
  /** Rows of a sheet that was read, as it stands in the file; from 0, `to` not among them. */
  'import.rows': call<SheetRows>()(
    z.strictObject({
      file,
      source: id,
      sheet: z.string().max(200),
      from: z.number().int().min(0).max(2_000_000),
      to: z.number().int().min(0).max(2_000_000),
    }),
  ),
  'import.commit': call<ImportOutcome>()(z.strictObject({ ...importArgs, command })),
  /** Layouts saved with this tender's imports or on this computer, the newest first, those forgotten left out. */
  'layouts.list': call<readonly SavedLayout[]>()(z.strictObject({ file })),
  /** Reads a layout from a file the buyer chooses. */
  'layouts.pick': call<{ readonly layout: Layout; readonly name: string }>()(none),
  /** Writes a layout where the buyer says. */
  'layouts.export': call<{ readonly place: string }>()(z.strictObject({ layout: layoutSchema })),
  'layouts.rename': call<readonly SavedLayout[]>()(z.strictObject({ file, id, name: z.string().min(1).max(200) })),
  /** Forgets a layout on this computer; the tender keeps what its quotes were read by. */
  'layouts.remove': call<readonly SavedLayout[]>()(z.strictObject({ file, id })),
  'layouts.restore': call<readonly SavedLayout[]>()(z.strictObject({ file, id })),
  'import.fixList': call<{ readonly place: string; readonly points: number; readonly kept: number }>()(
    z.strictObject({ ...importArgs, source: id, vendor: z.string().max(200), format: fixListFormat }),
  ),
  'rounds.changes': call<RoundChanges>()(z.strictObject(roundsArgs)),
  'rounds.draft': call<{ readonly changes: RoundChanges | null }>()(z.strictObject({ file, quote: quoteSchema })),
  'rounds.explain': call<Explanation>()(
    z.strictObject({
      ...roundsArgs,
      offer: id,
      figure: z.enum(changeFigures as readonly [ChangeFigure, ...ChangeFigure[]]),
    }),
  ),
  'rounds.fixList': call<{ readonly place: string; readonly points: number; readonly kept: number }>()(
    z.strictObject({ file, vendor: id, format: fixListFormat }),
  ),
  /** The buyer's position towards a vendor; empty when there is none. */
  'positions.get': call<Position>()(z.strictObject({ file, vendor: id })),
  /** Keeps a position; consent to send computed targets holds only for the prices it was given for. */
  'positions.save': call<Position>()(z.strictObject({ file, command, position: positionSchema })),
  'ledger.view': call<ConcessionLedger>()(z.strictObject({ file, vendor: id })),
  /** The pages of the letter to a vendor, as they will be saved; refused while computed targets are not accepted. */
  'letter.preview': call<{ readonly pdf: Uint8Array; readonly name: string }>()(z.strictObject({ file, vendor: id })),
  'letter.save': call<{ readonly place: string }>()(
    z.strictObject({ file, vendor: id, format: z.enum(['pdf', 'xlsx']) }),
  ),
  /** The buyer has seen what computed targets let the vendor infer: they are rounded down to `step`, quote currency. */
  'letter.accept': call<Position>()(z.strictObject({ file, command, vendor: id, step: z.number().positive() })),
  /** Internal pages about one vendor, of a fresh award. */
  'brief.preview': call<{ readonly pdf: Uint8Array; readonly name: string }>()(
    z.strictObject({ file, run: id, vendor: id }),
  ),
  'brief.save': call<{ readonly place: string }>()(z.strictObject({ file, run: id, vendor: id })),
  'quotes.compare': call<Comparison>()(
    z.strictObject({
      file,
      quantity: z.number().min(0).optional(),
      onDemand: id.optional(),
      observedDays,
      againstObserved: z.boolean().optional(),
    }),
  ),
  'quotes.explain': call<Explanation>()(
    z.strictObject({
      file,
      path: z.string().max(500),
      quantity: z.number().min(0).optional(),
      onDemand: id.optional(),
      observedDays,
      againstObserved: z.boolean().optional(),
    }),
  ),
  'observations.sets': call<readonly ObservationSet[]>()(z.strictObject({ file })),
  'observations.prices': call<ObservedPrices>()(
    z.strictObject({ file, days: observedDays, asOf: z.iso.date().optional() }),
  ),
  'observations.history': call<PriceHistory>()(z.strictObject({ file, accelerator: id })),
  'observations.remove': call<TenderView>()(z.strictObject({ file, command, set: z.number().int().min(0) })),
  'observations.giveMeaning': call<TenderView>()(
    z.strictObject({
      file,
      command,
      set: z.number().int().min(0),
      word: z.string().min(1).max(300),
      accelerator: id.nullable(),
    }),
  ),
  'award.start': call<{ readonly job: string }>()(
    z.strictObject({
      file,
      cases: z.array(caseArgs).min(1).max(50),
      gap: z.number().min(0).max(1).optional(),
      workLimit: z.number().min(1).optional(),
    }),
  ),
  'award.standardCases': call<readonly StandardCaseView[]>()(z.strictObject({ file })),
  'award.startStandard': call<{ readonly job: string }>()(z.strictObject({ file, ids: z.array(id).min(1).max(20) })),
  'award.board': call<{ readonly job: string }>()(z.strictObject({ file, run: id })),
  /** One frontier of a run's rules; it is kept beside its award, which must have its board. */
  'award.frontier': call<{ readonly job: string }>()(z.strictObject({ file, run: id, kind: z.enum(frontierKinds) })),
  /** Two runs' rules side by side, and where the decision turns; kept beside the first, which must have its board. */
  'award.leaseOrBuild': call<{ readonly job: string }>()(
    z.strictObject({ file, run: id, other: id, drivers: z.array(z.enum(drivers)).min(1) }),
  ),
  'award.cancel': call<Record<string, never>>()(z.strictObject({ job: id })),
  'award.manual': call<RunView>()(
    z.strictObject({
      file,
      name: z.string().min(1).max(200),
      lines: z.array(awardLineSchema.pick({ offer: true, quantity: true, start: true, site: true })),
      rules: z.array(ruleSchema),
    }),
  ),
  /** Lines of a sheet the buyer chooses; nothing is awarded by reading them. */
  'award.readLines': call<AwardSheetView>()(z.strictObject({ file })),
  'award.explain': call<Explanation>()(z.strictObject({ file, run: id, path: z.string().max(500) })),
  /** What an award gives us in hand, as far as it was worked out; kept with the run, and stale with it. */
  'leverage.get': call<{ readonly leverage: Leverage | null }>()(z.strictObject({ file, run: id })),
  /** Goes on with what is missing; `vendor` and `tasks` narrow it down, `asks` alone work out nothing else. Each part is told as `leverage.part` and kept. */
  'leverage.start': call<{ readonly job: string }>()(
    z.strictObject({
      file,
      run: id,
      vendor: id.optional(),
      tasks: z.array(z.enum(taskKinds)).min(1).optional(),
      asks: z.array(plainAsk).min(1).max(100).optional(),
    }),
  ),
  /** Ends with the event `counterOffer.done`. */
  'counterOffer.start': call<{ readonly job: string }>()(
    z.strictObject({ file, run: id, vendor: id, changes: z.array(changedTerm).max(200) }),
  ),
  /** Ends with the event `packages.done`. */
  'packages.start': call<{ readonly job: string }>()(
    z.strictObject({
      file,
      run: id,
      vendor: id,
      targets: z.array(targetPriceSchema).max(200),
      asks: z.array(plainAsk).max(30),
    }),
  ),
  'runs.get': call<RunView>()(z.strictObject({ file, run: id })),
  'report.preview': call<{ readonly pdf: Uint8Array; readonly name: string }>()(z.strictObject({ file, run: id })),
  /** `run` null: what is signed today. */
  'register.view': call<RegisterView>()(z.strictObject({ file, run: id.nullable() })),
  'register.save': call<{ readonly place: string }>()(
    z.strictObject({ file, run: id.nullable(), format: z.enum(['pdf', 'xlsx', 'csv', 'ics']) }),
  ),
  'report.save': call<{ readonly place: string }>()(
    z.strictObject({ file, run: id, format: z.enum(['pdf', 'xlsx', 'json', 'award']) }),
  ),
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type CallArgs<N extends CallName> = z.infer<Calls[N]['args']>
export type CallResult<N extends CallName> = NonNullable<Calls[N]['result']>
export type CallReply<N extends CallName> = Result<CallResult<N>, AppFailure>

export const callNames = Object.keys(calls) as readonly CallName[]

/** What the shell tells the window unasked. */
export interface Events {
  'leverage.part': { readonly file: string; readonly run: string; readonly leverage: Leverage }
  'counterOffer.done': { readonly job: string; readonly result: CounterOffer }
  'packages.done': { readonly job: string; readonly result: readonly Package[] }
  'job.progress': JobProgress
  'job.end': JobEnd
  'menu.action': { readonly action: string }
}
export type EventName = keyof Events
export const eventNames: readonly EventName[] = [
  'leverage.part',
  'counterOffer.done',
  'packages.done',
  'job.progress',
  'job.end',
  'menu.action',
]

/** What preload puts on `window.headroom`. `pathOf` gives the path of a dropped file, as only preload may know it. */
export interface Bridge {
  /** Answers with the reply, or with its text when it is large: see reply-text.ts. */
  call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallReply<N> | string>
  on<E extends EventName>(name: E, listen: (event: Events[E]) => void): () => void
  pathOf(file: unknown): string
}
