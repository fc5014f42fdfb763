import { describe, expect, it } from 'vitest'
import { nearOptimal } from '../../../shared/leverage/near-optimal.ts'
import { vendorValue } from '../../../shared/leverage/vendor.ts'
import { biddersOf, sample } from '../../harness/leverage-sample.ts'

/** Both ends are sought to a fifth of a per cent of demand. */
const precision = 0.004

describe('nearOptimal', () => {
  it('gives ranges that widen the dearer an award may be', async () => {
    let wider = 0
    for (let seed = 701; seed <= 716; seed += 1) {
      const one = await sample(seed)
      const vendor = one && biddersOf(one)[seed % biddersOf(one).length]
      if (one === undefined || vendor === undefined) continue
      const known = await vendorValue(one.desk, vendor)
      if (known === null) throw new Error('cancelled')
      const ranges = []
      for (const within of [0.002, 0.01, 0.05]) ranges.push(await nearOptimal(one.desk, known, within))
      for (const [i, range] of ranges.entries()) {
        const narrower = ranges[i - 1]
        if (range === null || narrower == null) continue
        const where = `seed ${seed}, ${vendor}, within ${range.within}`
        expect(range.least, where).toBeLessThanOrEqual(narrower.least + precision)
        expect(range.most, where).toBeGreaterThanOrEqual(narrower.most - precision)
        expect(range.most, where).toBeGreaterThanOrEqual(range.least)
        if (range.most - range.least > narrower.most - narrower.least + precision) wider += 1
      }
    }
    expect(wider).toBeGreaterThan(5)
  }, 300_000)
})
