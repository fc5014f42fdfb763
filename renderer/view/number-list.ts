// Lists of numbers as people type them: `50, 75, 100`.
import { percentToShare, shareToPercent } from './percent.ts'

/** Numbers divided by commas, semicolons or blanks; undefined when a part is no number. With `percent` 50 becomes 0.5. */
export function readNumberList(text: string, percent: boolean): readonly number[] | undefined {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '' && part !== '%')
  const numbers = parts.map((part) => (/^-?\d+(\.\d+)?%?$/.test(part) ? Number(part.replace('%', '')) : Number.NaN))
  if (numbers.some(Number.isNaN)) return undefined
  return percent ? numbers.map(percentToShare) : numbers
}

export function showNumberList(numbers: readonly number[], percent: boolean): string {
  return (percent ? numbers.map(shareToPercent) : numbers).join(', ')
}
