// The tables of a register: contracts, positions by quarter, cost of leaving, what ends when, what is owed after the horizon, dates.

import { dateWords } from '../../register/key-dates.ts'
import { sumFrom } from '../../register/obligations.ts'
import { leaveAll } from '../../register/register.ts'
import { nameMonth } from '../../time/month.ts'
import type { Row, Table } from '../block.ts'
import { absent, count, date, money, month, share, text } from '../figure.ts'
import type { RegisterFacts } from './register-facts.ts'

const kindNames = {
  lease: 'lease',
  'on-demand': 'on demand',
  colocation: 'colocation',
  hardware: 'bought hardware',
  build: 'own build',
} as const

export function holdingsTable(facts: RegisterFacts): Table {
  return {
    kind: 'table',
    id: 'holdings',
    caption: 'What is held',
    columns: [
      { label: 'Vendor, offer', unit: '', align: 'start', grow: 1.2 },
      { label: 'Kind and place', unit: '', align: 'start', grow: 1.2 },
      { label: 'Quantity', unit: '', align: 'end' },
      { label: 'Power', unit: 'MW', align: 'end' },
      { label: 'In service', unit: '', align: 'end' },
      { label: 'Until', unit: '', align: 'end' },
      { label: 'Take-or-pay', unit: '%', align: 'end' },
    ],
    rows: facts.register.holdings.map((holding): Row => {
      const { active, line, kind, unit, kwPerUnit, from, end, existing } = holding
      const owned = kind === 'hardware' || kind === 'build'
      return {
        cells: [
          text(`${facts.nameOf(active.vendor)}${existing ? ' (existing)' : ''}, ${line.offer}`),
          text(`${kindNames[kind]}, ${facts.siteOf(line.site ?? active.terms.site)}`),
          unit === 'kW' ? count(line.quantity, 'kW') : count(line.quantity, 'accelerator', 'accelerators'),
          kwPerUnit === 0 ? absent('under its supply') : count((line.quantity * kwPerUnit) / 1000, 'MW', 'MW', 2),
          month(facts.monthAt(from)),
          Number.isFinite(end) ? month(facts.monthAt(end - 1)) : absent('no end'),
          owned ? absent('owned') : share(active.terms.takeOrPay),
        ],
      }
    }),
    note: ['Until: last month in service. Power of bought hardware is contracted with whoever supplies its site.'],
    empty: 'Nothing is signed.',
  }
}

/** Positions in the last month of each quarter from the tender's start. */
export function positionsTable(facts: RegisterFacts): Table {
  const { months } = facts.register
  const quarters = Array.from({ length: Math.ceil(months.length / 3) }, (_, q) =>
    Math.min(q * 3 + 2, months.length - 1),
  )
  return {
    kind: 'table',
    id: 'positions',
    caption: 'Committed, billed in any case, in service and used',
    columns: [
      { label: 'At the end of', unit: '', align: 'start', grow: 1 },
      { label: 'Committed', unit: 'accelerators', align: 'end' },
      { label: 'Billed', unit: 'accelerators', align: 'end' },
      { label: 'In service', unit: 'accelerators', align: 'end' },
      { label: 'Used', unit: 'accelerators', align: 'end' },
      { label: 'Committed', unit: 'MW', align: 'end' },
      { label: 'Billed', unit: 'MW', align: 'end' },
      { label: 'In service', unit: 'MW', align: 'end' },
      { label: 'Used', unit: 'MW', align: 'end' },
    ],
    rows: quarters.flatMap((m): readonly Row[] => {
      const at = months[m]
      if (at === undefined) return []
      const positions = ['committed', 'billable', 'available', 'used'] as const
      return [
        {
          cells: [
            month(facts.monthAt(m)),
            ...positions.map((key) => count(at.accelerators[key], '')),
            ...positions.map((key) => count(at.mw[key], '', '', 2)),
          ],
          ...(m < facts.register.horizon ? {} : { emphasis: 'quiet' as const }),
        },
      ]
    }),
    note: [
      'Billed: paid for whether used or not. Use is planned within the horizon only; later rows show what is signed beyond it. ',
      'Bought hardware counts among accelerators and draws its MW from the supplies listed.',
    ],
  }
}

