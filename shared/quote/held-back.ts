// Of a file with several quotes, some ready: which one is held back, why, and that the others need not wait.
import { remark } from './cell-reading.ts'
import type { QuoteDraft } from './import-preview.ts'
import type { LayoutProposal } from './layout/proposal.ts'
import { holdsBack } from './layout/question-scope.ts'
import { type PlacedRemark, placeRemark } from './placed-remark.ts'

type NameOf = (vendor: string) => string

/** One warning a quote that is not ready; none while no other quote could go in without it. */
export function heldBack(
  drafts: readonly QuoteDraft[],
  proposal: LayoutProposal | undefined,
  nameOf: NameOf,
  sheet: string,
): readonly PlacedRemark[] {
  const ready = drafts.filter((draft) => draft.ready)
  if (ready.length === 0) return []
  const others = listed(ready.map(({ quote }) => nameOf(quote.vendor)))
  return drafts
    .filter((draft) => !draft.ready)
    .map((draft) => {
      const { vendor } = draft.quote
      const whose = vendor === '' ? 'the quote without a vendor' : `the quote of ${nameOf(vendor)}`
      const what = `${whose} is held back: ${why(vendor, proposal)}. ${others} can be taken in without it`
      const fix = 'Take in what is ready, and answer the rest now or later: the same file can be read again for it'
      const place = Object.values(draft.origins)[0]?.sheet ?? sheet
      return placeRemark({ sheet: place }, remark('warning', 'held-back', what, fix))
    })
}

/** What is told when a file is read again for what was held back. */
export function takenBefore(vendors: readonly string[], nameOf: NameOf, sheet: string): PlacedRemark {
  const what = `of this file, ${listed(vendors.map(nameOf))} ${vendors.length === 1 ? 'is' : 'are'} in the tender already; only the rest is read`
  return placeRemark({ sheet }, remark('note', 'taken-before', what, 'None, if it is right'))
}

function why(vendor: string, proposal: LayoutProposal | undefined): string {
  const questions = (proposal?.questions ?? []).filter((one) => holdsBack(one, vendor))
  const [first, ...others] = questions
  if (first === undefined) return 'errors or questions about its cells are open'
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return `open is “${first.what.slice(0, 200)}”${more}`
}

/** `Acme, Birch and Cinder`. */
function listed(names: readonly string[]): string {
  const [last, ...before] = names.toReversed()
  return before.length === 0 ? (last ?? '') : `${before.toReversed().join(', ')} and ${last}`
}
