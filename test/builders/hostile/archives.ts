// Hostile archives: bombs, headers that lie, names that lead out, parts that are there twice, cut or locked.
import { crc32, deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { importLimits } from '../../../electron/import/limits.ts'
import { harmlessXlsx, rawXlsx, sheetXml, textCell, workbookXml } from '../raw-xlsx.ts'
import { type ZipEntry, zip } from '../zip.ts'
import { type HostileFile, MB, textsOf } from './hostile-file.ts'

const spaces = (bytes: number) => Buffer.alloc(bytes, 0x20)
const sheetPart = 'xl/worksheets/sheet1.xml'
const oneCell = `<sheetData><row r="1">${textCell('A1')}</row></sheetData>`
const withSheet = (entry: Omit<ZipEntry, 'name'>) => rawXlsx('', [{ ...entry, name: sheetPart }])
const withPart = (name: string, data: ZipEntry['data'] = 'x') => rawXlsx(oneCell, [{ name, data }])
const isOneCell: HostileFile['harmless'] = (workbook) => textsOf(workbook).join() === 'x'

/** A file of one part more, each of which unpacks to a third of what all may. */
function largeTogether(): Buffer {
  const part = spaces(Math.floor(importLimits.unpackedBytes / 3))
  const packed = deflateRawSync(part)
  return rawXlsx(
    oneCell,
    [0, 1, 2, 3].map((index) => ({ name: `xl/media/${index}.bin`, data: part, packed })),
  )
}

/** An archive in an archive in an archive, each a thousand times smaller than what it holds. */
function nested(): Buffer {
  let inner = zip([{ name: 'a', data: spaces(50 * MB) }])
  for (let depth = 0; depth < 5; depth += 1) inner = zip([{ name: 'a.zip', data: inner }])
  return withPart('xl/media/x.zip', inner)
}

export const hostileArchives: readonly HostileFile[] = [
  { name: 'a flat bomb', bytes: () => withSheet({ data: spaces(importLimits.entryBytes + MB) }), ends: ['bomb'] },
  { name: 'many parts that are large together', bytes: largeTogether, ends: ['bomb'] },
  {
    name: 'a part larger than it says',
    bytes: () => withSheet({ data: spaces(8 * MB), claimedSize: 100 }),
    ends: ['damaged'],
  },
  {
    name: 'a part smaller than it says',
    bytes: () => withSheet({ data: sheetXml(oneCell), claimedSize: 100 * MB }),
    ends: ['damaged'],
  },
  {
    name: 'a bomb whose size stands behind it',
    bytes: () => withSheet({ data: spaces(importLimits.entryBytes + MB), descriptor: true }),
    ends: ['bomb', 'damaged'],
  },
  {
    name: 'a part whose size stands behind it',
    bytes: () => withSheet({ data: sheetXml(oneCell), descriptor: true }),
    ends: ['read'],
    harmless: isOneCell,
  },
  {
    name: 'a part that claims 4 TB in 64 bits',
    bytes: () => withSheet({ data: sheetXml(oneCell), zip64: true, claimedSize: 2 ** 42 }),
    ends: ['damaged', 'bomb'],
  },
  {
    name: 'a checksum that is not the part’s',
    bytes: () => withSheet({ data: sheetXml(oneCell), claimedCrc: 0x12345678 }),
    ends: ['damaged'],
  },
  {
    name: '4,000 parts over the same bytes',
    bytes: () => {
      const data = spaces(MB)
      const once = { data, packed: deflateRawSync(data), claimedCrc: crc32(data) }
      const others = Array.from({ length: 4000 }, (_, index) => ({
        ...once,
        name: `xl/media/${index + 1}.bin`,
        sameBytesAs: 'xl/media/0.bin',
      }))
      return rawXlsx(oneCell, [{ ...once, name: 'xl/media/0.bin' }, ...others])
    },
    ends: ['bomb', 'damaged'],
  },
  {
    name: 'archives in archives, never opened',
    bytes: nested,
    ends: ['read'],
    harmless: isOneCell,
  },
  {
    name: 'a sheet that is itself an archive',
    bytes: () => withSheet({ data: harmlessXlsx() }),
    ends: ['unreadable', 'damaged'],
  },
  {
    name: '5,000 parts',
    bytes: () =>
      rawXlsx(
        oneCell,
        [...Array(5000).keys()].map((index) => ({ name: `p${index}`, data: '' })),
      ),
    ends: ['too-many-parts'],
  },
  {
    name: 'two parts of one name',
    bytes: () =>
      zip([
        { name: 'xl/workbook.xml', data: workbookXml },
        { name: 'xl/workbook.xml', data: '' },
      ]),
    ends: ['damaged'],
  },
  {
    name: 'two parts of one name but for its case',
    bytes: () =>
      zip([
        { name: 'xl/workbook.xml', data: workbookXml },
        { name: 'XL/workbook.xml', data: '' },
      ]),
    ends: ['damaged'],
  },
  { name: 'a path out of the archive', bytes: () => withPart('../../etc/cron.d/x'), ends: ['damaged'] },
  { name: 'an absolute path', bytes: () => withPart('/etc/x'), ends: ['damaged'] },
  { name: 'a path with a drive', bytes: () => withPart('C:/Windows/x'), ends: ['damaged'] },
  { name: 'a backslash path', bytes: () => withPart('..\\x'), ends: ['damaged'] },
  {
    name: 'a part named with a NUL byte',
    bytes: () => withPart('xl/a\u0000.xml'),
    ends: ['damaged', 'read'],
    harmless: isOneCell,
  },
  { name: 'a part named __proto__', bytes: () => withPart('__proto__'), ends: ['read'], harmless: isOneCell },
  {
    name: 'parts named like an object’s own',
    bytes: () =>
      rawXlsx(
        oneCell,
        ['constructor', 'toString', 'xl/hasOwnProperty'].map((name) => ({ name, data: 'x' })),
      ),
    ends: ['read'],
    harmless: isOneCell,
  },
  {
    name: 'a locked part',
    bytes: () => withSheet({ data: sheetXml(''), encrypted: true }),
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
    name: 'an archive of something else',
    bytes: () => zip([{ name: 'readme.txt', data: 'x' }]),
    ends: ['not-a-spreadsheet'],
  },
  { name: 'an archive of nothing', bytes: () => zip([]), ends: ['damaged', 'not-a-spreadsheet'] },
  {
    name: 'a workbook without the sheet it names',
    bytes: () => rawXlsx('', [{ name: 'xl/_rels/workbook.xml.rels', data: '<Relationships/>' }]),
    ends: ['damaged', 'unreadable'],
  },
  ...[0.05, 0.3, 0.5, 0.7, 0.9, 0.99].map((share) => ({
    name: `cut at ${share * 100} %`,
    bytes: () => harmlessXlsx().subarray(0, Math.floor(harmlessXlsx().length * share)),
    ends: ['damaged'],
  })),
  {
    name: 'bytes before the archive',
    bytes: () => Buffer.concat([Buffer.from('MZ\u0090\u0000'), harmlessXlsx()]),
    ends: ['binary', 'damaged', 'not-a-spreadsheet'],
  },
]
