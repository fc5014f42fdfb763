// What capacity is for: accelerators, workloads and their demand by month.
import { z } from 'zod'
import { countField, idField, nameField, priceField, quantityField, shareField } from './field.ts'

export const acceleratorSchema = z.strictObject({
  id: idField,
  name: nameField.optional(),
  family: nameField,
  /** kW of critical IT load an accelerator draws, its share of the host included. */
  kwPerUnit: z.number().positive().max(1000),
})
export type Accelerator = z.infer<typeof acceleratorSchema>

export const workloadSchema = z.strictObject({
  id: idField,
  name: nameField.optional(),
  kind: z.enum(['training', 'inference']).optional(),
  /** H100e one accelerator of a type is worth to this workload; a type without a factor cannot run it. */
  capacityFactor: z.record(idField, z.number().min(0).max(1000)),
  regions: z.array(nameField).optional(),
  families: z.array(nameField).optional(),
  criticalShare: shareField,
  /** Cost of a missing H100e-hour, tender currency. */
  valueOfLostCompute: priceField,
  /** Once, month 0, when the family is used at all; tender currency by family. */
  adoptionCost: z.record(nameField, priceField).optional(),
  /** Tender currency per H100e moved from one vendor to another. */
  movingCost: priceField.optional(),
  minCluster: quantityField.optional(),
  maxClusters: countField.min(1).optional(),
})
export type Workload = z.infer<typeof workloadSchema>

export const demandSchema = z.strictObject({
  workload: idField,
  /** H100e, one a month, exactly as many as the horizon has months. */
  quantity: z.array(quantityField),
})
export type Demand = z.infer<typeof demandSchema>
