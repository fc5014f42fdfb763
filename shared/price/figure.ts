// One figure of the comparison: its value, what is said beside it, and its steps when somebody asks.

import type { OfferColumn } from './compare-column.ts'
import type { FigureUnit, Step } from './comparison.ts'
import { hoursPerMonth } from './exact-offer.ts'
import type { Setting } from './setting.ts'

export interface Figure {
  readonly value: number | null
  readonly text: string
  readonly steps: () => readonly Step[]
  /** A cost that leaves something out which the others of its row hold: it is never the best of it. */
  readonly partial?: true
}

/** A row before it is spread over columns. */
export interface FigureRow {
  readonly id: string
  readonly label: string
  readonly section: 'price' | 'market' | 'cost' | 'utilisation' | 'commitment' | 'terms'
  readonly unit: FigureUnit
  readonly better: 'low' | 'high' | 'none'
  readonly figure: (column: OfferColumn) => Figure
}

export function figure(value: number, steps: () => readonly Step[], text = ''): Figure {
  return { value, text, steps }
}

/** Said of hardware, whose power is paid through its supply. */
export const withoutPower = 'without the power it draws'

/** The same figure, saying what it leaves out. */
export function partly(found: Figure, text: string): Figure {
  return { ...found, text, partial: true }
}

/** No number, and why. */
export function noFigure(text: string): Figure {
  return { value: null, text, steps: () => [] }
}

/** Per accelerator-hour, in the tender's currency. */
export function perHour(setting: Setting): FigureUnit {
  return { kind: 'price', currency: setting.currency, per: 'accelerator-hour' }
}

/** What the service of a column is counted from: hours of accelerators, or kW. */
export function servedWords({ per }: OfferColumn): string {
  return per === 'kW-month' ? 'kW in service a month' : `${hoursPerMonth} hours a month × accelerators in service`
}

/** A ratio of money and hours, to the millionth, as unit prices are. */
export function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** `compare.a.0.effective-80`: the name of a cell, and of what its steps open. */
export function cellPath(column: OfferColumn, row: string): string {
  return `compare.${column.column.offer}.${column.column.tier}.${row}`
}
