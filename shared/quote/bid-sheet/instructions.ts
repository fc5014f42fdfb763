// The sheets of a bid sheet that are for people: how to fill it in, and what may be named in it.
import type { PlannedCell, PlannedSheet } from '../../sheet/sheet-plan.ts'
import { nameMonth, parseMonth } from '../../time/month.ts'
import { type Column, headerText, isNeeded } from './columns.ts'
import { readMe, sheetNames } from './layout.ts'
import type { BidSheetRequest } from './request.ts'

function steps(request: BidSheetRequest): readonly string[] {
  const start = nameMonth(parseMonth(request.tender.start) ?? 0)
  return [
    `This workbook is your bid for “${request.tender.name}”, round ${request.round}. Service begins in ${start} at the earliest; ${request.tender.months} months are planned.`,
    `Fill in the pale cells only. On the sheet ${sheetNames.offers}, state the currency at the top, then use one row for each offer. A row that is left empty is no bid.`,
    `${sheetNames.schedules} (ramps, charges, prices by year) and ${sheetNames.rights} (exits, options, delivery, service credits, notes) are for what goes beyond. Begin each row there with the id of an offer.`,
    'Headers in dark red must be filled in for every offer. Units stand in brackets in the header. Select a cell to see what it takes.',
    'Shares are numbers from 0 to 1: write 0.8 for 80 %. Growth is a share a year: 0.03 for 3 %. Months are written YYYY-MM, dates YYYY-MM-DD.',
    'A month has 730 hours. Prices are net, without taxes, in the quote currency. State amounts in major units: 0.08 per kWh, not 8.',
    'Tier 1 is the price from the first accelerator. Use more tiers only if the price changes with quantity; each holds from the quantity beside it.',
    'Ramps begin with the first month of service; the last value holds. A billing ramp of 0, 0, 1 means two months free.',
    'Keep the ids of your offers from round to round. An offer that is missing in a later round counts as withdrawn.',
    'Save it as XLSX or ODS and send it back. Values only: formulas are read by their stored result, and that is reported.',
  ]
}

/** How to fill in the sheet, and what each column means. */
export function planInstructions(request: BidSheetRequest, columns: readonly Column[]): PlannedSheet {
  const texts = steps(request)
  const table = texts.length + 4
  const cells: PlannedCell[] = [
    { row: 0, column: 0, value: readMe.instructions, look: 'mark' },
    { row: 1, column: 0, value: `Bid sheet for ${request.vendor.name}`, look: 'title' },
    ...texts.map((text, index): PlannedCell => ({ row: 2 + index, column: 0, value: text, look: 'text' })),
    ...(['Column', 'What it is', 'One of'] as const).map(
      (value, column): PlannedCell => ({ row: table - 1, column, value, look: 'header' }),
    ),
    ...columns.flatMap((column, index): readonly PlannedCell[] => {
      const row = table + index
      const [label, help] = [headerText(column).replaceAll('#', '1, 2, …'), column.help]
      return [
        { row, column: 0, value: label, look: isNeeded(column) ? 'required' : 'help' },
        { row, column: 1, value: help, look: 'text' },
        { row, column: 2, value: column.choices.join(', '), look: 'text' },
      ]
    }),
  ]
  return {
    name: sheetNames.instructions,
    cells: cells.filter((cell) => cell.value !== ''),
    merges: texts.map((_, index) => ({ from: { row: 2 + index, column: 0 }, to: { row: 2 + index, column: 2 } })),
    widths: [46, 84, 44],
    heights: { 1: 26, ...Object.fromEntries(texts.map((text, index) => [2 + index, text.length > 140 ? 32 : 17])) },
    frozen: { rows: 0, columns: 0 },
    checks: [],
    landscape: true,
  }
}

/** Accelerators and sites by their ids. */
export function planLists(request: BidSheetRequest): PlannedSheet {
  const { accelerators, sites } = request
  const head = (texts: readonly string[], from: number): readonly PlannedCell[] =>
    texts.map((value, index) => ({ row: 2, column: from + index, value, look: 'header' }))
  const line = (texts: readonly string[], row: number, from: number): readonly PlannedCell[] =>
    texts.map((value, index) => ({ row, column: from + index, value, look: 'text' }))
  return {
    name: sheetNames.lists,
    cells: [
      { row: 0, column: 0, value: readMe.lists, look: 'mark' },
      ...head(['Accelerator', 'Name'], 0),
      ...head(['Site', 'Name', 'Region'], 3),
      ...accelerators.flatMap(({ id, name }, index) => line([id, name], 3 + index, 0)),
      ...sites.flatMap(({ id, name, region }, index) => line([id, name, region], 3 + index, 3)),
    ],
    merges: [],
    widths: [18, 30, 4, 22, 34, 18],
    heights: {},
    frozen: { rows: 3, columns: 0 },
    checks: [],
    landscape: false,
  }
}

/** Where the ids stand on the sheet of lists; absent when there are none to choose from. */
export function listRanges(request: BidSheetRequest): { readonly accelerator?: string; readonly site?: string } {
  const range = (letter: string, count: number) => `${sheetNames.lists}!$${letter}$4:$${letter}$${3 + count}`
  return {
    ...(request.accelerators.length === 0 ? {} : { accelerator: range('A', request.accelerators.length) }),
    ...(request.sites.length === 0 ? {} : { site: range('D', request.sites.length) }),
  }
}
