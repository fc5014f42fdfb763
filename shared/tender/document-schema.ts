// The JSON Schemas (draft 2020-12) of the tender and award documents, printed from the very schemas that check them.
import { z } from 'zod'
import { awardSchema } from './award.ts'
import { tenderSchema } from './tender.ts'

/** Unknown fields are allowed, as they are kept and reported, not refused. */
export function documentSchema(which: 'tender' | 'award'): unknown {
  return z.toJSONSchema(which === 'tender' ? tenderSchema : awardSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
}
