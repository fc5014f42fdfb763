// A group of records becomes offers: one, or one for each term its prices are stated for, which then exclude each other.
import { TERMS, type TermKey } from '../../tender/offer.ts'
import type { Tender } from '../../tender/tender.ts'
import { remark } from '../cell-reading.ts'
import { type Draft, emptyDraft, setAtPath } from '../draft.ts'
import type { ValuePlace } from '../draft-quote.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import { isKeptAsNote, targetOf } from '../words/targets.ts'
import type { ForeignRecord, ForeignValue, PlacedNote } from './foreign-record.ts'
import { labelDiffers } from './label-differs.ts'
import { bandsOf } from './offer-bands.ts'
import { readCharges } from './offer-charges.ts'
import { readDiscounts } from './offer-discounts.ts'
import { isOnDemandText, kindOf } from './offer-kind.ts'
import { readPowerMode } from './offer-power.ts'
import { type Band, readPrice } from './offer-price.ts'
import { readRamp } from './offer-ramp.ts'

export interface ComposedOffer {
  readonly draft: Draft
  /** By path of the offer. */
  readonly places: ReadonlyMap<string, ValuePlace>
  /** The vendor's own name for it; '' when it has none. */
  readonly stated: string
  readonly place: { readonly sheet: string; readonly address?: string }
  readonly notes: readonly PlacedNote[]
  readonly remarks: readonly PlacedRemark[]
  readonly unread: ReadonlySet<string>
  /** Offers of the same line are it at several terms. */
  readonly line: string
}

export interface ComposeContext {
  readonly tender: Tender
  /** What the file says for all offers: labels beside the tables, then what the layout fixes. */
  readonly defaults: readonly ForeignValue[]
}

/** Offers of one group of records that differ only in volume and price. `line` names the group. */
export function composeOffers(
  group: readonly ForeignRecord[],
  line: string,
  context: ComposeContext,
): readonly ComposedOffer[] {
  const [first] = group
  if (first === undefined) return []
  const own = first.values
  const holding = context.defaults.filter((value) => !stated(own, value) && !isUnread(first, value))
  const values = [...own, ...holding]
  const notes = group.flatMap((record) => record.notes)
  const base: Line = { first, values, line, notes, unread: new Set(group.flatMap((one) => [...one.unread])) }
  const bands = bandsOf(group, context.defaults)
  const terms = [...new Set(bands.map(({ price }) => price.at?.term))]
  const [offer, ...others] =
    terms.length === 0
      ? [composeOne(base, [], undefined, context)]
      : terms.map((term) =>
          composeOne(
            base,
            bands.filter(({ price }) => price.at?.term === term),
            term,
            context,
          ),
        )
  if (offer === undefined) return []
  const differing = labelDiffers(first, context.defaults)
  return [{ ...offer, remarks: [...differing, ...offer.remarks] }, ...others]
}

interface Line {
  readonly first: ForeignRecord
  readonly values: readonly ForeignValue[]
  readonly line: string
  readonly notes: readonly PlacedNote[]
  readonly unread: ReadonlySet<string>
}

/** What a record says itself comes before what the file says for all. */
function stated(own: readonly ForeignValue[], value: ForeignValue): boolean {
  return own.some(({ to, at }) => to === value.to && (at === undefined) === (value.at === undefined))
}

/** A cell that is asked about says something, only nobody knows yet what. */
function isUnread({ unread }: ForeignRecord, { to, place }: ForeignValue): boolean {
  return place.raw !== undefined && unread.has(to)
}

function pick(values: readonly ForeignValue[], to: string): ForeignValue | undefined {
  return values.find((value) => value.to === to && value.at === undefined)
}

function composeOne(
  line: Line,
  bands: readonly Band[],
  term: number | undefined,
  context: ComposeContext,
): ComposedOffer {
  const { values, first } = line
  const draft = emptyDraft()
  const places = new Map<string, ValuePlace>()
  const remarks: PlacedRemark[] = []
  const set = (path: string, value: unknown, place: ValuePlace) => {
    setAtPath(draft, path, value)
    places.set(path, place)
  }
  const setAll = (read: ReadonlyMap<string, readonly [unknown, ValuePlace]>) => {
    for (const [path, [value, place]] of read) if (!places.has(path)) set(path, value, place)
  }
  // What the layout fixes comes last: a band's end or a month's quantity is the file's own word.
  const own = values.filter(({ place }) => place.raw !== undefined)
  setTerms(own, set)
  const termPlace = bands[0]?.price.place ?? { ...first.place, address: first.place.address ?? '' }
  if (term !== undefined && term > 0) set('termMonths', term, termPlace)
  const list = pick(own, 'price.list')
  const stated = values.filter(({ to }) => to.startsWith('price.discounts'))
  const explained = readDiscounts(bands, list, stated)
  const price = readPrice({
    bands,
    list,
    discounts: explained.discounts,
    maxQuantity: typeof draft.maxQuantity === 'number' ? draft.maxQuantity : undefined,
  })
  setAll(price.values)
  const byMonth = values.filter(({ at, to }) => at?.month !== undefined && (to === 'maxQuantity' || to === 'ramp'))
  const ramp = readRamp(byMonth, pick(own, 'maxQuantity'), context.tender.start)
  setAll(ramp.values)
  setAll(readCharges(values.filter(({ to }) => to === 'charge')))
  setTerms(
    values.filter(({ to, place }) => place.raw === undefined && !places.has(to)),
    set,
  )
  const power = readPowerMode(draft, places)
  remarks.push(...price.remarks, ...explained.remarks, ...ramp.remarks, ...(power === undefined ? [] : [power]))
  if (draft.kind === undefined || isOverruled(values, draft))
    remarks.push(...setKind(line, bands, term, draft, price.unit, set))
  remarks.push(...setBlock(line, draft, places.get('maxQuantity') ?? places.get('minQuantity'), set))
  const other = leaveOutOfKind(draft, places, values)
  remarks.push(...other.remarks)
  return {
    draft,
    places,
    stated: textOf(pick(values, 'offer')) ?? '',
    place: first.place,
    notes: [...line.notes, ...explained.notes, ...other.notes],
    remarks,
    unread: line.unread,
    line: line.line,
  }
}

