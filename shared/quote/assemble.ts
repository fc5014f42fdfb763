// Cells become a part of a quote: values set at their paths, lists without gaps, no item half filled.

import { isBlank } from '../sheet/cell.ts'
import { ask, remark } from './cell-reading.ts'
import { type Draft, emptyDraft, setAtPath, valueAtPath } from './draft.ts'
import type { ColumnCell } from './offer-rows.ts'
import { type PlacedRemark, placeRemark } from './placed-remark.ts'
import { type ReadingContext, readValue } from './read-value.ts'

export interface Assembly {
  readonly draft: Draft
  readonly remarks: PlacedRemark[]
  /** Paths whose cell holds something that could not be used. */
  readonly unread: ReadonlySet<string>
}

/** Reads every filled cell and sets its value; `owner` is named in each remark: `Take-or-pay of lease-1`. */
export function readCells(cells: ReadonlyMap<string, ColumnCell>, owner: string, context: ReadingContext): Assembly {
  const draft = emptyDraft()
  const remarks: PlacedRemark[] = []
  const unread = new Set<string>()
  for (const [path, place] of cells) {
    const { cell, column } = place
    if (cell === undefined || isBlank(cell)) continue
    const reading = readValue(cell, column, context)
    remarks.push(...reading.remarks.map((found) => placeRemark(at(place), found, aboutCell(place, owner))))
    if (reading.value === undefined) unread.add(path)
    else setAtPath(draft, path, reading.value)
  }
  return { draft, remarks, unread }
}

export function aboutCell(place: ColumnCell, owner: string): string {
  return owner === '' ? place.column.label : `${place.column.label} of ${owner}`
}

export function at(place: ColumnCell): { readonly sheet: string; readonly address: string } {
  return { sheet: place.sheet, address: place.address }
}

/** Required parts that are empty although their item has values; cells that could not be read are reported already. */
export function missingParts(
  assembly: Assembly,
  cells: ReadonlyMap<string, ColumnCell>,
  owner: string,
): readonly PlacedRemark[] {
  return [...cells].flatMap(([path, place]) => {
    const parent = parentPath(path)
    const begun = parent === '' ? false : valueAtPath(assembly.draft, parent) !== undefined
    if (!place.column.required || !begun || isThere(assembly, path)) return []
    return [placeRemark(at(place), missing(owner === '' ? '' : ` of ${owner}`, place.column.label))]
  })
}

export function missing(ofOwner: string, label: string) {
  return remark(
    'question',
    'value-missing',
    `${label}${ofOwner} is missing`,
    'Fill it in, or clear what stands beside it if it is not offered',
  )
}

export function isThere(assembly: Assembly, path: string): boolean {
  return assembly.unread.has(path) || valueAtPath(assembly.draft, path) !== undefined
}

/** `price.tiers[1].from` → `price.tiers[1]`; '' for a plain term and for items of a plain list. */
function parentPath(path: string): string {
  const dot = path.lastIndexOf('.')
  return dot < 0 ? '' : path.slice(0, dot)
}

/** Lists with a hole before a filled item: reported, and taken out of the draft. */
export function takeOutGaps(
  assembly: Assembly,
  cells: ReadonlyMap<string, ColumnCell>,
  owner: string,
): readonly PlacedRemark[] {
  const remarks: PlacedRemark[] = []
  const visit = (value: unknown, path: string): boolean => {
    if (typeof value !== 'object' || value === null) return true
    if (!Array.isArray(value)) {
      return Object.entries(value).every(([key, inner]) => visit(inner, path === '' ? key : `${path}.${key}`))
    }
    for (let index = 0; index < value.length; index += 1) {
      const here = `${path}[${index}]`
      if (value[index] !== undefined) {
        if (!visit(value[index], here)) return false
        continue
      }
      const place = [...cells].find(([candidate]) => candidate === here || candidate.startsWith(`${here}.`))?.[1]
      const unread = [...assembly.unread].some((candidate) => candidate === here || candidate.startsWith(`${here}.`))
      if (place !== undefined && !unread) {
        const found = ask('gap', 'it is empty, but a later one is filled', 'Fill it in, or move the later ones forward')
        remarks.push(...found.remarks.map((one) => placeRemark(at(place), one, aboutCell(place, owner))))
      }
      return false
    }
    return true
  }
  for (const term of Object.keys(assembly.draft)) {
    if (!visit(assembly.draft[term], term)) delete assembly.draft[term]
  }
  return remarks
}
