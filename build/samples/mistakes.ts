// The mistakes two of the sample vendors make in their bid sheets, and what they answer when asked.

/** `wrong` is what the sheet says for a term of an offer, `right` what the vendor confirms; the corrected sheet equals the quote. */
export interface SheetMistake {
  readonly vendor: string
  readonly offer: string
  /** The column, by the term it holds. */
  readonly term: string
  readonly wrong: string
  readonly right: string
}

/** Tessaline writes shares as percentages and forgets a term; Quarrystone writes a decimal comma as text. */
export const sheetMistakes: readonly SheetMistake[] = [
  { vendor: 'tessaline', offer: 'tess-h100', term: 'takeOrPay', wrong: '75', right: '0.75' },
  { vendor: 'tessaline', offer: 'tess-h100-12', term: 'termMonths', wrong: '', right: '12' },
  { vendor: 'quarrystone', offer: 'quarry-mi300x', term: 'price', wrong: '1,88', right: '1.88' },
]