/** What leaving costs when decided at the start of each contract year, or half-year of short registers, by contract. */
export function leavingTable(facts: RegisterFacts): Table {
  const { register, tender } = facts
  const step = register.months.length > 24 ? 12 : 6
  const years = Array.from({ length: Math.ceil(register.months.length / step) }, (_, i) => i * step).slice(0, 6)
  const ways = years.map((m) => leaveAll(tender, register.holdings, register.obligations, m))
  return {
    kind: 'table',
    id: 'leaving',
    caption: 'What it costs to walk away',
    columns: [
      { label: 'Vendor, offer', unit: '', align: 'start', grow: 1.4 },
      ...years.map((m) => ({
        label: `Decided ${nameMonth(facts.monthAt(m))}`,
        unit: facts.currency,
        align: 'end' as const,
        sums: true,
      })),
    ],
    rows: register.obligations.map((one) => ({
      cells: [
        text(`${facts.nameOf(one.vendor)}, ${one.offer}`),
        ...ways.map((way) => {
          const own = way.find((candidate) => candidate.offer === one.offer)
          return money(facts.toMoney(own?.cost ?? 0), facts.currency)
        }),
      ],
    })),
    total: [
      text('All together'),
      ...ways.map((way) => money(facts.toMoney(way.reduce((sum, one) => sum + one.cost, 0)), facts.currency)),
    ],
    note: [
      'Undiscounted: all that is still due until the contract ends, or until the first date its right to leave for convenience allows and the fee then, whichever is less. ',
      'Rights that need a failure of the vendor are not counted.',
    ],
    empty: 'Nothing is signed.',
  }
}

export function expiryTable(facts: RegisterFacts): Table {
  return {
    kind: 'table',
    id: 'expiry',
    caption: 'What ends when',
    columns: [
      { label: 'Quarter from', unit: '', align: 'start' },
      { label: 'Accelerators', unit: '', align: 'end' },
      { label: 'Power', unit: 'MW', align: 'end' },
      { label: 'Of all contracted MW', unit: '%', align: 'end' },
      { label: 'Offers', unit: '', align: 'start', grow: 2 },
    ],
    rows: facts.register.expiry.map((one) => ({
      cells: [
        month(facts.monthAt(one.from)),
        count(one.accelerators, ''),
        count(one.mw, '', '', 2),
        share(one.shareOfMw),
        text(one.offers.join(', ')),
      ],
    })),
    note: ['By calendar quarter of the last month of service. What has no end is not listed.'],
    empty: 'Nothing that is held has an end.',
  }
}

export function beyondTable(facts: RegisterFacts): Table {
  const { register } = facts
  const rows = register.obligations
    .map((one) => ({ one, due: sumFrom(one.due, register.horizon), minimum: sumFrom(one.minimum, register.horizon) }))
    .filter(({ due }) => due !== 0)
  const total = (pick: (row: (typeof rows)[number]) => number) =>
    money(facts.toMoney(rows.reduce((sum, row) => sum + pick(row), 0)), facts.currency)
  return {
    kind: 'table',
    id: 'beyond',
    caption: 'Obligations after the horizon',
    columns: [
      { label: 'Vendor, offer', unit: '', align: 'start', grow: 1.4 },
      { label: 'Minimum', unit: facts.currency, align: 'end', sums: true },
      { label: 'All that is due', unit: facts.currency, align: 'end', sums: true },
      { label: 'Until', unit: '', align: 'end' },
    ],
    rows: rows.map(({ one, due, minimum }) => ({
      cells: [
        text(`${facts.nameOf(one.vendor)}, ${one.offer}`),
        money(facts.toMoney(minimum), facts.currency),
        money(facts.toMoney(due), facts.currency),
        month(facts.monthAt(one.last)),
      ],
    })),
    ...(rows.length === 0
      ? {}
      : { total: [text('Total'), total((row) => row.minimum), total((row) => row.due), text('')] }),
    note: ['Undiscounted. All that is due: minimum, support and recurring charges, less what was prepaid.'],
    empty: 'Nothing is owed after the horizon.',
  }
}

export function datesTable(facts: RegisterFacts): Table {
  return {
    kind: 'table',
    id: 'dates',
    caption: 'Dates not to miss',
    columns: [
      { label: 'Date', unit: '', align: 'start' },
      { label: 'What', unit: '', align: 'start' },
      { label: 'Vendor', unit: '', align: 'start' },
      { label: 'In words', unit: '', align: 'start', grow: 2 },
    ],
    rows: facts.register.dates.map((one) => ({
      cells: [date(one.date), text(dateWords[one.kind]), text(facts.nameOf(one.vendor)), text(one.what)],
    })),
    note: [
      'The first day of a month stands for the month. Months of exit rights and options count from the start of the contract.',
    ],
    empty: 'No dates.',
  }
}
