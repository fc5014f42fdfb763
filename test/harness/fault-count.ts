// How often a fault is injected: a tenth of the full count in `npm test`, all of it in `npm run test:long`.

export function faults(full: number): number {
  return process.env.HEADROOM_LONG === '1' ? full : Math.ceil(full / 10)
}

/** Time for the full counts on a busy machine. */
export const LONG = { timeout: 30 * 60_000 }
