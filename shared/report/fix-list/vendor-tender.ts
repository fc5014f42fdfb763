// A tender as one vendor may know it: what was published to all, and the vendor's own quotes, sites and name.
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
      sites: tender.sites.filter((site) => site.vendor === undefined || site.vendor === vendor),
      quotes: own.map(({ quote }) => quote),
    },
    quoteAt: own.map(({ at }) => at),
  }
}
