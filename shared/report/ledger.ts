// Every priced line of an award as a table: too long for a page, the ground of every payment in the workbook.
import { toMajor } from '../money/amount.ts'
import { fromMillionths } from '../money/discount.ts'
import { currencyDecimals } from '../money/format.ts'
import { categoryNames, isCash } from '../price/category.ts'
import type { Table } from './block.ts'
import { gatherFacts, type RecommendationInput } from './facts.ts'
import { count, money, month, text } from './figure.ts'

/** One row a line that is paid; valuations such as lost compute are left out. */
export function ledgerTable(input: RecommendationInput): Table {
  const facts = gatherFacts(input)
  const lines = facts.priced.ledger.filter((line) => isCash(line.category))
  const amount = (minor: number, currency: string) => money(toMajor(minor, currencyDecimals(currency)), currency)
  return {
    kind: 'table',
    id: 'ledger',
    caption: 'Every payment of the award',
    columns: [
      { label: 'Offer or workload', unit: '', align: 'start' },
      { label: 'Vendor', unit: '', align: 'start' },
      { label: 'Reason', unit: '', align: 'start' },
      { label: 'Month of service', unit: '', align: 'start' },
      { label: 'Month of payment', unit: '', align: 'start' },
      { label: 'In quote currency', unit: '', align: 'end' },
      { label: 'Amount', unit: facts.currency, align: 'end', sums: true },
      { label: 'Present value', unit: facts.currency, align: 'end' },
    ],
    rows: lines.map((line) => ({
      cells: [
        text(line.offer ?? line.workload ?? ''),
        text(line.vendor === null ? '' : facts.names.nameOf(line.vendor)),
        text(categoryNames[line.category]),
        month(facts.monthAt(line.serviceMonth)),
        month(facts.monthAt(line.cashMonth)),
        amount(line.quoteAmount, line.currency),
        amount(line.amount, facts.currency),
        count(fromMillionths(line.presentValue), '', '', 6),
      ],
    })),
    total: [
      ...Array.from({ length: 6 }, (_, i) => text(i === 0 ? 'Total' : '')),
      money(facts.amountOf(lines), facts.currency),
      text(''),
    ],
  }
}
