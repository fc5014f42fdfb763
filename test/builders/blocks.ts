// A report of one block of each kind, made by hand, for tests of drawing and writing.
import type { Chart } from '../../shared/chart/chart.ts'
import type { Block } from '../../shared/report/block.ts'
import {
  absent,
  count,
  date,
  money,
  month,
  say,
  share,
  text,
  unitPrice,
  wholeMoney,
} from '../../shared/report/figure.ts'

export const areaChart: Chart = {
  kind: 'areas',
  id: 'capacity',
  title: 'Delivered capacity by month',
  alt: 'Two vendors deliver what is demanded from the fourth month on.',
  unit: 'H100e',
  start: '2027-04',
  series: [
    { name: 'Alder', values: [0, 40, 80, 120, 120, 120, 120, 120] },
    { name: 'Birch (on demand)', values: [30, 30, 20, 10, 10, 20, 30, 40] },
  ],
  line: { name: 'Demand', values: [90, 100, 110, 130, 130, 140, 150, 160] },
}

export const columnChart: Chart = {
  kind: 'columns',
  id: 'cash',
  title: 'Cash by fiscal year',
  alt: 'Most is paid in the first year.',
  unit: 'USD',
  periods: ['FY2028', 'FY2029'],
  series: [
    { name: 'Firm', values: [2_400_000, 900_000] },
    { name: 'By use', values: [300_000, 100_000] },
  ],
}

export const barChart: Chart = {
  kind: 'bars',
  id: 'cases',
  title: 'Total by case',
  alt: 'The lowest cost is 3.1 million.',
  unit: 'USD',
  cases: ['Lowest cost', 'Survives the loss of any one vendor'],
  chosen: 1,
  series: [
    { name: 'Cash', values: [3_000_000, 3_400_000] },
    { name: 'Lost compute', values: [100_000, 0] },
  ],
}

/** 60 rows, so that the header repeats on a second page. */
function longRows() {
  return Array.from({ length: 60 }, (_, i) => ({
    cells: [text(`Offer ${i + 1}`), money(1000.25 * (i + 1), 'USD'), count(i + 1, 'accelerator', 'accelerators')],
  }))
}

export const everyBlock: readonly Block[] = [
  {
    kind: 'one-page',
    blocks: [
      { kind: 'title', title: 'Award recommendation', subtitle: say`Small tender · ${month(2027 * 12 + 3)}` },
      {
        kind: 'paragraph',
        tone: 'lead',
        text: say`Approve ${money(1_752_000, 'USD')} to ${count(2, 'vendor', 'vendors')}.`,
      },
      {
        kind: 'key-figures',
        figures: [
          { label: 'Committed', value: wholeMoney(1_752_000.49, 'USD'), note: say`whole contracts, undiscounted` },
          { label: 'Sign by', value: date('2027-03-26'), note: say`earliest validity` },
          { label: 'Largest share', value: share(0.425), note: say`Alder` },
        ],
      },
      {
        kind: 'signatures',
        signatures: [
          { role: 'Prepared', name: 'A. Buyer' },
          { role: 'Reviewed', name: '' },
          { role: 'Approved', name: '' },
        ],
      },
    ],
  },
  { kind: 'page-break' },
  { kind: 'heading', level: 1, text: 'The award' },
  { kind: 'paragraph', text: say`What #emph[markup] *in* a \`name\` $x$ does: nothing.` },
  {
    kind: 'table',
    id: 'award',
    caption: 'What is awarded',
    columns: [
      { label: 'Offer', unit: '', align: 'start', grow: 2 },
      { label: 'Price', unit: 'USD', align: 'end' },
      { label: 'Firm', unit: 'USD', align: 'end', sums: true },
      { label: 'By use', unit: 'USD', align: 'end', sums: true },
      { label: 'Total', unit: 'USD', align: 'end', sums: true, sumOf: [2, 3] },
    ],
    rows: [
      {
        cells: [
          text('Alder H100'),
          unitPrice(2.15, 'USD', 'accelerator-hour'),
          money(1000.5, 'USD'),
          money(20.25, 'USD'),
          money(1020.75, 'USD'),
        ],
        emphasis: 'chosen',
      },
      {
        cells: [text('=cmd|1'), absent('not stated'), money(500, 'USD'), money(-0.25, 'USD'), money(499.75, 'USD')],
      },
    ],
    total: [text('Total'), text(''), money(1500.5, 'USD'), money(20, 'USD'), money(1520.5, 'USD')],
    note: say`Taxes are excluded. A month is ${count(730, 'hour', 'hours')}.`,
  },
  { kind: 'chart', chart: areaChart, caption: 'Delivered capacity by month' },
  { kind: 'chart', chart: columnChart, caption: 'Cash by fiscal year' },
  { kind: 'chart', chart: barChart, caption: 'Total by case' },
  { kind: 'note', tone: 'warning', text: say`Quotes expire on ${date('2027-03-26')}.` },
  { kind: 'list', ordered: false, items: [say`One risk`, say`Another, worth ${money(12.5, 'EUR')}`] },
  { kind: 'heading', level: 2, text: 'Sources' },
  { kind: 'legend', entries: [{ term: 'H100e', meaning: say`accelerators × capacity factor × availability` }] },
  {
    kind: 'table',
    id: 'long',
    caption: 'A long table',
    columns: [
      { label: 'Offer', unit: '', align: 'start', grow: 1 },
      { label: 'Paid', unit: 'USD', align: 'end', sums: true },
      { label: 'Quantity', unit: 'accelerators', align: 'end' },
    ],
    rows: longRows(),
    total: [text('Total'), money(1000.25 * 1830, 'USD'), text('')],
  },
  { kind: 'table', id: 'none', caption: 'Nothing here', columns: [], rows: [], empty: 'No offer was left out.' },
]

export const pdfOptions = {
  title: 'Award recommendation',
  subject: 'Small tender',
  running: 'Small tender · Board policy',
  legend: 'Internal. Contains vendor-confidential prices: not for vendors.',
  locale: 'en-US',
}
