// A vendor's own sheet as it is proposed to be read, with one open question, for tests of the window and the store.
import type { Layout } from '../../shared/quote/layout/layout.ts'
import type { LayoutProposal } from '../../shared/quote/layout/proposal.ts'

export function buildLayout(change: Partial<Layout> = {}): Layout {
  return {
    schema: 'headroom.layout/1',
    name: 'Norvale prices',
    tables: [
      {
        id: 'prices',
        sheet: 'Prices',
        form: 'rows',
        use: 'offers',
        fields: [
          { header: 'GPU', key: 'gpu', to: 'accelerator' },
          { header: 'Rate', key: 'rate', to: 'price', unit: 'accelerator-hour', currency: 'EUR' },
          { header: 'Colour', key: 'colour' },
        ],
      },
    ],
    ...change,
  }
}

/** Rows 4–7 of A4:C7 under the header in row 3: two offers, a subtotal, a hidden row. */
export function buildProposal(change: Partial<LayoutProposal> = {}): LayoutProposal {
  const field = (at: number, letter: string, text: string) => ({
    path: `tables[0].fields[${at}]`,
    headerCells: [`${letter}3`],
    sample: [[`${letter}4`, text]] as const,
    hidden: false,
    why: `the header says so`,
  })
  const record = (at: number, taken: boolean, why = '') => ({
    at,
    key: `row ${at}`,
    role: why === 'a subtotal' ? ('subtotal' as const) : ('offer' as const),
    taken,
    why,
    hidden: why === 'hidden in the file',
  })
  return {
    layout: buildLayout(),
    from: 'proposed',
    confirmed: false,
    tables: [
      {
        path: 'tables[0]',
        sheet: 'Prices',
        form: 'rows',
        header: { from: { row: 2, column: 0 }, to: { row: 2, column: 2 } },
        body: { from: { row: 3, column: 0 }, to: { row: 6, column: 2 } },
        fields: [field(0, 'A', 'H100'), field(1, 'B', '1.234'), field(2, 'C', 'blue')],
        records: [
          record(3, true),
          record(4, true),
          record(5, false, 'a subtotal'),
          record(6, false, 'hidden in the file'),
        ],
        count: { taken: 2, leftOut: 2, hidden: 1 },
        why: [{ text: 'Row 3 holds headers', cells: ['A3', 'B3', 'C3'] }],
      },
    ],
    questions: [
      {
        id: 'tables[0].fields[1] number-format',
        code: 'number-format',
        what: 'What is 1.234?',
        where: { kind: 'cell', file: 'norvale.xlsx', sheet: 'Prices', address: 'B4' },
        cells: ['B4'],
        options: [
          { label: '1,234', edits: [{ path: 'tables[0].fields[1].numbers', value: 'comma' }] },
          { label: '1.234', edits: [{ path: 'tables[0].fields[1].numbers', value: 'point' }] },
        ],
      },
    ],
    moved: [],
    ...change,
  }
}
