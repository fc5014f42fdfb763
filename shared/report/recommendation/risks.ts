// The three risks of page 1: every measurable one is stated with the amount at stake, and the largest three are shown.
import { isCash } from '../../price/category.ts'
import { exposures } from '../exposure.ts'
import type { Facts } from '../facts.ts'
import { count, money, month, say, share, type Text } from '../figure.ts'

interface Risk {
  /** Tender currency; what the risk is ranked by. */
  readonly stake: number
  readonly text: Text
}

/** How far prices and rates are moved to show what hangs on them. */
const move = 0.1

/** The largest three by amount at stake; fewer when fewer can be measured. */
export function largestRisks(facts: Facts): readonly Text[] {
  return [concentration, afterHorizon, onDemandPrice, currencies, shortfall, lossOfVendor, prepayment]
    .flatMap((measure) => measure(facts) ?? [])
    .sort((a, b) => b.stake - a.stake)
    .slice(0, 3)
    .map((risk) => risk.text)
}

function concentration(facts: Facts): Risk | undefined {
  const all = exposures(facts)
  const [largest] = all
  const signed = all.reduce((sum, one) => sum + one.commitment + one.capital, 0)
  if (largest === undefined || signed === 0) return undefined
  const stake = largest.commitment + largest.capital
  if (stake === 0) return undefined
  const { creditRating } = largest.vendor
  const rating = creditRating === undefined ? 'no credit rating on file' : `credit rating on file: ${creditRating}`
  const part = share(stake / signed)
  const of = all.some(({ capital }) => capital > 0) ? 'all that is committed, bought and built' : 'all commitments'
  const failure = facts.board?.stress.find((row) => row.domain === 'vendor' && row.failed === largest.vendor.id)
  const after: Text =
    failure === undefined
      ? []
      : say` If it failed in ${month(facts.monthAt(failure.month))}, ${count(failure.served, 'H100e')} of ${count(failure.criticalDemand, 'H100e')} of critical demand would still be served.`
  return {
    stake,
    text: say`Reliance on ${largest.name}: ${money(stake, facts.currency)}, ${part} of ${of} (${rating}).${after}`,
  }
}

function afterHorizon(facts: Facts): Risk | undefined {
  const owed = facts.priced.owedAfterHorizon
  if (owed <= 0) return undefined
  const end = month(facts.monthAt(facts.tender.months))
  return {
    stake: owed,
    text: say`Contracts outlast the plan: ${money(owed, facts.currency)} (present value) is still owed for service from ${end} on, for which no demand is planned yet.`,
  }
}

function onDemandPrice(facts: Facts): Risk | undefined {
  const cash = facts.onDemand.reduce((sum, use) => sum + use.cash, 0)
  if (cash <= 0) return undefined
  const peak = facts.board?.onDemandPeak
  const most: Text =
    peak === undefined ? [] : say`, at most ${share(peak.share)} of delivery in ${month(facts.monthAt(peak.month))}`
  return {
    stake: cash,
    text: say`On-demand capacity is not reserved: ${money(cash, facts.currency)} of planned use${most}. A price ${share(move)} higher would cost ${money(cash * move, facts.currency)} more.`,
  }
}

function currencies(facts: Facts): Risk | undefined {
  const foreign = facts.priced.ledger.filter((line) => isCash(line.category) && line.currency !== facts.currency)
  const amount = facts.amountOf(foreign)
  if (amount <= 0 || facts.totals.nominal === 0) return undefined
  const names = [...new Set(foreign.map((line) => line.currency))].sort().join(', ')
  return {
    stake: amount * move,
    text: say`Exchange rates: ${share(amount / facts.totals.nominal)} of payments are in ${names}; rates ${share(move)} higher would add ${money(amount * move, facts.currency)}.`,
  }
}

function shortfall(facts: Facts): Risk | undefined {
  const { lostCompute } = facts.totals
  if (lostCompute <= 0) return undefined
  const { months } = facts.award
  const short = months.filter((one) => one.unserved > 0).length
  const worst = months.reduce((at, one, m) => (one.unserved > (months[at]?.unserved ?? 0) ? m : at), 0)
  return {
    stake: lostCompute,
    text: say`Demand is not fully met in ${count(short, 'month', 'months')}, by ${count(months[worst]?.unserved ?? 0, 'H100e')} in ${month(facts.monthAt(worst))}. The missing compute is valued at ${money(lostCompute, facts.currency)} (present value; not cash).`,
  }
}

function lossOfVendor(facts: Facts): Risk | undefined {
  const rows = (facts.board?.stress ?? []).filter((row) => row.domain === 'vendor' && row.shortfall > 0)
  const worst = rows.toSorted((a, b) => b.shortfall - a.shortfall)[0]
  if (worst === undefined) return undefined
  const dearest = Math.max(...facts.tender.workloads.map((workload) => workload.valueOfLostCompute))
  const stake = worst.shortfall * 730 * dearest
  return {
    stake,
    text: say`Losing ${facts.names.nameOf(worst.failed)} in ${month(facts.monthAt(worst.month))} would leave ${count(worst.shortfall, 'H100e')} of ${count(worst.criticalDemand, 'H100e')} of critical demand unserved; a month of that is valued at up to ${money(stake, facts.currency)} (not cash).`,
  }
}

function prepayment(facts: Facts): Risk | undefined {
  const [largest] = exposures(facts).toSorted((a, b) => b.largestPrepayment - a.largestPrepayment)
  if (largest === undefined || largest.largestPrepayment <= 0) return undefined
  return {
    stake: largest.largestPrepayment,
    text: say`Prepayment: up to ${money(largest.largestPrepayment, facts.currency)} paid to ${largest.name} and not yet used is lost if it fails.`,
  }
}
