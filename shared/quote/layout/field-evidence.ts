// What the cells of a field hold, seen together: figures or words, money, bands of quantity, things the tender knows.
import type { Cell } from '../../sheet/cell.ts'
import { valueText } from '../../sheet/cell.ts'
import { isPercentFormat } from '../../sheet/number-format.ts'
import type { Tender } from '../../tender/tender.ts'
import { isAtOnce, readMonthWord } from '../words/month-words.ts'
import { readPeriod } from '../words/period-words.ts'
import { readVolume } from '../words/read-volume.ts'
import { type KnownThing, matchKnown } from './match-known.ts'
import { amountsIn, isFigure, isStated } from './money-cells.ts'

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
    ...amountsIn(cells),
  }
}
