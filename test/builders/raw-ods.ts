// ODS files written by hand.
import { zip } from './zip.ts'

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

/** The content of a file of one table. */
export const odsTable = (rows: string) => odsContent(`<table:table table:name="Offers">${rows}</table:table>`)

/** The content of a file with these tables. */
export const odsContent = (tables: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
