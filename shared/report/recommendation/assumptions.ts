// What the figures rest on: each assumption with its value, where it comes from and of which day it is.
import type { Block, Row } from '../block.ts'
import { type Facts, oneAnOffer } from '../facts.ts'
import {
  absent,
  count,
  date,
  type Figure,
  listed,
  money,
  month,
  number,
  say,
  share,
  type Text,
  text,
  unitPrice,
  words,
} from '../figure.ts'

const tenderDocument = 'tender'

export function assumptions(facts: Facts): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: 'Assumptions' },
    {
      kind: 'table',
      id: 'assumptions',
      caption: 'What the figures rest on',
      columns: [
        { label: 'Assumption', unit: '', align: 'start', grow: 1.1 },
        { label: 'Value', unit: '', align: 'start', grow: 2 },
        { label: 'Source', unit: '', align: 'start', grow: 1 },
        { label: 'Of', unit: '', align: 'end' },
      ],
      rows: [...general(facts), ...exchange(facts), ...workloads(facts), ...energy(facts), ...availability(facts)],
      note: ['Source “tender”: typed by the buyer in the tender document, without a further source.'],
    },
    quotesTable(facts),
    { kind: 'heading', level: 2, text: 'Words' },
    {
      kind: 'legend',
      entries: [
        {
          term: 'H100e',
          meaning: ['Capacity made comparable: accelerators × the workload’s capacity factor for them × availability.'],
        },
        {
          term: 'Committed',
          meaning: [
            'What must be paid whether used or not: the minimum payments of whole terms, without energy, support and fees.',
          ],
        },
        { term: 'Payments', meaning: ['Cash at planned use, in the month it is due, undiscounted.'] },
        { term: 'Present value', meaning: ['The same cash discounted by month of payment.'] },
        {
          term: 'Horizon',
          meaning: say`The ${count(facts.tender.months, 'month', 'months')} of the plan; contracts may run longer, and are counted to their end.`,
        },
        { term: 'Critical demand', meaning: ['The share of each workload that must survive a failure.'] },
        {
          term: 'Lost compute',
          meaning: ['Demand not met, at the value of a missing hour. A valuation, never a payment.'],
        },
        { term: 'IT power', meaning: ['Critical IT load of what is under contract, hosts included, without cooling.'] },
      ],
    },
  ]
}

function row(name: string, value: Text | Figure, source = tenderDocument, asOf?: string): Row {
  const shown: Figure = 'kind' in value ? value : words(value)
  return { cells: [text(name), shown, text(source), asOf === undefined ? absent('–') : date(asOf)] }
}

function general(facts: Facts): readonly Row[] {
  const { tender } = facts
  return [
    row(
      'Horizon',
      say`${month(facts.monthAt(0))} to ${month(facts.monthAt(tender.months - 1))}, ${count(tender.months, 'month', 'months')}`,
    ),
    row('Discount rate', say`${share(tender.discountRate, 2)} a year, by month of payment`),
    row('Hours in a month', count(730, 'hour', 'hours'), 'convention: 8,760 hours a year ÷ 12'),
    row(
      'Capacity after the horizon',
      (tender.tailValue ?? 0) === 0
        ? ['worth nothing, but all that is signed for it is counted']
        : say`worth ${share(tender.tailValue ?? 0)} of what it costs a month, at most the average inside the horizon`,
    ),
    row('Taxes', ['excluded everywhere'], 'convention'),
  ]
}

function exchange(facts: Facts): readonly Row[] {
  return Object.entries(facts.tender.fx)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, rate]) =>
      row(
        `Rate of ${currency}`,
        say`${unitPrice(rate.rate, facts.currency, `1 ${currency}`)}, for all months`,
        rate.source ?? tenderDocument,
        rate.asOf,
      ),
    )
}

