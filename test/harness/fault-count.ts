// How often a fault is injected: a tenth of the full count in `npm test`, all of it in `npm run test:long`.

export function faults(full: number): number {
  return process.env.HEADROOM_LONG === '1' ? full : Math.ceil(full / 10)
}
