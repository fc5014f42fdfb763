// Rows of the comparison about what is signed away: commitment, upfront payment, what lies after the horizon, and power.
import { toNumber } from '../money/exact.ts'
import type { PricedLine } from './bill.ts'
import { isSignedFor } from './category.ts'
import type { OfferColumn } from './compare-column.ts'
import { type Figure, type FigureRow, figure, noFigure } from './figure.ts'
import type { Setting } from './setting.ts'
import { groupedSteps, type Measure, money, sumMeasured, totalStep } from './steps.ts'

export function commitmentRows(setting: Setting, columns: readonly OfferColumn[]): readonly FigureRow[] {
  const row = { section: 'commitment', unit: money(setting), better: 'low' } as const
  const after = (line: PricedLine) => line.serviceMonth >= setting.horizon && isSignedFor(line.category)
  return [
    {
      ...row,
      id: 'commitment',
      label: 'Commitment',
      figure: (column) =>
        unused(setting, column, 'Minimum of all months', 'nominal', (line) => line.category === 'minimum'),
    },
    {
      ...row,
      id: 'upfront',
      label: 'Upfront payment',
      figure: (column) => unused(setting, column, 'Paid upfront', 'nominal', (line) => line.category === 'upfront'),
    },
    ...(columns.some((column) => column.owned) ? [capitalRow(setting)] : []),
    {
      ...row,
      id: 'after-horizon',
      label: 'Signed for after the horizon (present value)',
      figure: (column) => unused(setting, column, 'Signed for after the horizon', 'present', after),
    },
    {
      ...row,
      id: 'mw',
      label: 'Critical IT load',
      unit: { kind: 'count', of: 'MW' },
      better: 'none',
      figure: megawatts,
    },
    ...(columns.some(({ active }) => active.terms.kind === 'hardware') ? [placesRow(setting)] : []),
  ]
}

/** What is bought or built is told beside the commitment, not inside it. */
function capitalRow(setting: Setting): FigureRow {
  const spent = (line: PricedLine) => line.category === 'purchase' || line.category === 'capex'
  return {
    id: 'capital',
    label: 'Bought and built',
    section: 'commitment',
    unit: money(setting),
    better: 'low',
    figure: (column) => unused(setting, column, 'Bought and built', 'nominal', spent),
  }
}

/** Where power comes from: hardware needs it at a site we hold, colocation and builds give it. */
function placesRow(setting: Setting): FigureRow {
  const nameOf = (id: string) => setting.sites.get(id)?.item.name ?? id
  return {
    id: 'power-at',
    label: 'Power',
    section: 'commitment',
    unit: { kind: 'text' },
    better: 'none',
    figure: ({ active: { terms } }) => {
      const { kind, site, sites } = terms
      if (kind === 'colocation' || kind === 'build') return noFigure(`gives power at ${nameOf(site ?? '')}`)
      if (kind !== 'hardware') return noFigure('brings its own')
      return noFigure(
        sites.length === 0 ? 'needs power at any site we hold' : `needs power at ${sites.map(nameOf).join(' or ')}`,
      )
    },
  }
}

/** A sum over the lines that stand when nothing is used. */
function unused(
  setting: Setting,
  column: OfferColumn,
  label: string,
  measure: Measure,
  holds: (line: PricedLine) => boolean,
): Figure {
  return figure(sumMeasured(setting, column.billAt(0).filter(holds), measure), () => {
    const noted = column.notedAt(0).filter(({ line }) => holds(line))
    const lines = noted.map(({ line }) => line)
    return [...groupedSteps(setting, noted, measure), totalStep(setting, label, lines, measure)]
  })
}

function megawatts(column: OfferColumn): Figure {
  const { quantity } = column.column
  const { kwPerUnit, unit } = column.offer
  const value = (quantity * toNumber(kwPerUnit.value)) / 1000
  return figure(value, () => [
    {
      label: 'Critical IT load',
      formula: `${quantity} ${unit === 'kW' ? 'kW' : `accelerators × ${toNumber(kwPerUnit.value)} kW`} ÷ 1000`,
      value,
      unit: { kind: 'count', of: 'MW' },
      from: kwPerUnit.from,
    },
  ])
}
