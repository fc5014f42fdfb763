import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutSchema } from '../../../../shared/quote/layout/layout.ts'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { formatAddress } from '../../../../shared/sheet/address.ts'
import { offerSchema } from '../../../../shared/tender/offer.ts'
import { type GridRows, type GridValue, grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

const words = [
  'GPU',
  'Site',
  'Term (months)',
  'USD/GPU/hr',
  'Max qty',
  'Volume',
  '128+',
  '256-511',
  '12 months',
  'Jul 2027',
  'Total',
  'Subtotal',
  'H100',
  'H200',
  'North Hall',
  'East Quay',
  'Halden Compute',
  'Valid until:',
  '2027-06-30',
  'net 60',
  '1.234',
  '1,234.50',
  '3/4/27',
  '€ 2,10',
  '$/node-hr (8 GPUs)',
  'kW',
  'MW',
  '__proto__',
  'constructor',
  'on-demand',
  '80 %',
  '-',
  'n/a',
  '=1+1',
  '\u202Eabc',
  '  ',
  'x'.repeat(300),
  'List price',
  'Discount',
  'Setup fee (EUR)',
  'Region',
  'Vendor',
  'Terms',
]
const value: fc.Arbitrary<GridValue> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom<GridValue>(0, 1, 2, 2.15, 24, 36, 128, 512, -3, 1e12, 1e-9, 93440, null) },
  { weight: 1, arbitrary: fc.constantFrom<GridValue>(true, null, { date: '2027-07-01' }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
)
const rowsOf: fc.Arbitrary<GridRows> = fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 })

describe('readForeignFile', () => {
  it('never throws, proposes layouts of the right shape, and gives only offers the tender takes', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (one, two) => {
        const workbook = grid({ 'Halden Compute': one, Other: two })
        const reading = readForeignFile(workbook, layoutTender, { file: 'a.xlsx' })
        if (reading === undefined) return
        const { layout } = reading.proposal
        expect(layoutSchema.safeParse(layout).success).toBe(true)
        expect(reading.quotes.every(({ ready }) => !ready)).toBe(true)
        const given = { layout, confirmed: true }
        const confirmed = readForeignFile(workbook, layoutTender, { file: 'a.xlsx', given })
        for (const { quote } of confirmed?.quotes ?? []) {
          for (const offer of quote.offers) expect(offerSchema.safeParse(offer).success).toBe(true)
        }
        JSON.stringify(confirmed)
      }),
      { numRuns: 150 },
    )
  })

  it('loses no cell of a line: each is a value’s origin, a note, or told', () => {
    const columns: Readonly<Record<string, readonly GridValue[]>> = {
      'Take-or-pay (%)': [80, 'n/a', '90 %'],
      'Payment terms': ['Net 30', 'see contract', 45],
      'Setup fee (USD)': [5000, 'included', '1,200.00'],
      'Earliest start': ['Jul 2027', { date: '2027-09-01' }, 'TBD'],
      Fabric: ['IB NDR', 'RoCE', 400],
      'Min qty': [8, '16 GPUs', '??'],
      Commercials: ['net 60; liquid cooled', '80 % take-or-pay', 'ask'],
    }
    const names = fc.shuffledSubarray(Object.keys(columns), { minLength: 1 })
    const picks = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 14, maxLength: 14 })
    fc.assert(
      fc.property(names, picks, (extra, pick) => {
        const line = (index: number): readonly GridValue[] => [
          ['H100', 'H200'][index] ?? null,
          'North Hall',
          24,
          2.2,
          64,
          ...extra.map((name, at) => columns[name]?.[pick[index * 7 + at] ?? 0] ?? null),
        ]
        const rows = [['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Max qty', ...extra], line(0), line(1)]
        const workbook = grid({ 'Halden Compute': rows })
        const first = readForeignFile(workbook, layoutTender, { file: 'a.xlsx' })
        const layout = first?.proposal.layout
        if (layout === undefined) throw new Error('no table')
        const given = { layout, confirmed: true }
        const reading = readForeignFile(workbook, layoutTender, { file: 'a.xlsx', given })
        const told = new Set([
          ...(reading?.remarks ?? []).map(({ address }) => address),
          ...(reading?.quotes ?? []).flatMap(({ origins }) => Object.values(origins).map(({ address }) => address)),
          ...(reading?.proposal.questions ?? []).flatMap(({ cells }) => cells),
        ])
        for (const row of [1, 2]) {
          for (let column = 0; column < rows[0]!.length; column += 1) {
            const address = formatAddress({ row, column })
            expect(
              told.has(address),
              `${address} ${JSON.stringify(rows[row]?.[column])} under ${rows[0]?.[column]}`,
            ).toBe(true)
          }
        }
      }),
      { numRuns: 80 },
    )
  })
})