type SetValue = (path: string, value: unknown, place: ValuePlace) => void

/** Targets with a reader of their own. */
const readElsewhere = /^(?:price(?:\.|$)|charge$|ramp$|billingRamp$)/

/** Terms whose one cell is their value, in the units of the offer. */
function setTerms(values: readonly ForeignValue[], set: SetValue): void {
  const done = new Set<string>()
  for (const value of values) {
    const { to, place } = value
    if (targetOf(to)?.belongs !== 'offer' || isKeptAsNote(to) || value.at !== undefined || done.has(to)) continue
    if (readElsewhere.test(to) && to !== 'price.tierMode' && !Array.isArray(value.value)) continue
    done.add(to)
    set(to, value.value, place)
  }
}

/** On demand for the whole table by the layout, but this line has a term in a cell of its own. */
function isOverruled(values: readonly ForeignValue[], draft: Draft): boolean {
  const kind = pick(values, 'kind')
  const term = pick(values, 'termMonths')
  return (
    draft.kind === 'on-demand' &&
    kind?.place.raw === undefined &&
    term?.place.raw !== undefined &&
    draft.termMonths !== undefined
  )
}

function setKind(
  line: Line,
  bands: readonly Band[],
  term: number | undefined,
  draft: Draft,
  unit: Parameters<typeof kindOf>[0]['unit'],
  set: SetValue,
): readonly PlacedRemark[] {
  const texts = [...bands.map(({ price }) => price.header), ...line.notes.map(({ text }) => text)]
  const saysOnDemand = term === 0 || texts.some(isOnDemandText)
  const read = kindOf({ unit, hasTerm: draft.termMonths !== undefined, saysOnDemand })
  const { first } = line
  if (read === undefined) return []
  set('kind', read.kind, { sheet: first.place.sheet, address: first.place.address ?? '' })
  const what = `it is read as ${read.kind}, because ${read.why}`
  return [placeRemark(first.place, remark('note', 'kind-read', what, 'None, if it is right'))]
}

/** What is counted in nodes is had in whole nodes, when the vendor states no blocks of its own. */
function setBlock(
  { first }: Line,
  draft: Draft,
  place: ValuePlace | undefined,
  set: SetValue,
): readonly PlacedRemark[] {
  const size = first.wholeNodes
  if (size === undefined || size <= 1 || place === undefined || draft.blockSize !== undefined || draft.kind !== 'lease')
    return []
  set('blockSize', size, place)
  const what = `quantities are counted in nodes of ${size} accelerators, so they are awarded in blocks of ${size}`
  return [placeRemark(place, remark('note', 'block-of-node', what, 'None, if it is right'))]
}

/** A term on every row of a mixed table says nothing of the rows of another kind: there it is a note. */
function leaveOutOfKind(
  draft: Draft,
  places: Map<string, ValuePlace>,
  values: readonly ForeignValue[],
): { readonly notes: readonly PlacedNote[]; readonly remarks: readonly PlacedRemark[] } {
  const kind = draft.kind
  const foreign = (Object.keys(draft) as TermKey[]).filter(
    (key) => typeof kind === 'string' && TERMS[key]?.kinds.every((known) => known !== kind),
  )
  const found = foreign.map((key) => {
    const term = TERMS[key]
    const own = [...places].filter(([path]) => path.split(/[.[]/)[0] === key).map(([, place]) => place)
    delete draft[key]
    for (const path of [...places.keys()]) if (path.split(/[.[]/)[0] === key) places.delete(path)
    const stated = [...new Map(own.map((place) => [`${place.sheet}!${place.address}`, place])).values()]
    const notes = stated.flatMap((place): readonly PlacedNote[] => {
      const header = values.find((value) => value.place === place)?.header ?? term.label
      return place.raw === undefined || place.raw.trim() === ''
        ? []
        : [{ label: header, text: place.raw.trim(), place }]
    })
    const what = `${term.label.toLowerCase()} does not apply to ${String(kind)} offers and is ${notes.length === 0 ? 'left out' : 'kept as a note'}`
    const told = remark('warning', 'term-of-other-kind', what, 'Correct the kind if it is another')
    return { notes, remarks: stated.slice(0, 1).map((place) => placeRemark(place, told)) }
  })
  return { notes: found.flatMap(({ notes }) => notes), remarks: found.flatMap(({ remarks }) => remarks) }
}

function textOf(value: ForeignValue | undefined): string | undefined {
  return typeof value?.value === 'string' ? value.value : undefined
}
