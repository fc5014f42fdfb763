// The money: when it falls due, in which fiscal year, in which currency, on what, and what lies prepaid with vendors.
import { cashByPeriod } from '../../chart/cash-by-period.ts'
import { toMajor } from '../../money/amount.ts'
import { currencyDecimals } from '../../money/format.ts'
import type { PricedLine } from '../../price/bill.ts'
import { type Category, categories, categoryNames, isCash } from '../../price/category.ts'
import type { Block, Row, Table } from '../block.ts'
import { exposures, prepaidByMonth } from '../exposure.ts'
import type { Facts } from '../facts.ts'
import { absent, date, type Figure, money, month, number, say, share, text, unitPrice, words } from '../figure.ts'
import { dueBuckets, fiscalYears, onDemandOffers, type Purpose, purposeNames, purposeOf } from '../periods.ts'

export function cash(facts: Facts): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: 'Cash' },
    dueByVendor(facts),
    dueByCategory(facts),
    byFiscalYear(facts),
    {
      kind: 'chart',
      caption: 'Payments by fiscal year, undiscounted',
      chart: fiscalYearChart(facts),
    },
    byCurrency(facts),
    capitalAndOperating(facts),
    prepaid(facts),
    expectedLoss(facts),
  ]
}

function cashLines(facts: Facts): readonly PricedLine[] {
  return facts.priced.ledger.filter((line) => isCash(line.category))
}

/** A table of payments with one column a bucket and their total; rows without any payment are left out. */
function dueTable(
  facts: Facts,
  table: Pick<Table, 'id' | 'caption' | 'note'> & { readonly label: string },
  groups: readonly { readonly label: string; readonly lines: readonly PricedLine[] }[],
): Block {
  const { currency, amountOf } = facts
  const cells = (lines: readonly PricedLine[]) => [
    ...dueBuckets.map((bucket) => money(amountOf(lines.filter((line) => bucket.holds(line.cashMonth))), currency)),
    money(amountOf(lines), currency),
  ]
  const shown = groups.filter((group) => group.lines.length > 0)
  const column = (label: string) => ({ label, unit: currency, align: 'end' as const, sums: true })
  return {
    kind: 'table',
    id: table.id,
    caption: table.caption,
    columns: [
      { label: table.label, unit: '', align: 'start', grow: 1 },
      ...dueBuckets.map((bucket) => column(bucket.label)),
      { ...column('Total'), sumOf: [1, dueBuckets.length] },
    ],
    rows: shown.map((group) => ({ cells: [text(group.label), ...cells(group.lines)] })),
    total: [text('Total'), ...cells(shown.flatMap((group) => group.lines))],
    ...(table.note === undefined ? {} : { note: table.note }),
  }
}

function dueByVendor(facts: Facts): Block {
  const lines = cashLines(facts)
  const groups = exposures(facts).map(({ vendor, name }) => ({
    label: name,
    lines: lines.filter((line) => line.vendor === vendor.id),
  }))
  const own = { label: purposeNames.own, lines: lines.filter((line) => line.vendor === null) }
  const head = { id: 'due', caption: 'Payments due, by vendor', label: 'Vendor' }
  const note = say`Whole contracts at planned use, undiscounted, taxes excluded; years counted from ${month(facts.monthAt(0))} to the month of payment.`
  return dueTable(facts, { ...head, note }, [...groups, own])
}

function dueByCategory(facts: Facts): Block {
  const onDemand = onDemandOffers(facts)
  const isOnDemand = (line: PricedLine) => line.offer !== null && onDemand.has(line.offer)
  const lines = cashLines(facts)
  const named = (category: Category) => ({
    label: categoryNames[category],
    lines: lines.filter((line) => line.category === category && !isOnDemand(line)),
  })
  const groups = [...categories.map(named), { label: 'Capacity on demand', lines: lines.filter(isOnDemand) }]
  return dueTable(facts, { id: 'due-by-reason', caption: 'Payments due, by reason', label: 'Reason' }, groups)
}

const purposes: readonly Purpose[] = ['signed', 'use', 'own']

