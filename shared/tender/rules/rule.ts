// Fields every rule has: its name, how strict it is, what a breach may cost, and when it is given up.
import { z } from 'zod'
import { idField, priceField } from '../field.ts'

export const ruleBase = {
  id: idField.optional(),
  strictness: z.enum(['hard', 'priced', 'priority']).optional(),
  /** For `priced`: tender currency per unit of violation, undiscounted. */
  priceCap: priceField.optional(),
  priority: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
}

/** What a sentence about a rule may need to know. */
export interface RuleContext {
  readonly currency: string
  readonly locale: string
  /** `YYYY-MM` of month 0. */
  readonly start: string
  /** The name of a vendor, site, region, family, group or offer by its id. */
  readonly nameOf: (id: string) => string
}

/** One rule type: its schema, label, sentence and the unit a violation is counted in. */
export interface RuleKind<T> {
  readonly label: string
  readonly schema: z.ZodType<T>
  readonly sentence: (rule: T, context: RuleContext) => string
  /** One unit of violation, for priced rules. */
  readonly unit: string
}

export function defineRule<T>(kind: RuleKind<T>): RuleKind<T> {
  return kind
}
