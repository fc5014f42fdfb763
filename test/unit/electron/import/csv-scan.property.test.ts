import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { scanCsv } from '../../../../electron/import/csv-scan.ts'

function scanned(text: string, delimiter = ','): string[][] | number {
  const rows: string[][] = []
  const fault = scanCsv(text, delimiter, (record, place, value) => {
    rows[record] ??= []
    const row = rows[record] ?? []
    row[place] = value
  })
  return fault === undefined ? rows : fault.line
}

const value = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('', '"', 'a"b', '1,5', 'x\ny', 'x\r\ny', ' ', '""'))

describe('scanCsv', () => {
  it('reads back whatever was written, ragged or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, newline) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes: true })
          expect(scanned(text, delimiter)).toEqual(rows)
        },
      ),
    )
  })
  it('agrees with another reader about plain text', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', '1', '.', ' ', ';', '\t', ',', 'é'), maxLength: 40 })
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 5 }), (lines) => {
        const text = lines.join('\n')
        fc.pre(text !== '' && !text.endsWith('\n') && !text.endsWith(','))
        expect(scanned(text)).toEqual(Papa.parse(text, { delimiter: ',', newline: '\n' }).data)
      }),
    )
  })
  it('takes any line break, also alone', () => {
    expect(scanned('a,b\rc,d\r\ne\n\nf')).toEqual([['a', 'b'], ['c', 'd'], ['e'], [''], ['f']])
  })
  it('takes spaces behind a closing quote, and a quote within a value as it is', () => {
    expect(scanned('"a" ,5"\n')).toEqual([['a', '5"']])
  })
  it('names the line of a quote that does not close, or not as one', () => {
    expect(scanned('a,b\n1,"2\n3,4\n')).toBe(2)
    expect(scanned('a\n\n"x"y\n')).toBe(3)
  })
})
