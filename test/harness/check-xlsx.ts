// Whether a workbook written by us holds only what is on the list: known parts, known tags, plain formulas, no way out of the file.
import { attributesOf, scanXml } from '../../electron/import/xml-scan.ts'
import { partsOfZip } from './vendor-document.ts'

export interface AllowedWorkbook {
  /** The formulas that may stand in cells, whole; absent when none may. */
  readonly formulas?: RegExp
}

const parts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(core|app)\.xml|xl\/(workbook|styles|sharedStrings)\.xml|xl\/theme\/theme1\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/

const relations: ReadonlySet<string> = new Set([
  'officeDocument',
  'core-properties',
  'extended-properties',
  'worksheet',
  'styles',
  'theme',
  'sharedStrings',
])

/** Tags of the parts where text of a vendor or the buyer may stand. */
const tags: Readonly<Record<string, ReadonlySet<string>>> = {
  'xl/workbook.xml': new Set(['workbook', 'workbookPr', 'bookViews', 'workbookView', 'sheets', 'sheet', 'calcPr']),
  'xl/sharedStrings.xml': new Set(['sst', 'si', 't']),
  'xl/worksheets/': new Set([
    ...['worksheet', 'sheetPr', 'tabColor', 'pageSetUpPr', 'dimension', 'sheetViews', 'sheetView', 'pane', 'selection'],
    ...['sheetFormatPr', 'cols', 'col', 'sheetData', 'row', 'c', 'v', 'f', 'is', 't', 'sheetProtection'],
    ...['mergeCells', 'mergeCell', 'dataValidations', 'dataValidation', 'formula1', 'formula2', 'pageMargins'],
    ...['pageSetup', 'printOptions', 'autoFilter'],
  ]),
}

/** A list of choices in quotes without quotes in it, a range of a sheet of the file, a number. */
const choices = /^("[^"]*"|'?[\p{L}\d ]+'?!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?|-?\d+(\.\d+)?)$/u

/** What breaks the list, in words; empty for a workbook that holds nothing else. */
export function workbookBreaches(bytes: Uint8Array, allowed: AllowedWorkbook = {}): readonly string[] {
  return partsOfZip(bytes).flatMap(({ name, bytes: content }) =>
    parts.test(name) ? partBreaches(name, content.toString('utf8'), allowed) : [`the part ${name}`],
  )
}

function partBreaches(name: string, xml: string, { formulas }: AllowedWorkbook): readonly string[] {
  const breaches = /<\?(?!xml\s)/.test(xml) ? [`an instruction to another program in ${name}`] : []
  const known = Object.entries(tags).find(([start]) => name.startsWith(start))?.[1]
  let inside = ''
  let content = ''
  const scanner = scanXml({
    open: (tag, raw) => {
      inside = tag
      content = ''
      if (known?.has(tag) === false) breaches.push(`<${tag}> in ${name}`)
      const attributes = attributesOf(raw)
      if (/hidden/i.test(attributes.get('state') ?? '')) breaches.push(`a hidden sheet`)
      if (['row', 'col'].includes(tag) && /^(1|true)$/.test(attributes.get('hidden') ?? '')) {
        breaches.push(`a hidden ${tag} in ${name}`)
      }
      if (tag === 'Relationship') breaches.push(...relationBreaches(attributes))
    },
    text: (text) => {
      content += text
    },
    close: (tag) => {
      if (tag !== inside) return
      inside = ''
      if (tag === 'f' && formulas?.test(content) !== true) breaches.push(`the formula ${content} in ${name}`)
      if (tag.startsWith('formula') && !choices.test(content)) breaches.push(`the check ${content} in ${name}`)
    },
  })
  scanner.feed(xml)
  scanner.end()
  return breaches
}

function relationBreaches(attributes: ReadonlyMap<string, string>): readonly string[] {
  const type = attributes.get('Type')?.split('/').at(-1) ?? ''
  return [
    ...(relations.has(type) ? [] : [`a relation ${type}`]),
    ...(attributes.get('TargetMode') === 'External' ? [`a relation to ${attributes.get('Target')}`] : []),
  ]
}
