// Files that would do something if a program obeyed them: macros, links to elsewhere, embedded programs, queries of the web.
import { rawXlsx, textCell, workbookXml } from '../raw-xlsx.ts'
import type { ZipEntry } from '../zip.ts'
import { type HostileFile, textsOf } from './hostile-file.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const place = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const oneCell = `<sheetData><row r="1">${textCell('A1')}</row></sheetData>`

/** A workbook of one cell `x` beside parts that would act. */
function beside(name: string, parts: readonly ZipEntry[], inside = oneCell): HostileFile {
  return {
    name,
    bytes: () => rawXlsx(inside, parts),
    ends: ['read'],
    harmless: (workbook) => textsOf(workbook)[0] === 'x',
  }
}

/** The one relationship of a part, to somewhere outside of the file. */
const outside = (part: string, type: string, target: string): ZipEntry => ({
  name: part,
  data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${place}/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
})

export const activeFiles: readonly HostileFile[] = [
  {
    name: 'macros that run when the file is opened',
    bytes: () => rawXlsx(oneCell, [{ name: 'xl/vbaProject.bin', data: Buffer.alloc(4000, 7) }]),
    ends: ['read'],
    harmless: (workbook) => workbook.remarks.some(({ code }) => code === 'macros'),
  },
  beside('a link to another workbook', [
    {
      name: 'xl/externalLinks/externalLink1.xml',
      data: `<externalLink ${main} xmlns:r="${place}"><externalBook r:id="rId1"><sheetNames><sheetName val="S"/></sheetNames></externalBook></externalLink>`,
    },
    outside('xl/externalLinks/_rels/externalLink1.xml.rels', 'externalLinkPath', 'file:///etc/passwd'),
  ]),
  beside('a link to another program', [
    {
      name: 'xl/externalLinks/externalLink1.xml',
      data: `<externalLink ${main}><ddeLink ddeService="cmd" ddeTopic="/C calc"><ddeItems><ddeItem name="A0" advise="1"/></ddeItems></ddeLink></externalLink>`,
    },
  ]),
  beside('a query of the web that refreshes itself', [
    {
      name: 'xl/connections.xml',
      data: `<connections ${main}><connection id="1" type="4" refreshOnLoad="1"><webPr url="http://192.0.2.1/"/></connection></connections>`,
    },
  ]),
  beside('a picture from the network', [
    {
      name: 'xl/drawings/drawing1.xml',
      data: '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
    },
    outside('xl/drawings/_rels/drawing1.xml.rels', 'image', 'http://192.0.2.1/a.png'),
  ]),
  beside('an embedded program', [
    { name: 'xl/embeddings/oleObject1.bin', data: Buffer.from('MZ\u0090\u0000', 'latin1') },
  ]),
  beside('a control that starts with the file', [
    { name: 'xl/activeX/activeX1.xml', data: '<ax:ocx xmlns:ax="http://schemas.microsoft.com/office/2006/activeX"/>' },
    { name: 'xl/activeX/activeX1.bin', data: Buffer.alloc(100) },
  ]),
  beside('a name that runs when the file is opened', [
    {
      name: 'xl/workbook.xml',
      data: workbookXml.replace(
        '</workbook>',
        '<definedNames><definedName name="_xlnm.Auto_Open" hidden="1">Offers!$A$1</definedName></definedNames></workbook>',
      ),
    },
  ]),
  beside('a style sheet for another program', [
    {
      name: 'xl/workbook.xml',
      data: workbookXml.replace('?>', '?><?xml-stylesheet type="text/xsl" href="http://192.0.2.1/x.xsl"?>'),
    },
  ]),
  {
    name: 'formulas that call a program or the network',
    bytes: () =>
      rawXlsx(
        `<sheetData><row r="1">${[
          "cmd|' /C calc'!A0",
          'WEBSERVICE("http://192.0.2.1")',
          'HYPERLINK("file:///etc/passwd","x")',
          "'\\\\192.0.2.1\\a\\[b.xlsx]S'!A1",
        ]
          .map((formula) => `<c><f>${formula.replaceAll('"', '&quot;')}</f><v>7</v></c>`)
          .join('')}</row></sheetData>`,
      ),
    ends: ['read'],
    harmless: (workbook) =>
      [...(workbook.sheets[0]?.cells ?? [])].every(({ value }) => value.kind === 'number' && value.number === 7),
  },
  beside(
    'links in cells',
    [outside('xl/worksheets/_rels/sheet1.xml.rels', 'hyperlink', 'javascript:alert(1)')],
    `${oneCell}<hyperlinks><hyperlink ref="A1" r:id="rId1" xmlns:r="${place}"/></hyperlinks>`,
  ),
]
