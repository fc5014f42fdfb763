// From a vendor's file, or from its newest quote in the tender, to the points it must correct or answer.
import type { Place, Problem } from '../../kernel/problem.ts'
import { doubtsOf } from '../../quote/guard-round.ts'
import type { QuoteDraft } from '../../quote/import-preview.ts'
import type { LayoutProposal } from '../../quote/layout/proposal.ts'
import { type FileRead, type ReadFileOptions, readFile } from '../../quote/read-file.ts'
import { newestQuotes, newestRound, quotesOfRound } from '../../quote/rounds.ts'
import { parseAddress } from '../../sheet/address.ts'
import { indexCells } from '../../sheet/workbook.ts'
import { checkTender } from '../../tender/check/check-tender.ts'
import type { Tender } from '../../tender/tender.ts'
import type { FixListInput, FixPoint } from './fix-list.ts'
import { ownCells } from './own-cells.ts'
import { vendorTender } from './vendor-tender.ts'
import { vendorWords } from './vendor-words.ts'

export interface FixList {
  readonly input: FixListInput
  /** Problems the buyer sees and the vendor is not told of. */
  readonly kept: number
}

export type FixListReading = Pick<ReadFileOptions, 'given' | 'saved' | 'receivedOn' | 'arrival'>

/**
 * The points of one file. It is read once more, without the buyer's corrections, against the tender as the vendor may know it, so that no other vendor's
 * data can show. Of a file with several vendors' quotes only this vendor's own cells are named.
 */
export function fixListOfFile(read: FileRead, whole: Tender, vendor: string, options: FixListReading): FixList {
  const { tender } = vendorTender(whole, vendor)
  const plain = { ...options, fixes: [], imported: new Set<string>(), locale: 'en-US' }
  const found = surrogatesOnce(readFile(read, tender, plain).problems)
  const { quotes, proposal } = readFile(read, whole, plain)
  const several = new Set(quotes.map((draft) => draft.quote.vendor)).size > 1
  const own = ownCells(quotes, vendor, sheetsOfOne(quotes, proposal, vendor))
  const isOwn = ({ where }: Problem) =>
    !several || (where.kind === 'cell' && where.address !== undefined && own(where.sheet, where.address))
  const texts = textsOf(read)
  const told = found.filter(isOwn).flatMap((problem) => pointOf(problem, problem.where, texts) ?? [])
  const input = {
    vendor: nameOf(tender, vendor),
    file: several ? '' : read.file,
    points: inOrder(told, sheetsOf(read)),
  }
  return { input, kept: found.length - told.length }
}

/** Sheets whose name says whose they are, with this vendor's values on them and no other's. */
function sheetsOfOne(
  drafts: readonly QuoteDraft[],
  proposal: LayoutProposal | undefined,
  vendor: string,
): ReadonlySet<string> {
  const tables = proposal?.layout.tables ?? []
  const holders = (sheet: string) =>
    new Set(
      drafts
        .filter((draft) => Object.values(draft.origins).some((origin) => origin.sheet === sheet))
        .map((draft) => draft.quote.vendor),
    )
  const named = (proposal?.tables ?? []).filter(({ path }) => {
    const at = Number(/^tables\[(\d+)\]$/.exec(path)?.[1])
    const from = tables[at]?.vendor
    return from !== undefined && from.from === 'sheet-name'
  })
  const sheets = named.map(({ sheet }) => sheet)
  return new Set(sheets.filter((sheet) => holders(sheet).size === 1 && holders(sheet).has(vendor)))
}

/** A cell of a file that a value of the tender came from. */
export interface StoredPlace {
  readonly file: string
  readonly sheet: string
  readonly address: string
  readonly raw: string
}

/** The points of the vendor's newest quotes; `placeOf` knows the cell behind a place of the whole tender. `locale`: BCP 47, of numbers in words. */
export function fixListOfQuotes(
  whole: Tender,
  vendor: string,
  placeOf: (path: string) => StoredPlace | undefined,
  locale = 'en-US',
): FixList {
  const { tender, quoteAt } = vendorTender(whole, vendor)
  const newest = new Set(newestQuotes(tender, vendor))
  const indices = tender.quotes.flatMap((quote, index) => (newest.has(quote) ? [index] : []))
  const inQuote = (problem: Problem, index: number) =>
    problem.where.kind === 'document' && problem.where.path.startsWith(`quotes[${index}]`)
  const problems = checkTender(tender)
  const found = indices.flatMap((index) => [
    ...problems.filter((problem) => inQuote(problem, index)),
    ...doubtProblems(tender, index, locale),
  ])
  const told = surrogatesOnce(found)
  const points = told.flatMap((problem): readonly (FixPoint & { readonly file: string })[] => {
    if (problem.where.kind !== 'document') return []
    const path = problem.where.path.replace(/^quotes\[(\d+)\]/, (_, at) => `quotes[${quoteAt[Number(at)]}]`)
    const place = placeOf(path)
    const where: Place = {
      kind: 'cell',
      file: place?.file ?? '',
      sheet: place?.sheet ?? '',
      address: place?.address ?? '',
    }
    const point = pointOf({ ...problem, what: withOffer(tender, problem) }, where, () => place?.raw ?? '')
    return point === undefined ? [] : [{ ...point, file: place?.file ?? '' }]
  })
  const files = [...new Set(points.map(({ file }) => file))].filter((file) => file !== '')
  const several = files.length > 1
  const named = points.map(({ file, ...point }) =>
    several && file !== '' ? { ...point, sheet: `${file}, ${point.sheet}` } : point,
  )
  const input = { vendor: nameOf(tender, vendor), file: several ? '' : (files[0] ?? ''), points: inOrder(named, []) }
  return { input, kept: told.length - points.length }
}

