// The register of commitments: what is signed by an award or today, month by month, with exposure, exits, expiry and dates.
import { toMajor } from '../money/amount.ts'
import { currencyDecimals } from '../money/format.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import { monthOf } from '../time/month.ts'
import { type Holding, holdingsOf, type Position, positionAt } from './holding.ts'
import { type KeyDate, keyDates } from './key-dates.ts'
import { type Obligation, obligationsOf, sumFrom } from './obligations.ts'
import { type WalkAway, walkAway } from './walk-away.ts'

/** Money in the tender currency, major units, undiscounted. Month 0 is the tender's start; months run to the end of the last contract or obligation. */
export interface Register {
  readonly holdings: readonly Holding[]
  readonly obligations: readonly Obligation[]
  readonly months: readonly RegisterMonth[]
  /** Number of months inside the horizon; later ones hold only what is signed. */
  readonly horizon: number
  readonly expiry: readonly Expiry[]
  readonly dates: readonly KeyDate[]
}

export interface RegisterMonth {
  readonly accelerators: Position
  /** MW of critical IT load under contract: leases, colocation, own builds. */
  readonly mw: Position
  /** Minimum still owed from this month on, prepayments set off. */
  readonly exposure: number
  /** What leaving everything costs when decided in this month, each contract by its cheapest way. */
  readonly walkAway: number
  /** Due in this month whatever is used. */
  readonly due: number
}

/** What has its last month in a calendar quarter. */
export interface Expiry {
  /** First month of the quarter, counted from the tender's start; may lie before it. */
  readonly from: number
  readonly accelerators: number
  readonly mw: number
  /** Share of all contracted MW; 0 without any. */
  readonly shareOfMw: number
  readonly offers: readonly string[]
}

/** Source: docs/model.md, the register of commitments. The award must hold against the tender; `offers` are the active ones. */
export function makeRegister(
  tender: Tender,
  offers: readonly ActiveOffer[],
  award: Pick<Award, 'lines' | 'use' | 'drawn'>,
): Register {
  const holdings = holdingsOf(tender, offers, award)
  const obligations = obligationsOf(tender, offers, award)
  // What is owned owes nothing: its life does not stretch the register.
  const ends = holdings.flatMap(({ kind, end }) => (kind === 'hardware' || kind === 'build' ? [] : [end]))
  const last = Math.max(tender.months - 1, ...ends.map((end) => end - 1), ...obligations.map((one) => one.last))
  return {
    holdings,
    obligations,
    months: Array.from({ length: last + 1 }, (_, m) => monthAt(tender, holdings, obligations, award, m)),
    horizon: tender.months,
    expiry: expiryOf(tender, holdings),
    dates: keyDates(tender, holdings),
  }
}

/** The existing contracts of a tender as lines of an award: what is signed today. */
export function signedToday(offers: readonly ActiveOffer[]): Pick<Award, 'lines' | 'use'> {
  const lines = offers.flatMap(({ offer, vendor, terms }) => {
    if (terms.awarded === undefined) return []
    const { quantity, start, site = terms.site } = terms.awarded
    const tier = Math.max(
      0,
      terms.tiers.findLastIndex((candidate) => candidate.from <= quantity),
    )
    return [{ offer: offer.id, vendor, quantity, start, tier, ...(site === undefined ? {} : { site }) }]
  })
  return { lines, use: [] }
}

function monthAt(
  tender: Tender,
  holdings: readonly Holding[],
  obligations: readonly Obligation[],
  award: Pick<Award, 'lines' | 'use' | 'drawn'>,
  m: number,
): RegisterMonth {
  const positions = holdings.map((holding) => ({ holding, position: positionAt(holding, award, m) }))
  const minor = (amount: number) => toMajor(amount, currencyDecimals(tender.currency))
  const ways = leaveAll(tender, holdings, obligations, m)
  return {
    accelerators: addUp(positions, ({ unit }) => (unit === 'accelerators' ? 1 : 0)),
    mw: addUp(positions, ({ kwPerUnit }) => kwPerUnit / 1000),
    exposure: minor(obligations.reduce((sum, one) => sum + sumFrom(one.minimum, m) - prepaidFrom(one, m), 0)),
    walkAway: minor(ways.reduce((sum, way) => sum + way.cost, 0)),
    due: minor(obligations.reduce((sum, one) => sum + (one.due.get(m) ?? 0), 0)),
  }
}

/** What of the minimum from month m on is prepaid already. */
function prepaidFrom(obligation: Obligation, m: number): number {
  return 0 - sumFrom(obligation.drawdown, m)
}

/** The cheapest way out of every offer, decided in month m; lines of one offer leave together. */
export function leaveAll(
  tender: Tender,
  holdings: readonly Holding[],
  obligations: readonly Obligation[],
  m: number,
): readonly (WalkAway & { readonly offer: string })[] {
  return obligations.flatMap((obligation) => {
    const holding = holdings.find((candidate) => candidate.line.offer === obligation.offer)
    if (holding === undefined) return []
    const way = walkAway(tender, holding.active, holding.line.start, obligation, m)
    return [{ ...way, offer: obligation.offer }]
  })
}

function addUp(
  positions: readonly { readonly holding: Holding; readonly position: Position }[],
  weightOf: (holding: Holding) => number,
): Position {
  const sum = (pick: (position: Position) => number) =>
    positions.reduce((total, { holding, position }) => total + pick(position) * weightOf(holding), 0)
  return {
    committed: sum((position) => position.committed),
    billable: sum((position) => position.billable),
    available: sum((position) => position.available),
    used: sum((position) => position.used),
  }
}

/** Quarters in which something ends, in order. */
function expiryOf(tender: Tender, holdings: readonly Holding[]): readonly Expiry[] {
  const first = monthOf(tender.start, 0)
  const quarterIn = ({ end }: Holding) => Math.floor((first + end - 1) / 3)
  const ending = holdings.filter((holding) => Number.isFinite(holding.end) && holding.end > 0)
  const all = holdings.reduce((sum, holding) => sum + mwOf(holding), 0)
  const quarters = [...new Set(ending.map(quarterIn))].sort((a, b) => a - b)
  return quarters.map((quarter) => {
    const own = ending.filter((holding) => quarterIn(holding) === quarter)
    const mw = own.reduce((sum, holding) => sum + mwOf(holding), 0)
    return {
      from: quarter * 3 - first,
      accelerators: own.reduce((sum, { unit, line }) => sum + (unit === 'accelerators' ? line.quantity : 0), 0),
      mw,
      shareOfMw: all === 0 ? 0 : mw / all,
      offers: [...new Set(own.map((holding) => holding.line.offer))],
    }
  })
}

function mwOf({ line, kwPerUnit }: Holding): number {
  return (line.quantity * kwPerUnit) / 1000
}
