// The records of one vendor become its offers, with ids, exclusions and the cells their values come from.
import type { Offer } from '../../tender/offer.ts'
import type { Tender } from '../../tender/tender.ts'
import { remark } from '../cell-reading.ts'
import { valueAtPath } from '../draft.ts'
import type { ValuePlace } from '../draft-quote.ts'
import { mostOffers } from '../offer-rows.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import { type ComposedOffer, composeOffers } from './compose-offers.ts'
import { finishOffer, type Lacking } from './finish-offer.ts'
import type { ForeignValue } from './foreign-record.ts'
import { groupBands } from './group-bands.ts'
import { offerIds } from './offer-ids.ts'
import type { TableInFile } from './place-layout.ts'
import { pricelessLines } from './priceless-lines.ts'
import type { RecordReading } from './read-records.ts'
import { excludedOffers, openTermLines, type TermLines } from './term-lines.ts'

export interface TableLacking extends Lacking {
  /** Path of the layout's table. */
  readonly table: string
  /** Id; '' while nobody knows. */
  readonly vendor: string
  /** Of an offer none of whose lines has a price: what the layout can leave them out by. */
  readonly priceless?: readonly string[]
}

export interface VendorOffers {
  readonly offers: readonly Offer[]
  /** By path of the quote. */
  readonly places: ReadonlyMap<string, ValuePlace>
  readonly remarks: readonly PlacedRemark[]
  readonly lacking: readonly TableLacking[]
  readonly terms: readonly TermLines[]
}

export function vendorOffers(
  vendor: string,
  records: readonly RecordReading[],
  defaultsOf: (table: TableInFile) => readonly ForeignValue[],
  tender: Tender,
): VendorOffers {
  const remarks: PlacedRemark[] = []
  const tables = [...new Set(records.map(({ table }) => table))]
  const groups = tables.flatMap((table, t) =>
    groupBands(records.filter((record) => record.table === table)).map((group, g) => ({
      table,
      group,
      // The lines of a table of terms and volumes alone are one line at several terms, for each accelerator across.
      line: group.every(isOnlyTerms) ? `${t} of ${group[0]?.across ?? ''}` : `${t} ${g}`,
    })),
  )
  const linesOf = new Map(tables.map((table) => [table, pricelessLines(table, records)]))
  const all = groups.flatMap(({ table, group, line }) =>
    composeOffers(group, line, { tender, defaults: defaultsOf(table) }).map((composed) => ({
      table,
      composed,
      priceless: linesOf.get(table)?.(group),
    })),
  )
  const composed = all.slice(0, mostOffers)
  const [first] = all
  if (first !== undefined && all.length > mostOffers) {
    remarks.push(placeRemark({ sheet: first.composed.place.sheet }, tooMany(vendor)))
  }
  const earlier = new Set(
    tender.quotes.filter((quote) => quote.vendor === vendor).flatMap((quote) => quote.offers.map(({ id }) => id)),
  )
  const named = offerIds(
    composed.map(({ composed: one }) =>
      identityOf(
        vendor === '' ? 'unknown' : vendor,
        one,
        composed.map((other) => other.composed),
      ),
    ),
    earlier,
  )
  remarks.push(...named.remarks)
  const excludes = excludedOffers(composed)
  const offers: Offer[] = []
  const places = new Map<string, ValuePlace>()
  const lacking: TableLacking[] = []
  for (const [index, { table, composed: one, priceless }] of composed.entries()) {
    const id = named.ids[index] ?? ''
    const excluded = excludes[index] ?? []
    const finished = finishOffer(
      one,
      id,
      excluded.map((at) => named.ids[at] ?? ''),
    )
    remarks.push(...finished.remarks)
    const about = { table: table.path, vendor, ...(priceless === undefined ? {} : { priceless }) }
    lacking.push(...finished.lacking.map((lack) => ({ ...lack, ...about })))
    if (finished.offer === undefined) continue
    for (const [path, place] of finished.places) places.set(`offers[${offers.length}].${path}`, place)
    offers.push(finished.offer)
  }
  return { offers, places, remarks, lacking, terms: openTermLines(composed, named.ids, vendor) }
}

const ofMatrix: ReadonlySet<string> = new Set(['termMonths', 'price', 'volume', 'price.list', 'kind'])

/** Nothing but a term and prices stands in the record: what is offered is said for the whole table. */
function isOnlyTerms({ values, across }: RecordReading): boolean {
  const own = values.map(({ to }) => to).filter((to) => to !== 'accelerator' || across === undefined)
  return own.includes('termMonths') && own.includes('price') && own.every((to) => ofMatrix.has(to))
}

function tooMany(vendor: string) {
  const whose = vendor === '' ? '' : ` of ${vendor}`
  const what = `the file has more than ${mostOffers} offers${whose}; only the first ${mostOffers} are read`
  return remark('error', 'too-many-offers', what, 'Leave out what is no offer')
}

const shortKinds: Readonly<Record<string, string>> = {
  'on-demand': 'od',
  colocation: 'colo',
  hardware: 'buy',
  build: 'build',
}

/** Accelerator, site and term; a term stands behind a stated name when one line has several. */
function identityOf(vendor: string, one: ComposedOffer, all: readonly ComposedOffer[]) {
  const text = (path: string) => {
    const value = valueAtPath(one.draft, path)
    return value === undefined ? '' : String(value)
  }
  const term = text('termMonths') === '' ? '' : `${text('termMonths')}m`
  const kind = shortKinds[text('kind')] ?? ''
  const several = all.some((other) => other !== one && other.line === one.line)
  const stated = one.stated === '' || !several ? one.stated : [one.stated, term || kind].join('-')
  const site = text('site').toLowerCase().startsWith(`${vendor.toLowerCase()}-`)
    ? text('site').slice(vendor.length + 1)
    : text('site')
  return { vendor, stated, parts: [text('accelerator'), site, term, kind], place: one.place }
}
