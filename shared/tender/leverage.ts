// The leverage document, headroom.leverage/1: what each vendor, clause and rule is worth, as differences of solved optima.
import { z } from 'zod'
import { awardLineSchema } from './award.ts'
import { ruleSchema } from './rules/table.ts'

/**
 * Tender currency. Positive: it costs us, or is worth to us, this much. `lo` and `hi` bound what the calculations left open; null is without
 * bound: a vendor whose loss no award survives has the value null, at least `lo`. `proven`: the interval does not cross zero.
 */
export const leverageValueSchema = z.strictObject({
  value: z.number().nullable(),
  lo: z.number().nullable(),
  hi: z.number().nullable(),
  proven: z.boolean(),
})
export type LeverageValue = z.infer<typeof leverageValueSchema>

/** One changed term of one offer; `to` as the tender document writes it. */
export const termChangeSchema = z.strictObject({
  offer: z.string(),
  term: z.string(),
  change: z.string(),
  to: z.json(),
})
export type TermChange = z.infer<typeof termChangeSchema>

/** A unit price of an offer's tier, quote currency per price unit, today and at the vendor's factor. */
const unitPriceSchema = z.strictObject({
  offer: z.string(),
  from: z.number(),
  unit: z.string(),
  currency: z.string(),
  now: z.number(),
  at: z.number(),
})

/** A point of an award curve: the best award when the vendor's unit prices are `factor` times today's. */
export const curvePointSchema = z.strictObject({
  factor: z.number(),
  total: z.number(),
  /** Of all demand, what the vendor serves in it. */
  share: z.number(),
  /** Of who offers colocation or a build: the power it supplies in it, MW in service on average over the horizon. */
  mw: z.number().optional(),
})

export const whyLostSchema = z.strictObject({
  /** What awarding one of its offers adds to the total. */
  cost: leverageValueSchema.nullable(),
  /** An irreducible set of rules without which it wins; empty when it loses on price alone; null when not computed. */
  rules: z.array(ruleSchema).nullable(),
  /** Of the single changes of a term that make it win, the one it costs the vendor least; `given` in tender currency, present value. */
  change: termChangeSchema.extend({ given: z.number() }).nullable(),
})

export const lateSchema = z.strictObject({
  months: z.number(),
  /** (total when late − total) ÷ (30 · months), a day; null when the award cannot be kept up. */
  perDay: z.number().nullable(),
  /** What the quotes' late credits pay at the end of that time, a day; null when none is agreed. */
  quoted: z.number().nullable(),
})

export const vendorLeverageSchema = z.object({
  vendor: z.string(),
  /** An open offer of it is in the award. */
  awarded: z.boolean(),
  /** Total without its open offers, less the total. Value null: without it the rules cannot be kept. Null: not computed. */
  marginalValue: leverageValueSchema.nullable(),
  /** The best award without it (BATNA). */
  without: z
    .strictObject({
      status: z.string(),
      total: z.number().nullable(),
      /** The same before bills are rounded to the cent, as it was searched for; no award without it costs less than `bound`, null when nothing was proved. */
      objective: z.number().nullable().optional(),
      bound: z.number().nullable().optional(),
      lines: z.array(awardLineSchema),
    })
    .nullable(),
  /** Its offers in the best award that includes it, of a loser. */
  nearest: z.array(z.string()).optional(),
  /** All lines of that award. */
  included: z.array(awardLineSchema).optional(),
  /** Price to win (below 1) of a loser, price ceiling (above 1) of a winner; null: no price wins, or no price is too high, or not computed. */
  priceFactor: z.number().nullable(),
  /** Between which factors it is proved to lie; `hi` null: no upper bound was proved. */
  priceRange: z.strictObject({ lo: z.number(), hi: z.number().nullable() }).nullable(),
  /** `no-price-wins`, `no-ceiling`: without it the rules cannot be kept; `ties`: at today's prices it is as good as the award. */
  priceAnswer: z.enum(['found', 'no-price-wins', 'no-ceiling', 'ties', 'not-computed']),
  priceMethod: z.enum(['exact', 'bisection']).nullable(),
  unitPrices: z.array(unitPriceSchema),
  /** Least and most share of all demand it serves in awards within `within` of the best total. */
  nearOptimal: z
    .strictObject({
      least: z.number(),
      most: z.number(),
      /** Of who offers colocation or a build: the power it supplies in those awards, MW in service on average over the horizon. */
      mw: z.strictObject({ least: z.number(), most: z.number() }).optional(),
      within: z.number(),
      /** `must-have`: none of those awards does without it; `irrelevant`: none takes anything of it. */
      kind: z.enum(['must-have', 'free-choice', 'irrelevant']),
    })
    .optional(),
  whyLost: whyLostSchema.optional(),
  /** Factors from 0.5 to 1.5 in order, with every factor at which the award changes. */
  curve: z.array(curvePointSchema).optional(),
  late: z.array(lateSchema).optional(),
})
export type VendorLeverage = z.infer<typeof vendorLeverageSchema>

