// The tender document, headroom.tender/1: the one tender type in memory and on disk.
import { z } from 'zod'
import {
  currencyField,
  dateField,
  idField,
  monthField,
  monthsField,
  nameField,
  priceField,
  quantityField,
  rateField,
  shareField,
  textField,
} from './field.ts'
import { quoteSchema } from './quote.ts'
import { ruleSchema } from './rules/table.ts'
import { encumbranceSchema, siteSchema, vendorSchema } from './vendor.ts'
import { acceleratorSchema, demandSchema, workloadSchema } from './workload.ts'

export const fxSchema = z.strictObject({
  /** Tender currency per 1 of the other currency. */
  rate: z.number().positive().max(1e9),
  asOf: dateField.optional(),
  source: textField.optional(),
})

export const scenarioSchema = z.strictObject({
  id: idField,
  name: nameField.optional(),
  probability: shareField,
  demand: z.record(idField, z.union([z.number().min(0), z.array(quantityField)])).optional(),
  onDemandPriceFactor: z.number().min(0).max(100).optional(),
  tariffFactor: z.number().min(0).max(100).optional(),
  delayMonths: z.record(idField, monthsField).optional(),
  outages: z
    .array(
      z.strictObject({
        vendor: idField.optional(),
        site: idField.optional(),
        from: monthsField,
        months: monthsField,
        share: shareField,
      }),
    )
    .optional(),
  fx: z.record(currencyField, z.number().positive()).optional(),
})

export const awardScenarioSchema = z.strictObject({
  id: idField,
  name: nameField.optional(),
  rules: z.array(ruleSchema),
  risk: z.strictObject({ lambda: shareField, alpha: z.number().min(0).max(0.9999) }).optional(),
})
/** A case: a set of rules with a name. */
export type AwardScenario = z.infer<typeof awardScenarioSchema>

const roundLimit = z.number().min(0).max(1e6).optional()
/** How far a value may move from one round to the next before it is asked about, as a share of what it was. */
export const roundLimitsSchema = z.strictObject({ price: roundLimit, quantity: roundLimit, term: roundLimit })
export type RoundLimits = z.infer<typeof roundLimitsSchema>

export const tenderSchema = z.strictObject({
  schema: z.literal('headroom.tender/1'),
  id: idField,
  name: nameField,
  currency: currencyField,
  /** `YYYY-MM` of month 0. */
  start: monthField,
  /** Length of the horizon. */
  months: z.number().int().min(1).max(240),
  /** Annual, e.g. 0.08. */
  discountRate: rateField,
  signingDate: dateField.optional(),
  tailValue: shareField.optional(),
  fiscalYearStart: z.number().int().min(1).max(12).optional(),
  /** Tender currency; a baseline for savings. */
  budget: priceField.optional(),
  /** Outlier guard of new rounds; absent limits: docs/model.md, rounds. */
  roundLimits: roundLimitsSchema.optional(),
  fx: z.record(currencyField, fxSchema),
  accelerators: z.array(acceleratorSchema),
  workloads: z.array(workloadSchema),
  demand: z.array(demandSchema),
  vendors: z.array(vendorSchema),
  sites: z.array(siteSchema),
  quotes: z.array(quoteSchema),
  encumbrances: z.array(encumbranceSchema).optional(),
  scenarios: z.array(scenarioSchema).optional(),
  awardScenarios: z.array(awardScenarioSchema).optional(),
})

/** A tender; fields, units and defaults: docs/model.md. Money in major units, shares 0…1, months counted from `start`. */
export type Tender = z.infer<typeof tenderSchema>
