// The layout document, headroom.layout/1: which part of a vendor's own sheet means what. Readable JSON that can be saved, shared and reused.
import { z } from 'zod'
import { currencyField, idField, nameField } from '../../tender/field.ts'
import { layoutUnits } from '../words/units.ts'

/** How numbers written as text are to be read: `1,234.56`, `1.234,56`. */
export const numberFormats = ['point', 'comma'] as const
export type NumberFormat = (typeof numberFormats)[number]

/** Order of day, month and year in dates written as text. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof dateOrders)[number]

/** `rows`: one record a row under a header. `columns`: one record a column beside a header. `labels`: labels with their values, one record. */
export const tableForms = ['rows', 'columns', 'labels'] as const
export type TableForm = (typeof tableForms)[number]

const axisSchema = z.strictObject({
  /** The quantity from which this price holds, as the header says: `128+`. */
  volume: z.number().min(0).optional(),
  /** Months of term this price is for: one offer a term, excluding each other. 0: on demand, without a term. */
  term: z.number().int().min(0).max(1200).optional(),
  /** `YYYY-MM` this quantity is in service: a ramp. */
  month: z.string().optional(),
  /** Which accelerator this value is of, in the header's words: each accelerator becomes offers of its own. */
  accelerator: z.string().min(1).max(500).optional(),
})
export type Axis = z.infer<typeof axisSchema>

const fieldSchema = z.strictObject({
  /** The header as first seen, for people. */
  header: z.string().max(500),
  /** What it is recognised by: `headerKey` of the header. */
  key: z.string().max(500),
  /** Which of several fields with this key, from 0. */
  nth: z.number().int().min(0).optional(),
  /** What it means, see words/targets.ts; absent while nobody has said. `note`: kept as a note; `nothing`: left out on purpose. */
  to: z.string().max(200).optional(),
  unit: z.enum(layoutUnits).optional(),
  /** Beside a unit: amounts in thousands or millions of the currency. */
  scale: z.enum(['thousands', 'millions']).optional(),
  currency: currencyField.optional(),
  numbers: z.enum(numberFormats).optional(),
  dates: z.enum(dateOrders).optional(),
  /** For a price or quantity by volume, term, month or accelerator that the header names. */
  at: axisSchema.optional(),
  /** Words of the vendor → id or choice of the tender; `''` leaves records with this word out. */
  values: z.record(z.string().max(500), z.string().max(200)).optional(),
  /** An empty cell means what stands above it. */
  fillDown: z.boolean().optional(),
})
export type FieldLayout = z.infer<typeof fieldSchema>

const tableSchema = z.strictObject({
  id: idField,
  /** Name of the sheet as first seen. With `everySheet` each sheet of this shape is such a table. */
  sheet: z.string().max(200),
  everySheet: z.boolean().optional(),
  form: z.enum(tableForms),
  /** What the table is for; `observations` are prices of a market, never bids. */
  use: z.enum(['offers', 'quote', 'observations', 'nothing']),
  fields: z.array(fieldSchema).max(1000),
  /** Whose offers they are when no field says so. */
  vendor: z
    .union([z.strictObject({ from: z.literal('sheet-name') }), z.strictObject({ from: z.literal('layout') })])
    .optional(),
  /** What holds for every record where its own cells say nothing, by target: `{ "kind": "lease", "site": "ash-1" }`. */
  fixed: z.record(z.string().max(200), z.union([z.string().max(200), z.number()])).optional(),
  /** Lines that differ only in term: `one-of` is one capacity at several terms, which exclude each other; `each` is capacity of its own. */
  terms: z.enum(['one-of', 'each']).optional(),
  /** Accelerators in one node, for prices and quantities by the node. */
  perNode: z.number().int().min(1).max(1024).optional(),
  /** What the heading of a section (`Europe`, `H100 SXM`) means for the records under it. */
  section: z.string().max(200).optional(),
  /** What the name of the sheet means for its records: `accelerator` where each sheet is named after one. */
  sheetName: z.string().max(200).optional(),
  /** Words of headings, of sheet names and for accelerators in headers → id of the tender; `''` leaves the records under them out. */
  values: z.record(z.string().max(500), z.string().max(200)).optional(),
  /** By record key: taken as an offer or left out, against what the table proposes. */
  records: z.record(z.string().max(500), z.enum(['offer', 'nothing'])).optional(),
  /** Hidden rows, columns and sheets are left out unless chosen. */
  hidden: z.enum(['left-out', 'taken']).optional(),
})
export type TableLayout = z.infer<typeof tableSchema>

export const layoutSchema = z.strictObject({
  schema: z.literal('headroom.layout/1'),
  name: nameField,
  /** Id of the vendor the files with this layout are from; absent when the sheets name vendors. */
  vendor: idField.optional(),
  /** Currency of every amount that names none. */
  currency: currencyField.optional(),
  tables: z.array(tableSchema).min(1).max(200),
  /** Vendors and sites the tender did not have and the buyer adds with the import. */
  additions: z
    .strictObject({
      vendors: z.array(z.strictObject({ id: idField, name: nameField })).optional(),
      sites: z
        .array(
          z.strictObject({ id: idField, vendor: idField.optional(), name: nameField.optional(), region: nameField }),
        )
        .optional(),
    })
    .optional(),
})

/** A layout: what is known of the shape of a vendor's sheets, by headers and never by positions. Source: docs/layouts.md. */
export type Layout = z.infer<typeof layoutSchema>
