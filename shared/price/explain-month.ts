// Where the quantities of a month come from: demand, what is delivered and by whom, what is missing, and the load in kW.
import { exact, multiply, toNumber } from '../money/exact.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import { documentPath } from '../tender/document-path.ts'
import type { Explanation, Step } from './comparison.ts'
import { exactOffer } from './exact-offer.ts'
import { activeAt, contractedKw } from './kinds/commitment.ts'
import type { Decision } from './price-award.ts'
import type { Setting } from './setting.ts'
import { monthSpan } from './steps.ts'

const quantities = ['demand', 'delivered', 'unserved', 'kw'] as const
type Quantity = (typeof quantities)[number]

const h100e = { kind: 'count', of: 'H100e' } as const
const kW = { kind: 'count', of: 'kW' } as const

/** Steps behind `months[m].demand`, `.delivered`, `.unserved` or `.kw`; undefined for other paths. */
export function explainMonth(
  setting: Setting,
  offers: readonly ActiveOffer[],
  decision: Decision,
  path: string,
): Explanation | undefined {
  const match = /^months\[(\d+)\]\.(\w+)$/.exec(path)
  const quantity = quantities.find((name) => name === match?.[2])
  const month = Number(match?.[1])
  if (quantity === undefined || month >= setting.horizon) return undefined
  const { title, steps } = explainers[quantity](setting, offers, decision, month)
  return { path, title: `${title}, ${monthSpan(setting, month, month)}`, steps }
}

interface Explained {
  readonly title: string
  readonly steps: readonly Step[]
}

type Explain = (setting: Setting, offers: readonly ActiveOffer[], decision: Decision, month: number) => Explained

const explainers: { readonly [K in Quantity]: Explain } = {
  demand: (setting, _offers, _decision, month) => {
    const steps = demandSteps(setting, month)
    return { title: 'Demand', steps: [...steps, sumStep('Demand of all workloads', steps, h100e)] }
  },
  delivered: (setting, offers, decision, month) => {
    const steps = deliveredSteps(setting, offers, decision, month)
    return { title: 'Delivered', steps: [...steps, sumStep('Delivered to all workloads', steps, h100e)] }
  },
  unserved: (setting, offers, decision, month) => {
    const steps = setting.tender.workloads.map((workload) => {
      const wanted = demandSteps(setting, month).find((step) => step.label === `Demand of ${workload.id}`)
      const use = decision.use.filter((entry) => entry.workload === workload.id)
      const served = deliveredSteps(setting, offers, { ...decision, use }, month)
      const delivered = sumStep('', served, h100e).value
      return {
        label: `Unserved of ${workload.id}`,
        formula: `${wanted?.value ?? 0} demand − ${delivered} delivered`,
        value: Math.max(0, toNumber(exact(Number(((wanted?.value ?? 0) - delivered).toPrecision(12))))),
        unit: h100e,
        from: wanted?.from ?? [],
        opens: `months[${month}].delivered`,
      }
    })
    return { title: 'Unserved', steps: [...steps, sumStep('Unserved of all workloads', steps, h100e)] }
  },
  kw: (setting, offers, decision, month) => {
    const steps = kwSteps(setting, offers, decision, month)
    return { title: 'Contracted load in service', steps: [...steps, sumStep('Critical IT load', steps, kW)] }
  },
}

function sumStep(label: string, steps: readonly Step[], unit: Step['unit']): Step {
  const value = Number(steps.reduce((sum, step) => sum + step.value, 0).toPrecision(12))
  return { label, formula: 'sum of the above', value, unit, from: [] }
}

function demandSteps(setting: Setting, month: number): readonly Step[] {
  return setting.tender.demand.map((entry, index) => ({
    label: `Demand of ${entry.workload}`,
    formula: 'as planned',
    value: entry.quantity[month] ?? 0,
    unit: h100e,
    from: [`demand[${index}].quantity[${month}]`],
  }))
}

function deliveredSteps(
  setting: Setting,
  offers: readonly ActiveOffer[],
  decision: Decision,
  month: number,
): readonly Step[] {
  return decision.use.flatMap((entry): readonly Step[] => {
    const active = offers.find((candidate) => candidate.offer.id === entry.offer)
    const index = setting.tender.workloads.findIndex((candidate) => candidate.id === entry.workload)
    const used = entry.quantity[month] ?? 0
    if (active === undefined || used === 0) return []
    const { accelerator = '', availability } = active.terms
    const worth = setting.tender.workloads[index]?.capacityFactor[accelerator] ?? 0
    return [
      {
        label: `${entry.offer}${entry.site === undefined ? '' : ` at ${entry.site}`} to ${entry.workload}`,
        formula: `${used} accelerators × ${worth} H100e each × ${availability} available`,
        value: toNumber(multiply(multiply(exact(used), exact(worth)), exact(availability))),
        unit: h100e,
        from: [documentPath(['workloads', index, 'capacityFactor', accelerator]), `${active.path}.availability`],
      },
    ]
  })
}

function kwSteps(setting: Setting, offers: readonly ActiveOffer[], decision: Decision, month: number): readonly Step[] {
  return decision.lines.flatMap((line): readonly Step[] => {
    const active = offers.find((candidate) => candidate.offer.id === line.offer)
    if (active === undefined) return []
    const offer = exactOffer(setting, active)
    const kw = contractedKw(offer, line, month)
    if (kw.n === 0n) return []
    const inService = toNumber(activeAt(offer, line, month))
    const each =
      offer.unit === 'kW' ? 'kW in service' : `accelerators in service × ${toNumber(offer.kwPerUnit.value)} kW`
    return [
      {
        label: `Offer ${line.offer}`,
        formula: `${inService} ${each}`,
        value: toNumber(kw),
        unit: kW,
        from: [...offer.kwPerUnit.from, `${active.path}.ramp`],
      },
    ]
  })
}
