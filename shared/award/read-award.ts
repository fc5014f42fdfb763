// From column values to a decision: whole quantities, starts and tiers, and who uses how many accelerators of what.
import type { AwardDrawn, AwardLine, AwardUse } from '../tender/award.ts'
import { columnOfUse, type Draft } from './draft.ts'
import type { PlacedOffer } from './world.ts'

export interface ReadDecision {
  /** Sorted by offer id; existing contracts among them. */
  readonly lines: readonly AwardLine[]
  /** Sorted by offer id, then in the order of workloads. */
  readonly use: readonly AwardUse[]
  /** Sorted by offer id; empty without bought hardware in use. */
  readonly drawn: readonly AwardDrawn[]
}

/** Reads a solution; integer columns are rounded, use below a billionth of an accelerator is none. */
export function readDecision(draft: Draft, values: ArrayLike<number>): ReadDecision {
  const lines = draft.world.offers.flatMap((offer) => readLine(draft, offer, values) ?? [])
  const use = draft.world.offers.flatMap((offer) => readUse(draft, offer, values))
  const drawn = draft.world.offers.flatMap((offer) => readDrawn(draft, offer, values))
  return { lines, use, drawn }
}

function readLine(draft: Draft, offer: PlacedOffer, values: ArrayLike<number>): AwardLine | undefined {
  const standing = draft.standing[offer.index]
  const site = offer.site === undefined ? {} : { site: offer.site }
  if (standing !== undefined) {
    const { quantity, start, tier } = standing
    if (quantity === 0) return undefined
    return { offer: offer.id, vendor: offer.vendor, quantity, start, tier, ...site }
  }
  const cell = (draft.cells[offer.index] ?? []).find((candidate) => (values[candidate.awarded] ?? 0) > 0.5)
  if (cell === undefined) return undefined
  const whole = new Map(cell.quantity.cols.map((column) => [column, Math.round(values[column] ?? 0)]))
  const quantity = cell.quantity.cols.reduce(
    (sum, column, i) => sum + (whole.get(column) ?? 0) * (cell.quantity.coefs[i] ?? 0),
    0,
  )
  if (quantity === 0) return undefined
  return { offer: offer.id, vendor: offer.vendor, quantity, start: cell.start, tier: cell.tier, ...site }
}

function readUse(draft: Draft, offer: PlacedOffer, values: ArrayLike<number>): readonly AwardUse[] {
  return draft.world.workloads.flatMap((workload, w): readonly AwardUse[] => {
    const quantity = Array.from({ length: draft.world.months }, (_, month) => {
      const column = columnOfUse(draft, offer, w, month)
      return column < 0 ? 0 : Math.max(0, Math.round((values[column] ?? 0) * 1e9) / 1e9)
    })
    const site = offer.powered && offer.site !== undefined ? { site: offer.site } : {}
    return quantity.some((value) => value > 0) ? [{ offer: offer.id, workload: workload.id, quantity, ...site }] : []
  })
}

/** kW drawn through a supply, month by month. */
function readDrawn(draft: Draft, offer: PlacedOffer, values: ArrayLike<number>): readonly AwardDrawn[] {
  const columns = draft.drawn[offer.index] ?? []
  const kw = columns.map((column) => (column < 0 ? 0 : Math.max(0, Math.round((values[column] ?? 0) * 1e9) / 1e9)))
  return kw.some((value) => value > 0) ? [{ offer: offer.id, kw }] : []
}
