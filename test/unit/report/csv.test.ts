// CSV cells: quoted where they must be, and never a formula.
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvText } from '../../../shared/report/csv.ts'

describe('csvText', () => {
  it('quotes separators and quotes, leaves numbers bare and null empty', () => {
    expect(csvText(['a', 'b', 'c'], [{ a: 'x, "y"', b: -1.5, c: null }])).toBe('a,b,c\r\n"x, ""y""",-1.5,\r\n')
  })

  it('comes back as it went through another reader, but for what could run', () => {
    const harmless = fc.string().filter((text) => !/^\s*[=+\-@＝＋－＠]/.test(text) && !/[\t\r\n]/.test(text))
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 2, maxLength: 5 }), (cells) => {
        const columns = cells.map((_, i) => `c${i}`)
        const text = csvText(columns, [Object.fromEntries(cells.map((cell, i) => [`c${i}`, cell]))])
        expect(Papa.parse<string[]>(text, { delimiter: ',' }).data[1]).toEqual(cells)
      }),
    )
  })

  it('puts an apostrophe before what a spreadsheet could run', () => {
    for (const text of ['=1+1', '  +1', '@SUM(A1)', '-2', '＝1'])
      expect(csvText(['a'], [{ a: text }])).toBe(`a\r\n'${text}\r\n`)
  })
})
