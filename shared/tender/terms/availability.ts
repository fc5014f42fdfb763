// The share of hours in which capacity is really there.
import { formatShare } from '../../money/format.ts'
import { shareField } from '../field.ts'
import { capacityKinds, defineTerm } from '../term.ts'

export const availability = defineTerm({
  label: 'Availability',
  unit: 'share',
  group: 'service',
  kinds: capacityKinds,
  schema: shareField,
  standard: 1,
  help: 'share of hours the capacity is usable; counted as 100 % and shown as not stated when empty',
  sentence: (value, context) => `Usable ${formatShare(value, context.locale, 3)} of the time.`,
  words: ['availability', 'uptime', 'goodput', 'sla uptime', 'verfügbarkeit'],
  asks: [],
})
