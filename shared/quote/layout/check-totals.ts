// Where a table states totals, its lines are added up exactly; a difference is told with both numbers and where they stand.

import { add, type Exact, exact, subtract, toNumber, zero } from '../../money/exact.ts'
import { formatMoney } from '../../money/format.ts'
import { roundTo } from '../../money/round.ts'
import { formatAddress } from '../../sheet/address.ts'
import { remark } from '../cell-reading.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import type { RecordRole } from './table.ts'

/** An amount of an additive field in one record. */
export interface LineAmount {
  readonly role: RecordRole
  readonly hidden: boolean
  /** Words of the record, folded: a tax line is no line of the offer. */
  readonly key: string
  /** Undefined for a blank or unreadable cell. */
  readonly amount: number | undefined
  readonly sheet: string
  readonly position: { readonly row: number; readonly column: number }
}

const taxWords = /\b(?:vat|tax|taxes|gst|mwst|ust|umsatzsteuer|mehrwertsteuer|tva|iva|btw)\b/

/** `header` names the field, `currency` its amounts, '' for none; records in the order of the table. */
export function checkTotals(header: string, lines: readonly LineAmount[], currency = ''): readonly PlacedRemark[] {
  const remarks: PlacedRemark[] = []
  let all: LineAmount[] = []
  let sinceSubtotal: LineAmount[] = []
  let taxed = false
  for (const line of lines) {
    if (taxWords.test(line.key)) {
      taxed = true
      continue
    }
    if (line.role === 'offer') {
      all = [...all, line]
      sinceSubtotal = [...sinceSubtotal, line]
    } else if ((line.role === 'subtotal' || line.role === 'total') && line.amount !== undefined && !taxed) {
      remarks.push(
        ...compare({ header, currency }, line, line.role === 'subtotal' ? [sinceSubtotal, all] : [all, sinceSubtotal]),
      )
      sinceSubtotal = []
    }
  }
  return remarks
}

/** Right when it is the sum of any of these; told against the first. */
function compare(
  { header, currency }: { readonly header: string; readonly currency: string },
  total: LineAmount,
  candidates: readonly (readonly LineAmount[])[],
): readonly PlacedRemark[] {
  const stated = exact(total.amount ?? 0)
  const [lines = []] = candidates
  if (lines.every(({ amount }) => amount === undefined)) return []
  const shown = (some: readonly LineAmount[]) => some.filter(({ hidden }) => !hidden)
  if (candidates.some((some) => isSame(sum(shown(some)), stated))) return []
  const written = (amount: Exact) => formatMoney(toNumber(amount), currency, 'en-US').trim()
  const place = { sheet: total.sheet, address: formatAddress(total.position) }
  const withHidden = candidates.find((some) => isSame(sum(some), stated))
  if (withHidden !== undefined) {
    const hidden = withHidden.filter((line) => line.hidden).map(({ position }) => formatAddress(position))
    const what = `${header}: the total ${written(stated)} counts hidden lines (${hidden.join(', ')}); the visible ones add up to ${written(sum(shown(withHidden)))}`
    return [
      placeRemark(
        place,
        remark('warning', 'total-counts-hidden', what, 'Ask the vendor whether they are part of the bid'),
      ),
    ]
  }
  const added = sum(shown(lines))
  const what = `${header}: the total is ${written(stated)}, the lines ${rangeOf(shown(lines))} add up to ${written(added)}, a difference of ${written(subtract(stated, added))}`
  return [placeRemark(place, remark('warning', 'total-differs', what, 'Ask the vendor which number is wrong'))]
}

function sum(lines: readonly LineAmount[]): Exact {
  return lines.reduce((total, { amount }) => (amount === undefined ? total : add(total, exact(amount))), zero)
}

/** Less than a cent apart is how the vendor's program rounded what it shows. */
function isSame(a: Exact, b: Exact): boolean {
  const cents = roundTo(subtract(a, b), 2)
  return cents === 0n
}

function rangeOf(lines: readonly LineAmount[]): string {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return ''
  const [from, to] = [formatAddress(first.position), formatAddress(last.position)]
  return from === to ? from : `${from} to ${to}`
}
