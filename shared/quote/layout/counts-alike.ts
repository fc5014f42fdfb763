// Whether a header of a file counts in what a layout's field does: hours or months, dollars or euros.
import { readHeader } from '../words/read-header.ts'
import type { HeaderReading } from '../words/reading.ts'
import { isKeptAsNote } from '../words/targets.ts'
import type { FieldLayout } from './layout.ts'
import { isPriceUnit } from './price-unit.ts'
import type { FoundField } from './table.ts'

/** True when the header counts as the layout does: in the same words, or in those a person has confirmed. */
export function countsAlike(field: FieldLayout, header: string): boolean {
  if (header === field.header) return true
  const [was, is] = [readHeader(field.header), readHeader(header)]
  const stated = ({ unit, scale, currencies }: HeaderReading) =>
    JSON.stringify([unit ?? '', scale ?? '', currencies ?? []])
  if (stated(was) === stated(is)) return true
  const sameMoney =
    is.currencies === undefined
      ? was.currencies === undefined
      : field.currency !== undefined && is.currencies.includes(field.currency)
  return is.unit === field.unit && is.scale === field.scale && sameMoney
}

/** The same field by its key, counted in something else; what is kept as a note is counted in nothing. */
export function isRecounted(field: FieldLayout | undefined, found: FoundField): boolean {
  if (field?.to === undefined || field.to === 'nothing' || isKeptAsNote(field.to) || found.key !== field.key) {
    return false
  }
  // Headers that are nothing but a unit are the same field only where both are prices.
  return field.key !== '' || (isPriceUnit(field.unit) && isPriceUnit(readHeader(found.header).unit))
}
