// Calls about letters to vendors: what a computed target gives away is accepted before it goes out.
import type { CallArgs } from '../../shared/contract/calls.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { roundTargets } from '../../shared/negotiation/round-targets.ts'
import type { HandlerContext, HandlersOf } from './context.ts'
import { vendorName } from './positions.ts'

export const letterHandlers: HandlersOf<'letter'> = {
  'letter.accept': accept,
}

async function accept({ file, command, vendor, step }: CallArgs<'letter.accept'>, { store, clock }: HandlerContext) {
  const document = await store.document(file)
  if (!document.ok) return document
  const kept = await store.getPosition(file, vendor)
  if (!kept.ok) return kept
  const { targetOrigin, targets } = kept.value
  const { from, acceptedAt, roundedTo } = targetOrigin
  // Sent again after an answer that was lost.
  if (acceptedAt !== undefined && roundedTo === step) return ok(kept.value)
  if (from === 'typed' || targets.length === 0) {
    return refuse({
      kind: 'refused' as const,
      what: 'none of the target prices follows from a computation',
      fix: 'There is nothing to accept: preview the letter',
    })
  }
  const rounded = roundTargets(targets, step)
  if (!rounded.ok) return refuse({ kind: 'refused' as const, what: rounded.failure.what, fix: rounded.failure.fix })
  const origin = { from, acceptedAt: clock().toISOString(), roundedTo: step }
  const position = { ...kept.value, targets: [...rounded.value], targetOrigin: origin }
  const name = vendorName(document.value.tender, vendor)
  const why = `accepted what computed targets let ${name} infer; prices rounded down to ${step}`
  return store.savePosition(file, command, why, position)
}
