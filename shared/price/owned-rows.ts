// Rows of the comparison about what is bought or built: with the power it draws, its residual, and its cost to the horizon.
import { toNumber } from '../money/exact.ts'
import type { OfferColumn } from './compare-column.ts'
import type { Step } from './comparison.ts'
import { hoursPerMonth } from './exact-offer.ts'
import { cellPath, type Figure, type FigureRow, figure, noFigure, sixDecimals } from './figure.ts'
import { allIn, servedStep, type Worth } from './levelised.ts'
import { familiesOfService, inFamily, unitPer } from './row-family.ts'
import type { Setting } from './setting.ts'
import { groupedSteps, money, sumMeasured, totalStep } from './steps.ts'

/** Hardware with the cheapest compared supply at a site where it may stand, so that it can be held against leases. */
export function poweredRow(setting: Setting, columns: readonly OfferColumn[]): FigureRow {
  const plain: Worth = { worth: 1, unit: 'accelerator-hour', words: '', from: [] }
  return {
    id: 'all-in-powered',
    label: 'All-in cost per accelerator-hour with power',
    section: 'cost',
    unit: { kind: 'price', currency: setting.currency, per: 'accelerator-hour' },
    better: 'low',
    figure: (column) => {
      if (column.per === 'kW-month') return noFigure('gives power, not compute')
      if (column.active.terms.kind !== 'hardware') return allIn(setting, column, plain)
      const supply = cheapestSupply(setting, column, columns)
      return supply === undefined ? noFigure('no power compared at its sites') : withSupply(setting, column, supply)
    },
  }
}

function cheapestSupply(setting: Setting, hardware: OfferColumn, columns: readonly OfferColumn[]) {
  const { sites } = hardware.active.terms
  const costOf = (column: OfferColumn) =>
    allIn(setting, column, { worth: 1, unit: 'kW-month', words: '', from: [] }).value ?? Number.POSITIVE_INFINITY
  const supplies = columns.filter(
    ({ column, active, per }) =>
      per === 'kW-month' && column.chosen && (sites.length === 0 || sites.includes(active.terms.site ?? '')),
  )
  return supplies.toSorted((a, b) => costOf(a) - costOf(b))[0]
}

function withSupply(setting: Setting, column: OfferColumn, supply: OfferColumn): Figure {
  const own = allIn(setting, column, { worth: 1, unit: 'accelerator-hour', words: '', from: [] }).value
  const power = allIn(setting, supply, { worth: 1, unit: 'kW-month', words: '', from: [] }).value
  if (own === null || power === null) return noFigure('nothing in service')
  const { kwPerUnit } = column.offer
  const kw = toNumber(kwPerUnit.value)
  const value = sixDecimals(own + (kw * power) / hoursPerMonth)
  const perHour = unitPer(setting, column)
  return figure(
    value,
    () => [
      {
        label: 'Hardware over its life',
        formula: 'all-in cost of an hour',
        value: own,
        unit: perHour,
        from: [],
        opens: cellPath(column, 'all-in'),
      },
      {
        label: `Power from ${supply.column.offer}`,
        formula: 'all-in cost of a kW-month',
        value: power,
        unit: unitPer(setting, supply),
        from: [],
        opens: cellPath(supply, 'all-in-kw-month'),
      },
      {
        label: 'With power',
        formula: `${own} + ${kw} kW × ${power} ÷ ${hoursPerMonth} hours a month`,
        value,
        unit: perHour,
        from: kwPerUnit.from,
      },
    ],
    `with power from ${supply.column.offer}`,
  )
}

/** What is owned as an award books it: cost to the horizon less what it is still worth there, over the service until then. */
export function ownedRows(setting: Setting, columns: readonly OfferColumn[]): readonly FigureRow[] {
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
