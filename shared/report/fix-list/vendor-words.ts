// Which problems a vendor is told of, and in which words: a closed list, so that nothing is sent that nobody has thought about.

/** `wrong` absent: what the problem says of the vendor's own cell is passed on. */
export interface VendorWords {
  readonly wrong?: string
  readonly need: string
}

const number = { need: 'A plain number, such as 1234.56, without words or units.' }
const date = { need: 'A date, written year-month-day: 2027-03-31.' }
const rest = { need: 'Please correct it.' }
const check = { need: 'Please check it: correct it, or confirm that it is meant.' }
const value = { need: 'The value itself instead of a formula.' }

/** By the code of a problem. Codes that are not here are for the buyer alone, among them everything that follows from other vendors' quotes. */
export const vendorWords: ReadonlyMap<string, VendorWords> = new Map<string, VendorWords>([
  // What a cell holds.
  ['not-a-number', number],
  ['number-with-text', number],
  ['number-as-text', number],
  ['thousands', check],
  ['decimal-comma', { need: 'The number with a decimal point, or as a real number of the spreadsheet.' }],
  ['too-many-decimals', { need: 'At most six decimals.' }],
  ['percent', { need: 'The plain number the column asks for; a share as 0.8 or 80 %.' }],
  ['share-range', { need: 'A share between 0 and 1, or 0 % and 100 %.' }],
  ['negative', { need: 'A number that is not below 0.' }],
  ['not-whole', { need: 'A whole number.' }],
  ['not-a-date', date],
  ['date-as-text', date],
  ['ambiguous-date', date],
  ['month-number', date],
  ['not-yes-or-no', { need: 'Yes or no.' }],
  ['unknown-choice', { need: 'One of the choices listed.' }],
  ['not-allowed', rest],
  ['currency', { need: 'The currency as its three letters, such as USD or EUR.' }],
  ['error-cell', value],
  ['formula-without-result', value],
  ['formula', check],
  ['rate-range', { need: 'A rate a year, such as 3 %.' }],
  ['amount-in-words', { need: 'The amount as a number, 0 if there is none.' }],
  ['unit', { need: 'What one such figure is for or counts: an accelerator and hour, a node, a month …' }],
  ['number-format', { need: 'One figure in words, or the figures as real numbers of the spreadsheet.' }],
  ['date-order', { need: 'The dates written year-month-day: 2027-03-31.' }],
  ['per-node', { need: 'How many accelerators one node has.' }],
  ['relative-month', { need: 'The month, written year-month: 2027-03.' }],
  ['not-a-volume', { need: 'From which quantity the price holds: 128+, or 128–255.' }],
  ['percent-text', check],
  // What is missing, stands twice or in no place.
  ['value-missing', { need: 'The value, or clear what stands beside it if it is not offered.' }],
  ['not-stated-yet', { need: 'The value, or that it is not offered.' }],
  ['gap', { need: 'Fill it in, or move the later ones forward.' }],
  [
    'no-validity',
    { wrong: 'It is not said until when the quote is valid.', need: 'The last day on which it can be accepted.' },
  ],
  ['stated-twice', { need: 'One value only.' }],
  ['offer-twice', { need: 'A name of its own for each offer.' }],
  ['bad-id', { need: 'A short name of letters, digits and dashes.' }],
  ['column-missing', { need: 'The sheet with all its columns, as it was sent.' }],
  ['column-twice', { need: 'One column for it.' }],
  ['no-header', { need: 'The sheet with its header row, as it was sent.' }],
  ['unit-differs', { need: 'The values in the unit of the header as it was sent, or say in which unit they are.' }],
  [
    'column-unknown',
    {
      wrong: 'The column is not one we asked for, so nothing in it counts.',
      need: 'Its values in the columns for them, or as notes.',
    },
  ],
  [
    'not-read',
    {
      wrong: 'This stands outside the columns, so it does not count.',
      need: 'Where it belongs, or nothing if it is only a remark.',
    },
  ],
  ['two-currencies', { need: 'One currency for the whole quote.' }],
  ['price-twice', { need: 'Which of the two prices holds, or in what they differ.' }],
  ['band-gap', { need: 'The price in between.' }],
  ['band-overlap', { need: 'Which price holds where both do.' }],
  ['max-above-bands', { need: 'The price of the larger quantity.' }],
  ['list-unit', { need: 'List price and price in the same unit.' }],
  ['terms', { need: 'Whether each line is capacity of its own, or one capacity at the terms stated.' }],
  ['total-counts-hidden', { need: 'Whether the hidden lines are part of the quote.' }],
  ['total-differs', { need: 'Lines and total that agree, or which of the two holds.' }],
  // What the tender does not know.
  ['unknown-accelerator', { need: 'The accelerator by a name of the list.' }],
  ['unknown-site', { need: 'The site by a name of the list, or its place and region if it is new.' }],
  ['unknown-offer', { need: 'The name of an offer of this quote.' }],
  // What cannot hold together.
  ['price-unit', { need: 'The price in the unit of the kind of offer.' }],
  ['price-zero', check],
  ['tier-gap', { need: 'A first tier from quantity 0.' }],
  ['tier-order', { need: 'Tiers by rising quantity.' }],
  ['tier-rises', check],
  ['tier-out-of-reach', check],
  ['list-differs', { need: 'Which of the two prices holds.' }],
  ['discount', { need: 'Whether the discount is still to be taken off the price.' }],
  ['discount-differs', { need: 'Which price holds for each quantity, or that they are right.' }],
  ['discount-without-list', { need: 'The list price the discount is on.' }],
  ['on-demand-tiers', { need: 'One price.' }],
  ['on-demand-charge', { need: 'The charge per accelerator and month, or none.' }],
  ['on-demand-block', rest],
  ['no-tariff', { wrong: 'Power is passed through, but no tariff is stated.', need: 'The tariff per kWh.' }],
  ['tariff-high', { need: 'The tariff per kWh in whole currency units, such as 0.08.' }],
  ['min-above-max', rest],
  ['no-block-fits', rest],
  ['block-rounds', check],
  ['window', rest],
  ['term-missing', { need: 'The months of term.' }],
  ['term-of-other-kind', check],
  ['floor-above-cap', rest],
  ['two-escalations', { need: 'One of the two.' }],
  ['ramp-falls', check],
  ['ramp-too-long', check],
  ['availability-low', check],
  // What moved, and until when it holds.
  ['moved-far', { need: 'Please confirm it, or correct it.' }],
  [
    'expired',
    { wrong: 'The quote ends before the contracts are to be signed.', need: 'A later day until which it is valid.' },
  ],
  ['validity', { wrong: 'The quote ended before we received it.', need: 'The last day on which it can be accepted.' }],
  ['surrogates', { wrong: 'We put these quotes down for you from what you told us.', need: 'The quotes in writing.' }],
  ['surrogate', { wrong: 'We put this quote down for you from what you told us.', need: 'The quote in writing.' }],
])
