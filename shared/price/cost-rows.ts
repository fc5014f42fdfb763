// Rows of the comparison about money over the whole term or life at full use: payments by category, present value, all-in cost.

import { documentPath } from '../tender/document-path.ts'
import type { Workload } from '../tender/workload.ts'
import { type Category, categories, categoryNames } from './category.ts'
import type { OfferColumn } from './compare-column.ts'
import { type Figure, type FigureRow, figure, noFigure } from './figure.ts'
import { allIn } from './levelised.ts'
import { ownedRows, poweredRow } from './owned-rows.ts'
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
    ...(columns.some(({ active }) => active.terms.kind === 'hardware') ? [poweredRow(setting, columns)] : []),
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
