import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { readXlsx as readByOther, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../../electron/import/read-bytes.ts'
import type { Cell } from '../../../../shared/sheet/cell.ts'
import type { Workbook } from '../../../../shared/sheet/workbook.ts'
import { rawXlsx, sheetXml, textCell, workbookXml } from '../../../builders/raw-xlsx.ts'
import { type ZipEntry, zip } from '../../../builders/zip.ts'

async function bookOf(bytes: Buffer): Promise<Workbook> {
  const read = await readBytes(bytes, 'bid.xlsx')
  if (read.kind === 'refused') throw new Error(`${read.code}: ${read.message}`)
  return read.workbook
}

async function cellsOf(inside: string, more: readonly ZipEntry[] = []): Promise<readonly Cell[]> {
  const { sheets } = await bookOf(rawXlsx(inside, more))
  return [...(sheets[0]?.cells ?? [])]
}

/** A row of cells from A1 on. */
const row = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`
const valuesOf = async (cells: string, more: readonly ZipEntry[] = []) =>
  (await cellsOf(row(cells), more)).map(({ value }) => value)

const sharedStrings = (items: string): ZipEntry => ({ name: 'xl/sharedStrings.xml', data: `<sst>${items}</sst>` })

const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** Parts that give the sheet styles, one for each format code, and the workbook what stands in `<workbook>`. */
function styled(codes: readonly string[], book = ''): readonly ZipEntry[] {
  const formats = codes.map(
    (code, at) => `<numFmt numFmtId="${at + 164}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  const styles = ['<xf numFmtId="0"/>', ...codes.map((_, at) => `<xf numFmtId="${at + 164}"/>`)]
  return [
    {
      name: 'xl/styles.xml',
      data: `<styleSheet><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships><Relationship Id="rId1" Type="${rel}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId3" Type="${rel}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns:r="${rel}">${book}<sheets><sheet name="Offers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
  ]
}

describe('readXlsx', () => {
  it('reads numbers, texts, truths and errors', async () => {
    expect(
      await valuesOf(
        '<c r="A1"><v>1.5E2</v></c><c r="B1" t="str"><v>a &amp; b</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="inlineStr"><is><t>#N/A</t></is></c><c r="F1"/><c r="G1" t="n"><v>-0.1</v></c>',
      ),
    ).toEqual([
      { kind: 'number', number: 150 },
      { kind: 'text', text: 'a & b' },
      { kind: 'boolean', value: true },
      { kind: 'error', code: '#DIV/0!' },
      { kind: 'error', code: '#N/A' },
      { kind: 'number', number: -0.1 },
    ])
  })

  it('reads shared texts, plain and rich, without phonetic hints and with their escapes', async () => {
    const items =
      '<si><t xml:space="preserve"> x </t></si><si><r><rPr><b/></rPr><t>H</t></r><r><t>100</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>a_x000D_b</t></si><si><t/></si>'
    const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('')
    expect(await valuesOf(cells, [sharedStrings(items)])).toEqual(
      [' x ', 'H100', 'a\rb'].map((text) => ({ kind: 'text', text })),
    )
    await expect(valuesOf('<c t="s"><v>4</v></c>', [sharedStrings(items)])).rejects.toThrow('unreadable')
  })

  it('reads texts in the cell, rich ones in one piece, and characters XML marks', async () => {
    expect(
      await valuesOf(
        '<c t="inlineStr"><is><r><t>8 × </t></r><r><t>H100</t></r></is></c><c t="inlineStr"><is><t>&#x20AC; &lt;2&gt; <![CDATA[<b>]]></t></is></c>',
      ),
    ).toEqual(['8 × H100', '€ <2> <b>'].map((text) => ({ kind: 'text', text })))
  })

  it('keeps formulas with their stored result, shared or not, and those without one', async () => {
    const cells = await cellsOf(
      row(
        '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" ref="B1:C1" si="0">A1*2</f><v>4</v></c><c r="C1"><f t="shared" si="0"/><v>8</v></c><c r="D1"><f>NOW()</f></c><c r="E1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      ),
    )
    expect(cells.map(({ formula, value }) => [formula, value])).toEqual([
      ['1+1', { kind: 'number', number: 2 }],
      ['A1*2', { kind: 'number', number: 4 }],
      ['', { kind: 'number', number: 8 }],
      ['NOW()', { kind: 'none' }],
      ['"a"&"b"', { kind: 'text', text: 'ab' }],
      ['1/0', { kind: 'error', code: '#DIV/0!' }],
    ])
  })

  it('shows numbers and dates in their formats', async () => {
    const codes = [
      '0.0%',
      '#,##0.00 "USD"',
      'yyyy\\-mm\\-dd',
      'd\\.m\\.yy h:mm',
      '[$-409]mmm yy',
      '[Red]0.00',
      'General',
    ]
    const cells = [0.1234, 1234.5, 46477, 46477.5, 46477, 2, 3].map(
      (value, at) => `<c s="${at + 1}"><v>${value}</v></c>`,
    )
    const read = await cellsOf(row(cells.join('')), styled(codes))
    expect(read.map(({ text }) => text)).toEqual([
      '12.3%',
      '1,234.50 USD',
      '2027-03-31',
      '31.3.27 12:00',
      'Mar 27',
      '2.00',
      '3',
    ])
    expect(read.map(({ value }) => value.kind)).toEqual([
      'number',
      'number',
      'date',
      'date',
      'date',
      'number',
      'number',
    ])
    expect(read[3]?.value).toEqual({ kind: 'date', date: '2027-03-31', seconds: 43_200 })
    expect(read.map(({ format }) => format)).toEqual([...codes.slice(0, 6), ''])
  })

  it('counts days as the workbook says, and reads dates written in words', async () => {
    const cells =
      '<c s="1"><v>45015</v></c><c t="d"><v>2027-03-31</v></c><c t="d"><v>2027-03-31T08:30:00Z</v></c><c t="d"><v>soon</v></c>'
    const date = { kind: 'date', date: '2027-03-31', seconds: 0 }
    const parts = styled(['d/m/yy'], '<workbookPr date1904="1"/>')
    expect(await valuesOf(cells, parts)).toEqual([
      date,
      date,
      { ...date, seconds: 30_600 },
      { kind: 'text', text: 'soon' },
    ])
    expect((await bookOf(rawXlsx(row(cells), parts))).dateSystem).toBe(1904)
  })

  it('takes what a date format shows but no calendar has for a number', async () => {
    expect(
      await valuesOf('<c s="1"><v>0.5</v></c><c s="1"><v>-3</v></c><c s="1"><v>60</v></c>', styled(['yyyy'])),
    ).toEqual([0.5, -3, 60].map((number) => ({ kind: 'number', number })))
  })

  it('finds hidden rows and columns and merges, and cells without addresses', async () => {
    const { sheets } = await bookOf(
      rawXlsx(
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row hidden="1"><c r="C2"><v>3</v></c><c><v>4</v></c></row><row r="5" ht="0" customHeight="1"/></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells><extLst><ext><x:f>A1</x:f></ext></extLst>',
      ),
    )
    expect(sheets[0]).toMatchObject({
      hiddenRows: [1, 4],
      hiddenColumns: [1, 2, 4],
      merges: [{ from: { row: 0, column: 0 }, to: { row: 1, column: 1 } }],
    })
    expect(sheets[0]?.cells.map(({ row: r, column, text }) => [r, column, text])).toEqual([
      [0, 0, '1'],
      [0, 1, '2'],
      [1, 2, '3'],
      [1, 3, '4'],
    ])
  })

  it('tells hidden and very hidden sheets, in the order of the workbook', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'A', rows: [['a']] },
        { name: 'B', rows: [['b']], hidden: true },
        { name: 'C & D', rows: [['c']], veryHidden: true },
      ],
    })
    const { sheets } = await bookOf(Buffer.from(bytes))
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['A', false],
      ['B', true],
      ['C & D', true],
    ])
  })

  it('reads names with prefixes, single quotes and odd spacing, as some programs write them', async () => {
    const sheet =
      "<x:worksheet xmlns:x='n'><x:sheetData ><x:row r = '1' ><x:c r='B1'\n t='str' ><x:v>x</x:v ></x:c></x:row></x:sheetData></x:worksheet>"
    const { sheets } = await bookOf(rawXlsx('', [{ name: 'xl/worksheets/sheet1.xml', data: sheet }]))
    expect([...(sheets[0]?.cells ?? [])]).toMatchObject([{ row: 0, column: 1, text: 'x' }])
  })

  it('refuses a sheet that ends too early or is not there', async () => {
    const cut = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>'
    expect(await readBytes(rawXlsx('', [{ name: 'xl/worksheets/sheet1.xml', data: cut }]), 'x')).toMatchObject({
      kind: 'refused',
      code: 'unreadable',
    })
    const rels = `<Relationships><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/none.xml"/></Relationships>`
    expect(await readBytes(rawXlsx('', [{ name: 'xl/_rels/workbook.xml.rels', data: rels }]), 'x')).toMatchObject({
      kind: 'refused',
      code: 'damaged',
    })
  })

  it('looks at parts it does not read, too', async () => {
    const bytes = rawXlsx(row('<c><v>1</v></c>'), [{ name: 'xl/comments1.xml', data: '<!DOCTYPE x []><comments/>' }])
    expect(await readBytes(bytes, 'x')).toMatchObject({ kind: 'refused', code: 'entities' })
  })
})

