import { describe, expect, it } from 'vitest'
import { type CutMemory, createSeparation, type FailureMonth } from '../../../shared/award/separate-failures.ts'
import type { Shortage } from '../../../shared/award/survive.ts'

/** Two workloads, one survivor worth 2 of the first and 1 of the second; its units are column 0. */
function failure(name: string, need: readonly number[], room?: readonly (number | undefined)[]): FailureMonth {
  const roomOf = (column: number | undefined) =>
    column === undefined ? undefined : { cols: [column], coefs: [1], constant: 0 }
  return {
    name,
    need,
    supply: [
      {
        units: { cols: [0], coefs: [1], constant: 0 },
        worth: [2, 1],
        room: (room ?? [undefined, undefined]).map(roomOf),
      },
    ],
    sites: [],
    missing: undefined,
  }
}

const shortage: Shortage = { total: 5, needPrices: [0.5, 1], roomPrices: [[0, 0]], sitePrices: [] }
const point = { values: Float64Array.of(1, 0), integral: true }

describe('createSeparation', () => {
  it('gives the row that a short failure breaks, and remembers its prices by the name of the failure', async () => {
    const cuts: CutMemory = new Map()
    const rows = await createSeparation([failure('a', [4, 6])]).separate(point, async () => shortage, cuts)
    // 1 a unit is the most it earns at these prices; 0.5 × 4 + 1 × 6 is what is needed.
    expect(rows).toEqual([{ name: 'a', cols: [0], coefs: [1], lower: 8, upper: Number.POSITIVE_INFINITY }])
    expect([...cuts]).toEqual([['a', [[0.5, 1]]]])
  })
  it('recalls for a like question, with its own need, and gives no row twice', async () => {
    const cuts: CutMemory = new Map([['a', [[0.5, 1]]]])
    const again = createSeparation([failure('a', [2, 6]), failure('b', [2, 6])])
    expect(again.recall(cuts).map(({ name, lower }) => ({ name, lower }))).toEqual([{ name: 'a', lower: 7 }])
    const rows = await again.separate(point, async () => shortage, cuts)
    expect(rows.map(({ name }) => name)).toEqual(['b'])
  })
  it('recalls nothing that was priced for other workloads', () => {
    expect(createSeparation([failure('a', [4, 6])]).recall(new Map([['a', [[1, 1, 1]]]]))).toEqual([])
  })
  it('neither keeps nor recalls rows of clusters, whose prices hold for one question alone', async () => {
    const cuts: CutMemory = new Map()
    const own = createSeparation([failure('a', [4, 6], [1, undefined])])
    expect(await own.separate(point, async () => shortage, cuts)).toHaveLength(1)
    expect(cuts.size).toBe(0)
    expect(own.recall(new Map([['a', [[0.5, 1]]]]))).toEqual([])
  })
})
