// Rows of the comparison about use: what an hour costs when part of the capacity stands idle, and where on-demand is cheaper.

import { formatShare } from '../money/format.ts'
import type { OfferColumn } from './compare-column.ts'
import type { Step } from './comparison.ts'
import {
  cellPath,
  type Figure,
  type FigureRow,
  figure,
  noFigure,
  partly,
  perHour,
  sixDecimals,
  withoutPower,
} from './figure.ts'
import { familiesOfService, inFamily, unitPer } from './row-family.ts'
import type { Setting } from './setting.ts'
import { groupedSteps, money, sumMeasured, totalStep } from './steps.ts'

export const utilisations = [0.4, 0.6, 0.8, 1] as const

/** An hour on demand that a column is held against: an offer's, or what others ask. */
export interface OnDemandReference {
  /** As it is named beside the figure. */
  readonly name: string
  /** Per accelerator-hour, in the tender's currency. */
  readonly price: number
  readonly steps: () => readonly Step[]
}

/** `reference` picks what a column is held against, and says why there is nothing. */
export function utilisationRows(
  setting: Setting,
  columns: readonly OfferColumn[],
  reference: (column: OfferColumn) => OnDemandReference | string,
): readonly FigureRow[] {
  const row = { section: 'utilisation', unit: perHour(setting), better: 'low' } as const
  return [
    ...familiesOfService(columns).flatMap((family) =>
      utilisations.map((utilisation) =>
        inFamily(family, {
          ...row,
          id: `effective-${utilisation * 100}`,
          label: `Cost of a ${family.per === 'kW-month' ? 'drawn kW-month' : 'used hour'} at ${utilisation * 100} % use`,
          unit: unitPer(setting, family),
          figure: (column) => effectiveAt(setting, column, utilisation),
        }),
      ),
    ),
    {
      ...row,
      id: 'break-even',
      label: 'Break-even use against on demand',
      unit: { kind: 'share' },
      figure: (column) => {
        if (column.active.terms.kind === 'on-demand') return noFigure('is on demand')
        if (column.per === 'kW-month') return noFigure('gives power, not compute')
        if (column.owned) return noFigure('draws power that is paid elsewhere')
        const against = reference(column)
        return typeof against === 'string' ? noFigure(against) : breakEven(setting, column, against)
      },
    },
  ]
}

function effectiveAt(setting: Setting, column: OfferColumn, utilisation: number): Figure {
  const served = column.served * utilisation
  if (served === 0) return noFigure('nothing in service')
  const cost = sumMeasured(setting, column.billAt(utilisation), 'nominal')
  const value = sixDecimals(cost / served)
  const steps = (): readonly Step[] => {
    const noted = column.notedAt(utilisation)
    const lines = noted.map(({ line }) => line)
    const label = `All payments of the whole term at ${utilisation * 100} % use`
    return [
      ...groupedSteps(setting, noted, 'nominal'),
      totalStep(setting, label, lines, 'nominal'),
      {
        label: column.per === 'kW-month' ? 'A drawn kW-month' : 'A used hour',
        formula: `${cost} ÷ (${column.served} ${column.per}s in service × ${utilisation})`,
        value,
        unit: unitPer(setting, column),
        from: [`${column.offer.path}.takeOrPay`],
      },
    ]
  }
  const found = figure(value, steps)
  return column.active.terms.kind === 'hardware' ? partly(found, withoutPower) : found
}

/** What the whole term costs at no use, at the committed share and at full use: cost is a straight line between them. */
interface CostLine {
  readonly idle: number
  readonly committed: number
  readonly full: number
}

/**
 * The smallest utilisation u at which a used hour costs no more than on demand; undefined when even full use costs more.
 * `onDemand` is what full use of the same hours costs on demand; cost is linear below and above the committed share θ.
 */
export function breakEvenUse(cost: CostLine, takeOrPay: number, onDemand: number): number | undefined {
  const below = takeOrPay === 0 ? undefined : crossing(cost.idle, (cost.committed - cost.idle) / takeOrPay, onDemand)
  if (below !== undefined && below <= takeOrPay) return below
  const slope = takeOrPay === 1 ? 0 : (cost.full - cost.committed) / (1 - takeOrPay)
  const above = takeOrPay === 1 ? undefined : crossing(cost.committed - slope * takeOrPay, slope, onDemand)
  return above !== undefined && above <= 1 ? Math.max(above, takeOrPay) : undefined
}

/** Where intercept + slope · u comes down to limit · u; undefined when it never does as u grows. */
function crossing(intercept: number, slope: number, limit: number): number | undefined {
  if (limit > slope) return Math.max(0, intercept / (limit - slope))
  return limit === slope && intercept <= 0 ? 0 : undefined
}

/** The hour of an on-demand offer as a reference. */
export function referenceTo(setting: Setting, against: OfferColumn): OnDemandReference {
  const name = against.column.offer
  const price = onDemandHour(setting, against)
  const step: Step = {
    label: `An hour on demand, offer ${name}`,
    formula: 'all payments ÷ hours used',
    value: price,
    unit: perHour(setting),
    from: [`${against.offer.path}.price.tiers[0].price`],
    opens: cellPath(against, 'effective-100'),
  }
  return { name, price, steps: () => [step] }
}

function breakEven(setting: Setting, column: OfferColumn, against: OnDemandReference): Figure {
  const total = (utilisation: number) => sumMeasured(setting, column.billAt(utilisation), 'nominal')
  const { takeOrPay } = column.active.terms
  const cost = { idle: total(0), committed: total(takeOrPay), full: total(1) }
  const { name, price } = against
  const onDemand = price * column.served
  const found = breakEvenUse(cost, takeOrPay, onDemand)
  const steps = (): readonly Step[] => [
    costStep(setting, 'Whole term, nothing used', cost.idle),
    costStep(setting, `Whole term, ${formatShare(takeOrPay)} used (what is committed)`, cost.committed),
    costStep(setting, 'Whole term, all used', cost.full),
    ...against.steps(),
    {
      label: 'The same hours on demand',
      formula: `${price} × ${column.served} accelerator-hours`,
      value: onDemand,
      unit: money(setting),
      from: [],
    },
    {
      label: 'Break-even use',
      formula:
        'smallest share u with cost at u ≤ u × the same hours on demand; cost grows evenly between the points above',
      value: found ?? Number.POSITIVE_INFINITY,
      unit: { kind: 'share' },
      from: [`${column.offer.path}.takeOrPay`],
    },
  ]
  if (found === undefined) return { value: null, text: `never, against ${name}`, steps: () => steps().slice(0, -1) }
  return figure(sixDecimals(found), steps, `against ${name}`)
}

/** What an hour on demand costs over the horizon at full use, support and charges included. */
export function onDemandHour(setting: Setting, column: OfferColumn): number {
  return column.served === 0
    ? Number.POSITIVE_INFINITY
    : sumMeasured(setting, column.billAt(1), 'nominal') / column.served
}

function costStep(setting: Setting, label: string, value: number): Step {
  return { label, formula: 'sum of all bills, undiscounted', value, unit: money(setting), from: [] }
}
