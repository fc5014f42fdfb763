// Accelerators, sites and vendors by a vendor's own words: the same name in another spelling is taken and said, anything else asked.
import { accept, ask, type CellReading, remark } from '../cell-reading.ts'
import type { NamedThing } from '../read-value.ts'
import { foldText, tokenise } from './fold-text.ts'
import type { ForeignContext, NamedSite } from './foreign-field.ts'

/** Words that name no product, place or company by themselves. */
const emptyWords = new Set(
  'the gpu gpus accelerator nvidia amd intel google tensor core system server node region zone az dc datacenter data centre center site campus gmbh ag inc llc ltd limited corp corporation co sa sas sarl bv nv plc srl spa kg se group holding company'.split(
    ' ',
  ),
)

/** The words of a name as sets: `h100-sxm5` is h100 and sxm5. */
function words(text: string): readonly string[] {
  const all = tokenise(foldText(text))
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.text)
  const telling = all.filter((word) => !emptyWords.has(word))
  return telling.length > 0 ? telling : all
}

function plain(text: string): string {
  return words(text).join('')
}

function namesOf(thing: NamedThing): readonly string[] {
  return [thing.id, ...(thing.name === undefined ? [] : [thing.name])]
}

function holds(outer: readonly string[], inner: readonly string[]): boolean {
  return inner.length > 0 && inner.every((word) => outer.includes(word))
}

/** Things that a text names: by id or name as they stand; else in another spelling; else by whole words of a name. */
export function matchesOf<T extends NamedThing>(text: string, things: readonly T[]): readonly T[] {
  const trimmed = text.trim()
  const same = things.filter((thing) => namesOf(thing).includes(trimmed))
  if (same.length > 0) return same
  const alike = things.filter((thing) => namesOf(thing).some((name) => plain(name) === plain(text)))
  if (alike.length > 0) return alike
  const said = words(text)
  return things.filter((thing) => namesOf(thing).some((name) => holds(said, words(name)) || holds(words(name), said)))
}

function choose<T extends NamedThing>(
  text: string,
  things: readonly T[],
  code: string,
  noun: string,
): CellReading<string> {
  const meant = matchesOf(text, things)
  const [only] = meant
  const shown = text.trim()
  if (only !== undefined && meant.length === 1) {
    if (namesOf(only).includes(shown)) return accept(only.id)
    return accept(
      only.id,
      remark('warning', 'other-spelling', `“${shown}” is read as ${only.id}`, 'None, if it is right'),
    )
  }
  const several = meant.map((thing) => thing.id).join(' or ')
  return meant.length > 1
    ? ask(code, `“${shown}” may be ${several}`, `Choose which ${noun} is meant`)
    : ask(
        code,
        `“${shown}” is no ${noun} of this tender`,
        `Choose which ${noun} it is, add it, or leave such lines out`,
      )
}

export function readAcceleratorName(text: string, context: ForeignContext): CellReading<string> {
  return choose(text, context.accelerators, 'accelerator', 'accelerator')
}

export function readVendorName(text: string, context: ForeignContext): CellReading<string> {
  return choose(text, context.vendors, 'vendor', 'vendor')
}

function sitesOf(context: ForeignContext): readonly NamedSite[] {
  const { vendor } = context
  return vendor === undefined
    ? context.sites
    : context.sites.filter((site) => site.vendor === undefined || site.vendor === vendor)
}

export function readSiteName(text: string, context: ForeignContext): CellReading<string> {
  return choose(text, sitesOf(context), 'site', 'site')
}

/** A site by its own name, or by the region it lies in when no other site of the vendor lies there. */
export function readPlace(text: string, context: ForeignContext): CellReading<string> {
  const sites = sitesOf(context)
  if (matchesOf(text, sites).length > 0) return readSiteName(text, context)
  const inRegion = sites.filter((site) => plain(site.region) === plain(text) || holds(words(text), words(site.region)))
  const [only] = inRegion
  const shown = text.trim()
  if (only !== undefined && inRegion.length === 1) {
    return accept(
      only.id,
      remark(
        'warning',
        'by-region',
        `“${shown}” is read as ${only.id}, the one site in ${only.region}`,
        'None, if it is right',
      ),
    )
  }
  return inRegion.length > 1
    ? ask('site', `“${shown}” may be ${inRegion.map((site) => site.id).join(' or ')}`, 'Choose which site is meant')
    : ask(
        'site',
        `“${shown}” is no site or region of this tender`,
        'Choose which site it is, add it, or leave such lines out',
      )
}
