// The award document, headroom.award/1: self-contained, so that anyone can recompute it.
import { z } from 'zod'
import { ruleSchema } from './rules/table.ts'

const count = z.number().int()
const value = z.number()

export const awardLineSchema = z.strictObject({
  offer: z.string(),
  vendor: z.string(),
  quantity: count.min(1),
  /** Month of start; negative for existing contracts. */
  start: count,
  /** Index of the price tier reached, from 0; of hardware split over sites, by the sum of its lines. */
  tier: count.min(0),
  /** Where it stands; bought hardware has one line a site, of one start. */
  site: z.string().optional(),
})
export type AwardLine = z.infer<typeof awardLineSchema>

export const awardUseSchema = z.strictObject({
  offer: z.string(),
  workload: z.string(),
  /** Accelerators a month, one a month of the horizon. */
  quantity: z.array(value.min(0)),
  /** Bought hardware only: the site it is powered at. */
  site: z.string().optional(),
})
export type AwardUse = z.infer<typeof awardUseSchema>

/** Power that bought hardware draws through a colocation or build offer. */
export const awardDrawnSchema = z.strictObject({
  offer: z.string(),
  /** kW of critical IT load a month, one a month of the horizon. */
  kw: z.array(value.min(0)),
})
export type AwardDrawn = z.infer<typeof awardDrawnSchema>

/** Tender currency, major units. `npv` is all cash; total = npv − tailCredit + lostCompute + penalty. */
export const awardTotalsSchema = z.strictObject({
  npv: value,
  afterHorizon: value,
  tailCredit: value,
  lostCompute: value,
  penalty: value,
  total: value,
  nominal: value,
  commitment: value,
})
export type AwardTotals = z.infer<typeof awardTotalsSchema>

export const awardMonthSchema = z.strictObject({
  /** H100e. */
  delivered: value,
  demand: value,
  unserved: value,
  /** Contracted critical IT load in service, kW. */
  kw: value,
  /** Nominal cash paid in the month, tender currency. */
  cash: value,
})
export type AwardMonth = z.infer<typeof awardMonthSchema>

export const awardStatuses = ['optimal', 'limit', 'infeasible', 'no-award-found'] as const
export type AwardStatus = (typeof awardStatuses)[number]

export const awardSchema = z.object({
  schema: z.literal('headroom.award/1'),
  tenderHash: z.string(),
  scenario: z.string().optional(),
  rules: z.array(ruleSchema),
  options: z.object({
    gap: value,
    workLimit: value,
    seed: count,
    versions: z.record(z.string(), z.string()),
    /** The round the offers were taken from, when not the newest of each vendor. */
    round: count.optional(),
    /** Planned by quarter; absent: by month. */
    step: z.literal('quarter').optional(),
    /** True for an award typed or imported by the buyer: priced and checked, not solved. */
    manual: z.boolean().optional(),
    /** True when a wall-clock guard ended the run: it may not repeat. */
    notReproducible: z.boolean().optional(),
  }),
  status: z.enum(awardStatuses),
  objective: value.nullable(),
  bound: value.nullable(),
  gap: value.nullable(),
  lines: z.array(awardLineSchema),
  use: z.array(awardUseSchema),
  /** Who powers bought hardware; absent when nothing is drawn. */
  drawn: z.array(awardDrawnSchema).optional(),
  totals: awardTotalsSchema.nullable(),
  months: z.array(awardMonthSchema),
  /** Nominal cash of months H, H+1, …; Σ months.cash + Σ cashAfter = totals.nominal. */
  cashAfter: z.array(value),
  proof: z.object({ recomputed: value, difference: value, lines: count }),
  conflict: z.array(ruleSchema).optional(),
  relax: z.object({ rule: ruleSchema, total: value }).optional(),
  /** Rules given up by priority, in the order they were dropped. */
  dropped: z.array(ruleSchema).optional(),
  /** Planned by quarter: what the plan cost, and how much less its lines cost when they are used month by month. Nothing is proved by month. */
  planning: z.object({ step: z.literal('quarter'), planned: value, error: value }).optional(),
  /** Breaches of a manual award, one sentence each. */
  violations: z
    .array(
      z.object({
        rule: ruleSchema.optional(),
        what: z.string(),
        amount: value.optional(),
        unit: z.string().optional(),
      }),
    )
    .optional(),
})

/** An award; fields: docs/model.md, "Two documents". Totals are null when there is no award. */
export type Award = z.infer<typeof awardSchema>
