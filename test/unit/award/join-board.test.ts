// What was asked for beside an award outlives a new board, and a newer result takes the place of an older one of its kind only.
import { describe, expect, it } from 'vitest'
import type { AwardBoard } from '../../../shared/award/board.ts'
import type { Frontier } from '../../../shared/award/frontier-points.ts'
import { joinBoard } from '../../../shared/award/join-board.ts'
import type { LeaseOrBuild } from '../../../shared/award/lease-or-build.ts'

const board: AwardBoard = {
  ...{ cases: [], unavailable: [], savings: [], policyPrices: [], whyNot: [], stress: [], expectedLoss: [] },
  lostComputeRange: null,
  onDemandPeak: { share: 0.25, month: 3 },
}
const points = (total: number) => [{ limit: 1, total, bound: total, vendors: ['acme'], why: 'solved' as const }]
const share: Frontier = { kind: 'largest-share', points: points(1) }
const cash: Frontier = { kind: 'upfront', points: points(2) }
const against = (second: string): LeaseOrBuild => ({ first: 'Policy', second, figures: [null, null], flips: [] })
const full: AwardBoard = { ...board, frontiers: [share, cash], leaseOrBuild: [against('Build'), against('Lease')] }

describe('joinBoard', () => {
  it('keeps the frontiers and comparisons asked for when the board is computed again', () => {
    const newer = { ...board, onDemandPeak: { share: 0.5, month: 4 } }
    expect(joinBoard(full, { kind: 'board', board: newer })).toEqual({ ...full, onDemandPeak: newer.onDemandPeak })
    expect(joinBoard(null, { kind: 'board', board })).toEqual(board)
  })

  it('puts a frontier in place of the older one of its kind', () => {
    const newer: Frontier = { kind: 'largest-share', points: points(3) }
    expect(joinBoard(full, { kind: 'frontier', frontier: newer })).toEqual({ ...full, frontiers: [cash, newer] })
    expect(joinBoard(board, { kind: 'frontier', frontier: cash })).toEqual({ ...board, frontiers: [cash] })
  })

  it('puts a comparison in place of the older one with that case', () => {
    const newer: LeaseOrBuild = {
      ...against('Build'),
      flips: [{ driver: 'rent', direction: 'up', kind: 'undecided' }],
    }
    expect(joinBoard(full, { kind: 'lease-or-build', leaseOrBuild: newer })).toEqual({
      ...full,
      leaseOrBuild: [against('Lease'), newer],
    })
  })

  it('has nothing a frontier or comparison could join before there is a board', () => {
    expect(joinBoard(null, { kind: 'frontier', frontier: share })).toBeUndefined()
    expect(joinBoard(null, { kind: 'lease-or-build', leaseOrBuild: against('Build') })).toBeUndefined()
  })
})
