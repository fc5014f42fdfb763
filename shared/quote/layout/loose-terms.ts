// Terms that texts beside the tables state for certain — `Net 60`, `valid until 31 March 2027` — as values for all offers.
import { formatAddress } from '../../sheet/address.ts'
import { remark } from '../cell-reading.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import { readPhrases } from '../words/read-phrases.ts'
import { labelOf } from './field-meaning.ts'
import type { SheetFindings } from './file-tables.ts'
import type { ForeignValue, PlacedNote } from './foreign-record.ts'
import type { TargetContext } from './read-target.ts'

export interface LooseTerm {
  readonly sheet: string
  readonly value: ForeignValue
}

export interface LooseTerms {
  readonly terms: readonly LooseTerm[]
  readonly remarks: readonly PlacedRemark[]
}

/** Texts looked at; a file with more is a book. */
const mostTexts = 80
/** Prices and quantities belong to lines, not to footnotes. */
const ofLines =
  /^(?:price|maxQuantity|minQuantity|blockSize|charge|lineTotal|total|volume|note|nothing|vendor|accelerator)/

/** Two texts, loose or `footnotes` right below a table, that state different values for one term are both left as notes. */
export function looseTerms(
  sheets: readonly SheetFindings[],
  context: TargetContext,
  footnotes: readonly PlacedNote[] = [],
): LooseTerms {
  const loose = sheets
    .filter(({ sheet }) => !sheet.hidden)
    .flatMap((findings) =>
      findings.loose.map(({ position, text }) => ({
        sheet: findings.sheet.name,
        address: formatAddress(position),
        text,
      })),
    )
  const below = footnotes.map(({ text, place }) => ({ sheet: place.sheet, address: place.address, text }))
  const all = [...loose, ...below]
    .slice(0, mostTexts)
    .flatMap((one) => readPhrases(one.text.slice(0, 2000), context).found.map((found) => ({ ...one, found })))
  const clear = all.filter(
    (one) =>
      !ofLines.test(one.found.to) &&
      all.every((other) => other.found.to !== one.found.to || isSame(other.found.value, one.found.value)),
  )
  // A currency is held against the amounts, which say so themselves.
  const remarks = clear
    .filter(({ found }) => found.to !== 'quote.currency')
    .map(({ sheet, address, found }) => {
      const what = `“${found.phrase.slice(0, 120)}” is read as ${labelOf(found.to)} of every offer beside it: ${String(found.value)}`
      const place = { sheet, address }
      return placeRemark(place, remark('warning', 'term-in-text', what, 'None, if it is right; else correct the cell'))
    })
  const terms = clear.map(({ sheet, address, text, found }): LooseTerm => {
    const place = { sheet, address, raw: text }
    const [currency, ...others] = found.currencies ?? []
    const own = others.length === 0 ? currency : undefined
    return { sheet, value: { to: found.to, value: found.value, currency: own, header: labelOf(found.to), place } }
  })
  return { terms, remarks }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
