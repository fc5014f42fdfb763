// What the buyer wants of one vendor: typed by the buyer, kept in the tender file beside the tender, never sent as it stands.
import { z } from 'zod'

const text = z.string().max(20_000)
const line = z.string().max(500)

/** A unit price asked for: quote currency per the offer's price unit, of the tier that begins at `from`. */
export const targetPriceSchema = z.strictObject({
  offer: z.string(),
  from: z.number().min(0),
  price: z.number().min(0),
})
export type TargetPrice = z.infer<typeof targetPriceSchema>

/** One thing asked for: a term of an offer and its new value as the tender document writes it. */
export const positionAskSchema = z.strictObject({
  offer: z.string(),
  term: z.string(),
  label: line,
  to: z.json(),
  /** What we can give for it, in the buyer's words; internal. */
  trade: line.optional(),
  /** Goes into the letter. */
  inLetter: z.boolean(),
})
export type PositionAsk = z.infer<typeof positionAskSchema>

/** Asks and prices that together are worth the same to us as other packages of the position; computed, then kept. */
export const packageSchema = z.strictObject({
  name: line,
  asks: z.array(positionAskSchema.pick({ offer: true, term: true, label: true, to: true })),
  /** The vendor's unit prices times this. */
  priceFactor: z.number().min(0),
  /** Total of the award it leads to, tender currency. */
  total: z.number(),
  /** Id of the run whose award it changes; it says nothing of another. */
  run: z.string().optional(),
})
export type Package = z.infer<typeof packageSchema>

/** A target that follows from solver output: allowed in a letter only once the buyer has seen what it lets the vendor infer. */
export const targetOriginSchema = z.strictObject({
  from: z.enum(['typed', 'price-to-win', 'price-ceiling', 'package']),
  /** ISO 8601 instant at which the buyer accepted that the vendor may infer rivals' prices from it; absent: not yet. */
  acceptedAt: z.string().optional(),
  /** The step unit prices were rounded to, quote currency. */
  roundedTo: z.number().positive().optional(),
})

export const positionSchema = z.strictObject({
  vendor: z.string(),
  objectives: text.optional(),
  targets: z.array(targetPriceSchema),
  targetOrigin: targetOriginSchema,
  walkAway: z.array(targetPriceSchema),
  walkAwayNote: text.optional(),
  asks: z.array(positionAskSchema),
  packages: z.array(packageSchema),
  /** Terms changed in the counter-offer being built; internal. */
  counterOffer: z.array(positionAskSchema.pick({ offer: true, term: true, to: true })).optional(),
  notes: text.optional(),
  approvals: z.array(z.strictObject({ who: line, what: line, on: z.iso.date() })),
  deadline: z.iso.date().optional(),
  /** Whom the vendor answers: name, address; goes into the letter. */
  contact: text.optional(),
  /** Requirements of ours made known to every vendor; goes into the letter. */
  published: text.optional(),
})

/** A negotiation position towards one vendor. Only targets, asks marked `inLetter`, deadline, contact and `published` may leave the house. */
export type Position = z.infer<typeof positionSchema>

export function emptyPosition(vendor: string): Position {
  return { vendor, targets: [], targetOrigin: { from: 'typed' }, walkAway: [], asks: [], packages: [], approvals: [] }
}
