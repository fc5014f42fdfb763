// The share of awarded capacity that is paid for whether used or not.
import { formatShare } from '../../money/format.ts'
import { shareField } from '../field.ts'
import { defineTerm, leaseLike } from '../term.ts'

export const takeOrPay = defineTerm({
  label: 'Take-or-pay',
  unit: 'share',
  group: 'price',
  kinds: leaseLike,
  schema: shareField,
  standard: 1,
  help: 'share of capacity billed whether used or not',
  sentence: (value, context) => `${formatShare(value, context.locale)} of capacity is paid for whether used or not.`,
  words: [
    'take or pay',
    'take-or-pay',
    'minimum commitment',
    'minimum utilisation',
    'minimum utilization',
    'minimum billing',
    'commit %',
  ],
  asks: [
    {
      label: 'take-or-pay 10 points lower',
      change: (value) => ((value ?? 1) <= 0 ? undefined : Math.max(0, Math.round(((value ?? 1) - 0.1) * 1e6) / 1e6)),
    },
  ],
})
