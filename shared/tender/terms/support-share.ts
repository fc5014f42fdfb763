// Support as a share of the capacity bill.
import { formatShare } from '../../money/format.ts'
import { shareField } from '../field.ts'
import { billedKinds, defineTerm, wordList } from '../term.ts'

export const supportShare = defineTerm({
  label: 'Support',
  unit: 'share',
  group: 'price',
  kinds: billedKinds,
  schema: shareField,
  standard: 0,
  help: 'support charge as a share of the capacity bill',
  sentence: (value, context) =>
    value === 0
      ? 'Support costs nothing extra.'
      : `Support costs ${formatShare(value, context.locale)} of the capacity bill.`,
  words: wordList(`
    support share, support fee, support rate, support charge, support cost, support %, support uplift,
    support and maintenance, premium support, enterprise support, managed services, managed service fee,
    maintenance fee, maintenance, support,
    wartung und support, supportgebuhr, supportkosten, wartungsgebuhr, wartung, frais de support,
    support et maintenance, maintenance et support, frais de maintenance, soporte y mantenimiento, soporte,
    mantenimiento, assistenza, manutenzione, supporto, ondersteuning, onderhoud
  `),
  asks: [{ label: 'support included', change: (value) => (value === undefined || value === 0 ? undefined : 0) }],
})
