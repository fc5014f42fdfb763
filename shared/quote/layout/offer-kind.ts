// What kind of offer a record is when nobody says so: by its price unit and whether it has a term.
import type { OfferKind } from '../../tender/term.ts'
import type { PriceUnit } from '../words/convert-unit.ts'
import { kindOfUnit } from './price-unit.ts'

export interface KindEvidence {
  readonly unit: PriceUnit | undefined
  readonly hasTerm: boolean
  /** The words of the record, or of the price's header, say on demand. */
  readonly saysOnDemand: boolean
}

/** The kind and why; undefined when a lease and on-demand capacity look alike. */
export function kindOf(evidence: KindEvidence): { readonly kind: OfferKind; readonly why: string } | undefined {
  const { unit, hasTerm, saysOnDemand } = evidence
  const byUnit = unit === undefined ? undefined : kindOfUnit(unit)
  if (byUnit !== undefined && byUnit !== 'lease') return { kind: byUnit, why: `it is priced per ${unit}` }
  if (saysOnDemand && !hasTerm) return { kind: 'on-demand', why: 'it says on demand and has no term' }
  if (hasTerm && unit !== undefined) return { kind: 'lease', why: 'it has a price over time and a term' }
  return undefined
}

/** Words of capacity without commitment, in headers, sections and cells. */
export function isOnDemandText(text: string): boolean {
  return /\bon[- ]?demand\b|\bpay[- ]as[- ]you[- ]go\b|\bpayg\b|\bno commit(?:ment)?\b|\bohne (?:bindung|laufzeit)\b|\bà la demande\b|\bspot\b/i.test(
    text,
  )
}
