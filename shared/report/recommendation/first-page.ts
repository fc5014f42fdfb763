// Page 1, which can be signed alone: what is asked, what it costs and buys, what can go wrong, what comes first, by when.
import type { Saving } from '../../award/board.ts'
import { isCash } from '../../price/category.ts'
import type { Block, KeyFigure } from '../block.ts'
import { exposures, isCapital } from '../exposure.ts'
import type { Facts } from '../facts.ts'
import { absent, count, date, listed, money, month, say, share, type Text, text, wholeMoney } from '../figure.ts'
import { fiscalYears, horizonPeriods, type Period } from '../periods.ts'
import { conditionsBeforeSigning } from './conditions.ts'
import { provenGap } from './proof.ts'
import { largestRisks } from './risks.ts'

export function firstPage(facts: Facts): Block {
  const { tender, options } = facts
  const conditions = conditionsBeforeSigning(facts)
  const risks = largestRisks(facts)
  const span = say`${month(facts.monthAt(0))} to ${month(facts.monthAt(tender.months - 1))}, ${count(tender.months, 'month', 'months')}`
  return {
    kind: 'one-page',
    blocks: [
      {
        kind: 'title',
        title: 'Award recommendation',
        subtitle: say`${tender.name} · case “${options.caseName}” · ${span}`,
      },
      { kind: 'paragraph', tone: 'lead', text: decision(facts) },
      { kind: 'key-figures', figures: keyFigures(facts) },
      { kind: 'heading', level: 2, text: 'What it buys' },
      whatItBuys(facts),
      { kind: 'heading', level: 2, text: 'Largest risks' },
      risks.length === 0
        ? { kind: 'paragraph', text: ['No risk of this award could be put in figures.'] }
        : { kind: 'list', ordered: true, items: risks },
      { kind: 'heading', level: 2, text: 'Conditions before signing' },
      conditions.length === 0
        ? { kind: 'paragraph', text: ['None found in the quotes and vendor records.'] }
        : { kind: 'list', ordered: false, items: conditions },
      { kind: 'paragraph', tone: 'quiet', text: basis(facts) },
      {
        kind: 'signatures',
        signatures: [
          { role: 'Prepared', name: options.preparedBy },
          { role: 'Reviewed', name: options.reviewedBy },
          { role: 'Approved', name: options.approvedBy },
        ],
      },
    ],
  }
}

function decision(facts: Facts): Text {
  const signed = facts.contracts.filter((contract) => !contract.existing)
  const vendors = [...new Set(signed.map((contract) => contract.vendorName))]
  const onDemand = [...new Set(facts.onDemand.map((use) => use.vendorName))]
  const asNeeded: Text = onDemand.length === 0 ? [] : say`, with on-demand capacity of ${listed(onDemand)} as planned`
  if (signed.length === 0) return say`Decision asked: sign no new contract${asNeeded}.`
  const ids = new Set(signed.map((contract) => contract.line.offer))
  const minimum = facts.priced.ledger.filter(
    (line) => line.category === 'minimum' && line.serviceMonth >= 0 && line.offer !== null && ids.has(line.offer),
  )
  const amount = money(facts.amountOf(minimum), facts.currency)
  const contracts = count(ids.size, 'contract', 'contracts')
  const bought = facts.amountOf(
    facts.priced.ledger.filter((line) => isCapital(line.category) && ids.has(line.offer ?? '')),
  )
  const capital: Text = bought === 0 ? [] : say` and spending ${money(bought, facts.currency)} on hardware and building`
  return say`Decision asked: approve ${contracts} with ${listed(vendors)}, committing ${amount} over their whole terms${capital}${asNeeded}.`
}

function keyFigures(facts: Facts): readonly KeyFigure[] {
  const { totals, currency } = facts
  const after = month(facts.monthAt(facts.tender.months))
  const rate = share(facts.tender.discountRate)
  return [
    {
      label: 'Committed',
      value: wholeMoney(totals.commitment, currency),
      note: committedNote(facts),
    },
    {
      label: 'Expected payments',
      value: wholeMoney(totals.nominal, currency),
      note: say`all planned cash, undiscounted; ${wholeMoney(totals.npv, currency)} as present value at ${rate} a year`,
    },
    worstYear(facts),
    largestExposure(facts),
    {
      label: 'Signed for after the horizon',
      value: wholeMoney(totals.afterHorizon, currency),
      note: say`service from ${after} on, present value, before prepayments are set off`,
    },
    {
      label: 'Still owed after the horizon',
      value: wholeMoney(facts.priced.owedAfterHorizon, currency),
      note: ['the same after prepayments are set off'],
    },
    savingFigure(facts),
    signByFigure(facts),
  ]
}

/** Purchases are no minimum: they stand beside the commitment, never unsaid. */
function committedNote(facts: Facts): Text {
  const capital = facts.amountOf(facts.priced.ledger.filter((line) => isCapital(line.category)))
  const minimum = 'minimum payments of whole contracts, undiscounted'
  return capital === 0
    ? [minimum]
    : say`${minimum}; beside it ${wholeMoney(capital, facts.currency)} for hardware and building`
}

function worstYear(facts: Facts): KeyFigure {
  const years = fiscalYears(facts).map((year) => ({ year, cash: cashIn(facts, year) }))
  const worst = years.reduce<(typeof years)[number] | undefined>(
    (most, one) => (most === undefined || one.cash > most.cash ? one : most),
    undefined,
  )
  if (worst === undefined)
    return { label: 'Worst year', value: wholeMoney(0, facts.currency), note: ['nothing is paid'] }
  const { from, to } = worst.year
  return {
    label: 'Worst year for cash',
    value: wholeMoney(worst.cash, facts.currency),
    note: say`fiscal year ${worst.year.label} (${month(facts.monthAt(from))} to ${month(facts.monthAt(to))}), undiscounted`,
  }
}

