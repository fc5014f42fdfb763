// A quote: what one vendor sent in one round, as a list of offers.
import { z } from 'zod'
import { currencyField, dateField, idField, priceField, shareField, textField } from './field.ts'
import { offerSchema } from './offer.ts'
import { noteSchema } from './terms/notes.ts'

export const packageLogics = ['any', 'all-or-nothing', 'at-most-one'] as const

export const quoteSchema = z.strictObject({
  id: idField,
  vendor: idField,
  round: z.number().int().min(1).max(1000).optional(),
  currency: currencyField,
  receivedOn: dateField.optional(),
  validUntil: dateField.optional(),
  /** The reason why an expired quote takes part all the same. */
  useExpired: textField.min(1).optional(),
  packageLogic: z.enum(packageLogics).optional(),
  spendCommitment: z
    .strictObject({
      amount: priceField,
      per: z.enum(['month', 'year', 'term']),
      shortfallShare: shareField.optional(),
    })
    .optional(),
  notes: z.array(noteSchema).optional(),
  offers: z.array(offerSchema),
})

/** One quote of one round; offer ids are unique within the tender's round. Source: docs/model.md, active offers. */
export type Quote = z.infer<typeof quoteSchema>
