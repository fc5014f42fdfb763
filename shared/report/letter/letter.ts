// The letter to a vendor: what we ask for, our prices, what must hold, its offer as we read it, what is open, how to answer. One vendor's data alone.
import { monthOf } from '../../time/month.ts'
import { count, date, listed, month, say, type Text } from '../figure.ts'
import type { ReportDocument } from '../recommendation-document.ts'
import type { LetterInput } from './letter-input.ts'
import { askTable, offerTables, pointTable, quoteWords, targetTable } from './letter-tables.ts'
import { forVendor, type VendorBlock } from './vendor-block.ts'

const title = 'Request for a revised offer'

/** What every page says: between whom it is. */
export function externalLegend(vendor: string): string {
  return `Confidential between ${vendor} and us.`
}

/** The page. The same input gives the same document, whatever else the buyer knows. */
export function letterDocument(input: LetterInput): ReportDocument {
  const { tender, vendor } = input
  return {
    blocks: forVendor(letterBlocks(input), input.locale),
    options: {
      title,
      subject: `${vendor.name}, ${tender.name}`,
      running: `${vendor.name} · ${tender.name}`,
      legend: externalLegend(vendor.name),
      locale: input.locale,
    },
    fileName: letterFileName(tender.id, vendor.id),
  }
}

/** Without an extension; from these two ids and nothing else. */
export function letterFileName(tender: string, vendor: string): string {
  return ['letter', tender, vendor].map((word) => word.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)).join('-')
}

function letterBlocks(input: LetterInput): readonly VendorBlock[] {
  const { tender, vendor } = input
  return [
    { kind: 'title', title, subtitle: say`To ${vendor.name} · ${date(input.on)}` },
    { kind: 'paragraph', tone: 'lead', text: opening(input) },
    {
      kind: 'legend',
      entries: [
        { term: 'Tender', meaning: [tender.name] },
        {
          term: 'Capacity',
          meaning: say`from ${month(monthOf(tender.start, 0))}, over ${count(tender.months, 'month', 'months')}`,
        },
        ...(input.deadline === undefined ? [] : [{ term: 'Answer by', meaning: [date(input.deadline)] }]),
        ...(input.contact === undefined
          ? []
          : [{ term: 'Answer to', meaning: [input.contact.split(/\s*\n\s*/).join(', ')] }]),
      ],
    },
    ...asked(input),
    ...requirements(input),
    ...open(input),
    ...answering(input),
    ...asRead(input),
  ]
}

function opening(input: LetterInput): Text {
  const { quotes, tender, deadline, asks, targets, problems } = input
  const by: Text = deadline === undefined ? [] : say` by ${date(deadline)}`
  if (quotes.length === 0) return say`We have no quote of yours for ${tender.name} yet. Please send one${by}.`
  if (quotes.every(({ offers }) => offers.length === 0)) {
    return say`We have no open offer of yours for ${tender.name}. Please send us a quote${by}.`
  }
  const rounds = [...new Set(quotes.map(({ round }) => round))].map(String)
  const thanks = say`Thank you for your quote of round ${listed(rounds)} for ${tender.name}.`
  const parts = [
    ...(asks.length > 0 || targets.length > 0 ? ['for better terms, set out below'] : []),
    ...(problems.length > 0 ? ['to settle what is open in it'] : []),
  ]
  if (parts.length === 0) return say`${thanks} Below is how we have read it. Please confirm or correct it${by}.`
  return say`${thanks} We ask you ${listed(parts)}. Please answer${by}.`
}

function asked(input: LetterInput): readonly VendorBlock[] {
  const tables = [
    ...(input.targets.length === 0 ? [] : [targetTable(input)]),
    ...(input.asks.length === 0 ? [] : [askTable(input)]),
  ]
  return tables.length === 0 ? [] : [{ kind: 'heading', level: 1, text: 'What we ask for' }, ...tables]
}

/** As the buyer wrote them, a line a requirement. */
function requirements({ published }: LetterInput): readonly VendorBlock[] {
  if (published === undefined) return []
  const lines = published
    .split('\n')
    .map((line) => line.replace(/^\s*[-•*]\s*/, '').trim())
    .filter((line) => line !== '')
  return [
    { kind: 'heading', level: 1, text: 'What every offer must meet' },
    lines.length === 1
      ? { kind: 'paragraph', text: lines }
      : { kind: 'list', ordered: false, items: lines.map((line) => [line]) },
  ]
}

function open(input: LetterInput): readonly VendorBlock[] {
  if (input.problems.length === 0) return []
  return [{ kind: 'heading', level: 1, text: 'What is open in your quote' }, pointTable(input)]
}

function answering({ deadline, contact, quotes, asks, targets }: LetterInput): readonly VendorBlock[] {
  const by: Text = deadline === undefined ? [] : say` by ${date(deadline)}`
  const to = contact === undefined ? '' : ', to the address above'
  const currencies = [...new Set(quotes.map(({ currency }) => currency))]
  const items: readonly Text[] = [
    say`Send a revised quote${by}${to}: our bid sheet, the sheet that comes with this letter, or a form of your own.`,
    ...(asks.length + targets.length === 0
      ? []
      : [['To each line above: yes, no, or what you offer instead. A part of it is welcome too.']]),
    ['Keep the names of your offers as they stand here. What you do not mention stays as it is in your quote.'],
    say`Prices${currencies.length === 0 ? '' : ` in ${currencies.join(' or ')}`}, taxes apart, with the last day on which we can accept them.`,
  ]
  return [
    { kind: 'heading', level: 1, text: 'How to answer' },
    { kind: 'list', ordered: true, items },
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: ['This letter is a request. It orders nothing and accepts nothing; only a signed contract binds.'],
    },
  ]
}

function asRead(input: LetterInput): readonly VendorBlock[] {
  const tables = offerTables(input)
  if (tables.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'Your offer as we read it' },
    {
      kind: 'paragraph',
      text: ['Please tell us where we have misread you. Remarks in your file are not repeated here.'],
    },
    { kind: 'list', ordered: false, items: quoteWords(input) },
    ...tables,
  ]
}
