// Rows of the comparison about what is signed away: commitment, upfront payment, what lies after the horizon, and power.
import { toNumber } from '../money/exact.ts'
import type { PricedLine } from './bill.ts'
import { isSignedFor } from './category.ts'
import type { OfferColumn } from './compare-column.ts'
import { type Figure, type FigureRow, figure } from './figure.ts'
import type { Setting } from './setting.ts'
import { groupedSteps, type Measure, money, sumMeasured, totalStep } from './steps.ts'

export function commitmentRows(setting: Setting): readonly FigureRow[] {
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
  ]
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
  const { kwPerUnit } = column.offer
  const value = (quantity * toNumber(kwPerUnit.value)) / 1000
  return figure(value, () => [
    {
      label: 'Critical IT load',
      formula: `${quantity} accelerators × ${toNumber(kwPerUnit.value)} kW ÷ 1000`,
      value,
      unit: { kind: 'count', of: 'MW' },
      from: kwPerUnit.from,
    },
  ])
}
