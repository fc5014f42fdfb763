import { describe, expect, it } from 'vitest'
import { tablesOf } from '../../../../shared/report/block.ts'
import { gatherFacts } from '../../../../shared/report/facts.ts'
import { leaseOrBuildSection } from '../../../../shared/report/recommendation/lease-or-build.ts'
import { sampleInput } from '../../../builders/recommendation.ts'

const input = sampleInput()

describe('leaseOrBuildSection', () => {
  it('is not there when no comparison was asked for', () => {
    expect(leaseOrBuildSection(gatherFacts(input))).toEqual([])
  })

  it('has the figures and the turns of every comparison, and says which side has none', () => {
    const { board } = input
    if (board === null) throw new Error('the sample has a board')
    const flips = [{ driver: 'rent', direction: 'up', kind: 'undecided' }] as const
    const leaseOrBuild = [{ first: 'Board policy', second: 'Own build only', figures: [null, null], flips }] as const
    const tables = tablesOf(leaseOrBuildSection(gatherFacts({ ...input, board: { ...board, leaseOrBuild } })))
    expect(tables.map(({ caption }) => caption)).toEqual([
      'Board policy and Own build only side by side',
      'Where the decision between Board policy and Own build only turns',
    ])
    expect(JSON.stringify(tables[0]?.rows[0])).toContain('–')
    expect(JSON.stringify(tables[1]?.rows)).toContain('Not proven')
  })

  it('keeps money, proofs, power and turns as what they are', () => {
    const { board } = input
    if (board === null) throw new Error('the sample has a board')
    const side = {
      ...{ name: 'Build', cashByYear: [10], npv: 9, total: 9, gap: 0.01, lostCompute: 0, peakCash: 10, worstYear: 10 },
      ...{ commitment: 0, capital: 8, residual: 2, peakMw: 1.5, delivered: 1000, levelised: 0.5 },
    }
    const turn = { driver: 'capital', direction: 'up', kind: 'flips', low: 1.2, high: 1.21, beyond: 'Lease' } as const
    const leaseOrBuild = [{ first: 'Lease', second: 'Build', figures: [null, side], flips: [turn] }] as const
    const [figures, turns] = tablesOf(leaseOrBuildSection(gatherFacts({ ...input, board: { ...board, leaseOrBuild } })))
    const second = new Map(figures?.rows.map(({ cells }) => [JSON.stringify(cells[0]), cells[2]]))
    const cell = (label: string) => second.get(JSON.stringify({ kind: 'text', text: label }))
    expect(cell('Cash in year 1')).toMatchObject({ kind: 'money', amount: 10 })
    expect(cell('Total proven within')).toMatchObject({ kind: 'share', share: 0.01 })
    expect(cell('Peak power')).toMatchObject({ kind: 'count', count: 1.5, many: 'MW' })
    expect(cell('Levelised cost an H100e-hour')).toMatchObject({ kind: 'money', amount: 0.5, digits: 4 })
    expect(turns?.rows[0]?.cells[2]).toMatchObject({
      kind: 'words',
      words: expect.arrayContaining([expect.objectContaining({ kind: 'share', share: 1.2 })]),
    })
  })
})
