// Columns with charges beside the price: each with its header as label, due as its unit says.
import { TERMS } from '../../tender/offer.ts'
import type { ValuePlace } from '../draft-quote.ts'
import { chargePerOf } from '../words/convert-unit.ts'
import { layoutUnits } from '../words/units.ts'
import type { ForeignValue } from './foreign-record.ts'

/** Units a charge can have, for the question which one it is. */
export const chargeUnits = layoutUnits.filter((unit) => chargePerOf(unit) !== undefined)

/** Charges by path of the offer, zero ones as well; one without a unit is left to the question about its field. */
export function readCharges(
  charges: readonly ForeignValue[],
): ReadonlyMap<string, readonly [value: unknown, place: ValuePlace]> {
  const values = new Map<string, readonly [unknown, ValuePlace]>()
  const due = charges.flatMap((charge) => {
    const per = chargePerOf(charge.unit)
    return per === undefined ? [] : [{ charge, per }]
  })
  for (const [index, { charge, per }] of due.entries()) {
    const path = `charges[${index}]`
    values.set(`${path}.label`, [charge.header.trim().slice(0, 200) || TERMS.charges.label, charge.place])
    values.set(`${path}.amount`, [charge.value, charge.place])
    values.set(`${path}.per`, [per, charge.place])
  }
  return values
}
