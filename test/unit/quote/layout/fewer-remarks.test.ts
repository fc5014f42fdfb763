import { describe, expect, it } from 'vitest'
import { fewerRemarks } from '../../../../shared/quote/layout/fewer-remarks.ts'
import type { PlacedRemark } from '../../../../shared/quote/placed-remark.ts'

const at = (address: string, what: string): PlacedRemark => ({
  severity: 'note',
  code: 'kind-read',
  what,
  fix: 'None',
  sheet: 'Offer',
  address,
})

describe('fewerRemarks', () => {
  it('says the same words about one cell once, and other words or cells each', () => {
    const remarks = [at('A4', 'a lease'), at('A4', 'a lease'), at('A5', 'a lease'), at('A4', 'on demand')]
    expect(fewerRemarks(remarks)).toEqual([remarks[0], remarks[2], remarks[3]])
  })

  it('counts what is said of more than eight cells of a column', () => {
    const told = fewerRemarks(Array.from({ length: 12 }, (_, row) => at(`A${row + 1}`, 'a lease')))
    expect(told).toHaveLength(9)
    expect(told[8]).toMatchObject({ address: 'A9', what: 'a lease; and 3 more like it' })
  })
})
