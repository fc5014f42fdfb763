// Amounts and quantities in a vendor's unit turned into the tender's, exactly, with the sum written out.
import { type Exact, exact, multiply, tenTo, toNumber } from '../../money/exact.ts'
import { divideHalfEven } from '../../money/round.ts'
import type { priceUnits } from '../../tender/terms/price.ts'
import { accept, ask, type CellReading, type CellRemark, remark } from '../cell-reading.ts'
import type { LayoutUnit, PriceLayoutUnit } from './units.ts'
import { priceLayoutUnits } from './units.ts'

export type PriceUnit = (typeof priceUnits)[number]

/** One step of a conversion; `node` stands for the accelerators in a node. */
type Step = readonly [sign: '÷' | '×', by: number | 'node']

interface Conversion {
  readonly to: string
  readonly steps: readonly Step[]
}

const prices: { readonly [U in PriceLayoutUnit]: Conversion & { readonly to: PriceUnit } } = {
  'accelerator-hour': { to: 'accelerator-hour', steps: [] },
  'accelerator-day': { to: 'accelerator-hour', steps: [['÷', 24]] },
  'accelerator-month': { to: 'accelerator-month', steps: [] },
  'accelerator-year': { to: 'accelerator-month', steps: [['÷', 12]] },
  'node-hour': { to: 'accelerator-hour', steps: [['÷', 'node']] },
  'node-month': { to: 'accelerator-month', steps: [['÷', 'node']] },
  'node-year': {
    to: 'accelerator-month',
    steps: [
      ['÷', 'node'],
      ['÷', 12],
    ],
  },
  'kW-month': { to: 'kW-month', steps: [] },
  'kW-year': { to: 'kW-month', steps: [['÷', 12]] },
  'MW-month': { to: 'kW-month', steps: [['÷', 1000]] },
  'MW-year': {
    to: 'kW-month',
    steps: [
      ['÷', 1000],
      ['÷', 12],
    ],
  },
  accelerator: { to: 'accelerator', steps: [] },
  node: { to: 'accelerator', steps: [['÷', 'node']] },
  kW: { to: 'kW', steps: [] },
  MW: { to: 'kW', steps: [['÷', 1000]] },
}

function isPriceUnit(unit: LayoutUnit): unit is PriceLayoutUnit {
  return priceLayoutUnits.some((one) => one === unit)
}

/** The price unit of the tender that a price in this unit becomes; undefined for units that are no price's. */
export function priceUnitOf(unit: LayoutUnit | undefined): PriceUnit | undefined {
  return unit !== undefined && isPriceUnit(unit) ? prices[unit].to : undefined
}

/** How often a charge falls due, as a charge of an offer says it. */
export type ChargePer = 'once' | 'month' | 'accelerator-month' | 'kW-month' | 'GB'

const charges: Partial<Record<LayoutUnit, Conversion & { readonly to: ChargePer }>> = {
  once: { to: 'once', steps: [] },
  month: { to: 'month', steps: [] },
  year: { to: 'month', steps: [['÷', 12]] },
  'accelerator-month': { to: 'accelerator-month', steps: [] },
  'accelerator-year': { to: 'accelerator-month', steps: [['÷', 12]] },
  'node-month': { to: 'accelerator-month', steps: [['÷', 'node']] },
  'node-year': prices['node-year'] as Conversion & { readonly to: 'accelerator-month' },
  'kW-month': { to: 'kW-month', steps: [] },
  'kW-year': { to: 'kW-month', steps: [['÷', 12]] },
  'MW-month': { to: 'kW-month', steps: [['÷', 1000]] },
  'MW-year': prices['MW-year'] as Conversion & { readonly to: 'kW-month' },
  GB: { to: 'GB', steps: [] },
  'GB-month': { to: 'GB', steps: [] },
  'TB-month': { to: 'GB', steps: [['÷', 1000]] },
}

/** How often a charge in this unit is due; undefined when a charge cannot be in it. */
export function chargePerOf(unit: LayoutUnit | undefined): ChargePer | undefined {
  return unit === undefined ? undefined : charges[unit]?.to
}

const perPiece: Partial<Record<LayoutUnit, Conversion>> = {
  accelerator: { to: 'accelerator', steps: [] },
  node: prices.node,
  kW: { to: 'kW', steps: [] },
  MW: prices.MW,
  once: { to: 'unit', steps: [] },
  units: { to: 'unit', steps: [] },
}

const tariffs: Partial<Record<LayoutUnit, Conversion>> = {
  kWh: { to: 'kWh', steps: [] },
  MWh: { to: 'kWh', steps: [['÷', 1000]] },
  'cent-kWh': { to: 'kWh', steps: [['÷', 100]] },
}

const yearlyPower: Partial<Record<LayoutUnit, Conversion>> = {
  'kW-year': { to: 'kW-year', steps: [] },
  'kW-month': { to: 'kW-year', steps: [['×', 12]] },
  'MW-year': { to: 'kW-year', steps: [['÷', 1000]] },
  'MW-month': {
    to: 'kW-year',
    steps: [
      ['×', 12],
      ['÷', 1000],
    ],
  },
}

const quantities: Partial<Record<LayoutUnit, Conversion>> = {
  accelerators: { to: 'accelerators', steps: [] },
  accelerator: { to: 'accelerators', steps: [] },
  units: { to: 'units', steps: [] },
  nodes: { to: 'accelerators', steps: [['×', 'node']] },
  node: { to: 'accelerators', steps: [['×', 'node']] },
  kW: { to: 'kW', steps: [] },
  MW: { to: 'kW', steps: [['×', 1000]] },
  thousands: { to: 'units', steps: [['×', 1000]] },
}

