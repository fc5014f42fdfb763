// Files made to do harm, by name; each is what a clean one would be but for one fault.
import { writeXlsx } from 'hucre/xlsx'
import { type ZipEntry, zip } from './zip.ts'

const workbookXml =
  '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Offers" sheetId="1" r:id="rId1"/></sheets></workbook>'
const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const typesXml = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${main}.sharedStrings+xml"/></Types>`
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const rels = (list: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
const sheet = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`
const cell = (address: string, text = 'x') => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`

/** A workbook of one sheet with this XML inside; `more` parts are added or replace those of the same name. */
export function rawXlsx(inside: string, more: readonly ZipEntry[] = []): Buffer {
  const parts: readonly ZipEntry[] = [
    { name: '[Content_Types].xml', data: typesXml },
    {
      name: '_rels/.rels',
      data: rels(`<Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/>`),
    },
    { name: 'xl/workbook.xml', data: workbookXml },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: rels(
        `<Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/>`,
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', data: sheet(inside) },
  ]
  const replaced = new Set(more.map(({ name }) => name))
  return zip([...parts.filter(({ name }) => !replaced.has(name)), ...more])
}

/** The file without a fault: one cell. */
export function harmlessXlsx(): Buffer {
  return rawXlsx(`<sheetData><row r="1">${cell('A1')}</row></sheetData>`)
}

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 0x20)
const odsType = 'application/vnd.oasis.opendocument.spreadsheet'
const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${odsType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`

/** An ODS file with this content.xml. */
export function odsFile(content: string, manifestXml = manifest): Buffer {
  return zip([
    { name: 'mimetype', data: odsType, stored: true },
    { name: 'content.xml', data: content },
    { name: 'styles.xml', data: '<office:document-styles/>' },
    { name: 'META-INF/manifest.xml', data: manifestXml },
  ])
}
const odsTable = (rows: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Offers">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`

export interface HostileFile {
  readonly name: string
  readonly bytes: () => Buffer | Promise<Buffer>
  /** Codes a refusal may have; 'read' when the file may also be read, with the harm left out. */
  readonly ends: readonly string[]
}

/** Refused, or read harmlessly. */
export const hostileFiles: readonly HostileFile[] = [
  {
    name: 'a flat bomb',
    bytes: () => rawXlsx('', [{ name: 'xl/worksheets/sheet1.xml', data: zeros(80) }]),
    ends: ['bomb'],
  },
  {
    name: 'many parts that are large together',
    bytes: () =>
      rawXlsx(
        '',
        Array.from({ length: 4 }, (_, i) => ({ name: `xl/media/${i}.bin`, data: zeros(40) })),
      ),
    ends: ['bomb'],
  },
  {
    name: 'a part that lies about its size',
    bytes: () => rawXlsx('', [{ name: 'xl/worksheets/sheet1.xml', data: zeros(8), claimedSize: 100 }]),
    ends: ['damaged'],
  },
  {
    name: 'an archive inside, never opened',
    bytes: () =>
      rawXlsx(`<sheetData><row r="1">${cell('A1')}</row></sheetData>`, [
        { name: 'xl/media/x.zip', data: zip([{ name: 'a', data: zeros(50) }]) },
      ]),
    ends: ['read'],
  },
  {
    name: '5,000 parts',
    bytes: () =>
      rawXlsx(
        '',
        Array.from({ length: 5000 }, (_, i) => ({ name: `p${i}`, data: '' })),
      ),
    ends: ['too-many-parts'],
  },
  {
    name: 'entities that multiply',
    bytes: () =>
      rawXlsx('', [
        {
          name: 'xl/sharedStrings.xml',
          data: '<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
        },
      ]),
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
    name: 'one cell in the far corner',
    bytes: () =>
      rawXlsx(`<sheetData><row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row></sheetData>`),
    ends: ['unreadable', 'too-much-memory', 'reader-died', 'read'],
  },
  {
    name: 'cells beyond any sheet',
    bytes: () => rawXlsx(`<sheetData><row r="99999999">${cell('ZZZZ99999999')}</row></sheetData>`),
    ends: ['unreadable', 'read'],
  },
  {
    name: '16,384 columns in 40 rows',
    bytes: () => {
      const wide = Array.from({ length: 16_384 }, () => '<c t="inlineStr"><is><t>x</t></is></c>').join('')
      return rawXlsx(
        `<sheetData>${Array.from({ length: 40 }, (_, row) => `<row r="${row + 1}">${wide}</row>`).join('')}</sheetData>`,
      )
    },
    ends: ['read', 'too-many-cells', 'unreadable'],
  },
  {
    name: 'a merge over the whole sheet',
    bytes: () =>
      rawXlsx(
        `<sheetData><row r="1">${cell('A1')}</row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      ),
    ends: ['read', 'unreadable', 'too-much-memory', 'reader-died'],
  },
  {
    name: 'shared strings that are not there',
    bytes: () =>
      rawXlsx(
        '<sheetData><row r="1"><c r="A1" t="s"><v>99999999</v></c><c r="B1" t="s"><v>-1</v></c></row></sheetData>',
      ),
    ends: ['read', 'unreadable'],
  },
  {
    name: 'one long text in 50,000 cells',
    bytes: () => {
      const text = `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'x'.repeat(1_000_000)}</t></si></sst>`
      const row = '<c t="s"><v>0</v></c>'.repeat(50)
      const rows = Array.from({ length: 1000 }, (_, index) => `<row r="${index + 1}">${row}</row>`).join('')
      return rawXlsx(`<sheetData>${rows}</sheetData>`, [{ name: 'xl/sharedStrings.xml', data: text }])
    },
    ends: ['too-much-text'],
  },
  {
    name: '1,300,000 cells',
    bytes: () =>
      rawXlsx(
        `<sheetData>${Array.from({ length: 13_000 }, (_, row) => `<row r="${row + 1}">${'<c><v>1</v></c>'.repeat(100)}</row>`).join('')}</sheetData>`,
      ),
    ends: ['too-many-cells'],
  },
  {
    name: 'two parts of one name',
    bytes: () =>
      zip([
        { name: 'xl/workbook.xml', data: workbookXml },
        { name: 'XL/workbook.xml', data: '' },
      ]),
    ends: ['damaged'],
  },
  {
    name: 'a path out of the archive',
    bytes: () => rawXlsx('', [{ name: '../../etc/cron.d/x', data: 'x' }]),
    ends: ['damaged'],
  },
  { name: 'an absolute path', bytes: () => rawXlsx('', [{ name: '/etc/x', data: 'x' }]), ends: ['damaged'] },
  { name: 'a backslash path', bytes: () => rawXlsx('', [{ name: '..\\x', data: 'x' }]), ends: ['damaged'] },
  {
    name: 'an encrypted part',
    bytes: () => rawXlsx('', [{ name: 'xl/worksheets/sheet1.xml', data: sheet(''), encrypted: true }]),
    ends: ['encrypted'],
  },
  {
    name: 'a workbook with a password',
    bytes: async () =>
      Buffer.from(
        await writeXlsx({
          sheets: [{ name: 'A', rows: [['x']] }],
          encryption: { password: 'secret', spinCount: 1000 },
        }),
      ),
    ends: ['encrypted'],
  },
  {
    name: 'an encrypted ODS',
    bytes: () => odsFile('xxxx', '<m><manifest:encryption-data/></m>'),
    ends: ['encrypted'],
  },
  {
    name: 'ODS rows repeated a million times',
    bytes: () =>
      odsFile(
        odsTable(
          `<table:table-row table:number-rows-repeated="1048576">${'<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'}</table:table-row>`,
        ),
      ),
    ends: ['read', 'too-many-cells', 'unreadable', 'too-much-memory', 'too-slow', 'reader-died'],
  },
  { name: 'cut in the middle', bytes: () => harmlessXlsx().subarray(0, 900), ends: ['damaged'] },
  { name: 'cut at the end', bytes: () => harmlessXlsx().subarray(0, -10), ends: ['damaged'] },
  {
    name: 'names of an object’s making',
    bytes: () =>
      rawXlsx(`<sheetData><row r="1">${cell('A1', '__proto__')}${cell('B1', 'constructor')}</row></sheetData>`, [
        { name: 'xl/workbook.xml', data: workbookXml.replace('"Offers"', '"__proto__"') },
      ]),
    ends: ['read'],
  },
  {
    name: 'a web page called .xls',
    bytes: () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
    ends: ['markup'],
  },
  { name: 'a PDF', bytes: () => Buffer.from('%PDF-1.7\n'), ends: ['pdf'] },
  { name: 'nothing', bytes: () => Buffer.alloc(0), ends: ['empty'] },
  {
    name: 'an archive of something else',
    bytes: () => zip([{ name: 'readme.txt', data: 'hello' }]),
    ends: ['not-a-spreadsheet'],
  },
  { name: 'an open quote in CSV', bytes: () => Buffer.from('a,b\n1,"2\n3,4\n5,6\n'), ends: ['unclosed-quote'] },
  { name: 'NUL bytes in text', bytes: () => Buffer.from('a,b\u0000\n1,2\n'), ends: ['binary'] },
  {
    name: 'a program',
    bytes: () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ends: ['binary'],
  },
  { name: 'one line of a million columns', bytes: () => Buffer.from('x,'.repeat(1_000_000)), ends: ['read'] },
  { name: '33 MB of text', bytes: () => Buffer.alloc(33 * 1024 * 1024, 0x61), ends: ['too-large'] },
]