/** Payments of each fiscal year by purpose, tender currency. */
function purposesByYear(facts: Facts) {
  const onDemand = onDemandOffers(facts)
  const lines = cashLines(facts)
  return fiscalYears(facts).map((year) => {
    const paid = lines.filter((line) => line.cashMonth >= year.from && line.cashMonth <= year.to)
    const of = (purpose: Purpose) => facts.amountOf(paid.filter((line) => purposeOf(line, onDemand) === purpose))
    return { year, amounts: purposes.map(of), total: facts.amountOf(paid) }
  })
}

function byFiscalYear(facts: Facts): Block {
  const { currency } = facts
  const onDemand = onDemandOffers(facts)
  const lines = cashLines(facts)
  const whole = (purpose: Purpose) => facts.amountOf(lines.filter((line) => purposeOf(line, onDemand) === purpose))
  const column = (label: string) => ({ label, unit: currency, align: 'end' as const, sums: true })
  return {
    kind: 'table',
    id: 'fiscal-years',
    caption: 'Payments by fiscal year',
    columns: [
      { label: 'Fiscal year', unit: '', align: 'start', grow: 1 },
      ...purposes.map((purpose) => column(purposeNames[purpose])),
      { ...column('Total'), sumOf: [1, purposes.length] },
    ],
    rows: purposesByYear(facts).map(({ year, amounts, total }) => ({
      cells: [
        words(say`${year.label}, ${month(facts.monthAt(year.from))} to ${month(facts.monthAt(year.to))}`),
        ...[...amounts, total].map((amount) => money(amount, currency)),
      ],
    })),
    total: [
      text('Total'),
      ...purposes.map((purpose) => money(whole(purpose), currency)),
      money(facts.amountOf(lines), currency),
    ],
    note: [
      'Undiscounted. Signed for: minimum, support, charges, set-up and prepayments of contracts, less prepayments used up. By use: use beyond the minimum, energy, capacity on demand. A fiscal year is named for the calendar year it ends in.',
    ],
  }
}

function fiscalYearChart(facts: Facts) {
  const years = purposesByYear(facts)
  const series = purposes.map((purpose, i) => ({
    name: purposeNames[purpose],
    values: years.map((year) => year.amounts[i] ?? 0),
  }))
  const labels = years.map(({ year }) => year.label)
  return cashByPeriod(labels, series, facts.currency, facts.locale)
}

function byCurrency(facts: Facts): Block {
  const lines = cashLines(facts)
  const all = [...new Set(lines.map((line) => line.currency))].sort()
  const rows = all.map((currency): Row => {
    const own = lines.filter((line) => line.currency === currency)
    const quoted = own.reduce((sum, line) => sum + line.quoteAmount, 0)
    const amount = facts.amountOf(own)
    const rate = facts.tender.fx[currency]
    const foreign = currency !== facts.currency
    return {
      cells: [
        text(currency),
        money(toMajor(quoted, currencyDecimals(currency)), currency),
        foreign && rate !== undefined ? unitPrice(rate.rate, facts.currency, `1 ${currency}`) : absent('–'),
        foreign ? dateOr(rate?.asOf) : absent('–'),
        text(foreign ? (rate?.source ?? 'not stated') : '–'),
        money(amount, facts.currency),
        share(facts.totals.nominal === 0 ? 0 : amount / facts.totals.nominal),
      ],
    }
  })
  return {
    kind: 'table',
    id: 'currencies',
    caption: 'Exposure by currency',
    columns: [
      { label: 'Currency', unit: '', align: 'start' },
      { label: 'Payments', unit: 'in that currency', align: 'end' },
      { label: 'Rate', unit: '', align: 'end' },
      { label: 'As of', unit: '', align: 'end' },
      { label: 'Source', unit: '', align: 'start', grow: 1 },
      { label: 'Payments', unit: facts.currency, align: 'end', sums: true },
      { label: 'Share', unit: '%', align: 'end' },
    ],
    rows,
    total: [
      text('Total'),
      ...Array.from({ length: 4 }, () => text('')),
      money(facts.totals.nominal, facts.currency),
      text(''),
    ],
    note: [
      'Undiscounted; one rate for all months. Energy at a site’s tariff and own costs are in the currency of the tender.',
    ],
  }
}

function dateOr(iso: string | undefined): Figure {
  return iso === undefined ? absent('not stated') : date(iso)
}

/** What is bought or built stands in the books; what it is worth at the horizon is taken off. */
const capital: ReadonlySet<Category> = new Set(['purchase', 'capex', 'residual'])

