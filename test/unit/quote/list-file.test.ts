import { describe, expect, it } from 'vitest'
import { readFiles } from '../../../shared/quote/read-file.ts'
import type { Cell, CellValue } from '../../../shared/sheet/cell.ts'
import { makeSheet, type Workbook } from '../../../shared/sheet/workbook.ts'
import { gpuhuntList, workbookOfCsv } from '../../builders/price-lists.ts'
import { smallTender } from '../../builders/tender.ts'

const options = { imported: new Set<string>(), fixesOf: () => [], receivedOn: '2026-03-02' }

function fileOf(file: string, workbook: Workbook, sha256 = 'ab') {
  return { file, sha256, content: { kind: 'workbook' as const, workbook } }
}

/** A sheet of real numbers, dates and booleans, as a workbook file has them. */
function typedSheet(rows: readonly (readonly (string | number | boolean | Date)[])[], over = {}) {
  const holding = (value: string | number | boolean | Date): CellValue => {
    if (value instanceof Date) return { kind: 'date', date: value.toISOString().slice(0, 10), seconds: 0 }
    if (typeof value === 'number') return { kind: 'number', number: value }
    return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'text', text: value }
  }
  const cells = rows.flatMap((row, at) =>
    row.map((value, column): Cell => ({ row: at, column, value: holding(value), text: String(value), format: '' })),
  )
  return makeSheet('Prices', cells, over)
}

describe('a price list among the files of an import', () => {
  it('is offered as observations and never gives a quote', () => {
    const [reading] = readFiles(
      [fileOf('offers-2026-03-01.csv', workbookOfCsv(gpuhuntList(30)))],
      smallTender(),
      options,
    )
    expect(reading).toMatchObject({
      layouts: ['gpuhunt offers'],
      quotes: [],
      observations: { ready: true, lists: [{ rows: 30, read: 30, from: '2026-03-01', words: expect.any(Array) }] },
    })
    expect(reading?.proposal).toBeUndefined()
    expect(reading?.observations?.lists[0]?.words.find(({ word }) => word === 'H100 80GB')?.accelerator).toBe('H100')
  })
  it('waits for its day, which the buyer gives beside the file', () => {
    const files = [fileOf('offers.csv', workbookOfCsv(gpuhuntList(30)))]
    const [asked] = readFiles(files, smallTender(), options)
    expect(asked?.observations).toMatchObject({ ready: false })
    expect(asked?.problems).toMatchObject([{ severity: 'question' }])
    const [told] = readFiles(files, smallTender(), { ...options, listOf: () => ({ observedOn: '2026-02-01' }) })
    expect(told?.observations).toMatchObject({ ready: true, lists: [{ from: '2026-02-01' }] })
  })
  it('is shown, and not offered again, when it is in the tender', () => {
    const files = [fileOf('offers-2026-03-01.csv', workbookOfCsv(gpuhuntList(30)))]
    const [reading] = readFiles(files, smallTender(), { ...options, imported: new Set(['ab']) })
    expect(reading).toMatchObject({ alreadyImported: true, problems: [] })
    expect(reading?.observations).toBeUndefined()
  })
  it('may be a workbook with real numbers, dates and hidden rows, in several sheets', () => {
    const header = ['Day', 'Anbieter', 'GPU', 'Price EUR', 'GPUs', 'Price per']
    const day = new Date('2026-03-01T00:00:00Z')
    const sheet = typedSheet(
      [
        header.slice(0, 4),
        [day, 'Kestrel', 'H100', 2.15],
        [day, 'Kestrel', 'H100', 9],
        [day, 'Kestrel', 'H100', 'n/a'],
      ],
      { hiddenRows: [2] },
    )
    const hidden = typedSheet([header.slice(0, 4), [day, 'Kestrel', 'H100', 2.15]], { hidden: true })
    const workbook: Workbook = { format: 'xlsx', dateSystem: 1900, sheets: [sheet, hidden], remarks: [] }
    const [reading] = readFiles([fileOf('prices.xlsx', workbook)], smallTender(), options)
    expect(reading?.observations?.lists).toMatchObject([
      {
        rows: 3,
        read: 1,
        currencies: ['EUR'],
        leftOut: [
          { why: 'the row is hidden', rows: 1 },
          { why: 'the row states no price', rows: 1 },
        ],
      },
    ])
  })
})
