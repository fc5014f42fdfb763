// The register of commitments ready to be drawn: what is held, what is owed, what leaving costs, what ends when, dates.
import { heldByMonth, owedByMonth } from '../chart/register-charts.ts'
import { sumFrom } from '../register/obligations.ts'
import type { Block, KeyFigure, Table } from './block.ts'
import { absent, count, month, say, wholeMoney } from './figure.ts'
import { internalLegend } from './recommendation.ts'
import type { ReportDocument } from './recommendation-document.ts'
import { gatherRegister, type RegisterFacts, type RegisterInput } from './register/register-facts.ts'
import {
  beyondTable,
  datesTable,
  expiryTable,
  holdingsTable,
  leavingTable,
  positionsTable,
} from './register/register-tables.ts'

/** Always a document: where nothing is signed it says so. */
export function registerDocument(input: RegisterInput): ReportDocument {
  const facts = gatherRegister(input)
  return {
    blocks: registerBlocks(facts),
    options: {
      title: 'Commitment register',
      subject: `${input.tender.name}, ${input.basis}`,
      running: `${input.tender.name} · ${input.basis}`,
      legend: internalLegend,
      locale: input.locale,
    },
    fileName: `commitment-register-${input.tender.id.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}`,
  }
}

/** All tables of the register in reading order, as a workbook shows them. */
export function registerTables(facts: RegisterFacts): readonly Table[] {
  return [holdingsTable, positionsTable, leavingTable, beyondTable, expiryTable, datesTable].map((make) => make(facts))
}

export function registerBlocks(facts: RegisterFacts): readonly Block[] {
  const { register, tender } = facts
  const words = { start: tender.start, currency: facts.currency, locale: facts.locale }
  const title: Block = {
    kind: 'title',
    title: 'Commitment register',
    subtitle: say`${tender.name} · ${facts.basis} · ${month(facts.monthAt(0))} to ${month(facts.monthAt(register.months.length - 1))}`,
  }
  if (register.holdings.length === 0) {
    return [
      title,
      { kind: 'paragraph', tone: 'lead', text: ['Nothing is signed: there are no commitments to register.'] },
    ]
  }
  return [
    title,
    { kind: 'key-figures', figures: keyFigures(facts) },
    holdingsTable(facts),
    { kind: 'heading', level: 1, text: 'Held by month' },
    {
      kind: 'chart',
      chart: heldByMonth(register, 'accelerators', words),
      caption: 'Accelerators: used, in service, committed',
    },
    {
      kind: 'chart',
      chart: heldByMonth(register, 'mw', words),
      caption: 'Critical IT load: used, in service, committed',
    },
    positionsTable(facts),
    { kind: 'heading', level: 1, text: 'Owed, and the way out' },
    {
      kind: 'chart',
      chart: owedByMonth(register, words),
      caption: 'Minimum still owed, and the cost of leaving everything',
    },
    leavingTable(facts),
    beyondTable(facts),
    { kind: 'heading', level: 1, text: 'Ends and dates' },
    expiryTable(facts),
    datesTable(facts),
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: [
        'Taxes are excluded. A month is 730 hours. Money is undiscounted, in the currency of the tender. ',
        'Rights that pay only when something unforeseen happens are listed by date and not computed without scenarios.',
      ],
    },
  ]
}

function keyFigures(facts: RegisterFacts): readonly KeyFigure[] {
  const { register, currency } = facts
  const [first] = register.months
  const most = (of: 'accelerators' | 'mw') => Math.max(...register.months.map((at) => at[of].committed))
  const after = register.obligations.reduce((sum, one) => sum + sumFrom(one.due, register.horizon), 0)
  const next = register.dates.find(
    (one) => one.kind === 'exit-notice' || one.kind === 'renewal-notice' || one.kind === 'option-notice',
  )
  return [
    { label: 'Most accelerators held', value: count(most('accelerators'), ''), note: ['in any month'] },
    { label: 'Most power held', value: count(most('mw'), 'MW', 'MW', 2), note: ['critical IT load in any month'] },
    {
      label: 'Minimum still owed',
      value: wholeMoney(first?.exposure ?? 0, currency),
      note: ['from the first month, undiscounted'],
    },
    {
      label: 'Cost of leaving',
      value: wholeMoney(first?.walkAway ?? 0, currency),
      note: ['everything, decided in the first month'],
    },
    {
      label: 'Owed after the horizon',
      value: wholeMoney(facts.toMoney(after), currency),
      note: ['undiscounted, prepayments set off'],
    },
    {
      label: 'First notice',
      value: next === undefined ? absent('no notice dates') : { kind: 'date', date: next.date },
      note: [next?.what ?? 'no right to leave, renew or change is stated'],
    },
  ]
}
