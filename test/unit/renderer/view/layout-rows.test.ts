import { describe, expect, it } from 'vitest'
import { countWords, listedWords, mappedPaths, tableRows } from '../../../../renderer/view/layout-rows.ts'
import { buildProposal } from '../../../builders/proposal.ts'

describe('tableRows', () => {
  it('lists each field with its meaning, what is known of it and its first cell', () => {
    const [row] = tableRows(buildProposal(), 'en-US')
    expect(row?.fields.map(({ meaning, state, detail }) => [meaning, state, detail])).toEqual([
      ['Accelerator', 'read', ''],
      ['Price', 'read', 'per accelerator-hour · EUR'],
      ['Not said yet', 'open', ''],
    ])
    expect(row?.fields[1]?.sample).toEqual([['B4', '1.234']])
    expect(row?.sheets).toEqual(['Prices'])
  })

  it('says which fields and tables this file does not have', () => {
    const proposal = buildProposal()
    const [table] = proposal.tables
    if (table === undefined) throw new Error('the builder makes a table')
    const fields = table.fields.map((field, at) => (at === 1 ? { ...field, headerCells: [], sample: [] } : field))
    const [row] = tableRows({ ...proposal, tables: [{ ...table, fields }] }, 'en-US')
    expect(row?.fields.map(({ missing }) => missing)).toEqual([false, true, false])
    expect(tableRows({ ...proposal, tables: [] }, 'en-US')[0]).toMatchObject({ placed: undefined, sheets: [] })
  })
})

describe('mappedPaths', () => {
  it('holds the fields that are read into something', () => {
    expect([...mappedPaths(buildProposal().layout)]).toEqual(['tables[0].fields[0]', 'tables[0].fields[1]'])
  })
})

const [table] = buildProposal().tables
if (table === undefined) throw new Error('the builder makes a table')
const long = { ...table, count: { taken: 19_998, leftOut: 2, hidden: 0 } }

describe('countWords', () => {
  it('counts what is taken, left out and hidden', () => {
    expect(countWords(table, 'en-US')).toBe('2 rows are taken, 2 left out, 1 hidden')
    expect(countWords({ ...long, form: 'columns' }, 'en-US')).toBe('19,998 columns are taken, 2 left out')
    expect(countWords({ ...table, count: { taken: 1, leftOut: 0, hidden: 0 } }, 'en-US')).toBe('1 row is taken')
  })
})

describe('listedWords', () => {
  it('says when only the first rows are listed, and nothing when all of them are', () => {
    expect(listedWords(table, 'en-US')).toBe('')
    expect(listedWords(long, 'en-US')).toBe('Only the first 4 of 20,000 rows can be listed here.')
  })
})
