// Where a number of an award comes from: its path names it, pricing runs again, and the lines behind it become steps.
import { toMajor } from '../money/amount.ts'
import { type ActiveOffer, compareIds } from '../tender/active-offers.ts'
import type { AwardTotals } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import type { PricedLine } from './bill.ts'
import { type Category, categories, categoryNames, isCash, isSignedFor } from './category.ts'
import type { Explanation, Step } from './comparison.ts'
import { withPlaces } from './document-places.ts'
import { explainMonth } from './explain-month.ts'
import { type Decision, priceAward } from './price-award.ts'
import { createSetting, type Setting } from './setting.ts'
import type { SpendExcess } from './spend-commitments.ts'
import {
  collectNotes,
  groupedSteps,
  type Measure,
  money,
  monthSpan,
  type NotedLine,
  sumMeasured,
  totalStep,
} from './steps.ts'

/** Totals that are sums of lines, with the lines they sum. */
interface Sum {
  readonly title: string
  readonly measure: Measure
  readonly holds: (setting: Setting, line: PricedLine) => boolean
}

type SumName = Exclude<keyof AwardTotals, 'penalty'> | 'owedAfterHorizon'

const afterHorizon = (setting: Setting, line: PricedLine) =>
  line.serviceMonth >= setting.horizon && isSignedFor(line.category)

const sums: { readonly [K in SumName]: Sum } = {
  npv: { title: 'Present value of all payments', measure: 'present', holds: (_, line) => isCash(line.category) },
  total: { title: 'Total that the award minimises, without penalties', measure: 'present', holds: () => true },
  nominal: { title: 'All payments, undiscounted', measure: 'nominal', holds: (_, line) => isCash(line.category) },
  commitment: {
    title: 'Commitment: the minimum of all months, and committed spend above it, undiscounted',
    measure: 'nominal',
    holds: (_, line) => line.category === 'minimum' && line.serviceMonth >= 0,
  },
  afterHorizon: { title: 'Signed for after the horizon', measure: 'present', holds: afterHorizon },
  owedAfterHorizon: {
    title: 'Still owed after the horizon',
    measure: 'present',
    holds: (setting, line) =>
      afterHorizon(setting, line) || (line.serviceMonth >= setting.horizon && line.category === 'drawdown'),
  },
  tailCredit: {
    title: 'Value of capacity after the horizon',
    measure: 'present',
    holds: (_, line) => line.category === 'tail-credit',
  },
  lostCompute: { title: 'Lost compute', measure: 'present', holds: (_, line) => line.category === 'lost-compute' },
}

interface Ledger {
  readonly setting: Setting
  readonly noted: readonly NotedLine[]
  readonly excess: readonly SpendExcess[]
  readonly path: string
}

/**
 * Steps behind a number of a priced decision, or undefined when the path names none. Paths: `totals.npv`, `offers.<id>.npv`,
 * `offers.<id>.minimum`, `offers.<id>.minimum[3]`, `workloads.<id>.lost-compute`, `vendors.<id>.rebate`, `quotes.<id>.shortfall`,
 * `encumbrances.<number>.shortfall`, `months[3].cash` (or delivered, demand,
 * unserved, kw), `cashAfter[0]`. Every step names the document paths it read; `opens` names a number with steps of its own.
 */
export function explainAward(
  tender: Tender,
  offers: readonly ActiveOffer[],
  decision: Decision,
  path: string,
): Explanation | undefined {
  const setting = createSetting(tender)
  const { note, noted } = collectNotes()
  const { spendExcess: excess } = priceAward(tender, offers, decision, note)
  const ledger: Ledger = { setting, noted, excess, path }
  const explanation =
    explainTotal(ledger) ??
    explainOwner(ledger) ??
    explainSeries(ledger) ??
    explainLine(ledger) ??
    explainCash(ledger) ??
    explainMonth(setting, offers, decision, path)
  return explanation === undefined ? undefined : withPlaces(tender, explanation)
}

function explainTotal(ledger: Ledger): Explanation | undefined {
  const { setting, noted, path } = ledger
  if (path === 'totals.penalty') {
    const step = { label: 'Penalty', formula: 'rules broken × their price', value: 0, unit: money(setting), from: [] }
    return { path, title: 'Penalties for rules broken, added by the award', steps: [step] }
  }
  for (const [name, sum] of Object.entries(sums)) {
    if (path !== `totals.${name}` && path !== name) continue
    const held = noted.filter(({ line }) => sum.holds(setting, line))
    const steps = owners(held).map((owner): Step => {
      const own = held.flatMap(({ line }) => (ownerOf(line) === owner ? [line] : []))
      return {
        label: nameOwner(owner),
        formula: `sum of ${own.length} lines`,
        value: sumMeasured(setting, own, sum.measure),
        unit: money(setting),
        from: [],
        opens: `${owner}.${name}`,
      }
    })
    const lines = held.map(({ line }) => line)
    if (name === 'commitment') return { path, title: sum.title, steps: [...steps, ...excessSteps(ledger, lines)] }
    const negated = name === 'tailCredit' ? [negation(setting, lines)] : []
    return { path, title: sum.title, steps: [...steps, totalStep(setting, sum.title, lines, sum.measure), ...negated] }
  }
  return undefined
}

