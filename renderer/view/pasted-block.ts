// A block of cells pasted from a spreadsheet: rows of texts, and the numbers in them once their notation is certain.

export type Decimal = '.' | ','

/** Tabs divide cells, line ends rows; the empty line that spreadsheets append is left out. */
export function splitBlock(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()))
}

/** Which decimal signs the block can be read with: both when nothing tells them apart, none when a cell is no number either way. */
export function possibleDecimals(block: readonly (readonly string[])[]): readonly Decimal[] {
  const cells = block.flat().filter((cell) => cell !== '')
  const fits = (decimal: Decimal) => cells.every((cell) => readCell(cell, decimal) !== undefined)
  const same = cells.every((cell) => readCell(cell, '.') === readCell(cell, ','))
  if (same && fits('.')) return ['.']
  return (['.', ','] as const).filter(fits)
}

/** Undefined when the text is no number so written; thousands may be grouped by the other sign, a space or an apostrophe. */
export function readCell(text: string, decimal: Decimal): number | undefined {
  const group = decimal === '.' ? ',' : '.'
  const sign = decimal === '.' ? '\\.' : ','
  const grouped = `[\\s\\u00a0\\u202f'’${group === '.' ? '\\.' : ','}]`
  const pattern = new RegExp(`^-?(\\d+|\\d{1,3}(${grouped}\\d{3})+)(${sign}\\d+)?$`)
  if (!pattern.test(text)) return undefined
  return Number(text.replace(new RegExp(grouped, 'g'), '').replace(',', '.'))
}

/** Numbers of the block; empty cells are 0, as in a spreadsheet. */
export function readBlock(block: readonly (readonly string[])[], decimal: Decimal): readonly (readonly number[])[] {
  return block.map((row) => row.map((cell) => (cell === '' ? 0 : (readCell(cell, decimal) ?? 0))))
}

/** A column pasted where it only fits as a row is turned; other blocks stay as they are. */
export function turnToFit<T>(block: readonly (readonly T[])[], rowsLeft: number): readonly (readonly T[])[] {
  const width = Math.max(...block.map((row) => row.length))
  if (block.length <= rowsLeft || width > rowsLeft) return block
  return Array.from({ length: width }, (_, column) => block.flatMap((row) => (column in row ? [row[column] as T] : [])))
}
