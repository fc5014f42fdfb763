import { describe, expect, it } from 'vitest'
import { demandEdits, demandRows, demandTotal, emptyDemand } from '../../../../renderer/view/demand-rows.ts'
import { buildTenderView } from '../../../builders/tender-view.ts'

const workload = (id: string) => ({ id, capacityFactor: {}, criticalShare: 0.5, valueOfLostCompute: 1 })
const { tender } = buildTenderView({
  workloads: [workload('a'), workload('b')],
  demand: [{ workload: 'b', quantity: [1, 2, 3, 4] }],
})

describe('demandRows', () => {
  it('has a row for each workload, 0 where no demand is written', () => {
    expect(demandRows(tender).map((row) => row.quantity)).toEqual([
      [0, 0, 0, 0],
      [1, 2, 3, 4],
    ])
    expect(demandTotal(demandRows(tender), 4)).toEqual([1, 2, 3, 4])
  })
})

describe('demandEdits', () => {
  it('changes the months named and leaves out those past the horizon', () => {
    expect(demandEdits(tender, 'b', 2, [30, 40, 50])).toEqual([
      { path: 'demand[0].quantity[2]', value: 30 },
      { path: 'demand[0].quantity[3]', value: 40 },
    ])
  })
  it('writes the whole row when there is none', () => {
    expect(demandEdits(tender, 'a', 1, [9])).toEqual([
      { path: 'demand[1]', value: { workload: 'a', quantity: [0, 9, 0, 0] } },
    ])
    expect(emptyDemand(tender, 'c')).toEqual([{ path: 'demand[1]', value: { workload: 'c', quantity: [0, 0, 0, 0] } }])
  })
})
