// A workbook in a vendor's own layout: recognised by a saved layout, read by the buyer's, or with one proposed and asked about.
import type { Workbook } from '../../sheet/workbook.ts'
import type { Tender } from '../../tender/tender.ts'
import { remark } from '../cell-reading.ts'
import type { QuoteDraft } from '../import-preview.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import { withAdditions } from './additions.ts'
import { isAsked } from './asked-already.ts'
import { fewerRemarks } from './fewer-remarks.ts'
import { findFileTables, type SheetFindings } from './file-tables.ts'
import type { Layout } from './layout.ts'
import { matchLayout } from './match-layout.ts'
import { type LayoutInFile, placeLayout } from './place-layout.ts'
import type { GivenLayout, LayoutProposal, LayoutQuestion } from './proposal.ts'
import { proposeLayout } from './propose-layout.ts'
import { isSame, mayAnswer, waitsForPrice } from './question-order.ts'
import { holdsBack, withVendors } from './question-scope.ts'
import { fieldQuestions } from './questions.ts'
import { type ReadByLayoutOptions, readByLayout } from './read-by-layout.ts'
import { recordQuestions } from './record-questions.ts'
import { showPlaced } from './show-placed.ts'

export interface ForeignOptions extends ReadByLayoutOptions {
  /** Name without its folder. */
  readonly file: string
  readonly given?: GivenLayout | undefined
  readonly saved?: readonly Layout[] | undefined
}

export interface ForeignReading {
  readonly layouts: readonly string[]
  readonly quotes: readonly QuoteDraft[]
  readonly remarks: readonly PlacedRemark[]
  readonly proposal: LayoutProposal
}

interface Chosen {
  readonly placed: LayoutInFile
  readonly from: LayoutProposal['from']
  readonly confirmed: boolean
  readonly whys: ReadonlyMap<string, string>
}

/** Undefined when no sheet of the file holds a table. */
export function readForeignFile(
  workbook: Workbook,
  tender: Tender,
  options: ForeignOptions,
): ForeignReading | undefined {
  const known = [...(options.given === undefined ? [] : [options.given.layout]), ...(options.saved ?? [])]
  const sheets = findFileTables(workbook, known)
  const chosen = choose(sheets, tender, options)
  if (chosen === undefined) return undefined
  const { placed } = chosen
  const grown = withAdditions(tender, placed.layout)
  const read = readByLayout(placed, sheets, workbook, grown, options)
  const ofFields = fieldQuestions(placed, grown, options.file)
  const ofRecords = recordQuestions(read.open, placed, grown, options.file)
  const isAskedOfField = (one: LayoutQuestion) => ofFields.some((other) => isSame(one, other) || mayAnswer(other, one))
  const asked = withVendors([...ofFields, ...ofRecords.filter((one) => !isAskedOfField(one))], placed, read.vendorsOf)
  const questions = asked.filter((one) => !waitsForPrice(one, asked))
  const remarks = [
    ...(chosen.confirmed ? [] : [unconfirmed(placed)]),
    ...questions.map(asRemark),
    ...fewerRemarks(read.remarks.filter((found) => !isAsked(found, questions, read.open.lacking))),
  ]
  const isOpen = ({ quote }: QuoteDraft) => !chosen.confirmed || questions.some((one) => holdsBack(one, quote.vendor))
  return {
    layouts: [placed.layout.name],
    quotes: read.quotes.map((draft) => (isOpen(draft) ? { ...draft, ready: false } : draft)),
    remarks,
    proposal: {
      layout: placed.layout,
      from: chosen.from,
      confirmed: chosen.confirmed,
      tables: showPlaced(placed, chosen.whys),
      questions,
      moved: placed.moved,
    },
  }
}

/** The buyer's layout, else the saved one that fits best, else a proposal. */
function choose(sheets: readonly SheetFindings[], tender: Tender, options: ForeignOptions): Chosen | undefined {
  const none = new Map<string, string>()
  const { given } = options
  if (given !== undefined) {
    return { placed: placeLayout(given.layout, sheets), from: 'given', confirmed: given.confirmed, whys: none }
  }
  const saved = matchLayout(options.saved ?? [], sheets)
  if (saved !== undefined) return { placed: saved, from: 'saved', confirmed: true, whys: none }
  const guess = proposeLayout(sheets, tender, options.file)
  if (guess === undefined) return undefined
  return { placed: placeLayout(guess.layout, sheets), from: 'proposed', confirmed: false, whys: guess.whys }
}

function unconfirmed(placed: LayoutInFile): PlacedRemark {
  const what = 'how this file is read is proposed and not yet confirmed'
  const fix = 'Look at the proposal, answer what is asked, and confirm it'
  return placeRemark(
    { sheet: placed.tables[0]?.found.sheet ?? '' },
    remark('question', 'layout-unconfirmed', what, fix),
  )
}

function asRemark(question: LayoutQuestion): PlacedRemark {
  const { where, code, what, options } = question
  const labels = options.slice(0, 4).map(({ label }) => label)
  const fix =
    labels.length === 0 ? 'Answer it in the layout' : `Choose: ${labels.join(', ')}${options.length > 4 ? ' …' : ''}`
  const place =
    where.kind === 'cell' && where.address !== undefined
      ? { sheet: where.sheet, address: where.address }
      : { sheet: where.kind === 'cell' ? where.sheet : '' }
  return placeRemark(place, remark('question', code, what, fix))
}