const lengths: Partial<Record<LayoutUnit, Conversion>> = {
  months: { to: 'months', steps: [] },
  month: { to: 'months', steps: [] },
  years: { to: 'months', steps: [['×', 12]] },
  year: { to: 'months', steps: [['×', 12]] },
}

const dayCounts: Partial<Record<LayoutUnit, Conversion>> = {
  days: { to: 'days', steps: [] },
  weeks: { to: 'days', steps: [['×', 7]] },
}

const plainMoney: Partial<Record<LayoutUnit, Conversion>> = {
  once: { to: '', steps: [] },
  units: { to: '', steps: [] },
}

/** What a value is for, and so which units it may be in. */
export const conversions = {
  prices,
  charges,
  perPiece,
  tariffs,
  yearlyPower,
  quantities,
  lengths,
  dayCounts,
  plainMoney,
}
export type ConversionKind = keyof typeof conversions

const scales: Readonly<Record<'thousands' | 'millions', number>> = { thousands: 1000, millions: 1_000_000 }

export interface UnitContext {
  readonly unit?: LayoutUnit | undefined
  readonly scale?: 'thousands' | 'millions' | undefined
  readonly perNode?: number | undefined
}

interface Fraction {
  readonly top: Exact
  readonly bottom: bigint
}

const millionth = 6

/** The nearest number of six decimals, a tie to the even one; and whether it is exact. */
function toMillionths({ top, bottom }: Fraction): { readonly number: number; readonly isExact: boolean } {
  const divisor = bottom * tenTo(Math.max(0, top.scale - millionth))
  const n = top.n * tenTo(Math.max(0, millionth - top.scale))
  const rounded = divideHalfEven(n, divisor)
  return { number: toNumber({ n: rounded, scale: millionth }), isExact: rounded * divisor === n }
}

function show(number: number, places: number): string {
  return number.toLocaleString('en-US', { minimumFractionDigits: places, maximumFractionDigits: 6 })
}

/** ` per node-hour`, ` nodes`, ` cents per kWh` behind a figure. */
function name(unit: string, isCount: boolean, value: number): string {
  if (unit === '') return ''
  if (unit === 'cent-kWh') return ' cents per kWh'
  if (!isCount) return ` per ${unit}`
  return ` ${value === 1 ? unit.replace(/s$/, '') : unit}`
}

const counts: readonly ConversionKind[] = ['quantities', 'lengths', 'dayCounts']

/**
 * A value in the unit the tender counts in; a note shows the sum when there is one, a warning both numbers when it is not exact to the
 * millionth. Nodes without their number of accelerators, and units the value cannot be in, are questions.
 */
export function convertUnit(value: number, kind: ConversionKind, context: UnitContext): CellReading<number> {
  const { unit, perNode } = context
  const scale = context.scale ?? (unit === 'thousands' || unit === 'millions' ? unit : undefined)
  const table: Partial<Record<LayoutUnit, Conversion>> = conversions[kind]
  const isScale = unit === 'thousands' || unit === 'millions'
  const conversion = unit === undefined || isScale ? undefined : table[unit]
  if (unit !== undefined && !isScale && conversion === undefined) {
    return ask('unit', `a value of this kind cannot be in ${unit}`, 'Choose what one such value is for')
  }
  const needsNode = conversion?.steps.some(([, by]) => by === 'node') === true
  if (needsNode && perNode === undefined) {
    return ask(
      'per-node',
      'it is by the node, and nothing says how many accelerators a node has',
      'Say how many accelerators one node has',
    )
  }
  const steps: readonly Step[] = [
    ...(scale === undefined ? [] : [['×', scales[scale]] as const]),
    ...(conversion?.steps ?? []),
  ]
  const { number, isExact } = toMillionths(stepThrough(value, steps, perNode ?? 1))
  if (steps.length === 0) return unconverted(value, number, isExact)
  const isCount = counts.includes(kind)
  const places = (figure: number) => (isCount && Number.isInteger(figure) ? 0 : 2)
  const sum = steps.map(([sign, by]) => ` ${sign} ${show(by === 'node' ? (perNode ?? 1) : by, 0)}`).join('')
  const from = conversion === undefined || unit === undefined ? '' : name(unit, isCount, value)
  const to = conversion === undefined ? '' : name(conversion.to, isCount, number)
  const words = `${show(value, places(value))}${from}${sum} = ${show(number, places(number))}${to}`
  return isExact
    ? accept(number, remark('note', 'converted', words, 'None, if it is right'))
    : accept(number, rounded(words))
}

function stepThrough(value: number, steps: readonly Step[], perNode: number): Fraction {
  let top = exact(value)
  let bottom = 1n
  for (const [sign, by] of steps) {
    const count = by === 'node' ? perNode : by
    if (sign === '×') top = multiply(top, exact(count))
    else bottom *= BigInt(count)
  }
  return { top, bottom }
}

function rounded(words: string): CellRemark {
  return remark(
    'warning',
    'rounded',
    `${words}, rounded to six decimals`,
    'Check it; ask the vendor for the exact figure if it matters',
  )
}

function unconverted(value: number, number: number, isExact: boolean): CellReading<number> {
  return isExact || isDust(value, number) ? accept(number) : accept(number, rounded(`${value} = ${number}`))
}

/** What binary arithmetic in the vendor's program left behind: 2.4499999999999997 was 2.45. */
function isDust(value: number, rounded: number): boolean {
  return Math.abs(value - rounded) <= 1e-9 * Math.max(1, Math.abs(value))
}
