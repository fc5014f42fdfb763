// Windows of encumbrances: months by name, by day, or counted from the start.
import { describe, expect, it } from 'vitest'
import { encumbranceSchema, windowOf } from '../../../shared/tender/vendor.ts'

describe('windowOf', () => {
  it('counts months by name and by day from the start of the tender', () => {
    expect(windowOf('2027-03', { from: '2027-03', to: '2028-02' })).toEqual({ from: 0, to: 11 })
    expect(windowOf('2027-03', { from: '2026-12-31', to: '2027-04-01' })).toEqual({ from: -3, to: 1 })
  })
  it('takes counted months as they are', () => {
    expect(windowOf('2027-03', { from: 2, to: 40 })).toEqual({ from: 2, to: 40 })
  })
})

describe('encumbranceSchema', () => {
  const window = { kind: 'rofr', vendor: 'v' } as const
  it('takes months as text or as a count and no other text', () => {
    expect(encumbranceSchema.safeParse({ ...window, from: '2027-01', to: 5 }).success).toBe(true)
    expect(encumbranceSchema.safeParse({ ...window, from: 'January', to: 5 }).success).toBe(false)
  })
})
