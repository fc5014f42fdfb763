// Flip points that can be worked out by hand: a lease of 100 against the same by the hour.
import { describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../electron/engine/solve-highs.ts'
import { sha256 } from '../../../electron/store/sha256.ts'
import { flipPoints } from '../../../shared/award/flip-point.ts'
import type { Driver } from '../../../shared/award/market-edits.ts'
import { createSolveAward } from '../../../shared/award/solve-case.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../builders/tender.ts'

/** A lease of exactly 100 at 2.00, take-or-pay, against on-demand at 3.50 up to 400: they cost the same at 2.00 ÷ 3.50 = 57.14 % use. */
const tender = smallTender({
  quotes: [
    {
      id: 'q1',
      vendor: 'acme',
      currency: 'USD',
      offers: [leaseOffer({ minQuantity: 100 }), onDemandOffer({ maxQuantity: 400 })],
    },
  ],
})
const lease = { name: 'Lease', rules: [{ type: 'offer', offer: 'spot', do: 'exclude' } as const] }
const hourly = { name: 'By the hour', rules: [{ type: 'offer', offer: 'lease', do: 'exclude' } as const] }

async function flipOf(driver: Driver) {
  const options = { gap: 1e-9, workLimit: 20_000, seed: 0, versions: {} }
  const solveAward = createSolveAward(options, { solve: await createSolveHighs(), sha256 })
  const hooks = { solveAward, isCancelled: () => false, onProgress: () => undefined }
  const [up, down] = await flipPoints({ tender, sides: [lease, hourly], driver, precision: 1e-3 }, hooks)
  return { up, down }
}

describe('flipPoints', () => {
  it('finds the rent at which leasing stops being cheaper: 3.50 ÷ 2.00 of today’s', async () => {
    const { up, down } = await flipOf('rent')
    if (up?.kind !== 'flips') throw new Error('no flip')
    expect(up.beyond).toBe('By the hour')
    expect(up.low).toBeLessThanOrEqual(1.75)
    expect(up.high).toBeGreaterThanOrEqual(1.75)
    expect(up.high - up.low).toBeLessThanOrEqual(1e-3)
    expect(down).toEqual({ driver: 'rent', direction: 'down', kind: 'never', to: 0.25, cheaper: 'Lease' })
  })

  it('finds the break-even use: below 4 ÷ 7 of demand the hour is cheaper', async () => {
    const { up, down } = await flipOf('utilisation')
    if (down?.kind !== 'flips' || up?.kind !== 'flips') throw new Error('no flip')
    expect(down.low).toBeLessThanOrEqual(4 / 7)
    expect(down.high).toBeGreaterThanOrEqual(4 / 7)
    expect(down.beyond).toBe('By the hour')
    // Above 100 the lease cannot serve: lost compute at 6.00 against 3.50 by the hour, 2 + 6x = 3.5 + 3.5x at x = 0.6 above.
    expect(up.low).toBeLessThanOrEqual(1.6)
    expect(up.high).toBeGreaterThanOrEqual(1.6)
  })

  it('says that a price neither side pays never turns the decision', async () => {
    const { up, down } = await flipOf('capital')
    expect([up?.kind, down?.kind]).toEqual(['never', 'never'])
  })
})
