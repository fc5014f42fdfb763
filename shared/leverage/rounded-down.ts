// How factors and prices that turn an award are said: rounded down, so that what is said still does what the figure does.

/** 0.958 → −0.042 and 1.744173 → 0.7441, to the hundredth of a per cent: a price to win rounded up would not win, a ceiling rounded up is too high. */
export function changeOfFactor(factor: number): number {
  return Math.floor((factor - 1) * 1e4 + 1e-6) / 1e4
}

/** Four decimals from 1 on, six below, as many as quotes state. */
export function roundedDown(price: number): number {
  const scale = price < 1 ? 1e6 : 1e4
  return Math.floor(price * scale + 1e-3) / scale
}
