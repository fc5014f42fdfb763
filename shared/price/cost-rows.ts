// Rows of the comparison about money over the whole term or life at full use: payments by category, present value, all-in cost.
import { documentPath } from '../tender/document-path.ts'
import type { Workload } from '../tender/workload.ts'
import { type Category, categories, categoryNames } from './category.ts'
import type { OfferColumn } from './compare-column.ts'
import type { Step } from './comparison.ts'
import { cellPath, type Figure, type FigureRow, figure, noFigure, servedWords, sixDecimals } from './figure.ts'
import { familiesOfService, inFamily, unitPer } from './row-family.ts'
import type { Setting } from './setting.ts'
import { groupedSteps, type Measure, money, sumMeasured, totalStep } from './steps.ts'

/** Categories every comparison shows, whether anything is billed or not. */
const usual: readonly Category[] = categories.slice(0, categories.indexOf('purchase'))
/** Categories that fall due across offers: an award bills them, one offer alone does not. */
const across: ReadonlySet<Category> = new Set([
  'rebate',
  'shortfall',
  'adoption',
  'moving',
  'lost-compute',
  'tail-credit',
])

export function costRows(setting: Setting, columns: readonly OfferColumn[]): readonly FigureRow[] {
  const row = { section: 'cost', unit: money(setting), better: 'none' } as const
  const billed = categories.filter(
    (category) =>
      !across.has(category) &&
      (usual.includes(category) ||
        columns.some((column) => column.billAt(1).some((line) => line.category === category))),
  )
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
    ...setting.tender.workloads.map((workload, index) => workloadRow(setting, workload, index)),
    ...familiesOfService(columns).map((family) =>
      inFamily(family, {
        ...row,
        id: 'all-in',
        label: `All-in cost per ${family.per}`,
        unit: unitPer(setting, family),
        better: 'low',
        figure: (column) => allIn(setting, column, { worth: 1, unit: column.per, words: '', from: [] }),
      }),
    ),
    ...(columns.some((column) => column.owned) ? ownedRows(setting, columns) : []),
  ]
}

function workloadRow(setting: Setting, workload: Workload, index: number): FigureRow {
  return {
    section: 'cost',
    id: `all-in-${workload.id}`,
    label: `All-in cost per H100e-hour, ${workload.name ?? workload.id}`,
    unit: { kind: 'price', currency: setting.currency, per: 'H100e-hour' },
    better: 'low',
    figure: (column) => {
      if (column.per === 'kW-month') return noFigure('gives power, not compute')
      const worth = column.worthTo(workload)
      if (worth === undefined) return noFigure('cannot run here')
      const { accelerator = '' } = column.offer.terms
      return allIn(setting, column, {
        worth,
        unit: 'H100e-hour',
        words: ` × ${worth} H100e each`,
        from: [documentPath(['workloads', index, 'capacityFactor', accelerator]), `${column.offer.path}.availability`],
      })
    },
  }
}

const withoutPower = 'without the power it draws'

/** What is owned as an award books it: cost to the horizon less what it is still worth there, over the service until then. */
function ownedRows(setting: Setting, columns: readonly OfferColumn[]): readonly FigureRow[] {
  const row = { section: 'cost', better: 'none' } as const
  return [
    {
      ...row,
      id: 'residual',
      label: 'Residual value at the horizon',
      unit: money(setting),
      figure: (column) => (column.owned ? residual(setting, column) : noFigure('not owned')),
    },
    ...familiesOfService(columns).map((family) =>
      inFamily(family, {
        ...row,
        id: 'to-horizon',
        label: `Cost to the horizon less residual, per ${family.per}`,
        unit: unitPer(setting, family),
        figure: (column) => (column.owned ? toHorizon(setting, column) : noFigure('not owned')),
      }),
    ),
  ]
}

function residual(setting: Setting, column: OfferColumn): Figure {
  const noted = column.notedToHorizon(1).filter(({ line }) => line.category === 'residual')
  const lines = noted.map(({ line }) => line)
  const value = 0 - sumMeasured(setting, lines, 'nominal')
  return figure(value, () => [
    ...groupedSteps(setting, noted, 'nominal'),
    { label: 'Residual value', formula: 'as a positive number', value, unit: money(setting), from: [] },
  ])
}

function toHorizon(setting: Setting, column: OfferColumn): Figure {
  if (column.presentWithin === 0) return noFigure('delivered after the horizon')
  const noted = column.notedToHorizon(1)
  const lines = noted.map(({ line }) => line)
  const cost = sumMeasured(setting, lines, 'present')
  const value = sixDecimals(cost / column.presentWithin)
  return figure(value, (): readonly Step[] => [
    ...groupedSteps(setting, noted, 'present'),
    totalStep(setting, 'Present value of all payments to the horizon, less residual', lines, 'present'),
    servedStep(setting, column, column.presentWithin, column.per),
    {
      label: 'Cost to the horizon',
      formula: `${cost} ÷ ${sixDecimals(column.presentWithin)}`,
      value,
      unit: unitPer(setting, column),
      from: [],
    },
  ])
}

function servedStep(
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

/** Present value of all cost of the full term or life ÷ present value of what it delivers. */
function allIn(setting: Setting, column: OfferColumn, { worth, unit, words, from }: Worth): Figure {
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
  return figure(value, steps, column.active.terms.kind === 'hardware' ? withoutPower : '')
}