export const clauseValueSchema = termChangeSchema.extend({
  vendor: z.string(),
  value: leverageValueSchema,
  /** The rise of all the vendor's unit prices that cancels the change: 0.02 is two per cent. Null when it is worth nothing, or no rise cancels it. */
  exchangeRate: z.number().nullable(),
  /** The offer has a place in the award once the term is changed. */
  wins: z.boolean(),
  /** What the vendor gives up on that award, present value, tender currency; null where the change is not one of money. */
  given: z.number().nullable().optional(),
})
export type ClauseValue = z.infer<typeof clauseValueSchema>

export const ruleCostSchema = z.strictObject({
  rule: ruleSchema,
  /** Total with all rules, less the total without this one. */
  lastIn: leverageValueSchema.nullable(),
  /** Total with this rule alone, less the total without rules. */
  firstIn: leverageValueSchema.nullable(),
})
export type RuleCost = z.infer<typeof ruleCostSchema>

/** One real increment: a MW more, or a month earlier. */
export const incrementSchema = z.strictObject({
  what: z.enum(['mw', 'month']),
  offer: z.string().nullable(),
  site: z.string().nullable(),
  change: z.string(),
  value: leverageValueSchema,
})
export type Increment = z.infer<typeof incrementSchema>

/** Two vendors: what losing both costs beyond losing each. Above 0: each stands in for the other; below 0: each is worth less alone. */
export const pairSchema = z.strictObject({
  vendors: z.tuple([z.string(), z.string()]),
  together: leverageValueSchema,
  beyond: leverageValueSchema,
  kind: z.enum(['substitutes', 'complements', 'independent', 'not-proven']),
})
export type VendorPair = z.infer<typeof pairSchema>

export const leverageSchema = z.object({
  schema: z.literal('headroom.leverage/1'),
  tenderHash: z.string(),
  rules: z.array(ruleSchema),
  total: leverageValueSchema,
  /** Come across on the way: an award under the same rules that costs less than the one measured from, within what that left open. */
  cheaper: z.strictObject({ total: z.number(), lines: z.array(awardLineSchema) }).optional(),
  vendors: z.array(vendorLeverageSchema),
  ruleCosts: z.array(ruleCostSchema),
  clauses: z.array(clauseValueSchema),
  increments: z.array(incrementSchema).optional(),
  pairs: z.array(pairSchema).optional(),
  /** Tasks whose results are here: what was stopped goes on with the others. */
  done: z.array(z.string()).optional(),
  /** What was not computed and why, one sentence each; empty when all of it was. */
  open: z.array(z.strictObject({ task: z.string(), what: z.string(), why: z.string() })),
})

/** Leverage of one award under its rules; meaning: docs/model.md, leverage. */
export type Leverage = z.infer<typeof leverageSchema>
