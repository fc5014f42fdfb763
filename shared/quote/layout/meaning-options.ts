// The answers to choose from when a field's meaning is asked about: what the offers lack, what its words could mean, what money can be due for.
import type { Cell } from '../../sheet/cell.ts'
import type { Tender } from '../../tender/tender.ts'
import { readHeader } from '../words/read-header.ts'
import { fieldEvidence } from './field-evidence.ts'
import { labelOf, leastScore } from './field-meaning.ts'
import { losesMoney } from './money-cells.ts'
import { fittingTargets, missingTargets } from './needed-fields.ts'
import { chargeUnits } from './offer-charges.ts'
import type { FieldInFile, TableInFile } from './place-layout.ts'
import type { LayoutEdit, QuestionOption } from './proposal.ts'

export interface AskedField {
  readonly table: TableInFile
  readonly field: FieldInFile
  /** Those that state something. */
  readonly cells: readonly Cell[]
}

/** The likeliest first; leaving the field a note or out is always among them. `elsewhere`: targets that labels of the file state. */
export function meaningOptions(
  group: readonly [AskedField, ...AskedField[]],
  elsewhere: ReadonlySet<string>,
  tender: Tender,
): readonly QuestionOption[] {
  const [one] = group
  const isMoney = losesMoney(one.field.layout.header, one.cells)
  const { likely, weak } = guessedMeanings(one)
  const meanings = [
    ...neededMeanings(one, elsewhere, tender),
    ...likely,
    // Money that nothing explains is due for something: a charge, or a fee once.
    ...(isMoney ? ['charge', 'setupFee', 'setupFeePerUnit'] : []),
    ...weak,
    ...['note', 'nothing'],
  ]
  return [...new Set(meanings)].flatMap((to) => optionsOf(group, to))
}

/** The same edit for several fields, each path once. */
export function forAll(fields: readonly AskedField[], name: string, value: unknown): readonly LayoutEdit[] {
  return [...new Set(fields.map(({ field }) => field.path))].map((path) => ({ path: `${path}.${name}`, value }))
}

/** A charge whose header does not say what it is due for is mostly one by the month. */
function optionsOf(group: readonly [AskedField, ...AskedField[]], to: string): readonly QuestionOption[] {
  const edits = forAll(group, 'to', to)
  const isDue = chargeUnits.some((unit) => unit === group[0].field.layout.unit)
  if (to !== 'charge' || isDue) return [{ label: to === 'note' ? 'keep it as a note' : labelOf(to), edits }]
  return [
    { label: 'charge per month', edits: [...edits, ...forAll(group, 'unit', 'month')] },
    { label: 'charge for something else', edits },
  ]
}

/** What the table's offers lack and the field could be, the likeliest first. */
function neededMeanings(
  { table, field, cells }: AskedField,
  elsewhere: ReadonlySet<string>,
  tender: Tender,
): readonly string[] {
  if (table.layout.use !== 'offers') return []
  const { header } = field.layout
  const missing = missingTargets(table.layout, elsewhere)
  const { byWords, byCells } = fittingTargets(header, readHeader(header), fieldEvidence(cells, tender), missing)
  return [...byWords, ...byCells]
}

/** What the words of its header could mean; where they say nothing, a price that the table still lacks. One price is enough for a weak guess. */
function guessedMeanings({ table, field }: AskedField): {
  readonly likely: readonly string[]
  readonly weak: readonly string[]
} {
  const guesses = readHeader(field.layout.header).targets.slice(0, 4)
  const hasPrice = table.fields.some(({ layout }) => layout.to === 'price')
  const likely = guesses.filter(({ score }) => score >= leastScore).map(({ to }) => to)
  const weak = guesses
    .filter(({ to, score }) => score < leastScore && !(hasPrice && to === 'price'))
    .map(({ to }) => to)
  return { likely: guesses.length === 0 && !hasPrice ? ['price'] : likely, weak }
}
