// A tender with one price of the market moved by a factor: what a flip point asks about.
import type { Offer } from '../tender/offer.ts'
import type { Quote } from '../tender/quote.ts'
import type { Tender } from '../tender/tender.ts'

/**
 * `rent`: prices of leases and colocation that are still to be signed. `tariff`: energy by the kWh, of offers and sites. `utilisation`: demand
 * of every workload. `capital`: prices of hardware and builds still to be signed. `on-demand`: prices by the hour.
 */
export const drivers = ['rent', 'tariff', 'utilisation', 'capital', 'on-demand'] as const
export type Driver = (typeof drivers)[number]

/** Offers whose prices a driver moves. */
export const pricedKinds: { readonly [D in Driver]?: ReadonlySet<Offer['kind']> } = {
  rent: new Set(['lease', 'colocation']),
  capital: new Set(['hardware', 'build']),
  'on-demand': new Set(['on-demand']),
}

/** A copy of the tender with a driver multiplied by `factor`; unit prices are kept to the millionth, as quotes state them. */
export function moveDriver(tender: Tender, driver: Driver, factor: number): Tender {
  if (driver === 'utilisation') {
    const demand = tender.demand.map((row) => ({ ...row, quantity: row.quantity.map((one) => one * factor) }))
    return { ...tender, demand }
  }
  if (driver === 'tariff') {
    const sites = tender.sites.map((site) =>
      site.tariff === undefined ? site : { ...site, tariff: toMillionth(site.tariff * factor) },
    )
    return {
      ...tender,
      sites,
      quotes: tender.quotes.map((quote) => withOffers(quote, (offer) => moveTariff(offer, factor))),
    }
  }
  const kinds = pricedKinds[driver]
  const quotes = tender.quotes.map((quote) =>
    withOffers(quote, (offer) =>
      kinds?.has(offer.kind) === true && offer.awarded === undefined ? movePrice(offer, factor) : offer,
    ),
  )
  return { ...tender, quotes }
}

function withOffers(quote: Quote, edit: (offer: Offer) => Offer): Quote {
  return { ...quote, offers: quote.offers.map(edit) }
}

function moveTariff(offer: Offer, factor: number): Offer {
  const { power } = offer
  return power?.tariff === undefined
    ? offer
    : { ...offer, power: { ...power, tariff: toMillionth(power.tariff * factor) } }
}

function movePrice(offer: Offer, factor: number): Offer {
  const tiers = offer.price.tiers.map((tier) => ({ ...tier, price: toMillionth(tier.price * factor) }))
  return { ...offer, price: { ...offer.price, tiers } }
}

function toMillionth(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
