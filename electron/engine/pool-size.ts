// How many engine threads a machine carries.

const gibibyte = 2 ** 30

/** `quick`: a thread kept for short jobs. */
export interface PoolSize {
  readonly long: number
  readonly quick: number
}

/**
 * One thread fewer than cores, at least 1 and at most 4, and one for short jobs where memory allows it. `memoryBytes` is the machine's;
 * a long solve takes up to half a gibibyte.
 */
export function poolSize(cores: number, memoryBytes: number): PoolSize {
  const byMemory = Math.floor(memoryBytes / gibibyte / 2)
  return { long: Math.max(1, Math.min(4, cores - 1, byMemory)), quick: memoryBytes >= 3 * gibibyte ? 1 : 0 }
}
