// Vendors and sites that confirmed layouts add to the tender, as edits that go with the import.
import type { Layout } from '../../shared/quote/layout/layout.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import type { DocumentEdit } from '../store/store.ts'

/** Appends what the tender does not have yet, each once; a layout used before adds nothing again. */
export function additionEdits(
  tender: Pick<Tender, 'vendors' | 'sites'>,
  layouts: readonly Layout[],
): readonly DocumentEdit[] {
  const vendors = layouts.flatMap(({ additions }) => additions?.vendors ?? [])
  const sites = layouts.flatMap(({ additions }) => additions?.sites ?? [])
  return [...appended('vendors', tender.vendors, vendors), ...appended('sites', tender.sites, sites)]
}

interface Named {
  readonly id: string
}

function appended(list: string, present: readonly Named[], wanted: readonly Named[]): readonly DocumentEdit[] {
  const known = new Set(present.map(({ id }) => id))
  const fresh = wanted.filter(({ id }) => {
    if (known.has(id)) return false
    known.add(id)
    return true
  })
  return fresh.map((value, index) => ({ path: `${list}[${present.length + index}]`, value }))
}
