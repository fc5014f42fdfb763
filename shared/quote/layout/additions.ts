// Vendors and sites that a layout adds: the tender is read as if they were in it, and they go into it with the import.
import type { Tender } from '../../tender/tender.ts'
import type { Layout } from './layout.ts'

type Added = NonNullable<Layout['additions']>

interface Additions {
  readonly vendors: readonly NonNullable<Added['vendors']>[number][]
  readonly sites: readonly NonNullable<Added['sites']>[number][]
}

/** What the layout adds and the tender does not have yet. */
export function newInTender(tender: Tender, layout: Layout): Additions {
  const vendors = layout.additions?.vendors ?? []
  const sites = layout.additions?.sites ?? []
  return {
    vendors: vendors.filter(({ id }) => !tender.vendors.some((known) => known.id === id)),
    sites: sites.filter(({ id }) => !tender.sites.some((known) => known.id === id)),
  }
}

export function withAdditions(tender: Tender, layout: Layout): Tender {
  const { vendors, sites } = newInTender(tender, layout)
  if (vendors.length + sites.length === 0) return tender
  return { ...tender, vendors: [...tender.vendors, ...vendors], sites: [...tender.sites, ...sites] }
}
