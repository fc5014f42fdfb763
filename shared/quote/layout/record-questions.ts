// Questions that reading the records brings up: words the tender does not know, units that are open, whose offers they are, and what every offer lacks.

import { documentPath, parseDocumentPath } from '../../tender/document-path.ts'
import { TERMS } from '../../tender/offer.ts'
import type { Tender } from '../../tender/tender.ts'
import { offerKinds } from '../../tender/term.ts'
import type { NamedThing } from '../read-value.ts'
import { matchesOf } from '../words/foreign-name.ts'
import { targetOf } from '../words/targets.ts'
import { type LayoutUnit, priceLayoutUnits } from '../words/units.ts'
import { labelOf } from './field-meaning.ts'
import { chargeUnits } from './offer-charges.ts'
import { slug } from './offer-ids.ts'
import type { LayoutInFile, TableInFile } from './place-layout.ts'
import type { LayoutEdit, LayoutQuestion, QuestionOption } from './proposal.ts'
import type { OpenCell } from './read-records.ts'
import type { TermLines } from './term-lines.ts'
import { termsQuestions } from './terms-questions.ts'
import type { TableLacking } from './vendor-offers.ts'

export interface OpenPoints {
  readonly cells: readonly OpenCell[]
  readonly lacking: readonly TableLacking[]
  /** Lines that differ only in term. */
  readonly terms: readonly TermLines[]
  /** Tables whose offers are nobody's. */
  readonly vendorless: readonly TableInFile[]
}

const mostCells = 50
/** Words asked about one by one; a file with more is about something else. */
const mostWords = 40

export function recordQuestions(
  open: OpenPoints,
  placed: LayoutInFile,
  tender: Tender,
  file: string,
): readonly LayoutQuestion[] {
  return [
    ...vendorQuestion(open.vendorless, placed, tender, file),
    ...cellQuestions(open.cells, placed, tender, file),
    ...lackQuestions(open.lacking, placed, file),
    ...termsQuestions(open.terms, file),
  ]
}

function vendorQuestion(
  tables: readonly TableInFile[],
  placed: LayoutInFile,
  tender: Tender,
  file: string,
): readonly LayoutQuestion[] {
  const [first] = tables
  if (first === undefined) return []
  const known = tender.vendors.map(
    ({ id, name }): QuestionOption => ({ label: name ?? id, edits: [{ path: 'vendor', value: id }] }),
  )
  // Sheets called after vendors give the name; else the file's.
  const source = first.layout.vendor?.from === 'sheet-name' ? first.found.sheet : file
  const name = source
    .replace(/\.[a-z]{3,4}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim()
    .slice(0, 60)
  return [
    {
      id: 'vendor',
      code: 'vendor',
      what: 'Whose offers are these?',
      where: { kind: 'cell', file, sheet: first.found.sheet },
      cells: [],
      options: [...known, addVendor(name, placed, tender)],
    },
  ]
}

function addVendor(name: string, placed: LayoutInFile, tender: Tender): QuestionOption {
  const id = slug(name).slice(0, 60) || 'new-vendor'
  const list = [...(placed.layout.additions?.vendors ?? []), { id, name: name === '' ? id : name }]
  const known = tender.vendors.some((vendor) => vendor.id === id)
  const use = { path: 'vendor', value: id }
  return {
    label: `add “${name}” as a new vendor`,
    edits: known ? [use] : [{ path: 'additions.vendors', value: list }, use],
  }
}

const knownKinds: readonly string[] = ['accelerator', 'site', 'vendor']

/** One question a word; doubts about a unit are one a field. */
function cellQuestions(
  cells: readonly OpenCell[],
  placed: LayoutInFile,
  tender: Tender,
  file: string,
): readonly LayoutQuestion[] {
  const groups = new Map<string, OpenCell[]>()
  for (const cell of cells) {
    const byWord = knownKinds.includes(cell.code) || cell.code === 'choice'
    const key = JSON.stringify([cell.path, cell.code, byWord ? cell.text : ''])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [cell])
    else group.push(cell)
  }
  return [...groups.values()].slice(0, mostWords).flatMap((group): readonly LayoutQuestion[] => {
    const [first] = group
    const asked = first === undefined ? undefined : askAbout(first, placed, tender)
    if (first === undefined || asked === undefined) return []
    const { path, code, place, text } = first
    const same = group.filter(({ place: at }) => at.sheet === place.sheet)
    return [
      {
        id: `${path} ${code} ${text}`.slice(0, 300),
        code,
        where: { kind: 'cell', file, sheet: place.sheet, address: place.address },
        cells: same.map(({ place: at }) => at.address).slice(0, mostCells),
        vendors: [...new Set(group.map(({ vendor }) => vendor))],
        ...asked,
      },
    ]
  })
}

