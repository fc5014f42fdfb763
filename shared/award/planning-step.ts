// Planning by quarter for long horizons: starts on the first month of a quarter, one column of use for its three months.
import type { Draft } from './draft.ts'
import { type PlacedOffer, startsOf } from './world.ts'

/** Months of a step: quarters are counted from the tender's start. */
const monthsOfQuarter = 3

/** Months in which an award may start: all that the offer allows, or of them those that begin a quarter; never none of some. */
export function plannedStarts(draft: Draft, offer: PlacedOffer): readonly number[] {
  const starts = startsOf(offer, draft.world.months)
  if (draft.question.step !== 'quarter') return starts
  const quarters = starts.filter((start) => start % monthsOfQuarter === 0)
  return quarters.length > 0 ? quarters : starts.slice(0, 1)
}

/** The months that share a column of use, in order; the last may be shorter. */
export function plannedMonths(draft: Draft): readonly (readonly number[])[] {
  const { months } = draft.world
  const length = draft.question.step === 'quarter' ? monthsOfQuarter : 1
  return Array.from({ length: Math.ceil(months / length) }, (_, step) =>
    Array.from({ length: Math.min(length, months - step * length) }, (_month, i) => step * length + i),
  )
}
