// Support as a share of the capacity bill.
import { formatShare } from '../../money/format.ts'
import { shareField } from '../field.ts'
import { billedKinds, defineTerm } from '../term.ts'

export const supportShare = defineTerm({
  label: 'Support',
  unit: 'share',
  group: 'price',
  kinds: billedKinds,
  schema: shareField,
  standard: 0,
  help: 'support charge as a share of the capacity bill',
  sentence: (value, context) => `Support costs ${formatShare(value, context.locale)} of the capacity bill.`,
  words: ['support fee', 'support share', 'support %', 'managed services', 'support'],
  asks: [{ label: 'support included', change: (value) => (value === undefined || value === 0 ? undefined : 0) }],
})
