// Hostile ODS files: rows repeated without end, tables in tables, tags that are never closed, locked content.
import { odsContent, odsFile, odsTable } from '../raw-ods.ts'
import { type HostileFile, MB, repeat, textsOf } from './hostile-file.ts'

const one = '<table:table-cell office:value-type="float" office:value="1"/>'
const text = (words: string) =>
  `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
const anyEnd = ['read', 'too-many-cells', 'too-much-text', 'unreadable', 'damaged']

/** Tables inside cells of tables. */
function tablesInTables(depth: number): string {
  const open = '<table:table table:name="T"><table:table-row><table:table-cell>'
  const close = '</table:table-cell></table:table-row></table:table>'
  return odsTable(row(`<table:table-cell>${open.repeat(depth)}${close.repeat(depth)}</table:table-cell>${one}`))
}

export const hostileOds: readonly HostileFile[] = [
  { name: 'a locked ODS', bytes: () => odsFile('xxxx', '<m><manifest:encryption-data/></m>'), ends: ['encrypted'] },
  {
    name: 'ODS rows and columns repeated over the whole sheet',
    bytes: () =>
      odsFile(
        odsTable(
          row(
            '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>',
            'table:number-rows-repeated="1048576"',
          ),
        ),
      ),
    ends: anyEnd,
  },
  {
    name: 'ODS rows repeated a million times',
    bytes: () => odsFile(odsTable(row(one, 'table:number-rows-repeated="1048576"'))),
    ends: anyEnd,
  },
  {
    name: 'ODS columns repeated a billion times',
    bytes: () =>
      odsFile(
        odsTable(
          row(
            '<table:table-cell table:number-columns-repeated="1000000000" office:value-type="float" office:value="1"/>',
          ),
        ),
      ),
    ends: anyEnd,
  },
  {
    name: 'ODS empty rows repeated a billion times, before a value',
    bytes: () => odsFile(odsTable(row('<table:table-cell/>', 'table:number-rows-repeated="1000000000"') + row(one))),
    ends: anyEnd,
  },
  {
    name: 'ODS cells that span the whole sheet, 10,000 of them',
    bytes: () =>
      odsFile(
        odsTable(
          repeat(10_000, () =>
            row(
              '<table:table-cell table:number-columns-spanned="16384" table:number-rows-spanned="1048576" office:value-type="float" office:value="1"/>',
            ),
          ),
        ),
      ),
    ends: anyEnd,
  },
  {
    name: 'ODS tables in tables, 2,000 deep',
    bytes: () => odsFile(tablesInTables(2000)),
    ends: [...anyEnd, 'too-many-sheets'],
  },
  {
    name: '100,000 ODS tables in one cell, each with a million hidden rows',
    bytes: () =>
      odsFile(
        odsTable(
          row(
            `<table:table-cell>${'<table:table><table:table-row table:number-rows-repeated="1048576" table:visibility="collapse"/></table:table>'.repeat(100_000)}</table:table-cell>`,
          ),
        ),
      ),
    ends: [...anyEnd, 'too-many-sheets'],
  },
  {
    name: '5,000 ODS tables',
    bytes: () =>
      odsFile(odsContent(repeat(5000, (index) => `<table:table table:name="T${index}">${row(one)}</table:table>`))),
    ends: ['too-many-sheets'],
  },
  {
    name: 'ODS tags that are never closed',
    bytes: () => odsFile(odsTable(`${'<table:table-row '.repeat(600_000)}`)),
    ends: anyEnd,
  },
  {
    name: 'an ODS attribute of 10 MB',
    bytes: () => odsFile(odsTable(row(one, `table:style-name="${'s'.repeat(10 * MB)}"`))),
    ends: anyEnd,
  },
  {
    name: 'ODS spaces repeated a billion times',
    bytes: () => odsFile(odsTable(row(text('a<text:s text:c="1000000000"/>b')))),
    ends: anyEnd,
  },
  {
    name: 'an ODS text of a million pieces',
    bytes: () => odsFile(odsTable(row(text('<text:span>x</text:span>'.repeat(1_000_000))))),
    ends: anyEnd,
  },
  {
    name: 'ODS entities',
    bytes: () =>
      odsFile(odsTable(row(text('&a;'))).replace('?>', '?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>')),
    ends: ['entities'],
  },
  {
    name: 'ODS numbers that are none',
    bytes: () =>
      odsFile(
        odsTable(
          row(
            ['Infinity', '1e999', 'NaN', '', 'x', '0x10']
              .map((value) => `<table:table-cell office:value-type="float" office:value="${value}"/>`)
              .join(''),
          ),
        ),
      ),
    ends: anyEnd,
    harmless: (workbook) =>
      [...(workbook.sheets[0]?.cells ?? [])].every(
        ({ value }) => value.kind !== 'number' || Number.isFinite(value.number),
      ),
  },
  {
    name: 'ODS dates that are none',
    bytes: () =>
      odsFile(
        odsTable(
          row(
            ['2026-13-45', '99999-01-01', '0000-00-00', '-1', 'today']
              .map((value) => `<table:table-cell office:value-type="date" office:date-value="${value}"/>`)
              .join(''),
          ),
        ),
      ),
    ends: anyEnd,
  },
  {
    name: 'an ODS table named __proto__',
    bytes: () =>
      odsFile(odsContent(`<table:table table:name="__proto__">${row(text('x') + text('constructor'))}</table:table>`)),
    ends: ['read', 'unreadable'],
    harmless: (workbook) => workbook.sheets.length === 1 && textsOf(workbook)[0] === 'x',
  },
  {
    name: 'ODS links, objects and pictures from elsewhere',
    bytes: () =>
      odsFile(
        odsTable(
          `<table:table-source xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://192.0.2.1/a.ods" table:refresh-delay="PT1S"/>${row(
            `${text('x')}<table:table-cell table:formula="of:=DDE(&quot;soffice&quot;;&quot;/etc/passwd&quot;;&quot;A1&quot;)"/><table:table-cell><draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://192.0.2.1/a.png"/></draw:frame></table:table-cell>`,
          )}`,
        ),
      ),
    ends: ['read'],
    harmless: (workbook) => textsOf(workbook)[0] === 'x',
  },
]
