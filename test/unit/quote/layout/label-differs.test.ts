import { describe, expect, it } from 'vitest'
import type { ForeignRecord, ForeignValue } from '../../../../shared/quote/layout/foreign-record.ts'
import { labelDiffers } from '../../../../shared/quote/layout/label-differs.ts'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

const value = (to: string, read: unknown, address: string, raw?: string): ForeignValue => ({
  to,
  value: read,
  header: to,
  place: { sheet: 'Offer', address, ...(raw === undefined ? {} : { raw }) },
})

const record = (...values: readonly ForeignValue[]): ForeignRecord => ({
  place: { sheet: 'Offer', address: 'A9' },
  values,
  notes: [],
  perNode: undefined,
  wholeNodes: undefined,
  unread: new Set(),
})

const texts = (own: ForeignRecord, ...labels: readonly ForeignValue[]) =>
  labelDiffers(own, labels).map(({ address, code, severity, what }) => [address, code, severity, what])

describe('labelDiffers', () => {
  it('tells both values at the line’s own cell', () => {
    const own = record(value('takeOrPay', 0.9, 'D9', '90 %'))
    expect(texts(own, value('takeOrPay', 0.8, 'B3', '80 %'))).toEqual([
      ['D9', 'label-differs', 'warning', expect.stringMatching(/0\.9 \(“90 %”\) here, B3 says 0\.8 \(“80 %”\)/)],
    ])
  })

  it('says nothing where both say the same, or only one says anything', () => {
    const own = record(value('takeOrPay', 0.8, 'D9', '0.8'), value('termMonths', 24, 'B9', '24'))
    expect(texts(own, value('takeOrPay', 0.8, 'B3', '80 %'), value('site', 'halden-north', 'B4', 'North'))).toEqual([])
  })

  it('holds a line against the nearest label alone, and never against what the layout fixes', () => {
    const own = record(value('takeOrPay', 0.8, 'D9', '80 %'), value('kind', 'lease', 'E9', 'lease'))
    const labels = [value('takeOrPay', 0.8, 'B3', '80 %'), value('takeOrPay', 0.7, 'B30', '70 %')]
    expect(texts(own, ...labels, value('kind', 'on-demand', 'A8'))).toEqual([])
  })

  it('knows terms in the headers of prices', () => {
    const price = (term: number, address: string) => ({ ...value('price', 2.1, address, '2.1'), at: { term } })
    const own = record(price(12, 'B9'), price(36, 'C9'))
    expect(texts(own, value('termMonths', 36, 'B3', '36 months'))).toEqual([
      ['B9', 'label-differs', 'warning', expect.stringContaining('12 here, B3 says 36 (“36 months”)')],
    ])
  })

  it('leaves a cell open that cannot be read, whatever the label says', () => {
    const rows = [
      ['Site:', 'North Hall'],
      [],
      ['GPU', 'Site', 'Term (months)', 'Price (USD/GPU/hr)', 'Max. GPUs'],
      ['H100', 'Elsewhere', 24, 2.2, 512],
      ['H200', 'South Hall', 36, 2.8, 256],
    ]
    const reading = readForeignFile(grid({ 'Halden Compute': rows }), layoutTender, { file: 'offer.xlsx' })
    expect(reading?.quotes[0]?.quote.offers.map(({ site }) => site)).toEqual([undefined, 'halden-south'])
    expect(reading?.proposal.questions).toMatchObject([{ what: 'Which site is “Elsewhere”?' }])
    expect(reading?.remarks.filter(({ code }) => code === 'label-differs')).toMatchObject([{ address: 'B5' }])
  })
})