/** What both readers can be held to: place, value, number format. */
function facts(cells: Iterable<Cell>): readonly unknown[] {
  return [...cells].map(({ row: r, column, value, format }) => [r, column, value, format])
}

async function factsByOther(bytes: Buffer): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await readByOther(bytes, { readStyles: true })
  return sheets.map((sheet) =>
    sheet.rows.flatMap((values, r) =>
      values.flatMap((value, column) => {
        if (value === null || value === '') return []
        const format = sheet.cells?.get(`${r},${column}`)?.style?.numFmt ?? ''
        return [[r, column, plainValue(value), format]]
      }),
    ),
  )
}

function plainValue(value: string | number | boolean | Date): unknown {
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number') return { kind: 'number', number: value }
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  const seconds = value.getUTCHours() * 3600 + value.getUTCMinutes() * 60 + value.getUTCSeconds()
  return { kind: 'date', date: value.toISOString().slice(0, 10), seconds }
}

describe('readXlsx of files other programs write', () => {
  it('finds the workbook where the archive says it is', async () => {
    const relation = (type: string, target: string) =>
      `<Relationships><Relationship Id="rId1" Type="${rel}/${type}" Target="${target}"/></Relationships>`
    const bytes = zip([
      { name: '_rels/.rels', data: relation('officeDocument', 'workbook.xml') },
      { name: 'workbook.xml', data: workbookXml },
      { name: '_rels/workbook.xml.rels', data: relation('worksheet', '/sheet1.xml') },
      { name: 'sheet1.xml', data: sheetXml(row(textCell('A1'))) },
    ])
    expect([...((await bookOf(bytes)).sheets[0]?.cells ?? [])]).toMatchObject([{ text: 'x' }])
    const letter = zip([
      { name: '_rels/.rels', data: relation('officeDocument', 'word/document.xml') },
      { name: 'word/document.xml', data: workbookXml },
    ])
    expect(await readBytes(letter, 'bid.xlsx')).toMatchObject({ kind: 'refused', code: 'not-a-spreadsheet' })
  })
  it('takes backslashes in the names of parts for slashes', async () => {
    const names = ['docProps\\app.xml', 'xl\\media\\a.png']
    const bytes = rawXlsx(
      row(textCell('A1')),
      names.map((name) => ({ name, data: 'x' })),
    )
    expect((await bookOf(bytes)).sheets[0]?.rows).toBe(1)
  })
  it('refuses a part that is not what its checksum says', async () => {
    const bytes = rawXlsx('', [
      { name: 'xl/worksheets/sheet1.xml', data: sheetXml(row('<c><v>2</v></c>')), claimedCrc: 7 },
    ])
    expect(await readBytes(bytes, 'bid.xlsx')).toMatchObject({ kind: 'refused', code: 'damaged' })
  })
  it('ends lines alike, and keeps the characters that stand for others', async () => {
    const cells = textCell('A1', 'a\r\nb\rc&#13;d') + textCell('B1', 'a_x000D_\r\nb')
    expect(await valuesOf(cells)).toEqual([
      { kind: 'text', text: 'a\nb\nc\rd' },
      { kind: 'text', text: 'a\r\nb' },
    ])
  })
  it('takes no text for a number', async () => {
    const values = ['Infinity', '1e999', '0x1F', '1_0', ' 1.5 ', '-2.5E-3']
    expect(await valuesOf(values.map((value) => `<c><v>${value}</v></c>`).join(''))).toEqual([
      ...values.slice(0, 4).map((text) => ({ kind: 'text', text })),
      { kind: 'number', number: 1.5 },
      { kind: 'number', number: -0.0025 },
    ])
  })
  it('leaves elapsed time a number', async () => {
    expect(await valuesOf('<c s="1"><v>30.5</v></c>', styled(['[h]:mm']))).toEqual([{ kind: 'number', number: 30.5 }])
  })
  it('refuses rows that no sheet has', async () => {
    for (const place of ['-5', '0', '1.5', '1048577', 'x']) {
      const bytes = rawXlsx(`<sheetData><row r="${place}"><c><v>1</v></c></row></sheetData>`)
      expect(await readBytes(bytes, 'bid.xlsx')).toMatchObject({ kind: 'refused', code: 'unreadable' })
    }
  })
})

describe('readXlsx beside another reader', () => {
  it('finds the same values in files of other programs', async () => {
    const folder = join(import.meta.dirname, '../../../../samples/bids')
    for (const name of ['tessaline.xlsx', 'halyard.xlsx']) {
      const bytes = readFileSync(join(folder, name))
      const { sheets } = await bookOf(bytes)
      expect(sheets.map(({ cells }) => facts(cells))).toEqual(await factsByOther(bytes))
    }
  })

  it('finds the same values in any workbook', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => text.trim() === text && !text.startsWith('#')),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc
        .integer({ min: 1, max: 100_000 })
        .map((days) => new Date(Date.UTC(1920, 0, 1) + days * 86_400_000 + (days % 24) * 3_600_000)),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 6 }), async (rows) => {
        const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows }] }))
        const { sheets } = await bookOf(bytes)
        expect(sheets.map(({ cells }) => facts(cells))).toEqual(await factsByOther(bytes))
      }),
      { numRuns: 60 },
    )
  })
})
