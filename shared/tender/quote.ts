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
  /** Id of the vendor's quote of the same round that this one stands beside: at most one of the two is awarded. */
  alternativeTo: idField.optional(),
  /** Id of the vendor's quote of the same round that this one puts right; that one stays on record and takes no part. */
  corrects: idField.optional(),
  /** Put down by the buyer on the vendor's behalf: why. To be confirmed in writing. */
  surrogate: textField.min(1).optional(),
  /** Taken back by the vendor; without an offer the whole quote. */
  withdrawals: z
    .array(z.strictObject({ offer: idField.optional(), on: dateField, reason: textField.min(1) }))
    .optional(),
  /** Values that were doubted when the quote came in, and why they are right. */
  confirmations: z
    .array(
      z.strictObject({
        /** Absent: of the whole quote. */
        offer: idField.optional(),
        /** What was doubted, in words. */
        what: textField.min(1),
        reason: textField.min(1),
      }),
    )
    .optional(),
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
