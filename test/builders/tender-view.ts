// An open tender as the shell shows it, for tests of the window.
import type { TenderView } from '../../shared/contract/views.ts'
import type { Tender } from '../../shared/tender/tender.ts'

const emptyTender: Tender = {
  schema: 'headroom.tender/1',
  id: 't',
  name: 'Small tender',
  currency: 'USD',
  start: '2027-04',
  months: 4,
  discountRate: 0.08,
  fx: {},
  accelerators: [],
  workloads: [],
  demand: [],
  vendors: [],
  sites: [],
  quotes: [],
}

export function buildTenderView(tender: Partial<Tender> = {}, view: Partial<TenderView> = {}): TenderView {
  return {
    file: 'file-1',
    place: '/tenders/small.headroom',
    revision: 1,
    tender: { ...emptyTender, ...tender },
    problems: [],
    runs: [],
    undo: null,
    redo: null,
    sources: [],
    ...view,
  }
}
