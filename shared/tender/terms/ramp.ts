// How service ramps up from the start.
import { z } from 'zod'
import { formatShare } from '../../money/format.ts'
import { shareField } from '../field.ts'
import { defineTerm, rampedKinds, wordList } from '../term.ts'

export const ramp = defineTerm({
  label: 'Delivery ramp',
  unit: 'shares',
  group: 'time',
  kinds: rampedKinds,
  schema: z.array(shareField).min(1).max(1200),
  standard: [1],
  help: 'share in service by month from the start; the last value holds',
  sentence: (value, context) =>
    `In service: ${value.map((share) => formatShare(share, context.locale)).join(', ')} by month from the start, then unchanged.`,
  words: wordList(`
    delivery ramp, ramp schedule, ramp up, ramp, deployment schedule, delivery schedule, delivery phasing, phasing,
    rollout, hochlaufplan, hochlauf, lieferplan, montee en charge, calendrier de livraison, calendario de entrega,
    plan de rampa, rampa, piano di consegna, leverschema, opbouw
  `),
  asks: [
    {
      label: 'all of it from the first month',
      change: (value) => (value === undefined || (value[0] ?? 1) >= 1 ? undefined : [1]),
    },
  ],
})