function workloads(facts: Facts): readonly Row[] {
  return facts.tender.workloads.flatMap((workload) => {
    const name = workload.name ?? workload.id
    const demand = facts.tender.demand.find((entry) => entry.workload === workload.id)?.quantity ?? []
    const factors = Object.entries(workload.capacityFactor).map(
      ([accelerator, factor]) => say`${facts.names.nameOf(accelerator)} ${number(factor, 4)}`,
    )
    const adoption = Object.entries(workload.adoptionCost ?? {}).map(
      ([family, cost]) => say`${money(cost, facts.currency)} for ${family}`,
    )
    return [
      row(
        `${name}: demand`,
        say`${count(demand[0] ?? 0, 'H100e')} in the first month, ${count(demand.at(-1) ?? 0, 'H100e')} in the last, at most ${count(Math.max(0, ...demand), 'H100e')}`,
      ),
      row(
        `${name}: missing hour`,
        say`${money(workload.valueOfLostCompute, facts.currency)} per H100e-hour; ${share(workload.criticalShare)} of demand is critical`,
      ),
      row(`${name}: capacity factors`, listed(factors, ', ')),
      ...(adoption.length === 0 ? [] : [row(`${name}: adoption cost`, listed(adoption))]),
      ...(workload.movingCost === undefined
        ? []
        : [row(`${name}: moving cost`, say`${money(workload.movingCost, facts.currency)} per H100e moved`)]),
      ...clusterRow(name, workload.minCluster, workload.maxClusters),
    ]
  })
}

function clusterRow(name: string, least: number | undefined, most: number | undefined): readonly Row[] {
  if (least === undefined && most === undefined) return []
  const parts = [
    ...(least === undefined ? [] : [say`a cluster has at least ${count(least, 'H100e')}`]),
    ...(most === undefined ? [] : [say`at most ${count(most, 'cluster', 'clusters')} over the horizon`]),
  ]
  return [row(`${name}: clusters`, listed(parts, '; '))]
}

/** Tariffs and PUE of the awarded offers that pass power through. */
function energy(facts: Facts): readonly Row[] {
  return facts.contracts
    .filter(({ active }) => active.terms.power.mode === 'pass-through')
    .map(({ active, vendorName }) => {
      const site = facts.tender.sites.find((candidate) => candidate.id === active.terms.site)
      const own = active.terms.power.tariff
      const tariff = own ?? site?.tariff ?? 0
      const currency = own === undefined ? facts.currency : active.currency
      const growth = own === undefined ? (site?.tariffEscalator ?? 0) : active.terms.power.escalator
      return row(
        `${vendorName}: energy`,
        say`${unitPrice(tariff, currency, 'kWh')}, ${share(growth, 2)} more each year, at a PUE of ${number(site?.pue ?? 1, 3)}`,
        own === undefined ? tenderDocument : `quote ${active.quote.id}`,
        active.quote.receivedOn,
      )
    })
}

function availability(facts: Facts): readonly Row[] {
  const used = [...oneAnOffer(facts.contracts), ...facts.onDemand]
  return used.map(({ active, vendorName }) =>
    row(
      `${vendorName}, ${active.offer.id}: availability`,
      active.offer.availability === undefined
        ? say`not stated; ${share(1)} taken`
        : share(active.offer.availability, 3),
      active.offer.availability === undefined ? 'assumed' : `quote ${active.quote.id}`,
      active.quote.receivedOn,
    ),
  )
}

function quotesTable(facts: Facts): Block {
  const used = [...new Set([...facts.contracts, ...facts.onDemand].map(({ active }) => active.quote))]
  return {
    kind: 'table',
    id: 'quotes',
    caption: 'Quotes this award rests on',
    columns: [
      { label: 'Quote', unit: '', align: 'start', grow: 1 },
      { label: 'Vendor', unit: '', align: 'start', grow: 1 },
      { label: 'Round', unit: '', align: 'end' },
      { label: 'Currency', unit: '', align: 'start' },
      { label: 'Received', unit: '', align: 'end' },
      { label: 'Valid until', unit: '', align: 'end' },
    ],
    rows: used.map((quote) => ({
      cells: [
        text(quote.id),
        text(facts.names.nameOf(quote.vendor)),
        count(quote.round ?? 1, ''),
        text(quote.currency),
        quote.receivedOn === undefined ? absent('not stated') : date(quote.receivedOn),
        quote.validUntil === undefined ? absent('not stated') : date(quote.validUntil),
      ],
    })),
    empty: 'No quote is used.',
  }
}
