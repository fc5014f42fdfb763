// Service credits when availability falls short.
import { z } from 'zod'
import { formatShare } from '../../money/format.ts'
import { countField, shareField } from '../field.ts'
import { billedKinds, defineTerm, wordList } from '../term.ts'

export const sla = defineTerm({
  label: 'Service credits',
  unit: 'structure',
  group: 'service',
  kinds: billedKinds,
  schema: z.strictObject({
    credits: z.array(z.strictObject({ below: shareField, share: shareField })),
    cap: shareField.optional(),
    claimDays: countField.optional(),
    soleRemedy: z.boolean().optional(),
  }),
  help: 'credits by availability reached, cap, claim period',
  sentence: (value, context) =>
    value.credits
      .map(
        (credit) =>
          `Below ${formatShare(credit.below, context.locale, 3)}: ${formatShare(credit.share, context.locale)} of the month.`,
      )
      .join(' '),
  words: wordList(`
    service level credits, service credits, service credit, sla credits, sla penalties, sla terms, credit schedule,
    service level agreement, service level, sla,
    servicegutschriften, servicegutschrift, gutschriften, penalites sla, avoirs sla, avoirs, niveau de service,
    creditos de servicio, nivel de servicio, crediti di servizio, livello di servizio, servicekredieten,
    serviceniveau
  `),
  partWords: {
    cap: wordList('service credit cap, sla cap, sla credit cap, credit cap'),
    claimDays: wordList('credit claim period, claim period'),
  },
  asks: [],
})
