// The cell of a field in a record, through merges and colons.
import { describe, expect, it } from 'vitest'
import { fieldCell } from '../../../../shared/quote/layout/field-cell.ts'
import { findTablesIn } from '../../../../shared/quote/layout/find-tables.ts'
import { readerOf } from '../../../../shared/quote/layout/sheet-reader.ts'
import { headerKey } from '../../../../shared/quote/words/header-key.ts'
import { readHeader } from '../../../../shared/quote/words/read-header.ts'
import { type GridOptions, grid, gridSheet } from '../../../builders/grid-sheet.ts'

/** Texts of all fields of all offers of the first table; `^` before a value that a merge shows. */
function shown(text: string, options: GridOptions = {}) {
  const reader = readerOf(gridSheet(grid(text), options))
  const [table] = findTablesIn(reader, { readHeader, headerKey, known: new Set() }).tables
  if (table === undefined) throw new Error('no table')
  return table.records
    .filter(({ role }) => role === 'offer')
    .map((record) =>
      table.fields.map((field) => {
        const { cell, merged } = fieldCell(table, field, record, reader)
        return `${merged ? '^' : ''}${cell?.text ?? ''}`
      }),
    )
}

describe('fieldCell', () => {
  it('shows a value merged down in every row under it', () => {
    const text = `
Accelerator | Term (months) | Price
H100 | 12 | 2.5
 | 24 | 2.3
 | 36 | 2.1
H200 | 36 | 2.6`
    expect(shown(text, { merges: ['A2:A4'] })).toEqual([
      ['H100', '12', '2.5'],
      ['^H100', '24', '2.3'],
      ['^H100', '36', '2.1'],
      ['H200', '36', '2.6'],
    ])
    expect(shown(text).map(([first]) => first)).toEqual(['H100', '', '', 'H200'])
  })

  it('shows a value merged across in every column it covers', () => {
    const text = `
Accelerator | 12 months | 24 months | 36 months
H100 | 2.5 | 2.3 | 2.1
H200 | on request | |`
    expect(shown(text, { merges: ['B3:D3'] })[1]).toEqual(['H200', 'on request', '^on request', '^on request'])
  })

  it('takes no header for a value', () => {
    const text = `
Accelerator | Price | Term
 | 2.5 | 12
H200 | 2.3 | 24
H100 | 2.3 | 36`
    const reader = readerOf(gridSheet(grid(text)))
    const [table] = findTablesIn(reader, { readHeader, headerKey, known: new Set() }).tables
    const merged = readerOf(gridSheet(grid(text), { merges: ['A1:A2'] }))
    const [field] = table?.fields ?? []
    const [record] = table?.records ?? []
    if (table === undefined || field === undefined || record === undefined) throw new Error('no table')
    expect(fieldCell(table, field, record, merged)).toEqual({
      position: { row: 1, column: 0 },
      cell: undefined,
      merged: false,
    })
  })

  it('reads a table in columns across', () => {
    const text = `
Accelerator | H100 | H200
Price | 2.05 | 2.6
Term | 36 | 24`
    expect(shown(text)).toEqual([
      ['H100', '2.05', '36'],
      ['H200', '2.6', '24'],
    ])
  })

  it('gives the text behind a colon as the value', () => {
    expect(shown('Accelerator: H100\nPrice: 2,05 EUR\nTerm: | 36')).toEqual([['H100', '2,05 EUR', '36']])
  })
})