type Asked = Pick<LayoutQuestion, 'what' | 'options' | 'typed'>

/** Undefined for doubts that are asked of the field as a whole: currency, number format, date order. */
function askAbout(cell: OpenCell, placed: LayoutInFile, tender: Tender): Asked | undefined {
  const { code, text, path, to } = cell
  const shown = text.slice(0, 80)
  if (code === 'accelerator' || code === 'site' || code === 'vendor') {
    return { what: `Which ${code} is “${shown}”?`, options: knownOptions(cell, code, placed, tender) }
  }
  if (code === 'choice') {
    const choices = targetOf(to)?.choices ?? []
    const options = choices.map((choice) => ({ label: choice, edits: [wordEdit(cell, choice)] }))
    return { what: `What does “${shown}” mean for ${labelOf(to)}?`, options: [...options, leaveOut(cell)] }
  }
  if (code === 'unit') {
    const options = unitsFor(to).map((unit) => ({
      label: unit,
      example: `${shown} ${unit}`,
      edits: [{ path: `${path}.unit`, value: unit }],
    }))
    return { what: `What do the figures of ${labelOf(to)} count, such as ${shown}?`, options }
  }
  if (code !== 'per-node') return undefined
  const table = path.replace(/\.fields\[\d+\]$/, '.perNode')
  const options = [8, 4, 1].map((count) => ({ label: `${count}`, edits: [{ path: table, value: count }] }))
  const typed = { path: table, kind: 'number', label: 'accelerators in one node' } as const
  return { what: `“${shown}” is by the node: how many accelerators has one?`, options, typed }
}

/** Units that the values of a target can be in. */
function unitsFor(to: string): readonly LayoutUnit[] {
  const input = targetOf(to)?.input
  const byInput: Partial<Record<string, readonly LayoutUnit[]>> = {
    months: ['months', 'years'],
    share: ['percent', 'share'],
    rate: ['percent', 'share'],
    factor: ['percent', 'share'],
    tariff: ['kWh', 'cent-kWh', 'MWh'],
    days: ['days', 'weeks'],
    price: priceLayoutUnits,
  }
  if (to === 'charge') return chargeUnits
  if (to === 'leadMonths') return ['months', 'weeks', 'days']
  return byInput[input ?? ''] ?? ['accelerators', 'nodes', 'kW', 'MW']
}

function wordEdit({ path, text }: OpenCell, value: string): LayoutEdit {
  return { path: documentPath([...(parseDocumentPath(path) ?? []), 'values', text.slice(0, 500)]), value }
}

function leaveOut(cell: OpenCell): QuestionOption {
  return { label: 'leave lines with it out', edits: [wordEdit(cell, '')] }
}

/** Each known one, the likely first; a new one for vendors and sites; or without these lines. */
function knownOptions(
  cell: OpenCell,
  kind: 'accelerator' | 'site' | 'vendor',
  placed: LayoutInFile,
  tender: Tender,
): readonly QuestionOption[] {
  const { text, vendor } = cell
  const things = kind === 'site' ? sitesFor(tender, vendor) : tender[`${kind}s`]
  const likely = new Set(matchesOf(text, things as readonly NamedThing[]).map(({ id }) => id))
  const ordered = [...things.filter(({ id }) => likely.has(id)), ...things.filter(({ id }) => !likely.has(id))]
  const known = ordered.map(({ id, name }) => ({
    label: name === undefined || name === id ? id : `${id} (${name})`,
    edits: [wordEdit(cell, id)],
  }))
  const added = placed.layout.additions ?? {}
  const id = slug(text).slice(0, 60) || 'new'
  if (kind === 'vendor') {
    const list = [...(added.vendors ?? []), { id, name: text.slice(0, 200) }]
    const edits = [{ path: 'additions.vendors', value: list }, wordEdit(cell, id)]
    return [...known, { label: `add “${text.slice(0, 60)}” as a new vendor`, edits }, leaveOut(cell)]
  }
  if (kind === 'site') {
    const own = vendor === '' ? id : `${vendor}-${id}`.slice(0, 80)
    const of = vendor === '' ? {} : { vendor }
    const list = [...(added.sites ?? []), { id: own, ...of, name: text.slice(0, 200), region: regionFor(text, tender) }]
    const edits = [{ path: 'additions.sites', value: list }, wordEdit(cell, own)]
    return [...known, { label: `add “${text.slice(0, 60)}” as a new site`, edits }, leaveOut(cell)]
  }
  return [...known, leaveOut(cell)]
}

