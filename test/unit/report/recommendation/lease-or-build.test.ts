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
})
