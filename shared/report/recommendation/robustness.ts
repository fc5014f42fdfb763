// What happens when something fails, what each rule costs, and how far values and limits may move.
import type { PolicyPrice, StressRow, Value } from '../../award/board.ts'
import type { Frontier } from '../../award/frontier-points.ts'
import { frontierChart, frontierWords, limitWords, pointWords } from '../../chart/frontier-chart.ts'
import type { FailureDomain } from '../../tender/rules/redundancy.ts'
import { ruleSentence } from '../../tender/rules/table.ts'
import type { Block, Row } from '../block.ts'
import type { Facts } from '../facts.ts'
import { absent, count, type Figure, money, month, say, text, words } from '../figure.ts'

/** Where the board is missing. */
export const notSolved = 'Not computed for this award: the cases around it were not solved.'

export function redundancy(facts: Facts): readonly Block[] {
  const rows = facts.board?.stress ?? []
  return [
    { kind: 'heading', level: 1, text: 'If one of them fails' },
    {
      kind: 'table',
      id: 'stress',
      caption: 'Critical demand still served in the worst month',
      columns: [
        { label: 'What fails', unit: '', align: 'start', grow: 1 },
        { label: 'Kind', unit: '', align: 'start' },
        { label: 'Worst month', unit: '', align: 'end' },
        { label: 'Critical demand', unit: 'H100e', align: 'end' },
        { label: 'Still served', unit: 'H100e', align: 'end' },
        { label: 'Missing', unit: 'H100e', align: 'end' },
        { label: 'On demand', unit: '', align: 'start' },
      ],
      rows: rows.toSorted((a, b) => b.shortfall - a.shortfall).map((row) => stressRow(facts, row)),
      empty: facts.board === null ? notSolved : 'Nothing is awarded that could fail.',
      note: [
        'One thing fails at a time, and what remains is shared out anew. Still served is what remains for critical demand, at most that demand.',
      ],
    },
  ]
}

const domainNames: { readonly [K in FailureDomain]: string } = {
  vendor: 'vendor',
  site: 'site',
  region: 'region',
  family: 'accelerator family',
  group: 'shared cause',
}

function stressRow(facts: Facts, row: StressRow): Row {
  return {
    cells: [
      text(facts.names.nameOf(row.failed)),
      text(domainNames[row.domain]),
      month(facts.monthAt(row.month)),
      ...[row.criticalDemand, row.served, row.shortfall].map((value) => count(value, '')),
      text(row.countOnDemand ? 'counted' : 'not counted'),
    ],
  }
}

export function policies(facts: Facts): readonly Block[] {
  const prices = facts.board?.policyPrices ?? []
  return [
    { kind: 'heading', level: 1, text: 'The price of each policy' },
    {
      kind: 'table',
      id: 'policies',
      caption: 'What dropping one rule alone would save',
      columns: [
        { label: 'Rule', unit: '', align: 'start', grow: 2 },
        { label: 'Costs', unit: facts.currency, align: 'end' },
        { label: 'Between', unit: '', align: 'start', grow: 1 },
      ],
      rows: prices.map((price) => policyRow(facts, price)),
      empty: facts.award.rules.length === 0 ? 'This case has no rules.' : notSolved,
      note: [
        'Total with all rules less total without this one, present value. Both are solved anew, so the figure is a difference of two awards.',
      ],
    },
  ]
}

function policyRow(facts: Facts, price: PolicyPrice): Row {
  const sentence = text(ruleSentence(price.rule, facts.names))
  if (price.cost === null) return { cells: [sentence, absent('–'), absent(price.reason)] }
  return { cells: [sentence, money(price.cost.value, facts.currency), interval(price.cost, facts.currency)] }
}

function interval(value: Value, currency: string): Figure {
  const range = say`${money(value.lo, currency)} and ${money(value.hi, currency)}`
  return words(value.proven ? range : say`${range}; not proven`)
}

/** Between which values of a missing hour the award stays best. */
export function lostComputeRange(facts: Facts): readonly Block[] {
  const range = facts.board?.lostComputeRange
  if (range === undefined || range === null) return []
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'How sure the value of a missing hour must be' },
    { kind: 'paragraph', text: [range.sentence] },
  ]
  if (range.byWorkload.length === 0) return blocks
  const value = (amount: number | null) => (amount === null ? absent('any') : money(amount, facts.currency))
  return [
    ...blocks,
    {
      kind: 'table',
      id: 'missing-hour',
      caption: 'Cost of a missing H100e-hour between which this award stays best',
      columns: [
        { label: 'Workload', unit: '', align: 'start', grow: 1 },
        ...['Now', 'From', 'To'].map((label) => ({ label, unit: facts.currency, align: 'end' as const })),
      ],
      rows: range.byWorkload.map((one) => ({
        cells: [text(facts.names.nameOf(one.workload)), value(one.now), value(one.low), value(one.high)],
      })),
      note: ['All workloads’ costs move in proportion.'],
    },
  ]
}

/** Frontiers that were asked for; none, nothing. */
export function frontiers(facts: Facts): readonly Block[] {
  const found = facts.board?.frontiers ?? []
  if (found.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'How far a policy can go' },
    ...found.flatMap((frontier): readonly Block[] => [
      {
        kind: 'chart',
        chart: frontierChart(frontier, facts.currency, facts.locale),
        caption: frontierWords[frontier.kind].title,
      },
      frontierTable(facts, frontier),
    ]),
  ]
}

function frontierTable(facts: Facts, { kind, points }: Frontier): Block {
  const cheapest = points.find(({ total }) => total !== null)?.total ?? 0
  const amount = (total: number | null, of: number) =>
    total === null ? absent('none') : money(Math.round((total - of) * 100) / 100, facts.currency)
  return {
    kind: 'table',
    id: `frontier-${kind}`,
    caption: `${frontierWords[kind].title}, step by step`,
    columns: [
      { label: 'Limit', unit: '', align: 'start' },
      { label: 'Total', unit: facts.currency, align: 'end' },
      { label: 'Cannot be below', unit: facts.currency, align: 'end' },
      { label: 'More than without', unit: facts.currency, align: 'end' },
      { label: 'Signed with', unit: '', align: 'start', grow: 1 },
    ],
    rows: points.map((point) => ({
      cells: [
        text(limitWords(kind, point.limit, facts.currency, facts.locale)),
        amount(point.total, 0),
        amount(point.total === null ? null : point.bound, 0),
        amount(point.total, cheapest),
        text(point.why === 'solved' ? point.vendors.map(facts.names.nameOf).join(', ') : pointWords[point.why]),
      ],
    })),
    note: [
      'Each step is an award of its own; the cheapest there is lies between its total and what that cannot be below. Other rules hold throughout. Present values, lost compute included.',
    ],
  }
}
