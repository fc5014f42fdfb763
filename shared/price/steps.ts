// Many lines of a bill as few steps: months billed by the same formula stand together, with their sum.
import { toMajor } from '../money/amount.ts'
import { fromMillionths } from '../money/discount.ts'
import { monthOf, nameMonth } from '../time/month.ts'
import type { Note, PricedLine } from './bill.ts'
import { categoryNames } from './category.ts'
import type { FigureUnit, Step } from './comparison.ts'
import type { Setting } from './setting.ts'

/** A line with how it came about; the last step is its present value. */
export interface NotedLine {
  readonly line: PricedLine
  readonly steps: readonly Step[]
}

/** Collects what pricing notes. */
export function collectNotes(): { readonly note: Note; readonly noted: NotedLine[] } {
  const noted: NotedLine[] = []
  return { noted, note: (line, steps) => void noted.push({ line, steps }) }
}

export function money(setting: Setting): FigureUnit {
  return { kind: 'money', currency: setting.currency }
}

/** `Jan 2027`, `Jan 2027 to Dec 2027`. */
export function monthSpan(setting: Setting, first: number, last: number): string {
  const name = (month: number) => nameMonth(monthOf(setting.tender.start, month))
  return first === last ? name(first) : `${name(first)} to ${name(last)}`
}

/** Which sum of lines is shown: nominal payments, or present values. */
export type Measure = 'nominal' | 'present'

/** The measure of one line in major units of the tender currency. */
export function measured(setting: Setting, line: PricedLine, measure: Measure): number {
  return measure === 'nominal' ? toMajor(line.amount, setting.decimals) : fromMillionths(line.presentValue)
}

/** The sum of a measure, exact. */
export function sumMeasured(setting: Setting, lines: readonly PricedLine[], measure: Measure): number {
  if (measure === 'present') return fromMillionths(lines.reduce((sum, line) => sum + line.presentValue, 0n))
  return toMajor(
    lines.reduce((sum, line) => sum + line.amount, 0),
    setting.decimals,
  )
}

/** Steps of a set of lines: each run of equal months by its formula and subtotal. */
export function groupedSteps(setting: Setting, noted: readonly NotedLine[], measure: Measure): readonly Step[] {
  return runsOf(noted).flatMap((run) => runSteps(setting, run, measure))
}

/** The last step: what the steps before add up to. */
export function totalStep(setting: Setting, label: string, parts: readonly PricedLine[], measure: Measure): Step {
  return {
    label,
    formula: measure === 'nominal' ? 'sum of the payments above' : 'sum of the present values above',
    value: sumMeasured(setting, parts, measure),
    unit: money(setting),
    from: [],
  }
}

function runsOf(noted: readonly NotedLine[]): readonly (readonly NotedLine[])[] {
  const runs: NotedLine[][] = []
  const ordered = noted.toSorted((a, b) => order(a.line, b.line))
  for (const each of ordered) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run !== undefined && before !== undefined && continues(before, each)) run.push(each)
    else runs.push([each])
  }
  return runs
}

function seriesOf(line: PricedLine): string {
  return line.path.slice(0, line.path.lastIndexOf('['))
}

function order(a: PricedLine, b: PricedLine): number {
  const [x, y] = [seriesOf(a), seriesOf(b)]
  return x === y ? a.serviceMonth - b.serviceMonth : x < y ? -1 : 1
}

function continues(before: NotedLine, next: NotedLine): boolean {
  return (
    seriesOf(before.line) === seriesOf(next.line) &&
    next.line.serviceMonth === before.line.serviceMonth + 1 &&
    next.line.amount === before.line.amount &&
    formulaOf(before) === formulaOf(next)
  )
}

function formulaOf({ steps }: NotedLine): string {
  return steps
    .slice(0, -1)
    .map((step) => step.formula)
    .join('\n')
}

function runSteps(setting: Setting, run: readonly NotedLine[], measure: Measure): readonly Step[] {
  const [first] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined) return []
  const span = monthSpan(setting, first.line.serviceMonth, last.line.serviceMonth)
  const name = categoryNames[first.line.category]
  const each = toMajor(first.line.amount, setting.decimals)
  const paid = monthSpan(setting, first.line.cashMonth, last.line.cashMonth)
  const formulas = first.steps
    .slice(0, -1)
    .map((step, index) => (index === 0 ? { ...step, label: `${name}, ${span}` } : step))
  const lines = run.map(({ line }) => line)
  const times = run.length === 1 ? `${each}` : `${run.length} × ${each}`
  const subtotal: Step = {
    label: measure === 'nominal' ? `Paid ${paid}` : `Present value, paid ${paid}`,
    formula:
      measure === 'nominal' ? times : `${times}, each × (1 + ${setting.tender.discountRate}) to the power of −month/12`,
    value: sumMeasured(setting, lines, measure),
    unit: money(setting),
    from: measure === 'nominal' ? [] : ['discountRate'],
    ...(run.length === 1 ? { opens: first.line.path } : {}),
  }
  return [...formulas, subtotal]
}
