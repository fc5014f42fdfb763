// A tender as one vendor may know it: what was published to all, and the vendor's own quotes, sites and name.
import type { Offer } from '../../tender/offer.ts'
import type { Quote } from '../../tender/quote.ts'
import type { Tender } from '../../tender/tender.ts'

/**
 * Whatever is computed from this cannot follow from another vendor's data, from demand, budget or exchange rates. Sites without a vendor are the
 * buyer's own and published with bid sheets. Quotes keep their order; `quoteAt` gives the place each has in the whole tender.
 */
export function vendorTender(
  tender: Tender,
  vendor: string,
): { readonly tender: Tender; readonly quoteAt: readonly number[] } {
  const own = tender.quotes.flatMap((quote, at) => (quote.vendor === vendor ? [{ quote, at }] : []))
  const sites = tender.sites.filter((site) => site.vendor === undefined || site.vendor === vendor)
  const known = {
    sites: new Set(sites.map(({ id }) => id)),
    offers: new Set(own.flatMap(({ quote }) => quote.offers.map(({ id }) => id))),
  }
  const { schema, id, name, currency, start, months, signingDate, roundLimits, accelerators } = tender
  return {
    tender: {
      schema,
      id,
      name,
      currency,
      start,
      months,
      ...(signingDate === undefined ? {} : { signingDate }),
      ...(roundLimits === undefined ? {} : { roundLimits }),
      accelerators,
      discountRate: 0,
      fx: {},
      workloads: [],
      demand: [],
      vendors: tender.vendors
        .filter((one) => one.id === vendor)
        .map((one) => ({ id: one.id, ...(one.name === undefined ? {} : { name: one.name }) })),
      sites,
      quotes: own.map(({ quote }) => ({ ...quote, offers: quote.offers.map((offer) => ownOffer(offer, known)) })),
    },
    quoteAt: own.map(({ at }) => at),
  }
}

/**
 * The offer without what it says of anybody else: the buyer may have tied it to another vendor's offer, or placed hardware at another's site. Whether
 * that offer or site exists makes no difference, so that nothing can be told from its absence.
 */
function ownOffer(
  offer: Quote['offers'][number],
  known: { readonly sites: ReadonlySet<string>; readonly offers: ReadonlySet<string> },
): Offer {
  const { site, sites, requires, excludes, ...rest } = offer
  const kept = (list: readonly string[] | undefined, of: ReadonlySet<string>) => {
    const found = list?.filter((id) => of.has(id)) ?? []
    return found.length === 0 ? undefined : found
  }
  const own = {
    site: site !== undefined && known.sites.has(site) ? site : undefined,
    sites: kept(sites, known.sites),
    requires: kept(requires, known.offers),
    excludes: kept(excludes, known.offers),
  }
  return {
    ...rest,
    ...(own.site === undefined ? {} : { site: own.site }),
    ...(own.sites === undefined ? {} : { sites: own.sites }),
    ...(own.requires === undefined ? {} : { requires: own.requires }),
    ...(own.excludes === undefined ? {} : { excludes: own.excludes }),
  }
}
