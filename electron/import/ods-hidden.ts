// Hidden sheets, rows and columns of an ODS file, which its reader does not report: a walk over the tags of content.xml.
import { importLimits } from './limits.ts'

export interface HiddenParts {
  readonly sheet: boolean
  /** From 0, within the rows and columns that are read. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

const tag =
  /<(\/?)(table:table|table:table-row|table:table-column|style:style|style:table-properties)(?=[\s/>])([^>]*?)(\/?)>/g

/** One entry a sheet, in order. Sheets inside cells are not told apart, which spreadsheets do not write. */
export function odsHiddenParts(contentXml: string): readonly HiddenParts[] {
  const hiddenStyles = new Set<string>()
  const parts: { sheet: boolean; rows: number[]; columns: number[] }[] = []
  let style = ''
  let row = 0
  let column = 0
  for (const match of contentXml.matchAll(tag)) {
    const [, closing, name, attributes = ''] = match
    if (closing === '/') continue
    const current = parts.at(-1)
    switch (name) {
      case 'style:style':
        style = attribute(attributes, 'style:name')
        break
      case 'style:table-properties':
        if (attribute(attributes, 'table:display') === 'false') hiddenStyles.add(style)
        break
      case 'table:table':
        parts.push({ sheet: hiddenStyles.has(attribute(attributes, 'table:style-name')), rows: [], columns: [] })
        row = 0
        column = 0
        break
      case 'table:table-row': {
        const count = repeats(attributes, 'table:number-rows-repeated')
        if (isHidden(attributes)) current?.rows.push(...span(row, count, importLimits.rows))
        row += count
        break
      }
      case 'table:table-column': {
        const count = repeats(attributes, 'table:number-columns-repeated')
        if (isHidden(attributes)) current?.columns.push(...span(column, count, importLimits.columns))
        column += count
        break
      }
    }
  }
  return parts
}

function attribute(attributes: string, name: string): string {
  const at = attributes.indexOf(`${name}="`)
  if (at < 0) return ''
  const from = at + name.length + 2
  return attributes.slice(from, attributes.indexOf('"', from))
}

function repeats(attributes: string, name: string): number {
  const count = Number(attribute(attributes, name))
  return Number.isInteger(count) && count > 0 ? Math.min(count, 1_048_576) : 1
}

function isHidden(attributes: string): boolean {
  return ['collapse', 'filter'].includes(attribute(attributes, 'table:visibility'))
}

function span(from: number, count: number, limit: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(count, limit - from)) }, (_, index) => from + index)
}
