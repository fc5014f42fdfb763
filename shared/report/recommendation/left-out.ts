// What took no part and why, and what this version does not compute, said in words rather than shown as nothing.
import { unpricedTerms } from '../../price/unpriced.ts'
import { describeInactive } from '../../tender/active-offers.ts'
import { TERMS, type TermKey } from '../../tender/offer.ts'
import type { Block } from '../block.ts'
import { type Contract, type Facts, oneAnOffer } from '../facts.ts'
import { count, listed, say, type Text, text } from '../figure.ts'

export function leftOut(facts: Facts): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: 'Offers left out' },
    {
      kind: 'table',
      id: 'left-out',
      caption: 'Offers that took no part',
      columns: [
        { label: 'Vendor', unit: '', align: 'start', grow: 1 },
        { label: 'Offer', unit: '', align: 'start', grow: 1 },
        { label: 'Round', unit: '', align: 'end' },
        { label: 'Why', unit: '', align: 'start', grow: 2 },
      ],
      rows: facts.offers.inactive.map((one) => ({
        cells: [
          text(facts.names.nameOf(one.vendor)),
          text(one.offer.id),
          count(one.quote.round ?? 1, ''),
          text(describeInactive(one.reason)),
        ],
      })),
      empty: 'Every offer of every quote took part.',
    },
    silentVendors(facts),
  ]
}

function silentVendors(facts: Facts): Block {
  const quoting = new Set(facts.tender.quotes.map((quote) => quote.vendor))
  const silent = facts.tender.vendors
    .filter((vendor) => !quoting.has(vendor.id))
    .map((vendor) => vendor.name ?? vendor.id)
  return {
    kind: 'paragraph',
    text:
      silent.length === 0
        ? ['Every vendor of the tender sent a quote.']
        : say`No quote was received from ${listed(silent)}.`,
  }
}

/** Terms whose worth shows only when something goes wrong. */
const underSurprise: readonly TermKey[] = ['exits', 'options', 'delivery', 'sla', 'protections']

export function notComputed(facts: Facts): readonly Block[] {
  const items: readonly Text[] = [
    ['Taxes, duties and the cost of money beyond the discount rate.'],
    [
      'Outlooks: changes of demand, prices, energy, exchange rates, late delivery and outages. All figures hold for the plan as typed.',
    ],
    ...surpriseTerms(facts),
    [
      'Prices to win, price ceilings and what each clause is worth: they stand in the negotiation brief of each vendor.',
    ],
    ['Use, energy and lost compute after the horizon; of that time only what is signed for is counted.'],
    [
      'How contracts appear in the accounts (IFRS 16, ASC 842), and the vendors’ own finances beyond the ratings on file.',
    ],
    ...unpriced(facts),
    ...(facts.board === null
      ? [['Other cases, savings, prices of policies, failures and why others lost: not solved for this report.']]
      : []),
  ]
  return [
    { kind: 'heading', level: 1, text: 'What is not computed' },
    { kind: 'list', ordered: false, items },
  ]
}

function surpriseTerms(facts: Facts): readonly Text[] {
  return underSurprise.flatMap((key): readonly Text[] => {
    const holders = oneAnOffer(facts.contracts).filter(({ active }) => active.offer[key] !== undefined)
    if (holders.length === 0) return []
    return [
      say`${TERMS[key].label} of ${listed(holders.map(offerOf))}: not computed without outlooks, and not counted as nothing.`,
    ]
  })
}

function offerOf(contract: Contract): string {
  return `${contract.vendorName} (${contract.line.offer})`
}

function unpriced(facts: Facts): readonly Text[] {
  return unpricedTerms(facts.tender, facts.offers.active).map((term) => say`${term.path}: ${term.what}.`)
}
