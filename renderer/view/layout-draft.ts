// The buyer's own layout of a file while it is being worked on, with what was before it, so that each change can be taken back.
import type { GivenLayout } from '../../shared/quote/layout/proposal.ts'

export interface LayoutDraft {
  /** Null: the app's own proposal. */
  readonly now: GivenLayout | null
  /** Earlier states, the latest last. */
  readonly before: readonly (GivenLayout | null)[]
}

/** Steps that can be taken back, at most. */
const kept = 100

export const noDraft: LayoutDraft = { now: null, before: [] }

export function stepTo({ now, before }: LayoutDraft, next: GivenLayout | null): LayoutDraft {
  return { now: next, before: [...before, now].slice(-kept) }
}

/** The draft as it was before its last change; the same when there is none. */
export function stepBack(draft: LayoutDraft): LayoutDraft {
  const last = draft.before.at(-1)
  return last === undefined ? draft : { now: last, before: draft.before.slice(0, -1) }
}
