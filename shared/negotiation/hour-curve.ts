// The price of an hour delivered, round by round, of the offers a vendor kept on the table throughout.
import type { OfferColumn } from '../price/compare-column.ts'
import type { Setting } from '../price/setting.ts'
import { type HourUnit, hourUnit, worthOfUnit } from '../rounds/change-money.ts'
import { columnOf, type OfferVersion, whyUnpriced } from '../rounds/offer-version.ts'
import type { VersionsOfRound } from '../rounds/vendor-versions.ts'
import { compareIds } from '../tender/active-offers.ts'

export interface HourCurve {
  readonly points: readonly { readonly round: number; readonly perHour: number; readonly unit: HourUnit }[]
  /** Offers it is of. */
  readonly offers: readonly string[]
}

interface Standing {
  readonly offer: string
  /** One a round. */
  readonly columns: readonly OfferColumn[]
  readonly unit: HourUnit
}

/**
 * Cost of the offers' full terms at full use ÷ hours they deliver, both discounted; tender currency to the millionth. Offers missing or without a
 * price in any round are left out, as are those whose hours are of another unit than most: a change of the mix is no concession.
 */
export function hourCurve(
  setting: Setting,
  rounds: readonly VersionsOfRound[],
  quantities: ReadonlyMap<string, number>,
): HourCurve {
  const [first, ...later] = rounds
  if (first === undefined) return { points: [], offers: [] }
  const standing = [...first.versions.keys()].sort(compareIds).flatMap((offer): readonly Standing[] => {
    const versions = [first, ...later].flatMap((round) => round.versions.get(offer) ?? [])
    const priced = versions.every((version: OfferVersion) => whyUnpriced(setting, version) === '')
    if (versions.length < rounds.length || !priced) return []
    const columns = versions.map((version) => columnOf(setting, version, quantities.get(offer) ?? 0))
    return [{ offer, columns, unit: hourUnit(setting, ...columns) }]
  })
  const kept = largestGroup(standing)
  const points = rounds.flatMap(({ round }, index) => {
    const perHour = priceAt(setting, kept, index)
    const unit = kept[0]?.unit
    return perHour === undefined || unit === undefined ? [] : [{ round, perHour, unit }]
  })
  return { points, offers: kept.map(({ offer }) => offer) }
}

function largestGroup(standing: readonly Standing[]): readonly Standing[] {
  const groups = new Map<string, Standing[]>()
  for (const one of standing) {
    const key = `${one.unit.per} ${one.unit.workload ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].reduce<readonly Standing[]>((best, one) => (one.length > best.length ? one : best), [])
}

function priceAt(setting: Setting, offers: readonly Standing[], round: number): number | undefined {
  const parts = offers.flatMap(({ columns, unit }) => {
    const column = columns[round]
    if (column === undefined) return []
    const present = column.billAt(1).reduce((sum, line) => sum + line.presentValue, 0n)
    return [{ cost: Number(present) / 1e6, hours: column.presentServed * worthOfUnit(setting, column, unit) }]
  })
  const hours = parts.reduce((sum, part) => sum + part.hours, 0)
  const cost = parts.reduce((sum, part) => sum + part.cost, 0)
  return hours === 0 ? undefined : Math.round((cost / hours) * 1e6) / 1e6
}
