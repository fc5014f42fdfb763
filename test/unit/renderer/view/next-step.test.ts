import { describe, expect, it } from 'vitest'
import { nextStep } from '../../../../renderer/view/next-step.ts'
import type { RunSummary } from '../../../../shared/contract/views.ts'
import { buildTenderView } from '../../../builders/tender-view.ts'

const demand = [{ workload: 'a', quantity: [1] }]
const vendors = [{ id: 'v' }]
const quotes = [{ id: 'q', vendor: 'v', currency: 'USD', offers: [] }]
const run: RunSummary = {
  run: 'r',
  name: 'Lowest cost',
  scenario: null,
  status: 'optimal',
  total: 1,
  gap: 0,
  manual: false,
  stale: false,
  madeAt: '2027-01-01T00:00:00Z',
}

describe('nextStep', () => {
  it('goes through the work in its order', () => {
    const steps = [
      buildTenderView(),
      buildTenderView({ demand }),
      buildTenderView({ demand, vendors }),
      buildTenderView({ demand, vendors, quotes }),
      buildTenderView({ demand, vendors, quotes }, { runs: [run] }),
    ].map((view) => nextStep(view).screen)
    expect(steps).toEqual(['demand', 'vendors', 'import', 'award', 'reports'])
  })
  it('asks for the award again when every run is stale', () => {
    const view = buildTenderView({ demand, vendors, quotes }, { runs: [{ ...run, stale: true }] })
    expect(nextStep(view)).toMatchObject({ screen: 'award', label: expect.stringContaining('again') })
  })
})
