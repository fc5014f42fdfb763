// XLSX files written by hand, part by part: for what no program would write, and to know exactly what stands in a file.
import { type ZipEntry, zip } from './zip.ts'

export const workbookXml =
  '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Offers" sheetId="1" r:id="rId1"/></sheets></workbook>'
const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const typesXml = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${main}.sharedStrings+xml"/></Types>`
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const rels = (list: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
/** A worksheet part with this XML inside. */
export const sheetXml = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`
/** A cell of text. */
export const textCell = (address: string, text = 'x') => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`

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
    { name: 'xl/worksheets/sheet1.xml', data: sheetXml(inside) },
  ]
  const replaced = new Set(more.map(({ name }) => name))
  return zip([...parts.filter(({ name }) => !replaced.has(name)), ...more])
}

/** The file without a fault: one cell. */
export function harmlessXlsx(): Buffer {
  return rawXlsx(`<sheetData><row r="1">${textCell('A1')}</row></sheetData>`)
}