/** Values that moved far are asked again, whatever was answered: the vendor is to confirm them itself. */
function doubtProblems(tender: Tender, index: number, locale: string): readonly Problem[] {
  const quote = tender.quotes[index]
  if (quote === undefined) return []
  const before = newestRound(tender, quote.vendor, (quote.round ?? 1) - 1)
  const isAlternative = quote.alternativeTo !== undefined
  const older = before === undefined ? [] : quotesOfRound(tender, quote.vendor, before)
  const comparable = older.filter((one) => (one.alternativeTo !== undefined) === isAlternative)
  return doubtsOf(tender, comparable, quote, locale).map(({ path, what }) => ({
    code: 'moved-far',
    severity: 'question',
    what,
    fix: '',
    where: { kind: 'document', path: `quotes[${index}].${path}` },
  }))
}

/** Beside a cell its column tells what a value is; a place of the tender must say whose it is. */
function withOffer(tender: Tender, { what, where }: Problem): string {
  const match = where.kind === 'document' ? /^quotes\[(\d+)\]\.offers\[(\d+)\]/.exec(where.path) : null
  const offer = match === null ? undefined : tender.quotes[Number(match[1])]?.offers[Number(match[2])]
  return offer === undefined ? what : `${offer.id}: ${what}`
}

/** However many quotes were put down for the vendor, it is asked for them once. */
function surrogatesOnce(problems: readonly Problem[]): readonly Problem[] {
  const [first, ...others] = problems.filter(({ code }) => code === 'surrogate')
  if (first === undefined || others.length === 0) return problems
  const { where } = first
  const whole: Place = where.kind === 'cell' ? { kind: 'cell', file: where.file, sheet: where.sheet } : where
  return problems.flatMap((problem) => {
    if (problem.code !== 'surrogate') return [problem]
    return problem === first ? [{ ...first, code: 'surrogates', where: whole }] : []
  })
}

function pointOf(
  problem: Problem,
  where: Place,
  textOf: (sheet: string, address: string) => string,
): FixPoint | undefined {
  const words = vendorWords.get(problem.code)
  if (words === undefined || problem.severity === 'note' || where.kind !== 'cell') return undefined
  const { sheet, address = '' } = where
  return {
    sheet,
    cell: address,
    text: textOf(sheet, address),
    wrong: words.wrong ?? sentence(problem.what),
    need: words.need,
  }
}

/** An id in front of a colon keeps its small letters. */
function sentence(what: string): string {
  const whole = /^\S+:/.test(what) ? what : `${what.charAt(0).toUpperCase()}${what.slice(1)}`
  return /[.!?]$/.test(whole) ? whole : `${whole}.`
}

function nameOf(tender: Tender, vendor: string): string {
  return tender.vendors[0]?.name ?? vendor
}

/** The cells as they stand in the file. */
function textsOf({ content }: FileRead): (sheet: string, address: string) => string {
  if (content.kind === 'refused') return () => ''
  const sheets = new Map(content.workbook.sheets.map((sheet) => [sheet.name, indexCells(sheet)]))
  return (sheet, address) => {
    const position = parseAddress(address)
    return position === undefined ? '' : (sheets.get(sheet)?.at(position.row, position.column)?.text ?? '')
  }
}

function sheetsOf({ content }: FileRead): readonly string[] {
  return content.kind === 'refused' ? [] : content.workbook.sheets.map((sheet) => sheet.name)
}

/** By sheet as in the file, then row by row; each point once. */
function inOrder(points: readonly FixPoint[], sheets: readonly string[]): readonly FixPoint[] {
  const once = [...new Map(points.map((point) => [JSON.stringify(point), point])).values()]
  const key = (point: FixPoint) => {
    const position = parseAddress(point.cell)
    return [sheets.indexOf(point.sheet), position?.row ?? -1, position?.column ?? -1] as const
  }
  return once
    .map((point) => ({ point, at: key(point) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2] - b.at[2])
    .map(({ point }) => point)
}
