import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../../electron/import/read-csv.ts'

const line = 'Zürich;"1,5";€\r\n'

function texts(bytes: Buffer): readonly (readonly [number, number, string])[] {
  const { sheets } = readCsv(bytes, 'bid')
  return sheets[0]?.cells.map(({ row, column, text }) => [row, column, text] as const) ?? []
}

describe('readCsv', () => {
  it('reads UTF-8 and UTF-16 of both orders, with and without a mark', () => {
    const cells = [0, 1].flatMap((row) => ['Zürich', '1,5', '€'].map((text, column) => [row, column, text]))
    const utf16 = (text: string) => Buffer.from(text, 'utf16le')
    const content = line.repeat(2)
    for (const bytes of [
      Buffer.from(content),
      Buffer.from(`\uFEFF${content}`),
      utf16(content),
      utf16(`\uFEFF${content}`),
      utf16(content).swap16(),
      utf16(`\uFEFF${content}`).swap16(),
    ]) {
      expect(texts(bytes)).toEqual(cells)
      expect(readCsv(bytes, 'bid').remarks).toEqual([])
    }
  })
  it('guesses Latin letters from the bytes, wherever the first accent stands, and says so', () => {
    const bytes = Buffer.concat([Buffer.from('a;1\n'.repeat(40_000)), Buffer.from('Z\xfcrich;\x80\n', 'latin1')])
    const { sheets, remarks } = readCsv(bytes, 'bid')
    expect(sheets[0]?.cells.find(({ row }) => row === 40_000)?.text).toBe('Zürich')
    expect(remarks.map(({ code }) => code)).toEqual(['encoding-guessed'])
  })
  it('takes the separator a first line names, and does not count that line', () => {
    for (const [first, separator] of [
      ['sep=;', ';'],
      ['"sep=|"', '|'],
      ['SEP=\t', '\t'],
    ]) {
      expect(texts(Buffer.from(`${first}\r\na,b${separator}1,5\r\n`))).toEqual([
        [0, 0, 'a,b'],
        [0, 1, '1,5'],
      ])
    }
    expect(() => readCsv(Buffer.from('sep=;\na\n"b\n'), 'bid')).toThrow('near line 3')
  })
  it('finds out the separator otherwise', () => {
    for (const separator of [',', ';', '\t', '|']) {
      expect(texts(Buffer.from(['GPU', 'Price'].join(separator)))).toHaveLength(2)
    }
    expect(texts(Buffer.from('GPU;Price\nH100;1,5\n')).map(([, , text]) => text)).toEqual([
      'GPU',
      'Price',
      'H100',
      '1,5',
    ])
  })
  it('keeps line breaks in quotes, ragged rows and empty lines', () => {
    expect(texts(Buffer.from('a,b,c\n"x\ny",2\n\n,,3,4\n'))).toEqual([
      [0, 0, 'a'],
      [0, 1, 'b'],
      [0, 2, 'c'],
      [1, 0, 'x\ny'],
      [1, 1, '2'],
      [3, 2, '3'],
      [3, 3, '4'],
    ])
  })
})
