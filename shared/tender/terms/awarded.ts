// Marks an existing contract: what was awarded and when it started.
import { z } from 'zod'
import { formatQuantity } from '../../money/format.ts'
import { monthOf, nameMonth } from '../../time/month.ts'
import { countField, idField } from '../field.ts'
import { committedKinds, defineTerm, quantityUnit } from '../term.ts'

export const awarded = defineTerm({
  label: 'Existing contract',
  unit: 'structure',
  group: 'rights',
  kinds: committedKinds,
  schema: z.strictObject({
    quantity: countField.min(1),
    start: z.number().int().min(-1200).max(1200),
    site: idField.optional(),
  }),
  help: 'quantity and start month of a contract we already hold; the start may lie before the tender',
  sentence: (value, context) =>
    `Already contracted: ${formatQuantity(value.quantity, quantityUnit(context.kind), context.locale)} since ${nameMonth(monthOf(context.start, value.start))}.`,
  words: ['existing contract', 'current contract'],
  asks: [],
})
