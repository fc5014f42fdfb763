// The bid sheet of a vendor as a workbook to be written, and the same on one sheet for formats that hold no more.
import type { WorkbookPlan } from '../../sheet/sheet-plan.ts'
import { type Column, columnPatterns, idColumn, sheetColumns } from './columns.ts'
import { listRanges, planInstructions, planLists } from './instructions.ts'
import { sheetNames } from './layout.ts'
import { idRange, planPage } from './plan-page.ts'
import type { BidSheetRequest } from './request.ts'
import type { Page } from './term-parts.ts'

/** Instructions, offers, schedules, rights and lists; filled in when the request holds a quote. */
export function planBidSheet(request: BidSheetRequest): WorkbookPlan {
  const patterns = columnPatterns(request.kinds)
  const columns = sheetColumns(patterns, request.quote?.offers ?? [])
  const of = (page: Page): readonly Column[] => columns.filter((column) => column.page === page)
  const lists = listRanges(request)
  const offers = planPage(request, sheetNames.offers, of('offers'), lists, true)
  const offerLists = { ...lists, id: idRange(offers) }
  return {
    title: `Bid sheet of ${request.vendor.name} for ${request.tender.name}`,
    sheets: [
      planInstructions(request, patterns),
      offers,
      planPage(request, sheetNames.schedules, of('schedules'), offerLists, false),
      planPage(request, sheetNames.rights, of('rights'), offerLists, false),
      planLists(request),
    ],
  }
}

/** All columns on one sheet, as a CSV file needs it. */
export function planFlatBidSheet(request: BidSheetRequest): WorkbookPlan {
  const columns = sheetColumns(columnPatterns(request.kinds), request.quote?.offers ?? [])
  const others = columns.filter((column) => column.path !== idColumn.path)
  return {
    title: `Bid sheet of ${request.vendor.name} for ${request.tender.name}`,
    sheets: [planPage(request, sheetNames.offers, others, {}, true)],
  }
}
