// One offer: what its kind needs and allows, quantities, windows, ramps; price, payments, rights and service are checked beside it.
import { type Offer, TERMS, type TermKey, termKeys } from '../offer.ts'
import type { Quote } from '../quote.ts'
import type { Tender } from '../tender.ts'
import { type OfferKind, quantityUnit } from '../term.ts'
import { checkExits } from './check-exits.ts'
import { checkOptions, checkProtections } from './check-options.ts'
import { checkPayments } from './check-payments.ts'
import { checkPrice } from './check-price.ts'
import { checkDelivery, checkSla } from './check-promises.ts'
import type { Report } from './report.ts'

const required: { readonly [K in OfferKind]: readonly TermKey[] } = {
  lease: ['accelerator', 'termMonths'],
  'on-demand': ['accelerator'],
  colocation: ['site', 'termMonths'],
  hardware: ['accelerator', 'lifeMonths'],
  build: ['site', 'lifeMonths'],
}

/** Everything wrong or doubtful with one offer. */
export function checkOffer(tender: Tender, quote: Quote, offer: Offer, path: string, report: Report): void {
  for (const key of required[offer.kind]) {
    if (offer[key] === undefined) {
      report(
        'error',
        'term-missing',
        `${path}.${key}`,
        `${TERMS[key].label.toLowerCase()} is missing`,
        `State ${TERMS[key].help}`,
      )
    }
  }
  for (const key of termKeys) {
    if (offer[key] !== undefined && !TERMS[key].kinds.includes(offer.kind)) {
      report(
        'error',
        'term-of-other-kind',
        `${path}.${key}`,
        `${TERMS[key].label.toLowerCase()} does not apply to ${offer.kind} offers`,
        'Remove it, or correct the kind',
      )
    }
  }
  if (offer.site === undefined && (offer.kind === 'lease' || offer.kind === 'on-demand')) {
    report(
      'warning',
      'no-site',
      `${path}.site`,
      'no site is named, so region and PUE are unknown',
      'State the site; without it the offer serves only workloads that accept any region',
    )
  }
  checkQuantities(offer, path, report)
  checkTimes(tender, offer, path, report)
  checkPrice(tender, quote, offer, path, report)
  checkPayments(offer, path, report)
  checkExits(offer, path, report)
  checkOptions(offer, path, report)
  checkProtections(offer, path, report)
  checkDelivery(offer, path, report)
  checkSla(offer, path, report)
}

function checkQuantities(offer: Offer, path: string, report: Report): void {
  const unit = quantityUnit(offer.kind)
  const least = offer.minQuantity ?? 0
  const block = offer.blockSize ?? 1
  if (least > offer.maxQuantity) {
    report(
      'error',
      'min-above-max',
      `${path}.minQuantity`,
      `the minimum of ${least} ${unit} is above the maximum of ${offer.maxQuantity}`,
      'Correct one of them',
    )
    return
  }
  const first = Math.max(block, Math.ceil(least / block) * block)
  if (first > offer.maxQuantity) {
    report(
      'error',
      'no-block-fits',
      `${path}.blockSize`,
      `no multiple of ${block} lies between ${least} and ${offer.maxQuantity} ${unit}`,
      'Correct block, minimum or maximum',
    )
  } else if (block > 1 && (least % block !== 0 || offer.maxQuantity % block !== 0)) {
    const most = Math.floor(offer.maxQuantity / block) * block
    report(
      'warning',
      'block-rounds',
      `${path}.blockSize`,
      `in blocks of ${block} only ${first} to ${most} ${unit} can be awarded, not ${least} to ${offer.maxQuantity}`,
      'Ask whether that is meant',
    )
  }
  if (offer.kind === 'on-demand' && block !== 1) {
    report('error', 'on-demand-block', `${path}.blockSize`, 'on-demand capacity has no blocks', 'Remove the block size')
  }
  if (offer.awarded !== undefined && offer.awarded.quantity > offer.maxQuantity) {
    report(
      'warning',
      'awarded-above-max',
      `${path}.awarded.quantity`,
      'more is contracted than the offer can give',
      'Check the quantity',
    )
  }
}

function checkTimes(tender: Tender, offer: Offer, path: string, report: Report): void {
  const earliest = offer.startEarliest ?? 0
  const latest = offer.startLatest ?? earliest
  if (latest < earliest)
    report(
      'error',
      'window',
      `${path}.startLatest`,
      `the latest start (month ${latest}) is before the earliest (month ${earliest})`,
      'Correct one of them',
    )
  if (earliest >= tender.months && offer.awarded === undefined) {
    report(
      'warning',
      'starts-too-late',
      `${path}.startEarliest`,
      `service would start after the horizon of ${tender.months} months`,
      'It cannot be awarded',
    )
  }
  if (offer.termMonths !== undefined && earliest + offer.termMonths > tender.months && offer.awarded === undefined) {
    const after = earliest + offer.termMonths - tender.months
    report(
      'note',
      'past-horizon',
      `${path}.termMonths`,
      `at least ${after} of its ${offer.termMonths} months lie after the horizon and are counted in full`,
      'See what is signed for after the horizon',
    )
  }
  for (const key of ['ramp', 'billingRamp'] as const) {
    const ramp = offer[key]
    if (ramp === undefined) continue
    if (offer.termMonths !== undefined && ramp.length > offer.termMonths) {
      report(
        'warning',
        'ramp-too-long',
        `${path}.${key}`,
        `${ramp.length} ramp months in a term of ${offer.termMonths}`,
        'Values after the term have no effect',
      )
    }
    if (ramp.some((share, index) => share < (ramp[index - 1] ?? 0))) {
      report('warning', 'ramp-falls', `${path}.${key}`, 'the ramp falls', 'Check the order of its months')
    }
    if ((ramp.at(-1) ?? 1) < 1) {
      report(
        'warning',
        'ramp-below-1',
        `${path}.${key}`,
        `the ramp ends at ${(ramp.at(-1) ?? 0) * 100} %, which then holds`,
        'End it with 1 if all is delivered',
      )
    }
  }
  if (offer.priceByYear !== undefined && offer.escalator !== undefined && offer.escalator.annual !== 0) {
    report(
      'warning',
      'two-escalations',
      `${path}.priceByYear`,
      'prices by year replace the escalator',
      'Keep one of them',
    )
  }
  if (offer.availability !== undefined && offer.availability < 0.9) {
    report(
      'warning',
      'availability-low',
      `${path}.availability`,
      `available only ${offer.availability * 100} % of the time`,
      'Check that it is a share, e.g. 0.995',
    )
  }
  const { floor, cap } = offer.escalator ?? {}
  if (floor !== undefined && cap !== undefined && floor > cap) {
    report('error', 'floor-above-cap', `${path}.escalator`, 'the floor is above the cap', 'Exchange them')
  }
  if (Math.abs(offer.escalator?.annual ?? 0) > 0.25) {
    report(
      'warning',
      'escalator-high',
      `${path}.escalator.annual`,
      `${(offer.escalator?.annual ?? 0) * 100} % a year is unusual`,
      'Write 3 % as 0.03',
    )
  }
}
