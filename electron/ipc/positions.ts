// Calls about positions: what the buyer wants of one vendor, kept in the tender file.
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result } from '../../shared/kernel/result.ts'
import { settleOrigin } from '../../shared/negotiation/target-origin.ts'
import type { Leverage } from '../../shared/tender/leverage.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import type { HandlerContext, HandlersOf } from './context.ts'

export const positionHandlers: HandlersOf<'positions'> = {
  'positions.get': ({ file, vendor }, { store }) => store.getPosition(file, vendor),
  'positions.save': async ({ file, command, position }, context) => {
    const { store } = context
    const { vendor } = position
    const document = await store.document(file)
    if (!document.ok) return document
    const kept = await store.getPosition(file, vendor)
    if (!kept.ok) return kept
    const computed = await freshLeverages(file, context)
    if (!computed.ok) return computed
    const settled = settleOrigin(position, kept.value, computed.value)
    return store.savePosition(file, command, `position towards ${vendorName(document.value.tender, vendor)}`, settled)
  },
}

export function vendorName(tender: Tender, vendor: string): string {
  return tender.vendors.find(({ id }) => id === vendor)?.name ?? vendor
}

/** Leverage of the runs that still belong to the tender as it is. */
async function freshLeverages(
  file: string,
  { store }: HandlerContext,
): Promise<Result<readonly Leverage[], AppFailure>> {
  const runs = await store.listRuns(file)
  if (!runs.ok) return runs
  const found: Leverage[] = []
  for (const { run, stale } of runs.value) {
    if (stale) continue
    const kept = await store.getLeverage(file, run)
    if (!kept.ok) return kept
    if (kept.value.leverage !== null) found.push(kept.value.leverage)
  }
  return ok(found)
}
