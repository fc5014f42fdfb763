// Every id is unique where it must be, and points at something that exists.
import { compareIds } from '../active-offers.ts'
import type { Tender } from '../tender.ts'
import type { Report } from './report.ts'

/** Ids, references between parts, and rates for every currency quoted. */
export function checkReferences(tender: Tender, report: Report): void {
  for (const list of [
    'accelerators',
    'workloads',
    'vendors',
    'sites',
    'quotes',
    'awardScenarios',
    'scenarios',
  ] as const) {
    const ids = (tender[list] ?? []).map((item) => item.id)
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) < index)
        report('error', 'duplicate-id', `${list}[${index}].id`, `${id} stands twice`, 'Give each its own id')
    }
  }
  const vendors = new Set(tender.vendors.map((vendor) => vendor.id))
  for (const [s, site] of tender.sites.entries()) {
    if (site.vendor !== undefined && !vendors.has(site.vendor)) {
      report(
        'error',
        'unknown-vendor',
        `sites[${s}].vendor`,
        unknown('vendor', site.vendor, vendors),
        'Add the vendor or correct the id',
      )
    }
  }
  for (const [q, quote] of tender.quotes.entries()) {
    if (!vendors.has(quote.vendor)) {
      report(
        'error',
        'unknown-vendor',
        `quotes[${q}].vendor`,
        unknown('vendor', quote.vendor, vendors),
        'Add the vendor or correct the id',
      )
    }
    if (quote.currency !== tender.currency && tender.fx[quote.currency] === undefined) {
      report(
        'error',
        'no-fx',
        `quotes[${q}].currency`,
        `there is no exchange rate for ${quote.currency}`,
        `Add fx.${quote.currency}.rate: ${tender.currency} per 1 ${quote.currency}`,
      )
    }
  }
  checkOfferIds(tender, report)
  checkOfferReferences(tender, report)
}

function checkOfferIds(tender: Tender, report: Report): void {
  const seen = new Map<string, string>()
  const owner = new Map<string, string>()
  const corrected = new Set(tender.quotes.map((quote) => quote.corrects))
  for (const [q, quote] of tender.quotes.entries()) {
    for (const [o, offer] of quote.offers.entries()) {
      const path = `quotes[${q}].offers[${o}].id`
      const key = `${quote.round ?? 1}\u0000${offer.id}`
      // A correction repeats the offers of the quote it puts right.
      if (corrected.has(quote.id)) continue
      if (seen.has(key)) {
        report(
          'error',
          'duplicate-offer',
          path,
          `offer ${offer.id} stands twice in round ${quote.round ?? 1}`,
          `Rename it; the other is ${seen.get(key)}`,
        )
      }
      seen.set(key, path)
      const vendor = owner.get(offer.id)
      if (vendor !== undefined && vendor !== quote.vendor) {
        report(
          'error',
          'offer-of-two',
          path,
          `offer ${offer.id} belongs to ${vendor} already`,
          'Offer ids are unique across vendors',
        )
      }
      owner.set(offer.id, vendor ?? quote.vendor)
    }
  }
}

function checkOfferReferences(tender: Tender, report: Report): void {
  const accelerators = new Set(tender.accelerators.map((accelerator) => accelerator.id))
  const sites = new Map(tender.sites.map((site) => [site.id, site]))
  const offers = new Set(tender.quotes.flatMap((quote) => quote.offers.map((offer) => offer.id)))
  for (const [q, quote] of tender.quotes.entries()) {
    for (const [o, offer] of quote.offers.entries()) {
      const path = `quotes[${q}].offers[${o}]`
      if (offer.accelerator !== undefined && !accelerators.has(offer.accelerator)) {
        report(
          'error',
          'unknown-accelerator',
          `${path}.accelerator`,
          unknown('accelerator', offer.accelerator, accelerators),
          'Add the accelerator or correct the id',
        )
      }
      for (const id of offer.sites ?? (offer.site === undefined ? [] : [offer.site])) {
        const site = sites.get(id)
        if (site === undefined)
          report(
            'error',
            'unknown-site',
            `${path}.site`,
            unknown('site', id, sites.keys()),
            'Add the site or correct the id',
          )
        else if (site.vendor !== undefined && site.vendor !== quote.vendor && offer.kind !== 'hardware') {
          report(
            'warning',
            'foreign-site',
            `${path}.site`,
            `site ${id} belongs to ${site.vendor}, the quote to ${quote.vendor}`,
            'Check that it is meant',
          )
        }
      }
      for (const id of offer.requires ?? []) {
        if (!(offer.excludes ?? []).includes(id)) continue
        const what = `the offer needs ${id} and rules it out, so it can never be awarded`
        report('error', 'needs-and-excludes', `${path}.excludes`, what, 'Remove it from one of the two')
      }
      for (const list of ['requires', 'excludes'] as const) {
        for (const id of offer[list] ?? []) {
          if (!offers.has(id))
            report('error', 'unknown-offer', `${path}.${list}`, unknown('offer', id, offers), 'Correct the id')
          if (id === offer.id)
            report('error', 'self-reference', `${path}.${list}`, 'the offer names itself', 'Remove it')
        }
      }
    }
  }
}

/** `there is no vendor "acem"; the nearest is "acme"`. */
export function unknown(what: string, id: string, known: Iterable<string>): string {
  const nearest = [...known]
    .map((candidate) => ({ candidate, distance: editDistance(id.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || compareIds(a.candidate, b.candidate))[0]
  const hint =
    nearest !== undefined && nearest.distance <= Math.max(2, id.length / 3)
      ? `; the nearest is "${nearest.candidate}"`
      : ''
  return `there is no ${what} "${id}"${hint}`
}

/** Levenshtein distance, for suggestions among a few short ids. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
