// What else was considered: doing nothing, staying with the incumbent, other sets of rules; and savings against named baselines.
import type { CaseResult, Saving } from '../../award/board.ts'
import { costByCase } from '../../chart/cost-by-case.ts'
import { priceAward } from '../../price/price-award.ts'
import type { AwardTotals } from '../../tender/award.ts'
import type { Block, Row } from '../block.ts'
import type { Facts } from '../facts.ts'
import { absent, count, type Figure, money, say, share, text, words } from '../figure.ts'

export function alternatives(facts: Facts): readonly Block[] {
  const cases = otherCases(facts)
  const chosen = { name: facts.options.caseName, award: facts.award }
  return [
    { kind: 'heading', level: 1, text: 'Alternatives considered' },
    casesTable(facts, cases),
    {
      kind: 'chart',
      caption: 'Cost of each case, present value',
      chart: costByCase([chosen, ...cases], chosen.name, facts.currency, facts.locale),
    },
    savingsTable(facts),
  ]
}

/** The board's cases but the chosen one itself. */
function otherCases(facts: Facts): readonly CaseResult[] {
  return (facts.board?.cases ?? []).filter((one) => one.name !== facts.options.caseName)
}

function casesTable(facts: Facts, cases: readonly CaseResult[]): Block {
  const { currency, totals } = facts
  const column = (label: string) => ({ label, unit: currency, align: 'end' as const })
  const chosen: Row = {
    cells: caseCells(facts, `${facts.options.caseName} (recommended)`, totals, countVendors(facts.award.lines)),
    emphasis: 'chosen',
  }
  const others = cases.map(({ name, award }): Row => {
    if (award.totals === null) return { cells: unsolvedCells(name, award.status), emphasis: 'quiet' }
    return { cells: caseCells(facts, name, award.totals, countVendors(award.lines)) }
  })
  const unavailable = (facts.board?.unavailable ?? []).map(
    (one): Row => ({ cells: emptyCells(one.name, one.reason), emphasis: 'quiet' }),
  )
  return {
    kind: 'table',
    id: 'alternatives',
    caption: 'Cases',
    columns: [
      { label: 'Case', unit: '', align: 'start', grow: 1 },
      { label: 'Vendors', unit: '', align: 'end' },
      column('Committed'),
      column('Cash'),
      column('Lost compute'),
      column('Total'),
      column('Against recommended'),
    ],
    rows: [chosen, doNothing(facts), ...others, ...unavailable],
    note: say`Committed: undiscounted. Cash, lost compute and total: present values at ${share(facts.tender.discountRate)} a year. Total is what is minimised: cash, less the credit for capacity after the horizon, plus lost compute and breaches of priced rules; lost compute is no payment. “Do nothing” signs no contract and uses nothing on demand.`,
  }
}

function caseCells(facts: Facts, name: string, totals: AwardTotals, vendors: number): readonly Figure[] {
  const { currency } = facts
  return [
    text(name),
    count(vendors, ''),
    money(totals.commitment, currency),
    money(totals.npv, currency),
    money(totals.lostCompute, currency),
    money(totals.total, currency),
    money(totals.total - facts.totals.total, currency),
  ]
}

/** No new contract and nothing on demand; existing contracts go on and are used by nobody but as the award uses them. */
function doNothing(facts: Facts): Row {
  const existing = facts.contracts.filter((contract) => contract.existing)
  const ids = new Set(existing.map((contract) => contract.line.offer))
  const drawn = facts.award.drawn?.filter((entry) => ids.has(entry.offer))
  const supplied = new Set(
    existing.flatMap(({ line }) => (drawn?.some((entry) => entry.offer === line.offer) ? [line.site] : [])),
  )
  const { totals } = priceAward(facts.tender, facts.offers.active, {
    lines: existing.map((contract) => contract.line),
    // Hardware we hold stands still where only new contracts would power it.
    use: facts.award.use.filter(
      (entry) => ids.has(entry.offer) && (entry.site === undefined || supplied.has(entry.site)),
    ),
    drawn,
  })
  return { cells: caseCells(facts, 'Do nothing', totals, countVendors(existing.map((contract) => contract.line))) }
}

function unsolvedCells(name: string, status: string): readonly Figure[] {
  return emptyCells(name, status === 'infeasible' ? 'no award keeps these rules' : 'no award found within the limit')
}

function emptyCells(name: string, why: string): readonly Figure[] {
  return [words(say`${name}: ${why}`), ...Array.from({ length: 6 }, () => absent('–'))]
}

function countVendors(lines: readonly { readonly vendor: string }[]): number {
  return new Set(lines.map((line) => line.vendor)).size
}

function savingsTable(facts: Facts): Block {
  const { currency } = facts
  const column = (label: string) => ({ label, unit: currency, align: 'end' as const })
  return {
    kind: 'table',
    id: 'savings',
    caption: 'Savings against named baselines',
    columns: [
      { label: 'Baseline', unit: '', align: 'start', grow: 1 },
      column('Baseline'),
      column('This award'),
      column('Saving'),
      column('of it price'),
      column('of it volume'),
      column('of it terms'),
    ],
    rows: (facts.board?.savings ?? []).map((saving) => ({ cells: savingCells(saving, currency) })),
    empty: 'No baseline was solved for this award.',
    note: ['A negative saving is a cost above the baseline. Baselines are never added up.'],
  }
}

function savingCells(saving: Saving, currency: string): readonly Figure[] {
  const part = (value: number | null | undefined) =>
    value === null || value === undefined ? absent('–') : money(value, currency)
  const name = saving.saving === null ? say`${saving.name}: ${saving.reason}` : say`${saving.name}`
  return [
    words(name),
    ...[saving.baselineTotal, saving.awardTotal, saving.saving].map(part),
    ...[saving.split?.price, saving.split?.volume, saving.split?.terms].map(part),
  ]
}
