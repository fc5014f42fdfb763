// Hostile sheets in sound XML: far cells, endless merges, shared texts that multiply, formulas that turn in circles, names of an object's making.
import { importLimits } from '../../../electron/import/limits.ts'
import { rawXlsx, textCell, workbookXml } from '../raw-xlsx.ts'
import { type HostileFile, repeat, textsOf } from './hostile-file.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const rows = (inside: string) => `<sheetData>${inside}</sheetData>`
const oneCell = rows(`<row r="1">${textCell('A1')}</row>`)
const strings = (inside: string) => ({ name: 'xl/sharedStrings.xml', data: `<sst ${main}>${inside}</sst>` })
const grid = (height: number, row: string) => rows(repeat(height, (index) => `<row r="${index + 1}">${row}</row>`))
const tooMuch = ['too-many-cells', 'too-much-text']
const hasFirst: HostileFile['harmless'] = (workbook) => textsOf(workbook)[0] === 'x'

/** A workbook of this many sheets, all of them the same part. */
function manySheets(count: number): Buffer {
  const list = repeat(count, (index) => `<sheet name="S${index}" sheetId="${index + 1}" r:id="rId1"/>`)
  return rawXlsx(oneCell, [
    { name: 'xl/workbook.xml', data: workbookXml.replace(/<sheets>.*<\/sheets>/, `<sheets>${list}</sheets>`) },
  ])
}

const named = (name: string) =>
  rawXlsx(oneCell, [{ name: 'xl/workbook.xml', data: workbookXml.replace('"Offers"', `"${name}"`) }])

