// Who may sell to us, and where capacity can stand.
import { z } from 'zod'
import {
  countField,
  dateField,
  idField,
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

export const encumbranceSchema = z.strictObject({
  kind: z.enum(['exclusive', 'min-share', 'min-spend', 'rofr']),
  vendor: idField,
  from: monthsField,
  to: monthsField,
  region: nameField.optional(),
  family: nameField.optional(),
  value: priceField.optional(),
})
export type Encumbrance = z.infer<typeof encumbranceSchema>
