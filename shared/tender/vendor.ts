// Who may sell to us, and where capacity can stand.
import { z } from 'zod'
import { monthOf } from '../time/month.ts'
import {
  countField,
  dateField,
  idField,
  monthField,
  monthsField,
  nameField,
  priceField,
  rateField,
  shareField,
  textField,
} from './field.ts'

export const vendorSchema = z.strictObject({
  id: idField,
  name: nameField.optional(),
  class: nameField.optional(),
  group: nameField.optional(),
  incumbent: z.boolean().optional(),
  maxQuantity: countField.optional(),
  rebates: z.array(z.strictObject({ from: priceField, share: shareField })).optional(),
  creditRating: nameField.optional(),
  defaultProbability: shareField.optional(),
  status: z.enum(['invited', 'qualified', 'disqualified']).optional(),
  reason: textField.optional(),
  contact: textField.optional(),
  ndaOn: dateField.optional(),
})
export type Vendor = z.infer<typeof vendorSchema>

export const siteSchema = z.strictObject({
  id: idField,
  /** Absent: a site of our own. */
  vendor: idField.optional(),
  name: nameField.optional(),
  region: nameField,
  pue: z.number().min(0).max(10).optional(),
  /** Tender currency per kWh. */
  tariff: priceField.optional(),
  tariffEscalator: rateField.optional(),
  powerCapKw: priceField.optional(),
  failureGroups: z.array(idField).optional(),
})
export type Site = z.infer<typeof siteSchema>

/** A month by name, by a day in it, or counted from the tender's start. */
const windowField = z.union([monthField, dateField, monthsField])

export const encumbranceSchema = z.strictObject({
  kind: z.enum(['exclusive', 'min-share', 'min-spend', 'rofr']),
  vendor: idField,
  /** First and last month in which it binds us. */
  from: windowField,
  to: windowField,
  region: nameField.optional(),
  family: nameField.optional(),
  /** A share for `min-share`, money in tender currency for `min-spend`, days to match for `rofr`. */
  value: priceField.optional(),
})
export type Encumbrance = z.infer<typeof encumbranceSchema>

/** First and last month of an encumbrance, counted from the tender's start; may lie outside the horizon. */
export function windowOf(
  start: string,
  encumbrance: Pick<Encumbrance, 'from' | 'to'>,
): { readonly from: number; readonly to: number } {
  const count = (value: string | number): number =>
    typeof value === 'number' ? value : monthOf(value.slice(0, 'YYYY-MM'.length), 0) - monthOf(start, 0)
  return { from: count(encumbrance.from), to: count(encumbrance.to) }
}
