// Splits the effect of several changes among them: each change's average effect over the orders in which they could have come.

/** Whole numbers over one denominator; they add up to the effect of all changes together, exactly. */
export interface Split {
  readonly numerators: readonly bigint[]
  readonly denominator: bigint
  /** `exact`: all orders. `sampled`: that many of them, drawn with the seed. */
  readonly method: 'exact' | 'sampled'
  readonly orders: number
}

/** Up to this many changes every order is counted. */
export const exactUpTo = 6
/**
 * At least so many orders are looked at beyond that. Each order drawn is turned until every change has stood in every place, and every
 * second one is the one before backwards: so changes that are alike get like shares.
 */
export const sampledOrders = 128

/**
 * Shapley values of `count` changes. `value` gives the worth of a set of changes, bit i standing for change i; it is asked once for each set.
 * Source: L. S. Shapley, A value for n-person games (1953); docs/model.md, rounds.
 */
export function shapley(count: number, value: (set: number) => bigint, seed: number): Split {
  const known = new Map<number, bigint>()
  const worth = (set: number): bigint => {
    const found = known.get(set) ?? value(set)
    known.set(set, found)
    return found
  }
  return count <= exactUpTo ? allOrders(count, worth) : drawnOrders(count, worth, seed)
}

/** Each set S without i is followed by i in |S|! · (n − |S| − 1)! of the n! orders. */
function allOrders(count: number, worth: (set: number) => bigint): Split {
  const orders = factorial(count)
  const numerators = Array.from({ length: count }, (_, change) => {
    let sum = 0n
    for (let set = 0; set < 1 << count; set += 1) {
      if ((set & (1 << change)) !== 0) continue
      const before = bitCount(set)
      const weight = factorial(before) * factorial(count - before - 1)
      sum += BigInt(weight) * (worth(set | (1 << change)) - worth(set))
    }
    return sum
  })
  return { numerators, denominator: BigInt(orders), method: 'exact', orders }
}

function drawnOrders(count: number, worth: (set: number) => bigint, seed: number): Split {
  const random = createRandom(seed)
  const sums = Array.from({ length: count }, () => 0n)
  const follow = (order: readonly number[]): void => {
    let set = 0
    for (const change of order) {
      const next = set | (1 << change)
      sums[change] = (sums[change] ?? 0n) + worth(next) - worth(set)
      set = next
    }
  }
  const bases = Math.ceil(sampledOrders / count)
  let order: readonly number[] = []
  for (let base = 0; base < bases; base += 1) {
    order = base % 2 === 0 ? shuffled(count, random) : order.toReversed()
    for (let turn = 0; turn < count; turn += 1) follow([...order.slice(turn), ...order.slice(0, turn)])
  }
  const orders = bases * count
  return { numerators: sums, denominator: BigInt(orders), method: 'sampled', orders }
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1)
}

function bitCount(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest >>= 1) count += rest & 1
  return count
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const moved = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = moved
  }
  return order
}

/** Numbers of 0 up to 1, the same for a seed everywhere: a 32-bit linear congruential generator whose high bits are used. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    // Multiplier and increment of Numerical Recipes, section 7.1.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 8) / 2 ** 24
  }
}

/**
 * Shares in whole `unit`s that add up to `total` units: each is rounded down, and the units left over go one each to those that lost most by it,
 * the first of several. `total` is the shares' sum rounded up or down.
 */
export function apportion(split: Split, unit: bigint, total: bigint): readonly bigint[] {
  const divisor = split.denominator * unit
  const floors = split.numerators.map((numerator) => floorDivide(numerator, divisor))
  const lost = split.numerators.map((numerator, index) => numerator - (floors[index] ?? 0n) * divisor)
  const left = Number(total - floors.reduce((sum, floor) => sum + floor, 0n))
  if (left < 0 || left > floors.length) throw new Error(`${left} units are left of ${floors.length} shares`)
  const first = lost
    .map((size, index) => ({ size, index }))
    .sort((a, b) => (a.size === b.size ? a.index - b.index : a.size > b.size ? -1 : 1))
    .slice(0, left)
  const lucky = new Set(first.map(({ index }) => index))
  return floors.map((floor, index) => (lucky.has(index) ? floor + 1n : floor))
}

/** numerator ÷ divisor, rounded down also below 0; the divisor is positive. */
export function floorDivide(numerator: bigint, divisor: bigint): bigint {
  const quotient = numerator / divisor
  return numerator < 0n && quotient * divisor !== numerator ? quotient - 1n : quotient
}
