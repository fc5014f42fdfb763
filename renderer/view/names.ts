// The names of vendors, sites, regions, families and offers of a tender by their ids, and lists of them to choose from.
import type { RuleContext } from '../../shared/tender/rules/rule.ts'
import type { Tender } from '../../shared/tender/tender.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** Name of a vendor, workload, site or accelerator by id; other ids stand for themselves. */
export function namesOf(tender: Tender): (id: string) => string {
  const names = new Map(
    [...tender.accelerators, ...tender.sites, ...tender.workloads, ...tender.vendors].map((thing) => [
      thing.id,
      thing.name ?? thing.id,
    ]),
  )
  return (id) => names.get(id) ?? id
}

export function ruleContextOf(tender: Tender, locale: string): RuleContext {
  return { currency: tender.currency, start: tender.start, locale, nameOf: namesOf(tender) }
}

export type ChoiceSource =
  | 'accelerator'
  | 'class'
  | 'currency'
  | 'failure-group'
  | 'family'
  | 'group'
  | 'offer'
  | 'region'
  | 'site'
  | 'vendor'
  | 'workload'

/** What a field that names something may name, in the document's order, each once. */
export function choicesOf(tender: Tender, source: ChoiceSource): readonly Choice[] {
  switch (source) {
    case 'vendor':
      return named(tender.vendors)
    case 'workload':
      return named(tender.workloads)
    case 'accelerator':
      return named(tender.accelerators)
    case 'site':
      return tender.sites.map((site) => ({ value: site.id, label: `${site.name ?? site.id} · ${site.region}` }))
    case 'region':
      return plain([...tender.sites.map((site) => site.region), ...tender.workloads.flatMap((w) => w.regions ?? [])])
    case 'family':
      return plain(tender.accelerators.map((accelerator) => accelerator.family))
    case 'class':
      return plain(tender.vendors.flatMap((vendor) => vendor.class ?? []))
    case 'group':
      return plain([
        ...tender.vendors.flatMap((vendor) => vendor.group ?? []),
        ...tender.sites.flatMap((site) => site.failureGroups ?? []),
      ])
    case 'failure-group':
      return plain(tender.sites.flatMap((site) => site.failureGroups ?? []))
    case 'currency':
      return plain([tender.currency, ...Object.keys(tender.fx)])
    case 'offer': {
      const nameOf = namesOf(tender)
      const vendors = new Map(tender.quotes.flatMap((q) => q.offers.map((offer) => [offer.id, q.vendor] as const)))
      return [...vendors].map(([id, vendor]) => ({ value: id, label: `${id} · ${nameOf(vendor)}` }))
    }
  }
}

function named(things: readonly { readonly id: string; readonly name?: string | undefined }[]): readonly Choice[] {
  return things.map(({ id, name }) => ({ value: id, label: name ?? id }))
}

function plain(values: readonly string[]): readonly Choice[] {
  return [...new Set(values)].map((value) => ({ value, label: value }))
}
