// Hostile XML inside a whole archive: entities, depth, endless names and attributes, numbers that are none.
import { rawXlsx, sheetXml, textCell, workbookXml } from '../raw-xlsx.ts'
import { type HostileFile, MB, repeat, textsOf } from './hostile-file.ts'

const rows = (inside: string) => `<sheetData>${inside}</sheetData>`
const oneCell = rows(`<row r="1">${textCell('A1')}</row>`)
const withStrings = (xml: string) => rawXlsx(oneCell, [{ name: 'xl/sharedStrings.xml', data: xml }])
const refused = ['unreadable', 'damaged', 'too-much-text', 'bomb', 'entities']

/** No cell holds a number that is none, or lies outside of the sheet. */
const plainNumbers: HostileFile['harmless'] = (workbook) =>
  workbook.sheets.every(
    ({ cells, rows: most }) =>
      most < 100 &&
      [...cells].every(({ value, row }) => row < most && (value.kind !== 'number' || Number.isFinite(value.number))),
  )

/** A styles part whose one cell style has this number format. */
const format = (code: string) => ({
  name: 'xl/styles.xml',
  data: `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
})

/** A workbook whose cells have this number format, named from its relationships. */
function formatted(code: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${main}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="${main}/styles" Target="styles.xml"/></Relationships>`
  const cells = repeat(200, (row) => `<row r="${row + 1}"><c r="A${row + 1}" s="1"><v>${row + 0.5}</v></c></row>`)
  return rawXlsx(rows(cells), [format(code), { name: 'xl/_rels/workbook.xml.rels', data: rels }])
}

export const hostileXml: readonly HostileFile[] = [
  {
    name: 'entities that multiply',
    bytes: () =>
      withStrings(
        '<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      ),
    ends: ['entities'],
  },
  {
    name: 'an entity that names a file',
    bytes: () =>
      rawXlsx('', [
        { name: 'xl/workbook.xml', data: `<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>${workbookXml}` },
      ]),
    ends: ['entities'],
  },
  {
    name: 'an entity that names a network place, behind 64 kB of spaces',
    bytes: () =>
      rawXlsx('', [
        {
          name: 'xl/workbook.xml',
          data: `${' '.repeat(65_530)}<!DOCTYPE w SYSTEM "http://192.0.2.1/x.dtd">${workbookXml}`,
        },
      ]),
    ends: ['entities'],
  },
  {
    name: 'entities in UTF-16, where a search for letters sees none',
    bytes: () =>
      rawXlsx('', [
        {
          name: 'xl/workbook.xml',
          data: Buffer.from(`\uFEFF<!DOCTYPE w [<!ENTITY a "x">]>${workbookXml}`, 'utf16le'),
        },
      ]),
    ends: ['entities', 'damaged', 'unreadable'],
  },
  {
    name: 'elements 100,000 deep',
    bytes: () => rawXlsx(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}${oneCell}`),
    ends: ['read', ...refused],
  },
  {
    name: 'elements 100,000 deep in a cell',
    bytes: () => rawXlsx(rows(`<row r="1"><c r="A1">${'<v>'.repeat(100_000)}1${'</v>'.repeat(100_000)}</c></row>`)),
    ends: ['read', ...refused],
  },
  {
    name: 'an attribute of 10 MB',
    bytes: () => rawXlsx(rows(`<row r="1" spans="${'1'.repeat(10 * MB)}">${textCell('A1')}</row>`)),
    ends: ['read', ...refused],
  },
  {
    name: 'an attribute name of a million letters',
    bytes: () => rawXlsx(rows(`<row ${'a'.repeat(1_000_000)}>${textCell('A1')}</row>`)),
    ends: ['read', ...refused],
  },
  {
    name: '100,000 attributes of one tag',
    bytes: () => rawXlsx(rows(`<row r="1" ${repeat(100_000, (index) => `a${index}="" `)}>${textCell('A1')}</row>`)),
    ends: ['read', ...refused],
  },
  {
    name: 'a tag that is never closed, 10 MB long',
    bytes: () => rawXlsx(rows(`<row r="1"><c r="A1" ${'x'.repeat(10 * MB)}`)),
    ends: refused,
  },
  {
    name: 'a million tags opened and never closed',
    bytes: () => rawXlsx(rows('<row r="1">'.repeat(1_000_000))),
    ends: refused,
  },
  {
    name: 'a comment of 10 MB',
    bytes: () => rawXlsx(`<!--${'-'.repeat(10 * MB)} -->${oneCell}`),
    ends: ['read', ...refused],
  },
  {
    name: 'rows numbered below zero, between whole numbers and beyond any sheet',
    bytes: () =>
      rawXlsx(
        rows(
          ['-5', '1.5', '1e9', 'NaN', '0', '99999999999999999999', '4294967297']
            .map((row) => `<row r="${row}"><c><v>1</v></c></row>`)
            .join(''),
        ),
      ),
    ends: ['read', ...refused],
    harmless: plainNumbers,
  },
  {
    name: 'one row numbered below zero',
    bytes: () => rawXlsx(rows('<row r="-5"><c><v>1</v></c></row>')),
    ends: ['read', ...refused],
    harmless: plainNumbers,
  },
  {
    name: 'numbers without end, hexadecimal, and none',
    bytes: () =>
      rawXlsx(
        rows(
          `<row r="1">${['Infinity', '-Infinity', '1e999', '0x1F', 'NaN', '1_000', ' ', '0b1'].map((value) => `<c><v>${value}</v></c>`).join('')}</row>`,
        ),
      ),
    ends: ['read', ...refused],
    harmless: plainNumbers,
  },
  {
    name: 'characters that are none',
    bytes: () => rawXlsx(rows(`<row r="1">${textCell('A1', '&#0;&#xD800;&#x110000;&#99999999;_xD800__x0000_')}</row>`)),
    ends: ['read', ...refused],
  },
  {
    name: 'invalid UTF-8 in a text',
    bytes: () => {
      const [before = '', after = ''] = sheetXml(rows(`<row r="1">${textCell('A1', '|')}</row>`)).split('|')
      const data = Buffer.concat([Buffer.from(before), Buffer.from([0xc3, 0x28, 0xff, 0xed, 0xa0]), Buffer.from(after)])
      return rawXlsx('', [{ name: 'xl/worksheets/sheet1.xml', data }])
    },
    ends: ['read', ...refused],
  },
  {
    name: 'a number format of 100,000 signs',
    bytes: () => formatted('#,##0.00'.repeat(12_500)),
    ends: ['read', ...refused],
  },
  { name: 'a number format of open brackets', bytes: () => formatted('['.repeat(200_000)), ends: ['read', ...refused] },
  {
    name: 'a number format of open quotes and escapes',
    bytes: () => formatted(`${'&quot;'.repeat(100_001)}${'\\'.repeat(100_000)}`),
    ends: ['read', ...refused],
  },
  {
    name: 'a number format that fills a cell without end',
    bytes: () => formatted(`*x${'?'.repeat(200)}/${'?'.repeat(200)}`),
    ends: ['read', ...refused],
  },
  {
    name: '70,000 number formats',
    bytes: () => {
      const cells = repeat(70_000, (index) => `<c s="${index}"><v>1</v></c>${index % 500 === 499 ? '</row><row>' : ''}`)
      const formats = repeat(
        70_000,
        (index) => `<numFmt numFmtId="${index + 200}" formatCode="0.0&quot;${index}&quot;"/>`,
      )
      const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats}</numFmts><cellXfs>${repeat(70_000, (index) => `<xf numFmtId="${index + 200}"/>`)}</cellXfs></styleSheet>`
      return rawXlsx(rows(`<row>${cells}</row>`), [{ name: 'xl/styles.xml', data: styles }])
    },
    ends: ['read', ...refused],
  },
  {
    name: 'a relationship to a file outside of the archive',
    bytes: () =>
      rawXlsx('', [
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="../../../../../etc/passwd"/></Relationships>',
        },
      ]),
    ends: ['damaged', 'unreadable'],
  },
  {
    name: 'a relationship to a network place',
    bytes: () =>
      rawXlsx('', [
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="http://192.0.2.1/sheet.xml" TargetMode="External"/></Relationships>',
        },
      ]),
    ends: ['damaged', 'unreadable'],
  },
  {
    name: 'a shared texts part that is cut',
    bytes: () => withStrings('<sst><si><t>abc'),
    ends: ['read', ...refused],
    harmless: (workbook) => textsOf(workbook).join() === 'x',
  },
]
