// Spend commitments in the model: for each month a quote's first award may start in, its intervals, and what each is short of.
import type { Quote } from '../tender/quote.ts'
import { addAtMost, addTotal, type Draft } from './draft.ts'
import { addScaled, addTerm, type Expression, emptySum, type Sum } from './milp.ts'
import { sumAmounts } from './rates.ts'
import type { PlacedOffer } from './world.ts'

interface Run {
  readonly offer: PlacedOffer
  readonly start: number
  readonly end: number
  /** 1 when it is awarded so. */
  readonly awarded: Expression
}

/** Source: docs/model.md, across offers. */
export function addSpendCommitments(draft: Draft): void {
  const quotes = new Set(draft.world.offers.map((offer) => offer.active.quote))
  for (const quote of quotes) if (quote.spendCommitment !== undefined) addQuote(draft, quote)
}

function addQuote(draft: Draft, quote: Quote): void {
  const runs = runsOf(draft, quote)
  if (runs.length === 0) return
  const spans = [...new Set(runs.map(({ start }) => start))].sort((a, b) => a - b)
  for (const first of spans) {
    for (const end of [...new Set(runs.map((run) => run.end))].filter((one) => one > first)) {
      addSpan(draft, quote, runs, first, end)
    }
  }
}

function runsOf(draft: Draft, quote: Quote): readonly Run[] {
  return draft.world.offers.flatMap((offer): readonly Run[] => {
    if (offer.active.quote !== quote || !offer.committed || offer.powered || offer.terms.kind === 'build') return []
    const endOf = (start: number) => start + offer.terms.termMonths
    const standing = draft.standing[offer.index]
    if (standing !== undefined) {
      return [{ offer, start: standing.start, end: endOf(standing.start), awarded: emptySum(1) }]
    }
    return (draft.cells[offer.index] ?? []).map((cell) => ({
      ...{ offer, start: cell.start, end: endOf(cell.start) },
      awarded: { cols: [cell.awarded], coefs: [1], constant: 0 },
    }))
  })
}

/** What holds when the first award starts in `first` and the last ends with `end`: each interval is spent in, or paid for. */
function addSpan(draft: Draft, quote: Quote, runs: readonly Run[], first: number, end: number): void {
  const { spendCommitment } = quote
  const within = runs.filter((run) => run.start >= first && run.end <= end)
  const begins = within.filter((run) => run.start === first)
  const ends = within.filter((run) => run.end === end)
  if (spendCommitment === undefined || begins.length === 0 || ends.length === 0) return
  // 1 at least when something starts first and something ends last; the rows below ask for nothing else of it.
  const name = `${quote.id},${first},${end}`
  const span = draft.milp.addColumn(`span[${name}]`, { upper: 1 })
  const outside = runs.filter((run) => run.start < first || run.end > end)
  for (const begin of begins) {
    for (const last of ends) {
      // span ≥ begin + last − 1 − Σ awards outside the span.
      const row = emptySum()
      addTerm(row, span, -1)
      addScaled(row, begin.awarded, 1)
      if (last !== begin) addScaled(row, last.awarded, 1)
      for (const other of outside) addScaled(row, other.awarded, -1)
      addAtMost(draft, `span[${name}]`, row, last === begin ? 0 : 1)
    }
  }
  const length = { month: 1, year: 12, term: end - first }[spendCommitment.per]
  const fx = draft.facts.rateOf(quote.currency)
  const share = spendCommitment.shortfallShare ?? 1
  for (let from = first; from < end; from += length) {
    const to = Math.min(from + length, end) - 1
    if (to < 0) continue
    const amount = spendCommitment.amount * fx
    addInterval(draft, quote, `${name},${from}`, { span, from, to, amount, share })
  }
}

interface Interval {
  readonly span: number
  readonly from: number
  readonly to: number
  /** Tender currency. */
  readonly amount: number
  readonly share: number
}

/** short ≥ amount · span − what is billed for capacity in the interval; the same without use is committed beyond the minimum. */
function addInterval(draft: Draft, quote: Quote, name: string, { span, from, to, amount, share }: Interval): void {
  const minimum = capacityOf(draft, quote, from, to, false)
  const spent = capacityOf(draft, quote, from, to, true)
  const short = draft.milp.addColumn(`short[${name}]`, { upper: amount })
  addShort(draft, `short[${name}]`, short, span, amount, spent)
  addTotal(draft, short, share * draft.facts.discount(to))
  draft.ownCosts.push({ cash: to, column: short, paid: share, vendor: quote.vendor })
  const beyond = draft.milp.addColumn(`beyond[${name}]`, { upper: amount })
  addShort(draft, `beyond[${name}]`, beyond, span, amount, minimum)
  draft.committedSpend.push({ vendor: quote.vendor, column: beyond })
}

function addShort(draft: Draft, name: string, column: number, span: number, amount: number, spent: Sum): void {
  const row = emptySum()
  addTerm(row, span, amount)
  addScaled(row, spent, -1)
  addTerm(row, column, -1)
  addAtMost(draft, name, row, 0)
}

function capacityOf(draft: Draft, quote: Quote, from: number, to: number, withUse: boolean): Sum {
  const sum = emptySum()
  const inside = (flow: { readonly kind: string; readonly service: number }) =>
    flow.kind === 'minimum' && flow.service >= from && flow.service <= to ? 1 : 0
  for (const offer of draft.world.offers) {
    if (offer.active.quote !== quote || !offer.committed) continue
    const standing = draft.standing[offer.index]
    if (standing !== undefined) {
      const amount = sumAmounts(standing.rates.billed, inside)
      sum.constant += amount.fixed + amount.unit * standing.quantity
    }
    for (const cell of draft.cells[offer.index] ?? []) {
      const amount = sumAmounts(cell.rates.billed, inside)
      if (amount.fixed !== 0) addTerm(sum, cell.awarded, amount.fixed)
      if (amount.unit !== 0) addScaled(sum, cell.quantity, amount.unit)
    }
  }
  if (!withUse) return sum
  for (const cost of draft.useCosts) {
    const own = cost.offer.active.quote === quote && cost.offer.committed
    if (own && cost.month >= from && cost.month <= to && cost.capacity !== 0) addTerm(sum, cost.column, cost.capacity)
  }
  return sum
}