function sitesFor(tender: Tender, vendor: string) {
  const own = tender.sites.filter((site) => site.vendor === undefined || site.vendor === vendor)
  return vendor === '' || own.length === 0 ? tender.sites : own
}

/** A region the word itself names, else the word: the buyer corrects it in the tender. */
function regionFor(word: string, tender: Tender): string {
  const plain = slug(word)
  const named = tender.sites.map(({ region }) => region).find((region) => plain.includes(slug(region)))
  return named ?? word.slice(0, 200)
}

/** What offers of a table lack and one answer can give them all. */
function lackQuestions(
  lacking: readonly TableLacking[],
  placed: LayoutInFile,
  file: string,
): readonly LayoutQuestion[] {
  const tables = [...new Set(lacking.map(({ table }) => table))]
  return tables.flatMap((path) => {
    const own = lacking.filter(({ table }) => table === path)
    const of = (...paths: readonly string[]) => own.filter((lack) => paths.includes(lack.path))
    const fixed = (name: string) => `${path}.fixed.${name}`
    const layout = placed.tables.find((table) => table.path === path)?.layout
    const questions: LayoutQuestion[] = []
    const max = of('maxQuantity')
    if (max.length > 0) {
      questions.push({
        ...aboutLacking(max, `${path} max-quantity`, 'term', file),
        what: `How much can be awarded at most? ${linesOf(max)} no quantity.`,
        options: [],
        typed: { path: fixed('maxQuantity'), kind: 'number', label: TERMS.maxQuantity.help },
      })
    }
    questions.push(...priceQuestion(path, of('price.tiers[0].price'), file))
    // A line on request is asked about first: only its price would show the kind.
    const kind = of('kind').filter(({ priceless }) => priceless === undefined)
    if (kind.length > 0) {
      questions.push({
        ...aboutLacking(kind, `${path} kind`, 'kind', file),
        what: `What kind of offer is it? Neither price nor term of ${namesOf(kind)} shows it.`,
        options: offerKinds.map((one) => ({
          label: TERMS.kind.sentence(one, kindContext),
          edits: [{ path: fixed('kind'), value: one }],
        })),
      })
    }
    const term = of('termMonths')
    if (term.length > 0 && layout !== undefined) {
      questions.push({
        ...aboutLacking(term, `${path} term`, 'term', file),
        what: `How many months does it run? ${linesOf(term)} no term.`,
        options: [12, 24, 36].map((months) => ({
          label: `${months} months`,
          edits: [{ path: fixed('termMonths'), value: months }],
        })),
        typed: { path: fixed('termMonths'), kind: 'number', label: TERMS.termMonths.help },
      })
    }
    return questions
  })
}

/** Lines without any price, such as those on request, can be left out. */
function priceQuestion(path: string, lacking: readonly TableLacking[], file: string): readonly LayoutQuestion[] {
  const bare = lacking.filter(({ priceless }) => priceless !== undefined)
  const lines = [...new Set(bare.flatMap(({ priceless = [] }) => priceless))]
  if (lines.length === 0) return []
  const records = [...(parseDocumentPath(path) ?? []), 'records']
  const edits = lines.map((line) => ({ path: documentPath([...records, line]), value: 'nothing' }))
  const label = lines.length === 1 ? 'leave the line out' : `leave these ${lines.length} lines out`
  return [
    {
      ...aboutLacking(bare, `${path} price`, 'price', file),
      what: `${linesOf(bare)} no price. Ask the vendor and correct the cell, or take the quote without?`,
      options: [{ label, edits }],
    },
  ]
}

const kindContext = { currency: 'USD', kind: 'lease', start: '2000-01', locale: 'en-US' } as const

function namesOf(lacking: readonly TableLacking[]): string {
  return lacking.length === 1 ? (lacking[0]?.offer ?? '') : `these ${lacking.length} lines`
}

function linesOf(lacking: readonly TableLacking[]): string {
  return lacking.length === 1 ? `${lacking[0]?.offer} states` : `${lacking.length} lines state`
}

function aboutLacking(lacking: readonly TableLacking[], id: string, code: string, file: string) {
  const [first] = lacking
  const sheet = first?.place.sheet ?? ''
  const cells = lacking.flatMap(({ place }) =>
    place.sheet === sheet && place.address !== undefined ? [place.address] : [],
  )
  const address = first?.place.address
  const where =
    address === undefined ? { kind: 'cell' as const, file, sheet } : { kind: 'cell' as const, file, sheet, address }
  const vendors = [...new Set(lacking.map(({ vendor }) => vendor))]
  return { id, code, where, cells: cells.slice(0, mostCells), vendors }
}
