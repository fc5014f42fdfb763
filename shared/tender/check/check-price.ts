// The price of an offer: unit against kind, tiers without gaps, list price and discounts that explain it, and slips of unit.
import type { Offer } from '../offer.ts'
import type { Quote } from '../quote.ts'
import type { Tender } from '../tender.ts'
import type { OfferKind } from '../term.ts'
import type { Report } from './report.ts'

type PriceUnit = Offer['price']['unit']

/** Price units a kind of offer may be quoted in. */
export const unitsOf: { readonly [K in OfferKind]: readonly PriceUnit[] } = {
  lease: ['accelerator-hour', 'accelerator-month'],
  'on-demand': ['accelerator-hour'],
  colocation: ['kW-month'],
  hardware: ['accelerator'],
  build: ['kW'],
}

/** Usual prices in US dollars; outside them a unit was probably mixed up. Wide on purpose. */
const usual: { readonly [K in PriceUnit]: readonly [number, number] } = {
  'accelerator-hour': [0.1, 40],
  'accelerator-month': [75, 30_000],
  'kW-month': [30, 1000],
  accelerator: [500, 200_000],
  kW: [2000, 50_000],
}

export function checkPrice(tender: Tender, quote: Quote, offer: Offer, path: string, report: Report): void {
  const { price } = offer
  if (!unitsOf[offer.kind].includes(price.unit)) {
    report(
      'error',
      'price-unit',
      `${path}.price.unit`,
      `a ${offer.kind} offer is not priced per ${price.unit}`,
      `Use ${unitsOf[offer.kind].join(' or ')}`,
    )
  }
  checkTiers(offer, path, report)
  checkListPrice(offer, path, report)
  const toUsd = quote.currency === tender.currency ? 1 : (tender.fx[quote.currency]?.rate ?? 1)
  const [low, high] = usual[price.unit]
  for (const [t, tier] of price.tiers.entries()) {
    const inTender = tier.price * toUsd
    if (tier.price === 0)
      report('warning', 'price-zero', `${path}.price.tiers[${t}].price`, 'the price is zero', 'Check that it is meant')
    else if (inTender < low || inTender > high) {
      report(
        'warning',
        'unit-slip',
        `${path}.price.tiers[${t}].price`,
        `${tier.price} ${quote.currency} per ${price.unit} is far from what is usual`,
        'Check hour against month, accelerator against node, cents against units',
      )
    }
  }
  checkOnDemand(offer, path, report)
  if ((offer.upfrontShare ?? 0) > 0.5) {
    report(
      'warning',
      'large-prepayment',
      `${path}.upfrontShare`,
      `${(offer.upfrontShare ?? 0) * 100} % is paid before service`,
      'Ask for security, or a smaller prepayment',
    )
  }
  if (offer.power?.tariff !== undefined && offer.power.tariff * toUsd > 1) {
    report(
      'warning',
      'tariff-high',
      `${path}.power.tariff`,
      `${offer.power.tariff} per kWh looks like cents`,
      'Tariffs are in major units per kWh, e.g. 0.08',
    )
  }
  const metered = offer.kind === 'build' || offer.power?.mode === 'pass-through'
  if (metered && offer.power?.tariff === undefined) {
    const site = tender.sites.find((candidate) => candidate.id === offer.site)
    if (site?.tariff === undefined) {
      report(
        'error',
        'no-tariff',
        `${path}.power.tariff`,
        `${offer.kind === 'build' ? 'energy of an own site is metered' : 'power is passed through'}, but neither the offer nor its site has a tariff`,
        'State the tariff per kWh',
      )
    }
  }
}

function checkTiers(offer: Offer, path: string, report: Report): void {
  const { tiers } = offer.price
  for (const [t, tier] of tiers.entries()) {
    const before = tiers[t - 1]
    if (before === undefined && tier.from !== 0) {
      report(
        'error',
        'tier-gap',
        `${path}.price.tiers[0].from`,
        `the first tier begins at ${tier.from}, so smaller quantities have no price`,
        'Begin the first tier at 0; the minimum quantity bounds the award',
      )
    }
    if (before !== undefined && tier.from <= before.from) {
      report(
        'error',
        'tier-order',
        `${path}.price.tiers[${t}].from`,
        `a tier from ${tier.from} stands after one from ${before.from}`,
        'Order tiers by quantity',
      )
    }
    if (before !== undefined && tier.price > before.price) {
      report(
        'warning',
        'tier-rises',
        `${path}.price.tiers[${t}].price`,
        `the price rises from ${before.price} to ${tier.price} with quantity`,
        'Check that it is meant',
      )
    }
    const next = tiers[t + 1]
    if (next !== undefined && next.from > tier.from && next.from <= (offer.minQuantity ?? 0)) {
      report(
        'note',
        'tier-below-min',
        `${path}.price.tiers[${t}]`,
        `the tier from ${tier.from} ends below the minimum of ${offer.minQuantity}`,
        'It can never be used, unless the minimum falls',
      )
    }
    if (tier.from > offer.maxQuantity) {
      report(
        'warning',
        'tier-out-of-reach',
        `${path}.price.tiers[${t}].from`,
        `the tier from ${tier.from} is above the maximum of ${offer.maxQuantity}`,
        'It can never be reached',
      )
    }
  }
  if (offer.price.tierMode === 'incremental' && tiers.length > 1 && (offer.takeOrPay ?? 1) < 1) {
    report(
      'note',
      'blended-minimum',
      `${path}.price.tierMode`,
      'use above the minimum costs the price of the last band, so full use is cheaper than the blended price',
      'Nothing, if that is agreed',
    )
  }
}

function checkListPrice(offer: Offer, path: string, report: Report): void {
  const { list, discounts, tiers } = offer.price
  if (list === undefined) {
    if ((discounts ?? []).length > 0)
      report(
        'warning',
        'discount-without-list',
        `${path}.price.discounts`,
        'there are discounts but no list price',
        'State the list price',
      )
    return
  }
  const net = (discounts ?? []).reduce((value, discount) => value * (1 - discount), list)
  const first = tiers[0]?.price ?? 0
  if (Math.abs(net - first) >= 0.000001) {
    report(
      'warning',
      'list-differs',
      `${path}.price.list`,
      `list price less discounts is ${Number(net.toFixed(6))}, the first tier is ${first}`,
      'Only the tier price is billed; ask which is right',
    )
  }
}

function checkOnDemand(offer: Offer, path: string, report: Report): void {
  if (offer.kind !== 'on-demand') return
  if (offer.price.tiers.length > 1)
    report('error', 'on-demand-tiers', `${path}.price.tiers`, 'on-demand capacity has one price', 'Keep one tier')
  for (const [c, charge] of (offer.charges ?? []).entries()) {
    if (charge.per !== 'accelerator-month') {
      report(
        'error',
        'on-demand-charge',
        `${path}.charges[${c}].per`,
        `on-demand capacity carries no charge per ${charge.per}`,
        'Use accelerator-month, or remove it',
      )
    }
  }
}
