// A value as the sheet shows it, by its number format.
import { SSF } from '@e965/xlsx'
import type { CellValue } from '../../shared/sheet/cell.ts'
import { valueText } from '../../shared/sheet/cell.ts'
import { dateToSerial } from '../../shared/sheet/date-serial.ts'

/** Formatted text; the plain value when there is no format or it is not understood. */
export function showValue(value: CellValue, format: string): string {
  const serial = value.kind === 'date' ? dateToSerial(value.date, 1900) : undefined
  const number = value.kind === 'number' ? value.number : serial === undefined ? undefined : serial + secondsOf(value)
  if (number === undefined) return valueText(value)
  if (format === '' || /^(general|@)$/i.test(format))
    return value.kind === 'number' ? plainNumber(number) : valueText(value)
  try {
    return String(SSF.format(format, number))
  } catch {
    return valueText(value)
  }
}

/** As spreadsheets show a number without a format: 15 significant digits, so that a computed 2.2800000000000002 is 2.28. */
function plainNumber(number: number): string {
  return String(Number(number.toPrecision(15)))
}

function secondsOf(value: CellValue): number {
  return value.kind === 'date' ? value.seconds / 86_400 : 0
}
