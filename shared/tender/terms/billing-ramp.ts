// How billing ramps up: free months are zeros.
import { z } from 'zod'
import { formatShare } from '../../money/format.ts'
import { shareField } from '../field.ts'
import { defineTerm, leaseLike } from '../term.ts'

export const billingRamp = defineTerm({
  label: 'Billing ramp',
  unit: 'shares',
  group: 'time',
  kinds: leaseLike,
  schema: z.array(shareField).min(1).max(1200),
  help: 'share billed by month from the start; as the delivery ramp when empty',
  sentence: (value, context) =>
    `Billed: ${value.map((share) => formatShare(share, context.locale)).join(', ')} by month from the start, then unchanged.`,
  words: ['billing ramp', 'free months', 'rent free period', 'billing schedule'],
  asks: [],
})
