// Rows of the comparison about money over the whole term at full use: payments by category, present value, all-in cost.
import { documentPath } from '../tender/document-path.ts'
import { type Category, categories, categoryNames } from './category.ts'
import type { OfferColumn } from './compare-column.ts'
import type { Step } from './comparison.ts'
import { hoursPerMonth } from './exact-offer.ts'
import { cellPath, type Figure, type FigureRow, figure, noFigure, perHour, sixDecimals } from './figure.ts'
import type { Setting } from './setting.ts'
import { groupedSteps, type Measure, money, sumMeasured, totalStep } from './steps.ts'

/** Categories a vendor's bill can hold; an upfront payment and its use cancel out in the nominal sum. */
const billed: readonly Category[] = categories.slice(0, categories.indexOf('adoption'))

export function costRows(setting: Setting): readonly FigureRow[] {
  const row = { section: 'cost', unit: money(setting), better: 'none' } as const
  return [
    ...billed.map(
      (category): FigureRow => ({
        ...row,
        id: `cost-${category}`,
        label: categoryNames[category],
        figure: (column) => sumFigure(setting, column, categoryNames[category], 'nominal', (each) => each === category),
      }),
    ),
    {
      ...row,
      id: 'cost-nominal',
      label: 'All payments, undiscounted',
      figure: (column) => sumFigure(setting, column, 'All payments', 'nominal', () => true),
    },
    {
      ...row,
      id: 'cost-npv',
      label: 'Present value of all payments',
      figure: (column) => sumFigure(setting, column, 'Present value', 'present', () => true),
    },
    ...setting.tender.workloads.map(
      (workload, index): FigureRow => ({
        ...row,
        id: `all-in-${workload.id}`,
        label: `All-in cost per H100e-hour, ${workload.name ?? workload.id}`,
        unit: { kind: 'price', currency: setting.currency, per: 'H100e-hour' },
        better: 'low',
        figure: (column) => {
          const worth = column.worthTo(workload)
          if (worth === undefined) return noFigure('cannot run here')
          const { accelerator = '' } = column.offer.terms
          return allIn(setting, column, {
            worth,
            unit: 'H100e-hour',
            words: ` × ${worth} H100e each`,
            from: [
              documentPath(['workloads', index, 'capacityFactor', accelerator]),
              `${column.offer.path}.availability`,
            ],
          })
        },
      }),
    ),
    {
      ...row,
      id: 'all-in',
      label: 'All-in cost per accelerator-hour',
      unit: perHour(setting),
      better: 'low',
      figure: (column) => allIn(setting, column, { worth: 1, unit: 'accelerator-hour', words: '', from: [] }),
    },
  ]
}

function sumFigure(
  setting: Setting,
  column: OfferColumn,
  label: string,
  measure: Measure,
  holds: (category: Category) => boolean,
): Figure {
  const value = sumMeasured(
    setting,
    column.billAt(1).filter((line) => holds(line.category)),
    measure,
  )
  return figure(value, () => {
    const noted = column.notedAt(1).filter(({ line }) => holds(line.category))
    const lines = noted.map(({ line }) => line)
    return [...groupedSteps(setting, noted, measure), totalStep(setting, label, lines, measure)]
  })
}

interface Worth {
  readonly worth: number
  readonly unit: string
  readonly words: string
  readonly from: readonly string[]
}

/** Present value of all cost of the full term ÷ present value of the hours it delivers. */
function allIn(setting: Setting, column: OfferColumn, { worth, unit, words, from }: Worth): Figure {
  const hours = column.presentHours * worth
  if (hours === 0) return noFigure('nothing in service')
  const cost = sumMeasured(setting, column.billAt(1), 'present')
  const value = sixDecimals(cost / hours)
  return figure(value, (): readonly Step[] => [
    {
      label: 'Present value of all payments, full term at full use',
      formula: 'sum of every bill, discounted',
      value: cost,
      unit: money(setting),
      from: [],
      opens: cellPath(column, 'cost-npv'),
    },
    {
      label: `Present value of the ${unit}s delivered`,
      formula: `${hoursPerMonth} hours a month × accelerators in service${words}, each month discounted at ${setting.tender.discountRate}`,
      value: sixDecimals(hours),
      unit: { kind: 'count', of: `${unit}s` },
      from: ['discountRate', `${column.offer.path}.termMonths`, `${column.offer.path}.ramp`, ...from],
    },
    {
      label: `All-in cost per ${unit}`,
      formula: `${cost} ÷ ${sixDecimals(hours)}`,
      value,
      unit: { kind: 'price', currency: setting.currency, per: unit },
      from: [],
    },
  ])
}
