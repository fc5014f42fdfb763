// How much a vendor wins as its unit prices move: every factor at which the best award changes, found where its straight lines meet.
import type { VendorLeverage } from '../tender/leverage.ts'
import { bends } from './bends.ts'
import { type LeverageDesk, slack } from './desk.ts'
import { scalePrices, toBillionth, toMillionth } from './edits.ts'
import { stepAt } from './factor-asked.ts'
import { mwSupplied, shareOfDemand } from './part-in-award.ts'
import { costAt, type PriceLine, priceLine } from './price-line.ts'

type Curve = NonNullable<VendorLeverage['curve']>
type Point = Curve[number]

const lowest = 0.5
const highest = 1.5
/** Breakpoints nearer to each other than this are not told apart. */
const nearest = 1e-6
/** Where prices bend more than the bill there are no straight lines: the curve is read at these many factors. */
const readings = 21

/** An award that is best at some factor. */
interface Best extends PriceLine {
  readonly part: Pick<Point, 'share' | 'mw'>
  readonly total: number
}

/**
 * The best award's total and the vendor's part in it, share of demand and MW it supplies, for factors on [0.5, 1.5]. Each breakpoint stands
 * twice, with the part before and after it. Null when cancelled. Source: docs/model.md, leverage.
 */
export async function awardCurve(desk: LeverageDesk, vendor: string): Promise<Curve | null> {
  if (bends(desk.tender, desk.rules, vendor)) return readCurve(desk, vendor)
  const low = await bestAt(desk, vendor, lowest)
  const high = await bestAt(desk, vendor, highest)
  if (low === null || high === null) return null
  if (low === 'none' || high === 'none') return []
  const pieces = await between(desk, vendor, { at: lowest, best: low }, { at: highest, best: high })
  return pieces === null ? null : drawn(pieces)
}

interface Known {
  readonly at: number
  readonly best: Best
}

/** A piece from one factor to the next on which one award is best. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly best: Best
}

/** The lines of both ends meet where neither is better; a better award there splits the interval, else it is a breakpoint. */
async function between(
  desk: LeverageDesk,
  vendor: string,
  left: Known,
  right: Known,
): Promise<readonly Piece[] | null> {
  const one = { from: left.at, to: right.at, best: left.best }
  const slope = left.best.scaled - right.best.scaled
  const tolerance = slack(desk, right.best.total)
  if (Math.abs(costAt(left.best, right.at) - right.best.total) <= tolerance) return [one]
  if (slope <= 0) return [one]
  const meet = (right.best.fixed - left.best.fixed) / slope
  if (meet <= left.at + nearest || meet >= right.at - nearest)
    return [{ ...one, best: meet <= left.at ? right.best : left.best }]
  const middle = await bestAt(desk, vendor, meet, left.best)
  if (middle === null) return null
  if (middle === 'none' || middle.total >= costAt(left.best, meet) - tolerance) {
    return [
      { from: left.at, to: meet, best: left.best },
      { from: meet, to: right.at, best: right.best },
    ]
  }
  const known = { at: meet, best: middle }
  const before = await between(desk, vendor, left, known)
  const after = before === null ? null : await between(desk, vendor, known, right)
  return before === null || after === null ? null : [...before, ...after]
}

function drawn(pieces: readonly Piece[]): Curve {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    const same = last !== undefined && Math.abs(last.best.scaled - piece.best.scaled) < 1e-6
    if (same) merged.splice(-1, 1, { ...last, to: piece.to })
    else merged.push(piece)
  }
  return merged.flatMap(({ from, to, best }) => [point(from, best), point(to, best)])
}

function point(factor: number, best: Best): Point {
  return {
    factor: toBillionth(factor),
    total: Math.round(costAt(best, factor) * 100) / 100,
    ...best.part,
  }
}

async function readCurve(desk: LeverageDesk, vendor: string): Promise<Curve | null> {
  const points: Point[] = []
  for (let reading = 0; reading < readings; reading += 1) {
    const factor = lowest + ((highest - lowest) * reading) / (readings - 1)
    const best = await bestAt(desk, vendor, factor)
    if (best === null) return null
    if (best !== 'none') points.push({ factor, total: best.total, ...best.part })
  }
  return points
}

async function bestAt(desk: LeverageDesk, vendor: string, factor: number, from?: Best): Promise<Best | 'none' | null> {
  const tender = scalePrices(desk.tender, vendor, factor)
  const award = await desk.ask(stepAt(desk, vendor, factor), { tender, start: from?.lines ?? desk.award.lines })
  if (award === null) return null
  if (award.totals === null) return 'none'
  const mw = mwSupplied(tender, award, vendor)
  const part = { share: toMillionth(shareOfDemand(tender, award, vendor)), ...(mw === undefined ? {} : { mw }) }
  return { ...priceLine(desk.tender, vendor, award), part, total: award.totals.total }
}
