// What a bid sheet says about the quote as a whole, and about the file: tender, vendor, currency, validity, decimals.
import { formatAddress } from '../sheet/address.ts'
import { isBlank, valueText } from '../sheet/cell.ts'
import type { SheetFormat } from '../sheet/workbook.ts'
import { quoteSchema } from '../tender/quote.ts'
import type { Tender } from '../tender/tender.ts'
import { type Assembly, at, missing, missingParts, readCells, takeOutGaps } from './assemble.ts'
import type { FoundBidSheet, FoundField } from './bid-sheet/recognise.ts'
import { ask, remark } from './cell-reading.ts'
import type { ColumnCell } from './offer-rows.ts'
import { type PlacedRemark, placeRemark } from './placed-remark.ts'
import type { DecimalMark } from './read-number.ts'
import type { ReadingContext } from './read-value.ts'

export interface FieldsReading {
  readonly assembly: Assembly
  /** By path of the quote. */
  readonly cells: ReadonlyMap<string, ColumnCell>
  readonly remarks: readonly PlacedRemark[]
  /** Id of a vendor of the tender; '' when the sheet names none. */
  readonly vendor: string
  /** The round the sheet was made for. */
  readonly round: number | undefined
}

/** How the file writes decimals. Files that know numbers from text need no mark. */
export function decimalMark(
  found: FoundBidSheet,
  format: SheetFormat,
): { readonly marks: DecimalMark; readonly remarks: readonly PlacedRemark[] } {
  if (format !== 'csv') return { marks: 'none', remarks: [] }
  const field = found.fields.get('mark.number')
  const text = field?.cell === undefined ? '' : valueText(field.cell.value).trim()
  const decimals = /^1[.,' ]?234([.,])50*$/.exec(text)?.[1]
  if (decimals === '.') return { marks: 'point', remarks: [] }
  if (decimals !== ',' || field === undefined) return { marks: 'unknown', remarks: [] }
  const what = 'numbers in this file have a decimal comma, as its check number shows'
  return {
    marks: 'comma',
    remarks: [placeRemark(placeOf(field), remark('note', 'decimal-mark', what, 'None, if it is right'))],
  }
}

/** Reads the fields of the quote; `context` is for their values. */
export function readFields(found: FoundBidSheet, tender: Tender, context: ReadingContext): FieldsReading {
  const cells = new Map([...found.fields].map(([path, field]) => [path, fieldCell(field)]))
  const own = new Map([...cells].filter(([path]) => !path.startsWith('mark.')))
  const vendor = vendorOf(cells, tender, found)
  const quoteCells = new Map([...own].filter(([path]) => path !== 'vendor'))
  const assembly = readCells(quoteCells, '', context)
  const remarks = [...tenderRemarks(cells, tender, found), ...vendor.remarks, ...assembly.remarks]
  remarks.push(...missingParts(assembly, quoteCells, ''), ...takeOutGaps(assembly, quoteCells, ''))
  const currency = cells.get('currency')
  if (currency === undefined) {
    remarks.push(placeRemark(firstPlace(found), fieldMissing('Quote currency')))
  } else if (isBlank(currency.cell)) {
    remarks.push(placeRemark(at(currency), missing('', 'Quote currency')))
  }
  remarks.push(...validity(assembly, cells))
  const round = assembly.draft.round
  delete assembly.draft.round
  remarks.push(...dropMisshapen(assembly, quoteCells))
  return {
    assembly,
    cells,
    remarks,
    vendor: vendor.id,
    round: typeof round === 'number' && round > 0 ? round : undefined,
  }
}

function fieldCell(field: FoundField): ColumnCell {
  const { path, label, unit, input, choices, help, required } = field.field
  // A part of spendCommitment or of a note is required once its item is begun.
  const part = path.startsWith('notes[') || path === 'spendCommitment.amount' || path === 'spendCommitment.per'
  const column = {
    term: 'id',
    path,
    label,
    unit,
    input,
    choices,
    help,
    required: required || part,
    room: [],
    page: 'offers',
  } as const
  return { column, sheet: field.sheet, address: formatAddress(field), cell: field.cell }
}

function placeOf(field: FoundField) {
  return { sheet: field.sheet, address: formatAddress(field) }
}

function firstPlace(found: FoundBidSheet) {
  return { sheet: found.pages[0]?.sheet.name ?? '' }
}

function fieldMissing(label: string) {
  return remark(
    'error',
    'field-missing',
    `the sheet has no field “${label}”`,
    'Have the vendor use the bid sheet as it was sent, with all its fields',
  )
}

function tenderRemarks(
  cells: ReadonlyMap<string, ColumnCell>,
  tender: Tender,
  found: FoundBidSheet,
): readonly PlacedRemark[] {
  const place = cells.get('mark.tender')
  if (place === undefined) return [placeRemark(firstPlace(found), fieldMissing('Tender'))]
  const text = place.cell === undefined ? '' : valueText(place.cell.value).trim()
  if (text === tender.id) return []
  const what =
    text === '' ? 'the sheet does not say which tender it is for' : `the sheet was made for the tender ${text}`
  const found_ = ask(
    'other-tender',
    what,
    `Check that it is the right file; write ${tender.id} here to take it for this tender`,
  )
  return found_.remarks.map((one) => placeRemark(at(place), one))
}

function vendorOf(
  cells: ReadonlyMap<string, ColumnCell>,
  tender: Tender,
  found: FoundBidSheet,
): { readonly id: string; readonly remarks: readonly PlacedRemark[] } {
  const place = cells.get('vendor')
  if (place === undefined) return { id: '', remarks: [placeRemark(firstPlace(found), fieldMissing('Vendor'))] }
  const text = place.cell === undefined ? '' : valueText(place.cell.value).trim()
  if (text === '') {
    const fix = `Write the vendor's id: ${tender.vendors.map((vendor) => vendor.id).join(', ')}`
    return {
      id: '',
      remarks: [placeRemark(at(place), remark('question', 'no-vendor', 'the sheet names no vendor', fix))],
    }
  }
  const known = tender.vendors.find((vendor) => vendor.id === text)
  if (known !== undefined) return { id: known.id, remarks: [] }
  const named = tender.vendors.filter((vendor) => vendor.name === text)
  const [only] = named
  if (only !== undefined && named.length === 1) {
    const what = `the vendor “${text}” is read as ${only.id}`
    return {
      id: only.id,
      remarks: [placeRemark(at(place), remark('warning', 'other-spelling', what, 'None, if it is right'))],
    }
  }
  // The tender's own checks say that the vendor is unknown, and name the nearest.
  return { id: text, remarks: [] }
}

function validity(assembly: Assembly, cells: ReadonlyMap<string, ColumnCell>): readonly PlacedRemark[] {
  const place = cells.get('validUntil')
  if (place === undefined || assembly.draft.validUntil !== undefined || assembly.unread.has('validUntil')) return []
  const what = 'the quote does not say until when it is valid'
  return [placeRemark(at(place), remark('warning', 'no-validity', what, 'Ask the vendor for a date before signing'))]
}

/** Fields whose value the tender would refuse are reported at their cells and taken out. */
function dropMisshapen(assembly: Assembly, cells: ReadonlyMap<string, ColumnCell>): readonly PlacedRemark[] {
  const { draft } = assembly
  const shape = quoteSchema.shape
  return (Object.keys(draft) as (keyof typeof shape)[]).flatMap((key) => {
    const parsed = shape[key].safeParse(draft[key])
    if (parsed.success) return []
    delete draft[key]
    const place = cells.get(key) ?? [...cells].find(([path]) => path.startsWith(key))?.[1]
    const message = parsed.error.issues[0]?.message ?? 'the value does not fit'
    const absent = message.endsWith('received undefined')
    if (place === undefined || absent) return []
    return [placeRemark(at(place), remark('error', 'not-allowed', message, 'Correct the value'), place.column.label)]
  })
}
