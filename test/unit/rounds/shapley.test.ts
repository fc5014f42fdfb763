import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion, sampledOrders, shapley } from '../../../shared/rounds/shapley.ts'

const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n)
/** Worth of each set, for `count` changes. */
const game = (count: number) =>
  fc.array(fc.bigInt(-(10n ** 12n), 10n ** 12n), { minLength: 1 << count, maxLength: 1 << count })

describe('shapley', () => {
  it('gives the figures of the glove game: one left glove, two right ones', () => {
    // A pair is worth 6; changes 0 (left), 1 and 2 (right). By hand: 4, 1, 1.
    const pair = (set: number) => ((set & 1) !== 0 && (set & 6) !== 0 ? 6n : 0n)
    const { numerators, denominator, method, orders } = shapley(3, pair, 1)
    expect(numerators.map((each) => each / denominator)).toEqual([4n, 1n, 1n])
    expect({ method, orders }).toEqual({ method: 'exact', orders: 6 })
  })
  it('adds up to the whole effect, exactly, counted or drawn', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }).chain((count) => fc.tuple(fc.constant(count), game(count))),
        ([count, worths]) => {
          const { numerators, denominator } = shapley(count, (set) => worths[set] ?? 0n, 7)
          const whole = (worths[(1 << count) - 1] ?? 0n) - (worths[0] ?? 0n)
          expect(sum(numerators)).toBe(whole * denominator)
        },
      ),
      { numRuns: 60 },
    )
  })
  it('asks for each set once, and gives nothing to a change without effect', () => {
    const asked: number[] = []
    const { numerators } = shapley(
      3,
      (set) => {
        asked.push(set)
        return BigInt(set & 3) * 10n
      },
      1,
    )
    expect(asked.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(numerators[2]).toBe(0n)
  })
  it('draws the same orders for a seed, and gives changes that are alike the same', () => {
    const product = (set: number) => BigInt(1000 * 2 ** [...set.toString(2)].filter((bit) => bit === '1').length)
    const drawn = shapley(7, product, 1)
    expect(drawn).toEqual(shapley(7, product, 1))
    expect(drawn.method).toBe('sampled')
    expect(drawn.orders).toBe(133)
    expect(drawn.orders).toBeGreaterThanOrEqual(sampledOrders)
    // All changes are alike, so each share is a seventh of 127,000.
    for (const each of drawn.numerators) expect(each * 7n).toBe(127_000n * drawn.denominator)
  })
})

describe('apportion', () => {
  const split = (numerators: bigint[], denominator: bigint) => ({
    numerators,
    denominator,
    method: 'exact' as const,
    orders: 1,
  })
  it('gives the units left over to the largest rests, the first of equals', () => {
    expect(apportion(split([10n, 10n, 10n], 3n), 1n, 10n)).toEqual([4n, 3n, 3n])
    expect(apportion(split([-10n, -10n, -10n], 3n), 1n, -10n)).toEqual([-3n, -3n, -4n])
    expect(apportion(split([199n, 101n], 1n), 100n, 3n)).toEqual([2n, 1n])
  })
  it('adds up to the total and moves no share by a unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt(-(10n ** 9n), 10n ** 9n), { minLength: 1, maxLength: 8 }),
        fc.bigInt(1n, 720n),
        (numerators, denominator) => {
          const unit = 10_000n
          const exact = Number(sum(numerators)) / Number(denominator * unit)
          for (const total of [BigInt(Math.floor(exact)), BigInt(Math.ceil(exact))]) {
            const parts = apportion(split(numerators, denominator), unit, total)
            expect(sum(parts)).toBe(total)
            for (const [index, part] of parts.entries()) {
              expect(Math.abs(Number(part) - Number(numerators[index]) / Number(denominator * unit))).toBeLessThan(
                1 + 1e-9,
              )
            }
          }
        },
      ),
    )
  })
  it('has no shares of no changes', () => {
    expect(apportion(split([], 1n), 1n, 0n)).toEqual([])
  })
})
