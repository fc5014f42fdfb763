// How each contract term is edited: its unit from the term table, and labels for the fields inside structured terms.
import { TERMS, type TermKey } from '../../../shared/tender/offer.ts'
import type { Quote } from '../../../shared/tender/quote.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { type OfferKind, quantityUnit, type TermUnit } from '../../../shared/tender/term.ts'
import type { FieldNote, FieldNotes, FieldUnit } from '../../components/form/field-note.ts'
import { type ChoiceSource, choicesOf } from '../../view/names.ts'

const sourceOf: { readonly [K in TermKey]?: ChoiceSource } = {
  accelerator: 'accelerator',
  site: 'site',
  sites: 'site',
  requires: 'offer',
  excludes: 'offer',
}

/** The note of one term's control; amounts are in the quote's currency. */
export function termNote(tender: Tender, quote: Quote, kind: OfferKind, key: TermKey): FieldNote {
  const term = TERMS[key]
  const unit = unitOf(term.unit, quote.currency, kind)
  const source = sourceOf[key]
  const inside = insideOf(quote.currency)[key]
  return {
    label: term.label,
    help: term.help,
    wide: true,
    ...(unit === undefined ? {} : { unit }),
    ...(source === undefined ? {} : { choices: choicesOf(tender, source) }),
    ...(inside === undefined ? {} : { inside }),
  }
}

function unitOf(unit: TermUnit, currency: string, kind: OfferKind): FieldUnit | undefined {
  switch (unit) {
    case 'share':
    case 'shares':
    case 'rate':
    case 'month':
    case 'months':
    case 'days':
    case 'money':
      return unit
    case 'quantity':
      return { suffix: quantityUnit(kind) }
    case 'money-per-unit':
      return { suffix: `${currency} per unit` }
    case 'tariff':
      return { suffix: `${currency} per kWh` }
    default:
      return undefined
  }
}

const units = {
  'accelerator-hour': 'an accelerator-hour',
  'accelerator-month': 'an accelerator-month',
  'kW-month': 'a kW-month',
  accelerator: 'an accelerator, once',
  kW: 'a kW, once',
}

function insideOf(currency: string): { readonly [K in TermKey]?: FieldNotes } {
  const money = { suffix: currency }
  return {
    price: {
      unit: { label: 'Priced by', words: units },
      tierMode: {
        label: 'Tiers',
        word: 'tier',
        words: {
          'all-units': 'every unit at the tier reached',
          incremental: 'each band at its own price',
          '': 'every unit',
        },
      },
      tiers: {
        label: 'Contracted price',
        inside: { from: { label: 'From quantity' }, price: { label: 'Price', unit: money } },
      },
      list: { label: 'List price', unit: money },
      discounts: { label: 'Discounts off list', unit: 'shares' },
    },
    escalator: {
      annual: { label: 'Rises', unit: 'rate' },
      index: { label: 'Index' },
      floor: { label: 'At least', unit: 'rate' },
      cap: { label: 'At most', unit: 'rate' },
    },
    charges: {
      label: { label: 'For' },
      amount: { label: 'Amount', unit: money },
      per: { label: 'Per' },
      quantity: { label: 'Quantity' },
    },
    power: {
      mode: { label: 'Power', words: { included: 'included in the price', 'pass-through': 'passed through' } },
      tariff: { label: 'Tariff', unit: { suffix: `${currency} per kWh` } },
      escalator: { label: 'Tariff rises', unit: 'rate' },
    },
    awarded: {
      quantity: { label: 'Quantity' },
      start: { label: 'Starts in month', help: 'Negative: before the tender’s first month.' },
      site: { label: 'Site' },
    },
    exits: {
      right: { label: 'Right' },
      fromMonth: { label: 'From month' },
      noticeMonths: { label: 'Notice', unit: 'months' },
      fee: {
        label: 'Fee',
        wide: true,
        inside: {
          fromMonth: { label: 'From month' },
          shareOfRemaining: { label: 'Of what remains', unit: 'share' },
          amount: { label: 'Amount', unit: money },
        },
      },
    },
    options: {
      right: { label: 'Right' },
      fromMonth: { label: 'From month' },
      toMonth: { label: 'To month' },
      noticeMonths: { label: 'Notice', unit: 'months' },
      share: { label: 'Share', unit: 'share' },
      price: { label: 'Price', unit: money },
      premium: { label: 'Premium', unit: money },
    },
    delivery: {
      promisedMonth: { label: 'Promised for month' },
      lateCredits: {
        label: 'Credits when late',
        inside: {
          fromDay: { label: 'From day' },
          shareOfMonthPerDay: { label: 'Of a month’s bill, per day', unit: 'share' },
        },
      },
      cap: { label: 'Credits at most' },
      longStopDays: { label: 'Walk away after', unit: 'days' },
      billingFromAcceptance: { label: 'Billed from acceptance on' },
    },
    sla: {
      credits: {
        label: 'Credits',
        inside: { below: { label: 'Below', unit: 'share' }, share: { label: 'Credit', unit: 'share' } },
      },
      cap: { label: 'Credits at most', unit: 'share' },
      claimDays: { label: 'Claim within', unit: 'days' },
      soleRemedy: { label: 'Credits are the sole remedy' },
    },
    protections: {
      kind: { label: 'Kind' },
      index: { label: 'Index' },
      lagMonths: { label: 'Lag', unit: 'months' },
      floor: { label: 'Floor' },
      cap: { label: 'Cap' },
    },
    deposit: { amount: { label: 'Amount', unit: money }, returnMonth: { label: 'Returned in month' } },
    notes: { label: { label: 'About' }, text: { label: 'Text', unit: 'paragraph' } },
  }
}
