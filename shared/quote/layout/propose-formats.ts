// Number format and date order of fields whose figures or dates are text: only when all cells leave one reading.
import type { Cell } from '../../sheet/cell.ts'
import { dateOrderMatters, dateOrdersThatFit } from '../words/date-style.ts'
import { formatsThatFit, numberStyle } from '../words/number-style.ts'
import type { DateOrder, NumberFormat } from './layout.ts'

export interface FieldFormats {
  readonly numbers?: NumberFormat
  readonly dates?: DateOrder
  readonly why: string
}

function texts(cells: readonly Cell[]): readonly string[] {
  return cells.flatMap((cell) => (cell.value.kind === 'text' ? [cell.value.text.trim()] : []))
}

/** What the texts of a field allow: nothing to say, one format, or a question. */
export function numberFormatOf(cells: readonly Cell[]): NumberFormat | 'open' | 'none' {
  const written = texts(cells)
  const style = numberStyle(written)
  const [only, ...others] = formatsThatFit(written)
  if (style.point + style.comma > 0) return only !== undefined && others.length === 0 ? only : 'open'
  return style.either > 0 ? 'open' : 'none'
}

export function dateOrderOf(cells: readonly Cell[]): DateOrder | 'open' | 'none' {
  const written = texts(cells)
  if (dateOrderMatters(written)) return 'open'
  const [only, ...others] = dateOrdersThatFit(written)
  return only !== undefined && others.length === 0 ? only : 'none'
}

/**
 * Formats of the fields of a file, in order. A field that leaves two readings has the format of the others when they all have one:
 * a file is written by one hand.
 */
export function proposeFormats(
  fields: readonly { readonly cells: readonly Cell[]; readonly figures: boolean; readonly dates: boolean }[],
): readonly FieldFormats[] {
  const numbers = fields.map(({ cells, figures }) => (figures ? numberFormatOf(cells) : 'none'))
  const decided = new Set(numbers.filter((format) => format === 'point' || format === 'comma'))
  const [common] = decided
  return fields.map(({ cells, dates }, index): FieldFormats => {
    const own = numbers[index]
    const order = dates ? dateOrderOf(cells) : 'none'
    const ordered = order === 'none' || order === 'open' ? {} : { dates: order }
    if (own === 'point' || own === 'comma')
      return { numbers: own, ...ordered, why: `its figures are written ${shown[own]}` }
    if (own === 'open' && common !== undefined && decided.size === 1 && !contradicts(cells)) {
      return { numbers: common, ...ordered, why: `the file’s other figures are written ${shown[common]}` }
    }
    return { ...ordered, why: '' }
  })
}

/** Cells of both kinds in one field: no format reads them all. */
function contradicts(cells: readonly Cell[]): boolean {
  return formatsThatFit(texts(cells)).length === 0
}

const shown: { readonly [F in NumberFormat]: string } = { point: '1,234.56', comma: '1.234,56' }
