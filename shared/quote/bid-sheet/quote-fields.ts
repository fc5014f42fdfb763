// What a bid sheet says about the quote as a whole: a label with its value in the cell below.
import { packageLogics } from '../../tender/quote.ts'
import type { InputKind } from './input.ts'

export interface QuoteField {
  /** From the quote: `spendCommitment.amount`. Names without a place in the quote begin with `mark.`. */
  readonly path: string
  readonly label: string
  readonly unit: string
  readonly input: InputKind
  readonly choices: readonly string[]
  readonly help: string
  readonly required: boolean
  /** Filled in by Headroom; the vendor leaves it as it is. */
  readonly locked: boolean
}

function field(
  path: string,
  label: string,
  input: InputKind,
  help: string,
  rest: Partial<Pick<QuoteField, 'unit' | 'choices' | 'required' | 'locked'>> = {},
): QuoteField {
  return { path, label, unit: '', input, choices: [], help, required: false, locked: false, ...rest }
}

/** Room for notes on the quote in an empty sheet. */
export const quoteNoteRoom = 2

/** In the order they stand; `#` as in columns. */
export const quoteFields: readonly QuoteField[] = [
  field('mark.tender', 'Tender', 'id', 'the tender this sheet belongs to', { locked: true, required: true }),
  field('vendor', 'Vendor', 'id', 'who this sheet was made for', { locked: true, required: true }),
  field('round', 'Round', 'count', 'the round this sheet was made for', { locked: true }),
  field('mark.number', 'Number check', 'money', 'shows how this file writes decimals', { locked: true }),
  field('currency', 'Quote currency', 'currency', 'every price and amount on these sheets is in it', {
    unit: 'three letters, ISO 4217',
    required: true,
  }),
  field('receivedOn', 'Sent on', 'date', 'the day you send this sheet', { unit: 'YYYY-MM-DD' }),
  field('validUntil', 'Valid until', 'date', 'last day on which the quote can be accepted', { unit: 'YYYY-MM-DD' }),
  field('packageLogic', 'Package', 'choice', 'any of the offers (as when empty), all or nothing, or at most one', {
    choices: packageLogics,
  }),
  field('spendCommitment.amount', 'Spend commitment', 'money', 'least spend with you when any offer is awarded', {
    unit: 'quote currency',
  }),
  field('spendCommitment.per', 'Spend commitment per', 'choice', 'the interval in which it is counted', {
    choices: ['month', 'year', 'term'],
  }),
  field(
    'spendCommitment.shortfallShare',
    'Shortfall share',
    'share',
    'share of the shortfall that is paid; empty: all',
    {
      unit: 'share, 0 to 1',
    },
  ),
  field('notes[#].label', 'Quote note # label', 'text', 'what the note is about'),
  field('notes[#].text', 'Quote note # text', 'text', 'kept word for word'),
]

/** The fields of a sheet with room for `notes` notes. */
export function sheetFields(notes: number): readonly QuoteField[] {
  const plain = quoteFields.filter((one) => !one.path.includes('#'))
  const repeated = quoteFields.filter((one) => one.path.includes('#'))
  const at = (one: QuoteField, index: number): QuoteField => ({
    ...one,
    path: one.path.replace('#', String(index)),
    label: one.label.replace('#', String(index + 1)),
  })
  return [...plain, ...Array.from({ length: notes }, (_, index) => repeated.map((one) => at(one, index))).flat()]
}