export const hostileSheets: readonly HostileFile[] = [
  {
    name: 'one cell in the far corner',
    bytes: () => rawXlsx(rows(`<row r="1">${textCell('A1')}</row><row r="1048576">${textCell('XFD1048576')}</row>`)),
    ends: ['read'],
    harmless: (workbook) =>
      textsOf(workbook).length === 1 && workbook.remarks.some(({ code }) => code === 'beyond-limit'),
  },
  {
    name: 'cells beyond any sheet',
    bytes: () => rawXlsx(rows(`<row r="99999999">${textCell('ZZZZ99999999')}</row>`)),
    ends: ['unreadable', 'read'],
  },
  {
    name: '16,384 columns in 40 rows',
    bytes: () => rawXlsx(grid(40, '<c t="inlineStr"><is><t>x</t></is></c>'.repeat(16_384))),
    ends: ['read', ...tooMuch],
    harmless: (workbook) => (workbook.sheets[0]?.columns ?? 0) <= importLimits.columns,
  },
  {
    name: 'a merge over the whole sheet in a file of 1.5 kB',
    bytes: () => rawXlsx(`${oneCell}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    ends: ['read'],
    harmless: hasFirst,
  },
  {
    name: '100,000 merges',
    bytes: () =>
      rawXlsx(
        `${oneCell}<mergeCells>${repeat(100_000, (index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`)}</mergeCells>`,
      ),
    ends: ['read'],
    harmless: (workbook) => hasFirst(workbook) && (workbook.sheets[0]?.merges.length ?? 0) <= 2000,
  },
  {
    name: '2,000 merges over the whole sheet, one upon the other',
    bytes: () => rawXlsx(`${oneCell}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2000)}</mergeCells>`),
    ends: ['read'],
    harmless: hasFirst,
  },
  {
    name: 'a million spans of hidden columns',
    bytes: () => rawXlsx(`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(1_000_000)}</cols>${oneCell}`),
    ends: ['read'],
    harmless: (workbook) => (workbook.sheets[0]?.hiddenColumns.length ?? 0) <= importLimits.columns,
  },
  {
    name: 'a million hidden rows of one number',
    bytes: () => rawXlsx(rows(`<row r="1">${textCell('A1')}</row>${'<row r="2" hidden="1"/>'.repeat(1_000_000)}`)),
    ends: ['read'],
    harmless: (workbook) => (workbook.sheets[0]?.hiddenRows.length ?? 0) <= importLimits.rows,
  },
  {
    name: 'shared texts that are not there',
    bytes: () =>
      rawXlsx(
        rows(
          `<row r="1">${['99999999', '-1', '1.5', '1e0', '0x0', 'constructor'].map((index) => `<c t="s"><v>${index}</v></c>`).join('')}</row>`,
        ),
      ),
    ends: ['read', 'unreadable', 'damaged'],
    harmless: (workbook) => textsOf(workbook).every((text) => text === '' || text.startsWith('#')),
  },
  {
    name: 'one long text in 50,000 cells',
    bytes: () =>
      rawXlsx(grid(1000, '<c t="s"><v>0</v></c>'.repeat(50)), [strings(`<si><t>${'x'.repeat(1_000_000)}</t></si>`)]),
    ends: ['too-much-text'],
  },
  {
    name: 'a rich text of 200,000 pieces',
    bytes: () =>
      rawXlsx(grid(10, '<c t="s"><v>0</v></c>'.repeat(10)), [
        strings(`<si>${'<r><rPr><b/></rPr><t>x</t></r>'.repeat(200_000)}</si>`),
      ]),
    ends: ['read', ...tooMuch],
  },
  {
    name: 'rich texts that would multiply, one in each cell of 5,000 rows',
    bytes: () =>
      rawXlsx(grid(5000, '<c t="s"><v>0</v></c>'.repeat(100)), [
        strings(`<si>${'<r><t>laugh</t></r>'.repeat(2000)}</si>`),
      ]),
    ends: ['too-much-text'],
  },
  {
    name: '10 million shared texts that are empty',
    bytes: () => rawXlsx(oneCell, [strings('<si/>'.repeat(10_000_000))]),
    ends: ['read', ...tooMuch],
  },
  {
    name: '100 MB of shared texts no cell uses',
    bytes: () => rawXlsx(oneCell, [strings(`<si><t>${'y'.repeat(1_000_000)}</t></si>`.repeat(100))]),
    ends: ['read', 'bomb', ...tooMuch],
  },
  {
    name: 'more cells than the limit',
    bytes: () => rawXlsx(grid(Math.ceil(importLimits.cells / 100) + 1, '<c><v>1</v></c>'.repeat(100))),
    ends: ['too-many-cells'],
  },
  {
    name: 'a million cells at one place',
    bytes: () => rawXlsx(rows(`<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(1_000_000)}</row>`)),
    ends: ['read', ...tooMuch],
    harmless: (workbook) => [...(workbook.sheets[0]?.cells ?? [])].length === 1,
  },
  {
    name: 'half a million cells from the last to the first',
    bytes: () =>
      rawXlsx(
        rows(
          repeat(5000, (index) => {
            const row = 5000 - index
            return `<row r="${row}">${repeat(100, (column) => `<c r="${'ZYXWVUTSRQ'[column % 10] ?? 'A'}${row}"><v>1</v></c>`)}</row>`
          }),
        ),
      ),
    ends: ['read', ...tooMuch],
  },
  { name: '1,000 sheets', bytes: () => manySheets(1000), ends: ['too-many-sheets'] },
  { name: '100 sheets over one part', bytes: () => manySheets(100), ends: ['read'], harmless: hasFirst },
  {
    name: 'a formula shared in a circle',
    bytes: () =>
      rawXlsx(
        rows(
          '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:B1">B1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f t="shared" si="7"/></c></row>',
        ),
      ),
    ends: ['read'],
  },
  {
    name: 'a shared formula over the whole sheet',
    bytes: () =>
      rawXlsx(
        rows(
          `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:XFD1048576">SUM(${'A1+'.repeat(2000)}1)</f><v>1</v></c></row>${repeat(2000, (row) => `<row r="${row + 2}">${'<c><f t="shared" si="0"/><v>1</v></c>'.repeat(50)}</row>`)}`,
        ),
      ),
    ends: ['read', ...tooMuch],
  },
  {
    name: 'an array formula over the whole sheet',
    bytes: () => rawXlsx(rows('<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">ROW()</f><v>1</v></c></row>')),
    ends: ['read'],
  },
  {
    name: 'names of an object’s making',
    bytes: () =>
      rawXlsx(
        rows(
          `<row r="1">${textCell('A1', '__proto__')}${textCell('B1', 'constructor')}${textCell('C1', 'toString')}</row><row r="2">${textCell('A2', 'x')}<c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row>`,
        ),
        [{ name: 'xl/workbook.xml', data: workbookXml.replace('"Offers"', '"__proto__"') }],
      ),
    ends: ['read'],
    harmless: (workbook) => workbook.sheets[0]?.name === '__proto__' && textsOf(workbook)[1] === 'constructor',
  },
  ...['constructor', 'toString', 'hasOwnProperty', 'valueOf'].map((name) => ({
    name: `a sheet named ${name}`,
    bytes: () => named(name),
    ends: ['read'],
    harmless: hasFirst,
  })),
  {
    name: 'two sheets of one name',
    bytes: () => {
      const list = '<sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="A" sheetId="2" r:id="rId1"/></sheets>'
      return rawXlsx(oneCell, [{ name: 'xl/workbook.xml', data: workbookXml.replace(/<sheets>.*<\/sheets>/, list) }])
    },
    ends: ['read', 'damaged', 'unreadable'],
  },
  { name: 'a sheet name of a million letters', bytes: () => named('n'.repeat(1_000_000)), ends: ['read', 'damaged'] },
  {
    name: 'headers that turn the direction of reading, or show nothing',
    bytes: () =>
      rawXlsx(
        rows(
          `<row r="1">${textCell('A1', '\u202eecirP\u202c')}${textCell('B1', 'Pri\u200bce\u2060')}${textCell('C1', '\u2066\u200f\u00ad')}</row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c></row>`,
        ),
      ),
    ends: ['read'],
  },
]
