import { describe, expect, it } from 'vitest'
import type { QuoteDraft } from '../../../../shared/quote/import-preview.ts'
import type { FileRead } from '../../../../shared/quote/read-file.ts'
import { ownCells } from '../../../../shared/report/fix-list/own-cells.ts'
import { fixListOfFile } from '../../../../shared/report/fix-list/points.ts'
import type { Cell } from '../../../../shared/sheet/cell.ts'
import { makeSheet } from '../../../../shared/sheet/workbook.ts'
import { quoteTender } from '../../../builders/arbitrary-quote.ts'

const draft = (vendor: string, ...addresses: string[]) =>
  ({
    quote: { vendor },
    origins: Object.fromEntries(addresses.map((address) => [address, { sheet: 'All', address, raw: 'x' }])),
  }) as unknown as QuoteDraft
const none: ReadonlySet<string> = new Set()

describe('ownCells', () => {
  it('follows rows where each vendor has rows of its own, also to cells that could not be read', () => {
    const own = ownCells([draft('a', 'A2', 'C2'), draft('b', 'A3', 'B3')], 'a', none)
    expect(['A2', 'B2', 'C2', 'F2'].map((at) => own('All', at))).toEqual([true, true, true, true])
    expect(['A3', 'C3', 'C1', 'C9'].map((at) => own('All', at))).toEqual([false, false, false, false])
  })
  it('follows columns where vendors stand side by side', () => {
    const own = ownCells([draft('a', 'B1', 'B2'), draft('b', 'C1', 'C2')], 'a', none)
    expect(['B2', 'B9', 'C2', 'C9', 'A2', 'D2'].map((at) => own('All', at))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
  it('knows only the very cells where neither rows nor columns tell vendors apart, and no other sheet', () => {
    const mixed = ownCells([draft('a', 'A1', 'B2'), draft('b', 'B1', 'A2')], 'a', none)
    expect(['A1', 'B2', 'B1', 'C1'].map((at) => mixed('All', at))).toEqual([true, true, false, false])
    const alone = ownCells([draft('a', 'A1')], 'a', none)
    expect([alone('All', 'B1'), alone('Other', 'A1')]).toEqual([false, false])
    expect(ownCells([draft('a', 'A1')], 'a', new Set(['Sheet of a']))('Sheet of a', 'Z9')).toBe(true)
  })
})

describe('fixListOfFile', () => {
  const rows = [
    ['Vendor', 'GPU', 'Quantity', 'Price USD per GPU hour', 'Term months', 'Take or pay', 'Valid until'],
    ['Acme Compute', 'H100 SXM', '256', '2.1', '36', 'eighty', '2027-05-31'],
    ['Rival Cloud', 'H100 SXM', '512', 'ask Bob of Rival', '24', '0.8', '2027-05-31'],
  ]
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column): Cell => ({ row, column, value: { kind: 'text', text }, text, format: '' })),
  )
  const read: FileRead = {
    file: 'all vendors, rival first.csv',
    sha256: 'b'.repeat(64),
    content: {
      kind: 'workbook',
      workbook: { format: 'csv', dateSystem: 1900, remarks: [], sheets: [makeSheet('All', cells)] },
    },
  }
  it('of a file with several vendors names one vendor’s rows, and not the file', () => {
    const { input } = fixListOfFile(read, quoteTender(), 'acme', {})
    expect(input.file).toBe('')
    expect(input.points.map(({ cell, text }) => [cell, text])).toContainEqual(['F2', 'eighty'])
    expect(JSON.stringify(input)).not.toMatch(/rival|bob/i)
    const { points } = fixListOfFile(read, quoteTender(), 'rival', {}).input
    expect(points.map(({ cell }) => cell)).toContain('D3')
    expect(JSON.stringify(points)).not.toMatch(/acme|eighty/i)
  })
})
