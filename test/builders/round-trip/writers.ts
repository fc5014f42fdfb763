// Writers of one workbook that share no code: the one our exports use, a second library, and XML by hand.
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { type CellValue, type Cell as WrittenCell, writeXlsx } from 'hucre/xlsx'
import { formatAddress } from '../../../shared/sheet/address.ts'
import { rawXlsx, sheetXml, workbookXml } from '../raw-xlsx.ts'
import type { ZipEntry } from '../zip.ts'
import { dateFormat, percentFormat, serialOf, type TripBook, type TripValue } from './trip-book.ts'

type Filled = Exclude<TripValue, null>

interface PlacedValue {
  readonly row: number
  readonly column: number
  readonly value: Filled
}

function placed(rows: TripBook['sheets'][number]['rows']): readonly PlacedValue[] {
  return rows.flatMap((values, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }])),
  )
}

/** By the writer of our own exports. */
export async function writeByOurs({ dateSystem, sheets }: TripBook): Promise<Buffer> {
  const bytes = await writeXlsx({
    dateSystem: String(dateSystem) as '1900' | '1904',
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: [],
      cells: new Map(placed(rows).map(({ row, column, value }) => [`${row},${column}`, oursCell(value)])),
    })),
  })
  return Buffer.from(bytes)
}

function oursCell(value: Filled): Partial<WrittenCell> {
  if (typeof value !== 'object') return { value: value satisfies CellValue }
  if ('date' in value) return { value: new Date(`${value.date}T00:00:00Z`), style: { numFmt: dateFormat } }
  if ('percent' in value) return { value: value.percent, style: { numFmt: percentFormat } }
  if ('error' in value) return { value: value.error }
  const { formula, result = null } = value
  return { value: result, formula, ...(result === null ? {} : { formulaResult: result }) }
}

const errorNumbers = { '#DIV/0!': 0x07, '#N/A': 0x2a } as const

/** By a second library, in a format of three. */
export function writeBySecond({ dateSystem, sheets }: TripBook, bookType: 'xlsx' | 'biff8' | 'ods'): Buffer {
  const book = utils.book_new()
  for (const { name, rows } of sheets) {
    const cells = placed(rows)
    const sheet: WorkSheet = Object.fromEntries(
      cells.map((cell) => [formatAddress(cell), secondCell(cell.value, bookType === 'ods' ? 1900 : dateSystem)]),
    )
    const last = { row: rows.length - 1, column: Math.max(...cells.map(({ column }) => column)) }
    sheet['!ref'] = `A1:${formatAddress(last)}`
    utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = { ...book.Workbook, WBProps: { date1904: dateSystem === 1904 && bookType !== 'ods' } }
  return write(book, { type: 'buffer', bookType })
}

function secondCell(value: Filled, system: TripBook['dateSystem']): CellObject {
  if (typeof value === 'string') return { t: 's', v: value }
  if (typeof value === 'number') return { t: 'n', v: value }
  if (typeof value === 'boolean') return { t: 'b', v: value }
  if ('date' in value) return { t: 'n', v: serialOf(value.date, system), z: dateFormat }
  if ('percent' in value) return { t: 'n', v: value.percent, z: percentFormat }
  if ('error' in value) return { t: 'e', v: errorNumbers[value.error], w: value.error }
  const { formula, result } = value
  return result === undefined ? { t: 'z', f: formula } : { t: 'n', v: result, f: formula }
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const stylesXml = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${percentFormat}"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** XML by hand, as terse as the format allows. */
export function writeByHand({ dateSystem, sheets }: TripBook): Buffer {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
  const places = sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  const list = sheets.map(({ name }, at) => `<sheet name="${plain(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const parts: readonly ZipEntry[] = [
    {
      name: 'xl/workbook.xml',
      data: workbookXml.replace(
        /<sheets>.*<\/sheets>/,
        `<workbookPr${dateSystem === 1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets>`,
      ),
    },
    { name: 'xl/styles.xml', data: stylesXml },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${places.join('')}${relation('rIdS', 'styles', 'styles.xml')}</Relationships>`,
    },
    ...sheets.map(({ rows }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, data: handSheet(rows, dateSystem) })),
  ]
  return rawXlsx('', parts)
}

function handSheet(rows: TripBook['sheets'][number]['rows'], system: TripBook['dateSystem']): string {
  const data = rows.map((values, row) => {
    const cells = values.map((value, column) => handCell(value, formatAddress({ row, column }), system))
    return `<row r="${row + 1}">${cells.join('')}</row>`
  })
  return sheetXml(`<sheetData>${data.join('')}</sheetData>`)
}

const plain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function handCell(value: TripValue, address: string, system: TripBook['dateSystem']): string {
  if (value === null) return ''
  if (typeof value === 'string')
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${plain(value)}</t></is></c>`
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`
  if ('date' in value) return `<c r="${address}" s="1"><v>${serialOf(value.date, system)}</v></c>`
  if ('percent' in value) return `<c r="${address}" s="2"><v>${value.percent}</v></c>`
  if ('error' in value) return `<c r="${address}" t="e"><v>${value.error}</v></c>`
  const result = value.result === undefined ? '' : `<v>${value.result}</v>`
  return `<c r="${address}"><f>${value.formula}</f>${result}</c>`
}
