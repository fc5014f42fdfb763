// The files of samples/ as bytes; the same every time.
import { writePlan } from '../../electron/import/write-plan.ts'
import { planBidSheet, planFlatBidSheet } from '../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { findBidSheet } from '../../shared/quote/bid-sheet/recognise.ts'
import { type BidSheetRequest, requestBidSheet } from '../../shared/quote/bid-sheet/request.ts'
import { collectRows } from '../../shared/quote/offer-rows.ts'
import { parseAddress } from '../../shared/sheet/address.ts'
import { fillPlan } from '../../shared/sheet/fill-plan.ts'
import type { PlannedValue, WorkbookPlan } from '../../shared/sheet/sheet-plan.ts'
import type { Quote } from '../../shared/tender/quote.ts'
import { type SheetMistake, sheetMistakes } from './mistakes.ts'
import { sampleQuotes } from './quotes.ts'
import { sampleTender } from './tender.ts'
import { writeCsv } from './write-csv.ts'
import { writeOds } from './write-ods.ts'

export interface SampleFile {
  /** Below samples/, with forward slashes. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A cell that a buyer corrects after asking the vendor. */
export interface Correction {
  readonly file: string
  readonly sheet: string
  readonly address: string
  readonly text: string
}

/** Vendors that do not answer in XLSX. */
const formats: Readonly<Record<string, 'ods' | 'csv'>> = { fjordregn: 'ods', quarrystone: 'ods', orchard: 'csv' }

/** tender.json, bids/* and corrections.json. */
export async function sampleFiles(): Promise<readonly SampleFile[]> {
  const bids: SampleFile[] = []
  const corrections: Correction[] = []
  for (const quote of sampleQuotes) {
    const bid = await writeBid(quote)
    bids.push(bid.file)
    corrections.push(...bid.corrections)
  }
  return [json('tender.json', sampleTender), ...bids, json('corrections.json', corrections)]
}

function json(name: string, value: unknown): SampleFile {
  return { name, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) }
}

async function writeBid(quote: Quote): Promise<{ readonly file: SampleFile; readonly corrections: Correction[] }> {
  const blank = requestBidSheet(sampleTender, quote.vendor)
  if (blank === undefined) throw new Error(`the sample tender has no vendor ${quote.vendor}`)
  const request: BidSheetRequest = { ...blank, round: quote.round ?? 1, quote }
  const format = formats[quote.vendor] ?? 'xlsx'
  const right = format === 'csv' ? planFlatBidSheet(request) : planBidSheet(request)
  const mistakes = sheetMistakes.filter((mistake) => mistake.vendor === quote.vendor)
  const name = `${quote.vendor}.${format}`
  const placed = mistakes.map((mistake) => ({ mistake, place: placeOf(right, mistake) }))
  const plan = placed.reduce(
    (wrong, { mistake, place }) => replaceValue(wrong, place.sheet, place.address, wrongValue(mistake)),
    right,
  )
  const bytes =
    format === 'xlsx' ? await writePlan(plan) : format === 'ods' ? writeOds(plan) : Buffer.from(writeCsv(plan))
  return {
    file: { name: `bids/${name}`, bytes },
    corrections: placed.map(({ mistake, place }) => ({ file: name, ...place, text: mistake.right })),
  }
}

/** The cell of a mistake; the price is that of its first tier. */
function placeOf(plan: WorkbookPlan, { offer, term }: SheetMistake) {
  const found = findBidSheet(fillPlan(plan))
  const row = found === undefined ? undefined : collectRows(found).rows.find(({ id }) => id === offer)
  const cell = row?.cells.get(term === 'price' ? 'price.tiers[0].price' : term)
  if (cell === undefined) throw new Error(`the bid sheet has no cell for ${term} of ${offer}`)
  return { sheet: cell.sheet, address: cell.address }
}

/** What the vendor typed: a number where the program took it for one, else text, or nothing. */
function wrongValue({ wrong }: SheetMistake): PlannedValue | undefined {
  if (wrong === '') return undefined
  return /^\d+(\.\d+)?$/.test(wrong) ? Number(wrong) : wrong
}

function replaceValue(plan: WorkbookPlan, sheetName: string, address: string, value: PlannedValue | undefined) {
  const position = parseAddress(address)
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.name !== sheetName) return sheet
    const cells = sheet.cells.map((cell) => {
      if (cell.row !== position?.row || cell.column !== position.column) return cell
      const { value: _, ...empty } = cell
      return value === undefined ? empty : { ...empty, value }
    })
    return { ...sheet, cells }
  })
  return { ...plan, sheets }
}
