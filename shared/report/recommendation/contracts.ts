// The award itself: what is signed with whom, what is taken on demand, and how each contract can be left.
import { serviceOf } from '../../price/kinds/commitment.ts'
import { TERMS } from '../../tender/offer.ts'
import { type OfferKind, quantityUnit } from '../../tender/term.ts'
import type { Block, Row } from '../block.ts'
import { type Contract, type Facts, oneAnOffer } from '../facts.ts'
import { absent, count, type Figure, money, month, say, share, text, unitPrice, words } from '../figure.ts'

export function award(facts: Facts): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: 'The award' },
    contractsTable(facts),
    onDemandTable(facts),
    obligationsTable(facts),
    exitsTable(facts),
  ]
}

/** `Halyard Compute, hal-h100`: a vendor with the offer's id. */
function offerLabel(vendorName: string, offer: string): Figure {
  return text(`${vendorName}, ${offer}`)
}

function placeOf(facts: Facts, { active, line }: Pick<Contract, 'active'> & Partial<Pick<Contract, 'line'>>): Figure {
  const site = facts.tender.sites.find((candidate) => candidate.id === (line?.site ?? active.terms.site))
  const { kind, accelerator: id } = active.terms
  const accelerator = kind === 'colocation' ? 'Power' : kind === 'build' ? 'Own site' : facts.names.nameOf(id ?? '')
  return text(site === undefined ? accelerator : `${accelerator} at ${site.name ?? site.id}, ${site.region}`)
}

/** The contracted price of the tier reached, in the quote's currency. */
function priceOf({ active, line }: Contract): Figure {
  const tier = active.terms.tiers[line.tier]
  if (tier === undefined) return absent('no tier')
  return unitPrice(tier.price, active.currency, '')
}

const times: { readonly [K in Contract['active']['terms']['priceUnit']]: string } = {
  'accelerator-hour': 'an accelerator and hour',
  'accelerator-month': 'an accelerator and month',
  'kW-month': 'a kW and month',
  accelerator: 'an accelerator, once',
  kW: 'a kW, once',
}

/** What a price is for. */
function timeOf({ active }: Pick<Contract, 'active'>): Figure {
  return text(times[active.terms.priceUnit])
}

/** Contracts we hold already, and quotes put down on the vendor's behalf. */
function markOf({ existing, active }: Contract): string {
  if (existing) return ' (existing)'
  return active.quote.surrogate === undefined ? '' : ' (surrogate)'
}

function isOwned(kind: OfferKind): boolean {
  return kind === 'hardware' || kind === 'build'
}

function contractsTable(facts: Facts): Block {
  const rows = facts.contracts.map((contract): Row => {
    const { active, line, vendorName } = contract
    return {
      cells: [
        offerLabel(`${vendorName}${markOf(contract)}`, line.offer),
        placeOf(facts, contract),
        quantityUnit(active.terms.kind) === 'kW' ? count(line.quantity, 'kW') : count(line.quantity, ''),
        month(facts.monthAt(line.start)),
        count(contract.end - serviceOf(active.terms, line.start).from, 'month', 'months'),
        priceOf(contract),
        timeOf(contract),
        isOwned(active.terms.kind) ? absent('bought') : share(active.terms.takeOrPay),
        money(contract.commitment, facts.currency),
      ],
    }
  })
  return {
    kind: 'table',
    id: 'award',
    caption: 'Contracts',
    columns: [
      { label: 'Vendor, offer', unit: '', align: 'start', grow: 1.1 },
      { label: 'What and where', unit: '', align: 'start', grow: 1 },
      { label: 'Quantity', unit: 'accelerators or kW', align: 'end' },
      { label: 'Start', unit: '', align: 'end' },
      { label: 'Term', unit: 'months', align: 'end' },
      { label: 'Price', unit: '', align: 'end' },
      { label: 'for', unit: '', align: 'start' },
      { label: 'Take or pay', unit: '%', align: 'end' },
      { label: 'Committed', unit: facts.currency, align: 'end', sums: true },
    ],
    rows,
    total: [text('Total'), ...empty(7), money(facts.totals.commitment, facts.currency)],
    empty: 'No contract is signed.',
    note: [
      'Price: contracted, first year, in the currency of the quote, for the tier the quantity reaches. Take or pay: share of the capacity that is paid even if unused. Until when each quote holds stands under “Assumptions”.',
    ],
  }
}

function empty(cells: number): readonly Figure[] {
  return Array.from({ length: cells }, () => text(''))
}

