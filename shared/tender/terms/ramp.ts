// How service ramps up from the start.
import { z } from 'zod'
import { formatShare } from '../../money/format.ts'
import { shareField } from '../field.ts'
import { defineTerm, leaseLike } from '../term.ts'

export const ramp = defineTerm({
  label: 'Delivery ramp',
  unit: 'shares',
  group: 'time',
  kinds: leaseLike,
  schema: z.array(shareField).min(1).max(1200),
  standard: [1],
  help: 'share in service by month from the start; the last value holds',
  sentence: (value, context) =>
    `In service: ${value.map((share) => formatShare(share, context.locale)).join(', ')} by month from the start, then unchanged.`,
  words: ['delivery ramp', 'ramp schedule', 'ramp up', 'ramp'],
  asks: [],
})
