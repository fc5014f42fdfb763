// Tables found in sheets of many layouts.
import { describe, expect, it } from 'vitest'
import { findTables } from '../../../../shared/quote/layout/find-tables.ts'
import type { FoundTable } from '../../../../shared/quote/layout/table.ts'
import { formatAddress, formatRange } from '../../../../shared/sheet/address.ts'
import { type GridOptions, grid, gridSheet } from '../../../builders/grid-sheet.ts'

function tablesOf(text: string, options: GridOptions = {}) {
  return findTables(gridSheet(grid(text), options)).tables
}

function only(text: string, options: GridOptions = {}): FoundTable {
  const tables = tablesOf(text, options)
  expect(tables).toHaveLength(1)
  return tables[0] as FoundTable
}

const headersOf = (table: FoundTable | undefined) => table?.fields.map(({ header }) => header)
const rolesOf = (table: FoundTable | undefined) => table?.records.map(({ role }) => role)
const values = (table: FoundTable | undefined) =>
  table?.fields.map(({ header, value }) => {
    const at = value === undefined ? '' : formatAddress(value.position)
    return `${header} ${value?.text ?? at}`
  })

describe('findTables: one record a row', () => {
  it('takes a column of numbers under its header for no label with its value', () => {
    const { tables } = findTables(
      gridSheet(
        grid(`
        No.  | Question                 | Lot 1      | Lot 2
        1.1  | Accelerator              | H100       | H200
        1.2  | Site                     | North Hall | South Hall
        1.3  | Term (months)            | 24         | 36
        1.4  | Price per GPU-hour (USD) | 2.05       | 2.75
        `),
      ),
    )
    expect(tables.map(({ form }) => form)).toEqual(['columns'])
  })

  it('finds the header under titles and labels, and the labels as a table of their own', () => {
    const found = findTables(
      gridSheet(
        grid(`
Nordlicht Rechenwerk GmbH
Musterstr. 1
Valid until: | 2027-03-31
Currency: | EUR

Accelerator | Qty | Term (months) | EUR/GPU/h
H100 SXM | 512 | 36 | 2.05
H200 | 256 | 24 | 2.40
Total | 768

* Prices exclude VAT`),
      ),
    )
    const [labels, rows] = found.tables
    expect(values(labels)).toEqual(['Valid until: B3', 'Currency: B4'])
    expect(rows).toMatchObject({ form: 'rows', sheet: 'Sheet1', sheetHidden: false })
    expect(formatRange(rows?.header ?? never())).toBe('A6:D6')
    expect(formatRange(rows?.body ?? never())).toBe('A7:D9')
    expect(rolesOf(rows)).toEqual(['offer', 'offer', 'total'])
    expect(found.loose.map(({ text }) => text)).toEqual([
      'Nordlicht Rechenwerk GmbH',
      'Musterstr. 1',
      '* Prices exclude VAT',
    ])
  })

  it('joins groups merged over their headers, the outermost first', () => {
    const text = `
 | | 2027 | | 2028 |
Accelerator | Site | Q1 | Q2 | Q1 | Q2
H100 | Ashburn | 64 | 128 | 128 | 256
H200 | Dublin | 32 | 64 | 64 | 64`
    const merges = ['C1:D1', 'E1:F1']
    expect(headersOf(only(text, { merges }))).toEqual([
      'Accelerator',
      'Site',
      '2027 / Q1',
      '2027 / Q2',
      '2028 / Q1',
      '2028 / Q2',
    ])
    expect(headersOf(only(text))).toEqual(headersOf(only(text, { merges })))
  })

  it('leaves a name above the groups out of the header', () => {
    const text = `
Nordlicht
 | | 2027 | | 2028 |
Accelerator | Site | Q1 | Q2 | Q1 | Q2
H100 | Ashburn | 64 | 128 | 128 | 256
H200 | Dublin | 32 | 64 | 64 | 64`
    expect(headersOf(only(text, { merges: ['C2:D2', 'E2:F2'] }))?.slice(0, 3)).toEqual([
      'Accelerator',
      'Site',
      '2027 / Q1',
    ])
  })

  it('joins terms over volumes, with a header merged down beside them', () => {
    const table = only(
      `
Accelerator | 36 months | | 24 months |
 | 128+ | 256+ | 128+ | 256+
H100 | 2.05 | 1.95 | 2.2 | 2.1
H200 | 2.5 | 2.4 | 2.7 | 2.6`,
      { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
    )
    expect(headersOf(table)).toEqual([
      'Accelerator',
      '36 months / 128+',
      '36 months / 256+',
      '24 months / 128+',
      '24 months / 256+',
    ])
    expect(formatRange(table.body)).toBe('A3:E4')
  })

  it('joins a row of units into the headers above it', () => {
    const table = only(`
Accelerator | Price | Term | Quantity
 | USD/GPU/h | months | units
H100 | 2.05 | 36 | 512
H200 | 2.5 | 36 | 256`)
    expect(headersOf(table)).toEqual(['Accelerator', 'Price / USD/GPU/h', 'Term / months', 'Quantity / units'])
    expect(table.fields[1]?.headerCells.map(formatAddress)).toEqual(['B1', 'B2'])
  })

  it('tells sections, subtotals, totals and remarks from offers', () => {
    const table = only(`
Accelerator | Region | Price | Quantity
Europe
H100 | Dublin | 2.05 | 512
H200 | Paris | 2.5 | 256
Zwischensumme | | | 768
Asia
H100 | Tokyo | 2.3 | 128
Grand total | | | 896
* excl. VAT`)
    expect(rolesOf(table)).toEqual(['section', 'offer', 'offer', 'subtotal', 'section', 'offer', 'total', 'note'])
    expect(table.records[2]?.section).toEqual({ text: 'Europe', position: { row: 1, column: 0 } })
    expect(table.records[5]?.section?.text).toBe('Asia')
    expect(table.records.every(({ role, why }) => (role === 'offer') === (why === ''))).toBe(true)
  })

  it('sees the header repeated after a page break, and blank rows inside', () => {
    const table = only(`
Accelerator | Region | Price | Quantity
H100 | Dublin | 2.05 | 512

Page 2
Accelerator | Region | Price | Quantity
H200 | Paris | 2.5 | 256

H200 | Oslo | 2.4 | 256`)
    expect(rolesOf(table)).toEqual(['offer', 'note', 'header', 'offer', 'offer'])
  })

  it('takes the heading above the first header for a section when the header comes again under another', () => {
    const table = only(`
Europe
Accelerator | Price | Quantity
H100 | 2.05 | 512
Asia
Accelerator | Price | Quantity
H100 | 2.3 | 128`)
    expect(table.records.filter(({ role }) => role === 'offer').map(({ section }) => section?.text)).toEqual([
      'Europe',
      'Asia',
    ])
  })

  it('knows a total by its figures or its formula alone', () => {
    const sheet = (last: Parameters<typeof gridSheet>[0][number]) =>
      gridSheet([['Accelerator', 'Price', 'Quantity'], ['H100', 2.05, 512], ['H200', 2.5, 256], last])
    expect(rolesOf(findTables(sheet([null, null, 768])).tables[0])).toEqual(['offer', 'offer', 'total'])
    expect(rolesOf(findTables(sheet([null, null, 769])).tables[0])).toEqual(['offer', 'offer', 'note'])
    const formula = { formula: 'SUM(C2:C3)', result: 768 }
    expect(rolesOf(findTables(sheet(['All units', null, formula])).tables[0])).toEqual(['offer', 'offer', 'total'])
  })

  it('keeps a vendor whose name begins like a total', () => {
    const table = only(`
Vendor | Accelerator | Price | Region
Total Compute Oy | H100 | 2.05 | Oslo
Nordlicht | H200 | 2.5 | Paris`)
    expect(rolesOf(table)).toEqual(['offer', 'offer'])
  })

  it('takes volumes, months and plain numbers for headers', () => {
    expect(
      headersOf(only('Accelerator | 128+ | 256–511 | ≥ 512\nH100 | 2.4 | 2.3 | 2.1\nH200 | 3 | 2.9 | 2.8')),
    ).toEqual(['Accelerator', '128+', '256–511', '≥ 512'])
    expect(headersOf(only('Accelerator | 12 | 24 | 36\nH100 | 2.4 | 2.3 | 2.1\nH200 | 3.1 | 2.9 | 2.8'))).toEqual([
      'Accelerator',
      '12',
      '24',
      '36',
    ])
  })

  it('takes date cells for months, as shown when that says the month', () => {
    const months = [
      { date: '2027-01-01', text: 'Jan-27' },
      { date: '2027-02-01', text: '01.02.2027' },
      { date: '2027-03-01', text: '46082' },
    ]
    const { tables } = findTables(
      gridSheet([
        ['Accelerator', ...months],
        ['H100', 64, 128, 256],
        ['H200', 64, 64, 64],
      ]),
    )
    expect(headersOf(tables[0])).toEqual(['Accelerator', 'Jan-27', '2027-02', '2027-03'])
  })

  it('keeps a column without a header beside the others', () => {
    const table = only(`
 | Price | Quantity | Term (months)
H100 | 2.05 | 512 | 36
H200 | 2.5 | 256 | 36`)
    expect(headersOf(table)).toEqual(['', 'Price', 'Quantity', 'Term (months)'])
  })

  it('counts fields of the same key', () => {
    const table = only(
      'Accelerator | Price ($) | Price (€) | Quantity\nH100 | 2.05 | 1.9 | 512\nH200 | 2.5 | 2.3 | 256',
    )
    expect(table.fields.map(({ key, nth }) => [key, nth])).toEqual([
      ['accelerator', 0],
      ['price', 0],
      ['price', 1],
      ['quantity', 0],
    ])
  })

  it('counts headers of saved layouts as known words', () => {
    const text = `
Kenttä | Malli | Luku
Oslo | H100 | 20 kpl x 3
Turku | H200 | 30 kpl x 2`
    expect(tablesOf(text)).toHaveLength(0)
    const known = new Set(['kentta', 'malli', 'luku'])
    expect(headersOf(findTables(gridSheet(grid(text)), known).tables[0])).toEqual(['Kenttä', 'Malli', 'Luku'])
  })
})

describe('findTables: accelerators in headers', () => {
  it.each([
    ['Term | H100 | H200\n12 months | 2.6 | 3.1\n36 months | 2.2 | 2.8', 'rows'],
    ['Term (months) | H100 | H200 | MI300X\n12 | 2.6 | 3.1 | 1.9\n24 | 2.4 | 3 | 1.8\n36 | 2.2 | 2.8 | 1.6', 'rows'],
    ['Term (months) | 12 | 24 | 36\nH100 | 2.6 | 2.4 | 2.2\nH200 | 3.1 | 3 | 2.8', 'columns'],
    ['GPU | H100 | H200\n12 months | 2.6 | 3.1\n36 months | 2.2 | 2.8', 'columns'],
    ['GPU | 12 months | 36 months\nH100 | 2.6 | 2.2\nH200 | 3.1 | 2.8', 'rows'],
    ['Site | H100 | H200\nNorth Hall | 2.6 | 3.1\nSouth Hall | 2.5 | 3.05', 'rows'],
    ['Model | EMEA | APAC\nH100 | 2.6 | 2.7\nH200 | 3.1 | 3.2', 'rows'],
  ])('%s stands in %s', (text, form) => expect(only(text).form).toBe(form))

  it('takes a long column of names for values', () => {
    const lines = Array.from({ length: 200 }, (_, at) => `${at % 2 === 0 ? 'H100' : 'H200'} | ${2 + at / 100}`)
    const table = only(`GPU | Price (USD/GPU/hr)\n${lines.join('\n')}`)
    expect([table.form, table.records.length]).toEqual(['rows', 200])
  })
})

describe('findTables: one record a column', () => {
  it('finds vendors across columns, under their names', () => {
    const table = only(`
Comparison of offers

 | Nordlicht | Südwind | Kumo
Accelerator | H100 | H200 | MI300X
Price (USD/GPU/h) | 2.05 | 2.6 | 1.9
Term (months) | 36 | 24 | 36
Quantity | 512 | 256 | 128

All prices exclude VAT`)
    expect(table.form).toBe('columns')
    expect(headersOf(table)).toEqual(['', 'Accelerator', 'Price (USD/GPU/h)', 'Term (months)', 'Quantity'])
    expect(table.records.map(({ at }) => at)).toEqual([1, 2, 3])
    expect(table.reasons.some(({ why }) => why.startsWith('Read the other way round, '))).toBe(true)
  })

  it('does not take a title merged over the whole width for a label', () => {
    const table = only(
      `
Offers collected by the broker | | |

 | Nordlicht | Südwind | Kumo
GPU | H100 | H200 | MI300X
Data centre | Lom | Elm | Oslo
Price per hour (USD) | 2.05 | 2.6 | 1.9
Quantity | 512 | 256 | 128`,
      { merges: ['A1:D1'] },
    )
    expect([table.form, table.records.length, table.fields.length]).toEqual(['columns', 3, 5])
  })

  it('joins a column of sections and a column of units', () => {
    const sections = only(
      `
Commercial | Price | 2.05 | 2.60
 | Term | 36 | 24
Technical | Accelerator | H100 | H200
 | Quantity | 512 | 256`,
      { merges: ['A1:A2', 'A3:A4'] },
    )
    expect(headersOf(sections)).toEqual([
      'Commercial / Price',
      'Commercial / Term',
      'Technical / Accelerator',
      'Technical / Quantity',
    ])
    const units = only(`
Criterion | Unit | Nordlicht | Südwind
Price | USD/GPU/h | 2.05 | 2.60
Term | months | 36 | 24
Accelerator | - | H100 | H200`)
    expect(headersOf(units)).toEqual(['Criterion', 'Price / USD/GPU/h', 'Term / months', 'Accelerator'])
    expect(units.records.map(({ at }) => at)).toEqual([2, 3])
  })

  it('takes a column of remarks and a total for no offers', () => {
    const table = only(`
Criterion | Nordlicht | Kumo | Total | Remarks
Accelerator | H100 | H200 | | same rack
Quantity | 512 | 256 | 768 | in blocks
Price | 2.05 | 2.6 | | net
Term | 36 | 24 | | fixed`)
    expect(rolesOf(table)).toEqual(['offer', 'offer', 'total', 'note'])
  })

  it('leaves labels of the whole sheet above it to a table of their own', () => {
    const [labels, table] = tablesOf(`
Currency: | USD
Valid until: | 2027-03-31
Vendor | Nordlicht | Kumo | Südwind
Accelerator | H100 | H200 | MI300X
Price | 2.05 | 2.6 | 1.9
Term | 36 | 24 | 36`)
    expect(values(labels)).toEqual(['Currency: B1', 'Valid until: B2'])
    expect(headersOf(table)).toEqual(['Vendor', 'Accelerator', 'Price', 'Term'])
  })
})

describe('findTables: labels with values', () => {
  it('reads pairs side by side, several in a row and behind a colon', () => {
    const table = only(`
Quote
Vendor: | Nordlicht | Currency: | EUR
Accelerator: | H100 SXM | Quantity: | 512
Term: | 36 months | Payment: | Net 60
Gesamt: 48.200,00 EUR`)
    expect(table.form).toBe('labels')
    expect(values(table)).toEqual([
      'Vendor: B2',
      'Currency: D2',
      'Accelerator: B3',
      'Quantity: D3',
      'Term: B4',
      'Payment: D4',
      'Gesamt 48.200,00 EUR',
    ])
  })

  it('reads values below their labels', () => {
    const table = only(`
Vendor | Valid until
Nordlicht | 31.03.2027

Accelerator | Quantity | Term
H100 SXM | 512 | 36 months

Price per GPU-hour | Deposit
2,05 EUR | 3 months`)
    expect(values(table)).toEqual([
      'Vendor A2',
      'Valid until B2',
      'Accelerator A5',
      'Quantity B5',
      'Term C5',
      'Price per GPU-hour A8',
      'Deposit B8',
    ])
  })

  it('joins a unit beside the value into the label, and keeps unknown labels of the block', () => {
    const table = only(`
Accelerator | H100 SXM
Price | 2.05 | USD/GPU/h
Term | 36 | months
Hall layout | hot aisle`)
    expect(values(table)).toEqual(['Accelerator B1', 'Price / USD/GPU/h B2', 'Term / months B3', 'Hall layout B4'])
  })

  it('makes one record a column when labels repeat side by side', () => {
    const table = only(`
Accelerator | H100 | | Accelerator | H200
Price | 2.05 | | Price | 2.4
Term | 36 | | Term | 24`)
    expect(headersOf(table)).toEqual(['Accelerator', 'Price', 'Term'])
    expect(table.records.map(({ at, role }) => [at, role])).toEqual([
      [1, 'offer'],
      [3, 'header'],
      [4, 'offer'],
    ])
  })

  it('makes a table of each when labels repeat below each other', () => {
    const below = tablesOf(`
Accelerator: | H100
Price: | 2.05

Accelerator: | H200
Price: | 2.4`)
    expect(below.map(values)).toEqual([
      ['Accelerator: B1', 'Price: B2'],
      ['Accelerator: B4', 'Price: B5'],
    ])
  })
})

describe('findTables: several tables and none', () => {
  it('finds tables side by side, with or without a gap', () => {
    for (const gap of ['| ', '']) {
      const [left, right] = tablesOf(`
Region | Term (months) | USD/GPU/h ${gap}| Region | Term (months) | USD/GPU/h
Dublin | 12 | 2.5 ${gap}| Dublin | 12 | 3.1
Paris | 24 | 2.3 ${gap}| Paris | 24 | 2.9`)
      expect(headersOf(left)).toEqual(headersOf(right))
      expect(right?.records).toHaveLength(2)
    }
  })

  it('takes titles beside each other for no label with its value', () => {
    const found = findTables(
      gridSheet(
        grid(`
H100 prices | | | H200 prices
GPU | USD/GPU/h | | GPU | USD/GPU/h
H100 | 2.5 | | H200 | 3.1
H100 | 2.3 | | H200 | 2.9`),
      ),
    )
    expect(found.tables.map(({ form }) => form)).toEqual(['rows', 'rows'])
    expect(found.loose.map(({ text }) => text)).toEqual(['H100 prices', 'H200 prices'])
  })

  it('finds tables below each other with only a heading between', () => {
    const [first, second, ...more] = tablesOf(`
Compute prices
Accelerator | Price | Term (months)
H100 | 2.05 | 36
H200 | 2.5 | 36
Storage
Item | Price | Unit
Block storage | 0.05 | GB-month
Object storage | 0.02 | GB-month`)
    expect(more).toHaveLength(0)
    expect(first?.records).toHaveLength(2)
    expect(headersOf(second)).toEqual(['Item', 'Price', 'Unit'])
  })

  it('marks hidden rows, columns and sheets', () => {
    const table = only('Accelerator | Price | Quantity\nH100 | 2.05 | 512\nH200 | 2.5 | 256', {
      hidden: true,
      hiddenRows: [1],
      hiddenColumns: [2],
    })
    expect(table.sheetHidden).toBe(true)
    expect(table.records.map(({ hidden }) => hidden)).toEqual([true, false])
    expect(table.fields.map(({ hidden }) => hidden)).toEqual([false, false, true])
  })

  it('gives no table for prose or for a block of figures, and keeps the texts', () => {
    const prose = findTables(gridSheet(grid('Dear buyer,\nwe thank you for your request.\nKind regards')))
    expect(prose.tables).toEqual([])
    expect(prose.loose.map(({ text }) => text)).toEqual([
      'Dear buyer,',
      'we thank you for your request.',
      'Kind regards',
    ])
    expect(findTables(gridSheet(grid('1 | 2 | 3\n2 | 4 | 6\n3 | 5 | 9')))).toEqual({ tables: [], loose: [] })
  })

  it('keeps some hundreds of loose texts and counts the rest', () => {
    const found = findTables(gridSheet(Array.from({ length: 1000 }, (_, row) => [`words of no table ${row}`])))
    expect(found.loose).toHaveLength(300)
    expect(found.looseLeftOut).toBe(700)
  })

  it('gives the most likely table, and says so, when no word is known', () => {
    const table = only('Toimittaja | Hintanne | Luku\nKumo | 2.05 | 512\nNord | 2.1 | 256')
    expect(headersOf(table)).toEqual(['Toimittaja', 'Hintanne', 'Luku'])
    expect(table.reasons[0]?.why).toMatch(/most likely/)
    expect(table.reasons[0]?.cells).toHaveLength(3)
  })
})

function never(): never {
  throw new Error('absent')
}
