import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../electron/store/sha256.ts'
import type { AwardBoard } from '../../../../shared/award/board.ts'
import type { Frontier } from '../../../../shared/award/frontier-points.ts'
import { tenderHash } from '../../../../shared/award/tender-hash.ts'
import type { Award } from '../../../../shared/tender/award.ts'
import { must, testStore } from '../../../builders/store.ts'
import { smallTender } from '../../../builders/tender.ts'

function awardFor(over: Partial<Award> = {}): Award {
  return {
    schema: 'headroom.award/1',
    tenderHash: tenderHash(smallTender(), sha256),
    rules: [],
    options: { gap: 1e-6, workLimit: 1000, seed: 1, versions: { highs: '1' } },
    status: 'optimal',
    ...{ objective: 10, bound: 10, gap: 0 },
    lines: [{ offer: 'lease', vendor: 'acme', quantity: 100, start: 0, tier: 0 }],
    use: [],
    totals: {
      ...{
        npv: 10,
        afterHorizon: 0,
        tailCredit: 0,
        lostCompute: 0,
        penalty: 0,
        total: 10,
        nominal: 11,
        commitment: 11,
      },
    },
    months: [],
    cashAfter: [],
    proof: { recomputed: 10, difference: 0, lines: 12 },
    ...over,
  }
}

function tenderInStore() {
  const { store } = testStore()
  return { store, file: must(store.create(smallTender(), 'created')).file }
}

describe('runs', () => {
  it('are kept whole, listed newest first, and counted as a change of the view', () => {
    const { store, file } = tenderInStore()
    const first = must(store.recordRun(file, { name: 'lowest cost', award: awardFor() }))
    const manual = awardFor({ options: { ...awardFor().options, manual: true } })
    const second = must(store.recordRun(file, { name: 'typed', award: manual }))
    expect(must(store.getRun(file, first.summary.run)).award).toEqual(awardFor())
    expect(must(store.listRuns(file)).map(({ name, total, manual }) => [name, total, manual])).toEqual([
      ['typed', 10, true],
      ['lowest cost', 10, false],
    ])
    expect(second.summary).toMatchObject({ stale: false, status: 'optimal', gap: 0, scenario: null })
    expect(must(store.view(file)).revision).toBe(3)
    expect(must(store.audit(file)).map(({ action }) => action)).toEqual(['run', 'run', 'create'])
  })
  it('are one when asked the same, and different for other rules, options, or typed lines', () => {
    const { store, file } = tenderInStore()
    const idOf = (award: Award) => must(store.recordRun(file, { name: 'x', award })).summary.run
    const id = idOf(awardFor())
    expect(idOf(awardFor())).toBe(id)
    expect(idOf(awardFor({ options: { ...awardFor().options, seed: 2 } }))).not.toBe(id)
    expect(idOf(awardFor({ rules: [{ type: 'vendor-count', max: 1 }] }))).not.toBe(id)
    const typed = (quantity: number) =>
      idOf(
        awardFor({ options: { ...awardFor().options, manual: true }, lines: [{ ...awardFor().lines[0]!, quantity }] }),
      )
    expect(typed(1)).not.toBe(typed(2))
    expect(must(store.listRuns(file))).toHaveLength(5)
  })
  it('are stale once the tender changed, fresh again after undo, and indifferent to cases', () => {
    const { store, file } = tenderInStore()
    must(store.recordRun(file, { name: 'x', award: awardFor() }))
    const stale = () => must(store.view(file)).runs[0]?.stale
    must(store.edit(file, randomUUID(), 'case', [{ path: 'awardScenarios', value: [{ id: 'c', rules: [] }] }]))
    expect(stale()).toBe(false)
    must(store.edit(file, randomUUID(), 'budget', [{ path: 'budget', value: 5 }]))
    expect(stale()).toBe(true)
    must(store.undo(file, randomUUID()))
    expect(stale()).toBe(false)
  })
  it('are not found by an id nobody has', () => {
    const { store, file } = tenderInStore()
    expect(store.getRun(file, 'nothing')).toMatchObject({ failure: { kind: 'not-found' } })
  })
})

describe('recordBoard', () => {
  const board: AwardBoard = {
    ...{ cases: [], unavailable: [], savings: [], policyPrices: [], whyNot: [], stress: [], expectedLoss: [] },
    lostComputeRange: null,
    onDemandPeak: { share: 0.25, month: 3 },
  }
  const share: Frontier = { kind: 'largest-share', points: [] }
  const cash: Frontier = { kind: 'upfront', points: [] }

  it('joins each part to the board of that moment, and leaves name, day and award of the run', () => {
    const { store, file } = tenderInStore()
    const { summary, award } = must(store.recordRun(file, { name: 'x', award: awardFor() }))
    const { run } = summary
    must(store.recordBoard(file, run, { kind: 'board', board }))
    must(store.recordBoard(file, run, { kind: 'frontier', frontier: share }))
    must(store.recordBoard(file, run, { kind: 'frontier', frontier: cash }))
    const view = must(store.recordBoard(file, run, { kind: 'board', board }))
    expect(view).toEqual({ summary, award, board: { ...board, frontiers: [share, cash] } })
    must(store.recordRun(file, { name: 'y', award: awardFor() }))
    expect(must(store.getRun(file, run)).board).toEqual(view.board)
  })

  it('counts as a change of the view, and is sealed in the audit list', () => {
    const { store, file } = tenderInStore()
    const { run } = must(store.recordRun(file, { name: 'x', award: awardFor() })).summary
    const { revision } = must(store.view(file))
    must(store.recordBoard(file, run, { kind: 'board', board }))
    expect(must(store.view(file)).revision).toBe(revision + 1)
    expect(must(store.audit(file))[0]).toMatchObject({
      action: 'run',
      what: expect.stringContaining('beside the award x'),
    })
  })

  it('refuses a run that is not there, and what has no board to join', () => {
    const { store, file } = tenderInStore()
    expect(store.recordBoard(file, 'nothing', { kind: 'board', board })).toMatchObject({
      failure: { kind: 'not-found' },
    })
    const { run } = must(store.recordRun(file, { name: 'x', award: awardFor() })).summary
    expect(store.recordBoard(file, run, { kind: 'frontier', frontier: cash })).toMatchObject({
      failure: { kind: 'refused' },
    })
  })
})
