// Levelised cost: the present value of all payments over the present value of what they deliver.
import type { OfferColumn } from './compare-column.ts'
import type { Step } from './comparison.ts'
import { cellPath, type Figure, figure, noFigure, partly, servedWords, sixDecimals, withoutPower } from './figure.ts'
import type { Setting } from './setting.ts'
import { money, sumMeasured } from './steps.ts'

/** What an hour of a column is worth to whom it serves, and how that is said. */
export interface Worth {
  readonly worth: number
  readonly unit: string
  readonly words: string
  readonly from: readonly string[]
}

/** Present value of all cost of the full term or life ÷ present value of what it delivers. */
export function allIn(setting: Setting, column: OfferColumn, { worth, unit, words, from }: Worth): Figure {
  const served = column.presentServed * worth
  if (served === 0) return noFigure('nothing in service')
  const cost = sumMeasured(setting, column.billAt(1), 'present')
  const value = sixDecimals(cost / served)
  const steps = (): readonly Step[] => [
    {
      label: `Present value of all payments, full ${column.owned ? 'life' : 'term'} at full use`,
      formula: 'sum of every bill, discounted',
      value: cost,
      unit: money(setting),
      from: [],
      opens: cellPath(column, 'cost-npv'),
    },
    servedStep(setting, column, served, unit, words, from),
    {
      label: `All-in cost per ${unit}`,
      formula: `${cost} ÷ ${sixDecimals(served)}`,
      value,
      unit: { kind: 'price', currency: setting.currency, per: unit },
      from: [],
    },
  ]
  const found = figure(value, steps)
  return column.active.terms.kind === 'hardware' ? partly(found, withoutPower) : found
}

/** What a cost is divided by, as a step. */
export function servedStep(
  setting: Setting,
  column: OfferColumn,
  value: number,
  unit: string,
  words = '',
  from: readonly string[] = [],
): Step {
  const { path } = column.offer
  return {
    label: `Present value of the ${unit}s delivered`,
    formula: `${servedWords(column)}${words}, each month discounted at ${setting.tender.discountRate}`,
    value: sixDecimals(value),
    unit: { kind: 'count', of: `${unit}s` },
    from: ['discountRate', `${path}.termMonths`, `${path}.lifeMonths`, `${path}.leadMonths`, `${path}.ramp`, ...from],
  }
}
