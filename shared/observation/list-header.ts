// The header of a price list: which column says what, by names written any way: `GPU Name`, `gpu_name`, `GPU-Name`.
import type { Cell } from '../sheet/cell.ts'

/** Lower case, without accents, `ß` as ss; whatever is no letter, digit or currency sign becomes one space. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9€$£¥]+/g, ' ')
    .trim()
}

export interface HeaderCell {
  readonly column: number
  /** As it stands in the file. */
  readonly text: string
  readonly key: string
}

export function headerCells(cells: readonly Cell[]): readonly HeaderCell[] {
  return cells.flatMap((cell) => {
    const { value } = cell
    return value.kind === 'text' && value.text.length <= 200
      ? [{ column: cell.column, text: value.text.trim(), key: headerKey(value.text) }]
      : []
  })
}

/** The first cell whose key is one of the names. */
export function columnNamed(header: readonly HeaderCell[], names: readonly string[]): HeaderCell | undefined {
  return header.find(({ key }) => names.includes(key))
}
