// Shares are 0…1 in the document and per cent in forms; both ways without the dust of floating point.

/** `8` or `'7.5'` → 0.08, 0.075; ten decimals are kept. */
export function percentToShare(percent: number | string): number {
  return Math.round(Number(percent) * 1e8) / 1e10
}

/** 0.075 → 7.5. */
export function shareToPercent(share: number): number {
  return Math.round(share * 1e10) / 1e8
}
