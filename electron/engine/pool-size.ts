// How many engine threads a machine carries.

const gibibyte = 2 ** 30

/** `quick`: a thread kept for short jobs. */
export interface PoolSize {
  readonly long: number
  readonly quick: number
}

/**
 * One thread fewer than cores, but both cores of two: the window needs little while solves run, and threads of one program share fairly. At
 * most 4, and one for short jobs where memory allows it. `memoryBytes` is the machine's; a long solve takes up to half a gibibyte.
 */
export function poolSize(cores: number, memoryBytes: number): PoolSize {
  const byMemory = Math.floor(memoryBytes / gibibyte / 2)
  return {
    long: Math.max(1, Math.min(4, Math.max(2, cores - 1), cores, byMemory)),
    quick: memoryBytes >= 3 * gibibyte ? 1 : 0,
  }
}
