// What the cells of a field hold, seen together: figures or words, money, bands of quantity, things the tender knows.
import type { Cell } from '../../sheet/cell.ts'
import { valueText } from '../../sheet/cell.ts'
import { isPercentFormat } from '../../sheet/number-format.ts'
import type { Tender } from '../../tender/tender.ts'
import { isAtOnce, readMonthWord } from '../words/month-words.ts'
import { notStated } from '../words/not-stated.ts'
import { readPeriod } from '../words/period-words.ts'
import { readCurrencies } from '../words/read-currency.ts'
import { readVolume } from '../words/read-volume.ts'
import { type KnownThing, matchKnown } from './match-known.ts'

export interface FieldEvidence {
  /** Cells that state something. */
  readonly filled: number
  /** Shares of the filled cells, 0…1. */
  readonly figures: number
  readonly wholes: number
  readonly dates: number
  /** Dates, months and quarters: `Q3 27`, `March 2027`, at once. */
  readonly moments: number
  readonly percents: number
  readonly bands: number
  /** Lengths of time: `12 months`, `3 yrs`. */
  readonly periods: number
  /** Whole numbers that are usual terms in months. */
  readonly lengths: number
  /** Share whose text matches one thing of the tender; worked out when asked for. */
  readonly names: (list: 'accelerators' | 'sites' | 'vendors') => number
  /** Most characters of a cell. */
  readonly longest: number
  /** Figures and nothing beside them but a currency; percents and dates are none. */
  readonly amounts: number
  /** Those of them that name a currency. */
  readonly money: number
}

const usualTerms: readonly string[] = ['6', '12', '18', '24', '30', '36', '48', '60']

/** Cells that say that nothing is stated count as empty. */
export function fieldEvidence(all: readonly Cell[], tender: Tender): FieldEvidence {
  const cells = all.filter(isStated)
  const texts = cells.map((cell) => (cell.value.kind === 'text' ? cell.value.text.trim() : valueText(cell.value)))
  const distinct = [...new Set(texts)]
  const share = (test: (text: string, index: number) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length
  const names = (list: 'accelerators' | 'sites' | 'vendors') => {
    const things: readonly KnownThing[] = tender[list]
    const matched = new Set(distinct.filter((text) => text.length <= 80 && matchKnown(text, things).kind !== 'none'))
    return share((text) => matched.has(text))
  }
  return {
    filled: texts.length,
    figures: share((text, index) => cells[index]?.value.kind === 'number' || isFigure(text)),
    wholes: share((text) => /^\d{1,9}$|^\d{1,3}([., ']\d{3})+$/.test(text)),
    dates: share(
      (text, index) => cells[index]?.value.kind === 'date' || /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(text),
    ),
    moments: share(
      (text, index) => cells[index]?.value.kind === 'date' || isAtOnce(text) || readMonthWord(text) !== undefined,
    ),
    percents: share((text, index) => text.endsWith('%') || isPercentFormat(cells[index]?.format ?? '')),
    bands: share((text) => readVolume(text) !== undefined),
    periods: share((text) => readPeriod(text) !== undefined),
    lengths: share((text) => usualTerms.includes(text)),
    names,
    longest: texts.reduce((most, text) => Math.max(most, text.length), 0),
    amounts: share((_, index) => isAmount(cells[index])),
    money: share((_, index) => isMoney(cells[index])),
  }
}

export function isStated({ value }: Cell): boolean {
  return value.kind !== 'text' || notStated(value.text) === undefined
}

function isAmount(cell: Cell | undefined): boolean {
  if (cell === undefined) return false
  if (cell.value.kind === 'number') return !isPercentFormat(cell.format ?? '')
  return (cell.value.kind === 'text' && /^[\d.,'\s+-]*\d[\d.,'\s+-]*$/.test(cell.value.text)) || isMoney(cell)
}

function isMoney(cell: Cell | undefined): boolean {
  const text = cell === undefined ? '' : shownText(cell)
  return isFigure(text) && !text.endsWith('%') && readCurrencies(text) !== undefined
}

/** A figure with few letters around it: `2,05 €`, `USD 48,200.00 / month`, `15 %`. */
function isFigure(text: string): boolean {
  return text.length <= 40 && /\d/.test(text) && text.replace(/[\d.,'\s%€$£+-]/g, '').length <= 16
}

/** What the vendor wrote; of a number as its format shows it, the currency among it. */
function shownText({ value, text }: Cell): string {
  return value.kind === 'text' ? value.text : text
}

/** Currencies that every cell with a sign or code can mean; undefined when none names one, or they differ. */
export function cellCurrencies(cells: readonly Cell[]): readonly string[] | undefined {
  const named = new Map(
    cells.flatMap((cell) => {
      const currencies = readCurrencies(shownText(cell))?.currencies
      return currencies === undefined ? [] : [[currencies.join(), currencies] as const]
    }),
  )
  const [only, ...others] = named.values()
  return others.length === 0 ? only : undefined
}