function onDemandTable(facts: Facts): Block {
  return {
    kind: 'table',
    id: 'on-demand',
    caption: 'Capacity on demand, as planned',
    columns: [
      { label: 'Vendor, offer', unit: '', align: 'start', grow: 1 },
      { label: 'What and where', unit: '', align: 'start', grow: 1 },
      { label: 'Most in a month', unit: 'accelerators', align: 'end' },
      { label: 'Price', unit: '', align: 'end' },
      { label: 'for', unit: '', align: 'start' },
      { label: 'Payments', unit: facts.currency, align: 'end', sums: true },
    ],
    rows: facts.onDemand.map((use) => ({
      cells: [
        offerLabel(use.vendorName, use.active.offer.id),
        placeOf(facts, use),
        count(use.peak, '', '', 1),
        unitPrice(use.active.terms.tiers[0]?.price ?? 0, use.active.currency, ''),
        timeOf(use),
        money(use.cash, facts.currency),
      ],
    })),
    ...(facts.onDemand.length === 0
      ? {}
      : { total: [text('Total'), ...empty(4), money(sumOf(facts), facts.currency)] }),
    empty: 'Nothing is taken on demand.',
    note: [
      'Nothing on demand is committed, and none of it is counted as redundancy unless a rule says so. Payments: undiscounted.',
    ],
  }
}

function sumOf(facts: Facts): number {
  const ids = new Set(facts.onDemand.map((use) => use.active.offer.id))
  return facts.amountOf(facts.priced.ledger.filter((line) => line.offer !== null && ids.has(line.offer)))
}

/** What each contract obliges to, split at the horizon, and what is paid before service. */
function obligationsTable(facts: Facts): Block {
  const { currency, amountOf } = facts
  const groups = oneAnOffer(facts.contracts).map((contract) => obligationsOf(facts, contract))
  const rows = groups.map(
    ({ contract, upfront, inside, after }): Row => ({
      cells: [
        offerLabel(contract.vendorName, contract.line.offer),
        month(facts.monthAt(contract.end - 1)),
        money(Math.max(0, ...[...inside, ...after].map((line) => amountOf([line]))), currency),
        ...[upfront, inside, after, [...inside, ...after]].map((lines) => money(amountOf(lines), currency)),
      ],
    }),
  )
  const all = (pick: 'upfront' | 'inside' | 'after') => groups.flatMap((group) => group[pick])
  const sums = [all('upfront'), all('inside'), all('after'), [...all('inside'), ...all('after')]]
  const total = [text('Total'), text(''), text(''), ...sums.map((lines) => money(amountOf(lines), currency))]
  const column = (label: string, sums = true) => ({ label, unit: currency, align: 'end' as const, sums })
  return {
    kind: 'table',
    id: 'commitments',
    caption: 'Commitments',
    columns: [
      { label: 'Vendor, offer', unit: '', align: 'start', grow: 1 },
      { label: 'Last month', unit: '', align: 'end' },
      column('Largest monthly minimum', false),
      column('Paid upfront'),
      column('Minimum inside the horizon'),
      column('Minimum after the horizon'),
      { ...column('Committed'), sumOf: [4, 5] },
    ],
    rows,
    ...(rows.length === 0 ? {} : { total }),
    empty: 'Nothing is committed.',
    note: [
      'Minimum payments of whole terms, undiscounted. What is paid upfront is part of the minimum, not added to it.',
    ],
  }
}

function obligationsOf(facts: Facts, contract: Contract) {
  const lines = facts.priced.ledger.filter((line) => line.offer === contract.line.offer)
  const minimum = lines.filter((line) => line.category === 'minimum' && line.serviceMonth >= 0)
  return {
    contract,
    upfront: lines.filter((line) => line.category === 'upfront'),
    inside: minimum.filter((line) => line.serviceMonth < facts.tender.months),
    after: minimum.filter((line) => line.serviceMonth >= facts.tender.months),
  }
}

function exitsTable(facts: Facts): Block {
  return {
    kind: 'table',
    id: 'exits',
    caption: 'What can be walked away from, and when',
    columns: [
      { label: 'Vendor, offer', unit: '', align: 'start', grow: 1 },
      { label: 'Right to leave', unit: '', align: 'start', grow: 2.4 },
      { label: 'Ends by itself after', unit: '', align: 'end' },
    ],
    rows: oneAnOffer(facts.contracts).map((contract) => {
      const { offer, currency, terms } = contract.active
      const context = { currency, kind: terms.kind, start: facts.tender.start, locale: facts.locale }
      const right = offer.exits === undefined ? undefined : TERMS.exits.sentence(offer.exits, context)
      return {
        cells: [
          offerLabel(contract.vendorName, contract.line.offer),
          right === undefined ? absent('None stated: binding to the end of the term.') : words(say`${right}`),
          month(facts.monthAt(contract.end - 1)),
        ],
      }
    }),
    empty: 'No contract is signed.',
    note: ['What leaving costs, month by month, stands in the commitment register of this award.'],
  }
}