/** Payments of a period, tender currency, undiscounted. */
export function cashIn(facts: Facts, period: Period): number {
  return facts.amountOf(
    facts.priced.ledger.filter(
      (line) => isCash(line.category) && line.cashMonth >= period.from && line.cashMonth <= period.to,
    ),
  )
}

function largestExposure(facts: Facts): KeyFigure {
  const label = 'Largest exposure to one vendor'
  const [largest] = exposures(facts)
  const all = exposures(facts).reduce((sum, one) => sum + one.commitment + one.capital, 0)
  if (largest !== undefined && all > 0 && exposures(facts).some(({ capital }) => capital > 0)) {
    const signed = largest.commitment + largest.capital
    const note = say`committed to ${largest.name} or spent with it on hardware and building, ${share(signed / all)} of all that`
    return { label, value: wholeMoney(signed, facts.currency), note }
  }
  if (largest === undefined || facts.totals.commitment === 0)
    return { label, value: wholeMoney(0, facts.currency), note: ['nothing is committed'] }
  const part = share(largest.commitment / facts.totals.commitment)
  return {
    label,
    value: wholeMoney(largest.commitment, facts.currency),
    note: say`committed to ${largest.name}, ${part} of all commitments`,
  }
}

const baselineOrder: readonly Saving['baseline'][] = [
  'as-awarded-today',
  'first-round',
  'budget',
  'list-price',
  'low-cost',
]

/** The saving shown on page 1: the first baseline that exists, in an order that begins with what would happen anyway. */
export function namedSaving(facts: Facts): Saving | undefined {
  const known = facts.board?.savings.filter((saving) => saving.saving !== null) ?? []
  return baselineOrder.flatMap((baseline) => known.filter((saving) => saving.baseline === baseline))[0]
}

function savingFigure(facts: Facts): KeyFigure {
  const saving = namedSaving(facts)
  if (saving === undefined || saving.saving === null || saving.baselineTotal === null)
    return { label: 'Saving', value: absent('not computed'), note: ['no baseline was solved for this award'] }
  const basisWords = saving.baseline === 'budget' ? 'payments, undiscounted' : 'total, present value'
  return {
    label: saving.saving < 0 ? 'Cost above baseline' : 'Saving',
    value: wholeMoney(Math.abs(saving.saving), facts.currency),
    note: say`against “${saving.name}” of ${wholeMoney(saving.baselineTotal, facts.currency)} (${basisWords})${aboveLowest(facts, saving)}`,
  }
}

/** What the rules cost, beside whatever is saved: how far the award is above the lowest total there is without any. */
function aboveLowest(facts: Facts, shown: Saving): Text {
  const lowest = facts.board?.savings.find((saving) => saving.baseline === 'low-cost')
  if (lowest === undefined || lowest === shown || lowest.saving === null || lowest.saving >= -0.5) return []
  return say`; ${wholeMoney(-lowest.saving, facts.currency)} above “${lowest.name}”`
}

function signByFigure(facts: Facts): KeyFigure {
  const signed = [...facts.contracts.filter((contract) => !contract.existing), ...facts.onDemand]
  const [first] = signed
    .flatMap(({ active, vendorName }) =>
      active.quote.validUntil ? [{ until: active.quote.validUntil, vendorName }] : [],
    )
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
  if (first === undefined)
    return { label: 'Sign by', value: text('not stated'), note: ['no awarded quote says until when'] }
  const { signingDate } = facts.tender
  const planned: Text = signingDate === undefined ? [] : say`; planned for ${date(signingDate)}`
  return {
    label: 'Sign by',
    value: date(first.until),
    note: say`the quote of ${first.vendorName} ends first${planned}`,
  }
}

function whatItBuys(facts: Facts): Block {
  const periods = horizonPeriods(facts)
  const months = (period: Period) => facts.award.months.slice(period.from, period.to + 1)
  const average = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const row = (label: string, value: (period: Period) => number, digits: number) => ({
    cells: [text(label), ...periods.map((period) => count(value(period), '', '', digits))],
  })
  return {
    kind: 'table',
    id: 'what-it-buys',
    caption: '',
    columns: [
      { label: '', unit: '', align: 'start', grow: 1 },
      ...periods.map(({ label }) => ({ label, unit: '', align: 'end' as const })),
    ],
    rows: [
      row('Delivered, H100e', (period) => average(months(period).map((one) => one.delivered)), 0),
      row('Demand, H100e', (period) => average(months(period).map((one) => one.demand)), 0),
      row('Contracted IT power, MW', (period) => (months(period).at(-1)?.kw ?? 0) / 1000, 2),
    ],
    note: lostComputeNote(facts),
  }
}

function lostComputeNote(facts: Facts): Text {
  const base = say`Delivered and demanded: average of the months. Power: critical IT load under contract in the last month.`
  if (facts.totals.lostCompute <= 0) return say`${base} Demand is met in every month.`
  const lost = money(facts.totals.lostCompute, facts.currency)
  return say`${base} Demand not met is valued at ${lost} (present value); that is no payment and in none of the figures above.`
}

function basis(facts: Facts): Text {
  return say`Amounts in ${facts.currency}, taxes excluded. A month is ${count(730, 'hour', 'hours')}. H100e: accelerators × capacity factor × availability. ${proofInShort(facts)} Definitions, sources and proof follow.`
}

function proofInShort(facts: Facts): Text {
  const { award } = facts
  if (award.options.manual === true) return say`The award was typed by the buyer: priced and checked, not optimised.`
  const gap = provenGap(award)
  if (gap === null) return []
  return say`Proven within ${share(gap, 4)} of the lowest total its rules allow.`
}