/** Spend commitments above the minimum, interval by interval, and the commitment with them. */
function excessSteps({ setting, excess }: Ledger, lines: readonly PricedLine[]): readonly Step[] {
  const steps = excess.map(
    (each): Step => ({
      label: `Quote ${each.quote}: committed spend above the minimum, ${monthSpan(setting, each.from, each.to)}`,
      formula: 'committed spend − minimum of the interval',
      value: toMajor(each.amount, setting.decimals),
      unit: money(setting),
      from: [`${each.path}.amount`, `${each.path}.per`],
    }),
  )
  const minimum = lines.reduce((sum, line) => sum + line.amount, 0)
  const value = toMajor(
    excess.reduce((sum, each) => sum + each.amount, minimum),
    setting.decimals,
  )
  return [...steps, { label: 'Commitment', formula: 'sum of the above', value, unit: money(setting), from: [] }]
}

/** The credit stands in the ledger as a deduction and in the totals as a positive number. */
function negation(setting: Setting, lines: readonly PricedLine[]): Step {
  const value = 0 - sumMeasured(setting, lines, 'present')
  return { label: 'Credit', formula: 'the deduction as a positive number', value, unit: money(setting), from: [] }
}

function explainOwner({ setting, noted, path }: Ledger): Explanation | undefined {
  for (const owner of owners(noted)) {
    for (const [name, sum] of Object.entries(sums)) {
      if (path !== `${owner}.${name}`) continue
      const held = noted.filter(({ line }) => ownerOf(line) === owner && sum.holds(setting, line))
      const steps = categories.flatMap((category): readonly Step[] => {
        const lines = held.flatMap(({ line }) => (line.category === category ? [line] : []))
        if (lines.length === 0) return []
        return [
          {
            label: categoryNames[category],
            formula: `${lines.length} lines, ${monthSpan(setting, ...monthsOf(lines))}`,
            value: sumMeasured(setting, lines, sum.measure),
            unit: money(setting),
            from: [],
            opens: seriesPath(owner, category, sum.measure),
          },
        ]
      })
      const lines = held.map(({ line }) => line)
      const title = `${nameOwner(owner)}: ${sum.title.charAt(0).toLowerCase()}${sum.title.slice(1)}`
      return { path, title, steps: [...steps, totalStep(setting, sum.title, lines, sum.measure)] }
    }
  }
  return undefined
}

function seriesPath(owner: string, category: Category, measure: Measure): string {
  return measure === 'nominal' ? `${owner}.${category}.nominal` : `${owner}.${category}`
}

function explainSeries({ setting, noted, path }: Ledger): Explanation | undefined {
  for (const owner of owners(noted)) {
    for (const category of categories) {
      for (const measure of ['present', 'nominal'] as const) {
        if (path !== seriesPath(owner, category, measure)) continue
        const held = noted.filter(({ line }) => ownerOf(line) === owner && line.category === category)
        const lines = held.map(({ line }) => line)
        const title = `${nameOwner(owner)}: ${categoryNames[category].toLowerCase()}`
        const total = totalStep(setting, categoryNames[category], lines, measure)
        return { path, title, steps: [...groupedSteps(setting, held, measure), total] }
      }
    }
  }
  return undefined
}

function explainLine({ setting, noted, path }: Ledger): Explanation | undefined {
  const found = noted.find(({ line }) => line.path === path)
  if (found === undefined) return undefined
  const { line, steps } = found
  const month = monthSpan(setting, line.serviceMonth, line.serviceMonth)
  return { path, title: `${nameOwner(ownerOf(line))}: ${categoryNames[line.category].toLowerCase()}, ${month}`, steps }
}

function explainCash({ setting, noted, path }: Ledger): Explanation | undefined {
  const inside = /^months\[(\d+)\]\.cash$/.exec(path)
  const after = /^cashAfter\[(\d+)\]$/.exec(path)
  if (inside === null && after === null) return undefined
  const month = inside === null ? setting.horizon + Number(after?.[1]) : Number(inside[1])
  const paid = noted.filter(({ line }) => line.cashMonth === month && isCash(line.category))
  const steps = paid.map(({ line, steps: own }): Step => {
    const [formula] = own
    return {
      label: `${nameOwner(ownerOf(line))}: ${categoryNames[line.category].toLowerCase()} for ${monthSpan(setting, line.serviceMonth, line.serviceMonth)}`,
      formula: formula?.formula ?? '',
      value: sumMeasured(setting, [line], 'nominal'),
      unit: money(setting),
      from: [...new Set(own.slice(0, -1).flatMap((step) => step.from))],
      opens: line.path,
    }
  })
  const lines = paid.map(({ line }) => line)
  const title = `Payments in ${monthSpan(setting, month, month)}`
  return { path, title, steps: [...steps, totalStep(setting, title, lines, 'nominal')] }
}

/** `offers.<id>`, `workloads.<id>`, or what binds across offers: `vendors.<id>`, `quotes.<id>`, `encumbrances.<number>`. */
function ownerOf(line: PricedLine): string {
  if (line.offer !== null) return `offers.${line.offer}`
  if (line.workload !== null) return `workloads.${line.workload}`
  return line.path.slice(0, line.path.lastIndexOf(`.${line.category}[`))
}

function owners(noted: readonly NotedLine[]): readonly string[] {
  return [...new Set(noted.map(({ line }) => ownerOf(line)))].sort(compareIds)
}

const ownerWords: readonly (readonly [string, string])[] = [
  ['offers.', 'Offer'],
  ['workloads.', 'Workload'],
  ['vendors.', 'Vendor'],
  ['quotes.', 'Quote'],
  ['encumbrances.', 'Encumbrance'],
]

function nameOwner(owner: string): string {
  const [prefix, word] = ownerWords.find(([start]) => owner.startsWith(start)) ?? ['', '']
  return `${word} ${owner.slice(prefix.length)}`
}

function monthsOf(lines: readonly PricedLine[]): readonly [number, number] {
  const months = lines.map((line) => line.serviceMonth)
  return [Math.min(...months), Math.max(...months)]
}
