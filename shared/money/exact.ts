// Exact decimal numbers: what a person wrote, multiplied and added without any loss. Division is left to round.ts.
import { Decimal } from 'decimal.js'

/** n · 10^−scale. `scale` is a whole number, 0 or more. */
export interface Exact {
  readonly n: bigint
  readonly scale: number
}

export const zero: Exact = { n: 0n, scale: 0 }
export const one: Exact = { n: 1n, scale: 0 }

const powers: bigint[] = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent))

export function tenTo(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent)
}

const plain = /^(-?)(\d+)(?:\.(\d+))?$/

/** The decimal a JavaScript number stands for in a document: 2.05 is 2.05, not the nearest binary fraction. Throws on NaN and infinities. */
export function exact(value: number): Exact {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), scale: 0 }
  if (!Number.isFinite(value)) throw new Error(`not a finite number: ${value}`)
  const text = String(value)
  const match = plain.exec(text) ?? plain.exec(new Decimal(text).toFixed())
  if (match === null) throw new Error(`not a decimal number: ${text}`)
  const fraction = match[3] ?? ''
  const n = BigInt(`${match[1]}${match[2]}${fraction}`)
  return { n, scale: fraction.length }
}

export function multiply(a: Exact, b: Exact): Exact {
  return { n: a.n * b.n, scale: a.scale + b.scale }
}

export function add(a: Exact, b: Exact): Exact {
  if (a.scale === b.scale) return { n: a.n + b.n, scale: a.scale }
  return a.scale > b.scale
    ? { n: a.n + b.n * tenTo(a.scale - b.scale), scale: a.scale }
    : { n: a.n * tenTo(b.scale - a.scale) + b.n, scale: b.scale }
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, { n: -b.n, scale: b.scale })
}

/** a − b, or 0 when that is negative. */
export function excess(a: Exact, b: Exact): Exact {
  const difference = subtract(a, b)
  return difference.n > 0n ? difference : zero
}

/** base^exponent for a whole exponent, 0 or more. */
export function power(base: Exact, exponent: number): Exact {
  let value = one
  for (let step = 0; step < exponent; step += 1) value = multiply(value, base)
  return value
}

/** The nearest JavaScript number; for showing, never for money arithmetic. */
export function toNumber(value: Exact): number {
  if (value.scale === 0) return Number(value.n)
  const digits = value.n < 0n ? -value.n : value.n
  const text = digits.toString().padStart(value.scale + 1, '0')
  const number = Number(`${text.slice(0, -value.scale)}.${text.slice(-value.scale)}`)
  return value.n < 0n ? -number : number
}
