// The share of hours in which capacity is really there.
import { formatShare } from '../../money/format.ts'
import { shareField } from '../field.ts'
import { capacityKinds, defineTerm, wordList } from '../term.ts'

export const availability = defineTerm({
  label: 'Availability',
  unit: 'share',
  group: 'service',
  kinds: capacityKinds,
  schema: shareField,
  standard: 1,
  help: 'share of hours the capacity is usable; counted as 100 % and shown as not stated when empty',
  sentence: (value, context) => `Usable ${formatShare(value, context.locale, 3)} of the time.`,
  words: wordList(`
    guaranteed availability, guaranteed uptime, service availability, availability sla, availability target,
    availability guarantee, uptime guarantee, uptime sla, sla uptime, sla availability, sla target, sla %,
    monthly uptime, node availability, availability, uptime, goodput,
    garantierte verfugbarkeit, verfugbarkeitszusage, zugesicherte verfugbarkeit, verfugbarkeit,
    taux de disponibilite, disponibilite garantie, disponibilite, disponibilidad garantizada, disponibilidad,
    disponibilita garantita, disponibilita, gegarandeerde beschikbaarheid, beschikbaarheid
  `),
  asks: [
    {
      label: 'half of the downtime',
      change: (value) =>
        value === undefined || value >= 1 ? undefined : Math.round((1 - (1 - value) / 2) * 1e6) / 1e6,
    },
  ],
})
