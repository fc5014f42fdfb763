// Calls about bid sheets: save the one to send to a vendor.
import { ok, refuse } from '../../shared/kernel/result.ts'
import { planBidSheet } from '../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { requestBidSheet } from '../../shared/quote/bid-sheet/request.ts'
import { writePlan } from '../import/write-plan.ts'
import { writeFileAtomically } from '../store/write-file-atomically.ts'
import type { HandlersOf } from './context.ts'
import { writeRefusal } from './write-refusal.ts'

export const bidSheetHandlers: HandlersOf<'bidSheet'> = {
  'bidSheet.save': async ({ file, vendor }, { store, dialogs }) => {
    const document = await store.document(file)
    if (!document.ok) return document
    const request = requestBidSheet(document.value.tender, vendor)
    if (request === undefined) {
      return refuse({ kind: 'not-found', what: 'the tender has no such vendor', fix: 'Add the vendor first' })
    }
    const place = await dialogs.saveFile({
      title: `Bid sheet for ${request.vendor.name}`,
      defaultName: `bid-${fileWord(request.tender.id)}-${fileWord(vendor)}-round-${request.round}.xlsx`,
      filters: [{ name: 'Excel workbook', extensions: ['xlsx'] }],
    })
    if (place === undefined) return refuse({ kind: 'cancelled' })
    try {
      await writeFileAtomically(place, await writePlan(planBidSheet(request)))
    } catch (error) {
      return refuse(writeRefusal(error))
    }
    const note = { action: 'export', what: `bid sheet for ${vendor}, round ${request.round}` } as const
    const noted = await store.note(file, note)
    return noted.ok ? ok({ place }) : noted
  },
}

/** Letters and digits of an id: it becomes part of a file name. */
function fileWord(id: string): string {
  return id.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)
}
