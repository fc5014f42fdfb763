// Which remarks about cells are not told beside the questions of the layout, because one of these asks the same.
import type { PlacedRemark } from '../placed-remark.ts'
import type { LayoutQuestion } from './proposal.ts'
import { holdsBack } from './question-scope.ts'
import type { TableLacking } from './vendor-offers.ts'

/** Codes of questions whose answers may settle what an offer lacks. */
const covers: Readonly<Record<string, readonly string[]>> = {
  'lacks-maxQuantity': ['max-quantity', 'meaning', 'unit-changed'],
  'lacks-kind': ['kind', 'unit', 'meaning', 'number-format', 'per-node', 'unit-changed', 'price'],
  'lacks-termMonths': ['term', 'meaning', 'unit-changed'],
  'lacks-price': ['unit', 'meaning', 'number-format', 'per-node', 'unit-changed', 'price'],
}

/** What an offer lacks is asked already only by a question that its own vendor waits for. */
export function isAsked(
  found: PlacedRemark,
  questions: readonly LayoutQuestion[],
  lacking: readonly TableLacking[],
): boolean {
  if (found.severity !== 'question') return false
  const codeOf = ({ code, id }: LayoutQuestion) => (code === 'term' ? id.split(' ').at(-1) : code)
  const settling = covers[found.code]
  if (settling === undefined) return questions.some((one) => codeOf(one) === found.code)
  const lack = lacking.find(({ place }) => place.sheet === found.sheet && place.address === found.address)
  return questions.some((one) => {
    if (!settling.includes(codeOf(one) ?? '')) return false
    // Not every line without a price can be left out.
    if (one.code === 'price' && lack?.priceless === undefined) return false
    return lack === undefined || holdsBack(one, lack.vendor)
  })
}
