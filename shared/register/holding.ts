// What one signed offer holds month by month: units committed, billed in any case, in service and used.
import { serviceOf } from '../price/kinds/commitment.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { Award, AwardLine } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import { type OfferKind, quantityUnit } from '../tender/term.ts'

/** An award line with its offer. Months count from the tender's start and may be negative or after the horizon. */
export interface Holding {
  readonly line: AwardLine
  readonly active: ActiveOffer
  readonly kind: OfferKind
  readonly unit: 'accelerators' | 'kW'
  /** kW of critical IT load per unit under contract; 0 for bought hardware, whose power is contracted apart. */
  readonly kwPerUnit: number
  /** First month in which units are in service: the start, or the delivery of what is bought or built. */
  readonly from: number
  /** First month after the last; infinite when nothing ends it. */
  readonly end: number
  /** Signed before this tender. */
  readonly existing: boolean
}

/** Units of a holding in one month. `billable` is paid for whether used or not. */
export interface Position {
  readonly committed: number
  readonly billable: number
  readonly available: number
  readonly used: number
}

/** Lines of an award in their order. Throws when a line's offer takes no part: a verified award has none. */
export function holdingsOf(
  tender: Tender,
  offers: readonly ActiveOffer[],
  award: Pick<Award, 'lines'>,
): readonly Holding[] {
  const byId = new Map(offers.map((active) => [active.offer.id, active]))
  return award.lines.map((line): Holding => {
    const active = byId.get(line.offer)
    if (active === undefined) throw new Error(`awarded offer ${line.offer} takes no part`)
    const { kind, accelerator } = active.terms
    const kw = tender.accelerators.find((candidate) => candidate.id === accelerator)?.kwPerUnit ?? 0
    const unit = quantityUnit(kind)
    const { from, months } = serviceOf(active.terms, line.start)
    return {
      ...{ line, active, kind, unit, from },
      kwPerUnit: unit === 'kW' ? 1 : kind === 'hardware' ? 0 : kw,
      end: from + months,
      existing: active.terms.awarded !== undefined,
    }
  })
}

/** Where a holding stands in month m; `use` and `drawn` are those of the award. */
export function positionAt(holding: Holding, award: Pick<Award, 'use' | 'drawn'>, m: number): Position {
  const { line, active, from, end, kind } = holding
  if (m < from || m >= end) return { committed: 0, billable: 0, available: 0, used: 0 }
  const { ramp, billingRamp, takeOrPay } = active.terms
  const age = m - from
  const at = (shares: readonly number[]) => shares[Math.min(age, shares.length - 1)] ?? 1
  const owned = kind === 'hardware' || kind === 'build'
  return {
    committed: line.quantity,
    billable: owned ? 0 : line.quantity * takeOrPay * at(billingRamp),
    available: kind === 'hardware' ? line.quantity : line.quantity * at(ramp),
    used: usedAt(holding, award, m),
  }
}

function usedAt({ line, unit }: Holding, award: Pick<Award, 'use' | 'drawn'>, m: number): number {
  if (unit === 'kW') {
    return (award.drawn ?? []).reduce((sum, entry) => sum + (entry.offer === line.offer ? (entry.kw[m] ?? 0) : 0), 0)
  }
  const own = award.use.filter(
    (entry) => entry.offer === line.offer && (entry.site === undefined || entry.site === line.site),
  )
  return own.reduce((sum, entry) => sum + (entry.quantity[m] ?? 0), 0)
}