function capitalAndOperating(facts: Facts): Block {
  const { currency } = facts
  const lines = cashLines(facts)
  const owned = new Set(
    facts.offers.active
      .filter(({ terms }) => terms.kind === 'hardware' || terms.kind === 'build')
      .map(({ offer }) => offer.id),
  )
  const column = (label: string) => ({ label, unit: currency, align: 'end' as const, sums: true })
  const cells = (label: string, of: readonly PricedLine[]): readonly Figure[] => {
    const part = (isCapital: boolean) =>
      money(facts.amountOf(of.filter(({ category }) => capital.has(category) === isCapital)), currency)
    return [text(label), part(true), part(false), money(facts.amountOf(of), currency)]
  }
  const isOwned = (line: PricedLine) => line.offer !== null && owned.has(line.offer)
  const groups: readonly (readonly [string, readonly PricedLine[]])[] = [
    ['Leases, colocation and capacity on demand', lines.filter((line) => line.vendor !== null && !isOwned(line))],
    ['Hardware bought and sites built', lines.filter(isOwned)],
    [purposeNames.own, lines.filter((line) => line.vendor === null && !isOwned(line))],
  ]
  return {
    kind: 'table',
    id: 'capital',
    caption: 'Capital and operating spend',
    columns: [
      { label: '', unit: '', align: 'start', grow: 1 },
      column('Capital'),
      column('Operating'),
      { ...column('Total'), sumOf: [1, 2] },
    ],
    rows: groups
      .filter(([label, of]) => of.length > 0 || label !== 'Hardware bought and sites built')
      .map(([label, of]) => ({ cells: cells(label, of) })),
    total: cells('Total', lines),
    note: [
      'Undiscounted. Capital: hardware and sites at what they cost, less their value at the horizon. Whether a lease goes on the balance sheet (IFRS 16, ASC 842) is for the accountants and not judged here.',
    ],
  }
}

function prepaid(facts: Facts): Block {
  const years = fiscalYears(facts)
  const paid = exposures(facts).filter((exposure) => exposure.largestPrepayment > 0)
  const at = (balances: readonly number[], m: number) =>
    money(balances[Math.min(m, balances.length - 1)] ?? 0, facts.currency)
  const rows = paid.map(({ vendor, name, largestPrepayment }): Row => {
    const balances = prepaidByMonth(facts, vendor.id)
    return {
      cells: [text(name), money(largestPrepayment, facts.currency), ...years.map((year) => at(balances, year.to))],
    }
  })
  const all = prepaidByMonth(facts)
  return {
    kind: 'table',
    id: 'prepaid',
    caption: 'Prepaid balances',
    columns: [
      { label: 'Vendor', unit: '', align: 'start', grow: 1 },
      { label: 'Largest at any month’s end', unit: facts.currency, align: 'end' },
      ...years.map((year) => ({
        label: `End of ${year.label}`,
        unit: facts.currency,
        align: 'end' as const,
        sums: true,
      })),
    ],
    rows,
    ...(rows.length === 0 ? {} : { total: [text('Total'), text(''), ...years.map((year) => at(all, year.to))] }),
    empty: 'Nothing is prepaid.',
    note: rows.length === 0 ? [] : ['Paid upfront and not yet set off against bills, undiscounted.'],
  }
}

function expectedLoss(facts: Facts): Block {
  const losses = (facts.board?.expectedLoss ?? []).filter((loss) => loss.largestPrepayment > 0)
  return {
    kind: 'table',
    id: 'expected-loss',
    caption: 'Expected loss of prepayments (memo, in no total)',
    columns: [
      { label: 'Vendor', unit: '', align: 'start', grow: 1 },
      { label: 'Default probability', unit: '% a year', align: 'end' },
      { label: 'Expected loss', unit: facts.currency, align: 'end', sums: true },
    ],
    rows: losses.map((loss) => ({
      cells: [
        text(facts.names.nameOf(loss.vendor)),
        loss.defaultProbability === null ? absent('not stated') : number(loss.defaultProbability * 100, 2),
        loss.defaultProbability === null ? absent('not computed') : money(loss.amount, facts.currency),
      ],
    })),
    empty:
      facts.board === null ? 'Not computed for this award.' : 'Nothing is prepaid, so nothing can be lost with it.',
    note: losses.length === 0 ? [] : ['Unused prepayment of each month × yearly default probability ÷ 12, added up.'],
  }
}
