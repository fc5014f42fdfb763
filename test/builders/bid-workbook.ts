// A filled bid sheet as a workbook in memory, and ways to spoil its cells.
import { planBidSheet } from '../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { findBidSheet } from '../../shared/quote/bid-sheet/recognise.ts'
import { requestBidSheet } from '../../shared/quote/bid-sheet/request.ts'
import { collectRows } from '../../shared/quote/offer-rows.ts'
import { formatAddress, parseAddress } from '../../shared/sheet/address.ts'
import type { Cell, CellValue } from '../../shared/sheet/cell.ts'
import { valueText } from '../../shared/sheet/cell.ts'
import { fillPlan } from '../../shared/sheet/fill-plan.ts'
import { makeSheet, type Sheet, type Workbook } from '../../shared/sheet/workbook.ts'
import type { Quote } from '../../shared/tender/quote.ts'
import { quoteTender } from './arbitrary-quote.ts'
import { leaseOffer, onDemandOffer } from './tender.ts'

/** Acme's first quote: a lease with three tiers and an on-demand offer, nothing doubtful in it. */
export const cleanQuote: Quote = {
  id: 'acme-1',
  vendor: 'acme',
  round: 1,
  currency: 'USD',
  receivedOn: '2026-12-01',
  validUntil: '2027-03-31',
  offers: [
    leaseOffer({
      id: 'lease-24',
      minQuantity: 64,
      maxQuantity: 512,
      blockSize: 32,
      startEarliest: 2,
      startLatest: 4,
      termMonths: 24,
      ramp: [0.5, 1],
      takeOrPay: 0.8,
      price: {
        unit: 'accelerator-hour',
        tiers: [
          { from: 0, price: 2.15 },
          { from: 128, price: 2.05 },
          { from: 256, price: 1.9 },
        ],
      },
      charges: [{ label: 'Storage', amount: 5000, per: 'month' }],
    }),
    onDemandOffer(),
  ],
}

export const bidTender = quoteTender()

/** The bid sheet of acme filled with `quote`. */
export function bidWorkbook(quote: Quote = cleanQuote): Workbook {
  const request = requestBidSheet(bidTender, 'acme')
  if (request === undefined) throw new Error('no vendor')
  return fillPlan(planBidSheet({ ...request, quote }))
}

/** Where a value of an offer stands: `lease-24 takeOrPay`; of the quote: `currency`. */
export function placeOf(workbook: Workbook, name: string): { readonly sheet: string; readonly address: string } {
  const found = findBidSheet(workbook)
  if (found === undefined) throw new Error('no bid sheet')
  const [first = '', path] = name.split(' ')
  if (path === undefined) {
    const field = found.fields.get(first)
    if (field === undefined) throw new Error(`no field ${first}`)
    return { sheet: field.sheet, address: formatAddress(field) }
  }
  const row = collectRows(found).rows.find(({ id }) => id === first)
  const cell = path === 'id' ? row?.idCell : row?.cells.get(path)
  if (cell === undefined) throw new Error(`no cell for ${name}`)
  return { sheet: cell.sheet, address: cell.address }
}

export type Spoiled = string | number | boolean | CellValue | { readonly formula: string; readonly result: CellValue }

/** Puts values into cells by name (see `placeOf`) or `Sheet!A1`; null clears one. */
export function spoil(workbook: Workbook, values: Readonly<Record<string, Spoiled | null>>): Workbook {
  return Object.entries(values).reduce((spoiled, [name, value]) => {
    const [sheetName = '', at] = name.split('!')
    const place = at === undefined ? placeOf(workbook, name) : { sheet: sheetName, address: at }
    return changeSheet(spoiled, place.sheet, (sheet) => {
      const kept = sheet.cells.filter((cell) => formatAddress(cell) !== place.address)
      const made = value === null ? [] : [cellOf(place.address, value)]
      return { ...makeSheet(sheet.name, [...kept, ...made], sheet), hidden: sheet.hidden }
    })
  }, workbook)
}

export function changeSheet(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) }
}

function cellOf(address: string, value: Spoiled): Cell {
  const position = parseAddress(address)
  if (position === undefined) throw new Error(`no address ${address}`)
  const [plain, formula] =
    typeof value === 'object' && 'formula' in value ? [value.result, value.formula] : [plainValue(value), undefined]
  const cell = { ...position, value: plain, text: valueText(plain), format: '' }
  return formula === undefined ? cell : { ...cell, formula }
}

function plainValue(value: string | number | boolean | CellValue): CellValue {
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number') return { kind: 'number', number: value }
  return typeof value === 'boolean' ? { kind: 'boolean', value } : value
}
