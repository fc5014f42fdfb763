// Vendors as rows of a grid: who they are, and what they have quoted.
import type { Tender } from '../../shared/tender/tender.ts'
import type { Vendor } from '../../shared/tender/vendor.ts'

export interface VendorRow {
  readonly vendor: Vendor
  readonly name: string
  readonly sites: number
  /** Newest round quoted; null without a quote. */
  readonly round: number | null
  /** In the newest round. */
  readonly offers: number
  readonly validUntil: string | null
}

export function vendorRows(tender: Tender): readonly VendorRow[] {
  return tender.vendors.map((vendor) => {
    const quotes = tender.quotes.filter((quote) => quote.vendor === vendor.id)
    const round = quotes.length === 0 ? null : Math.max(...quotes.map((quote) => quote.round ?? 1))
    const newest = quotes.filter((quote) => (quote.round ?? 1) === round)
    return {
      vendor,
      name: vendor.name ?? vendor.id,
      sites: tender.sites.filter((site) => site.vendor === vendor.id).length,
      round,
      offers: newest.reduce((sum, quote) => sum + quote.offers.length, 0),
      validUntil: newest.flatMap((quote) => quote.validUntil ?? []).sort()[0] ?? null,
    }
  })
}
