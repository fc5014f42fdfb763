import { beforeAll, describe, expect, it } from 'vitest'
import { verifyAward } from '../../../shared/award/verify.ts'
import type { Award } from '../../../shared/tender/award.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import { rivals, withSpot } from '../../builders/rivals.ts'
import { awardOf, testHooks } from '../../harness/solve-tender.ts'

const tender = withSpot(
  rivals([
    { vendor: 'a', price: 2, offer: { maxQuantity: 60, termMonths: 24, takeOrPay: 0.8, blockSize: 10 } },
    { vendor: 'b', price: 2.2, offer: { maxQuantity: 30 } },
  ]),
  3,
  20,
)
const rules: Rule[] = [
  { type: 'redundancy', domain: 'vendor', maxShortfall: 25 },
  { type: 'vendor-count', min: 3, strictness: 'priced', priceCap: 100 },
]
let award: Award
beforeAll(async () => {
  award = await awardOf(tender, rules)
})

/** Paths of what does not come out after a change. */
async function mismatches(change: (award: Award) => unknown, of = award): Promise<readonly string[]> {
  const changed = structuredClone(of)
  change(changed)
  const report = await verifyAward(changed, tender, testHooks)
  expect(report.ok).toBe(report.mismatches.length === 0)
  return report.mismatches.map((mismatch) => mismatch.path)
}

describe('verifyAward', () => {
  it('holds for an award as it was made', async () => {
    expect(award.totals?.penalty).toBe(100)
    expect(await mismatches(() => undefined)).toEqual([])
  })
  it('names every total that was changed by a cent', async () => {
    for (const key of [
      'npv',
      'afterHorizon',
      'tailCredit',
      'lostCompute',
      'penalty',
      'total',
      'nominal',
      'commitment',
    ] as const) {
      expect(
        await mismatches(({ totals }) => {
          totals![key] += 0.01
        }),
      ).toEqual([`totals.${key}`])
    }
  })
  it('names a changed month, payment, tier, vendor, proof and gap', async () => {
    expect(
      await mismatches(({ months }) => {
        months[3]!.delivered -= 1
      }),
    ).toEqual(['months[3].delivered'])
    expect(
      await mismatches(({ months }) => {
        months[3]!.kw += 1
      }),
    ).toEqual(['months[3].kw'])
    expect(
      await mismatches(({ cashAfter }) => {
        cashAfter[0]! += 5
      }),
    ).toEqual(['months.cash + cashAfter', 'cashAfter[0]'])
    expect(
      await mismatches(({ lines }) => {
        lines[0]!.tier = 1
      }),
    ).toEqual(['lines[0].tier'])
    expect(
      await mismatches(({ lines }) => {
        lines[0]!.vendor = 'b'
      }),
    ).toEqual(['lines[0].vendor'])
    expect(
      await mismatches(({ proof }) => {
        proof.lines += 1
      }),
    ).toEqual(['proof.lines'])
    expect(
      await mismatches(({ proof }) => {
        proof.difference += 100
      }),
    ).toEqual(['proof.difference'])
    expect(
      await mismatches((changed) => {
        changed.gap = 0.5
      }),
    ).toEqual(['gap'])
  })
  it('finds quantities that are not on offer, use beyond service, and rules that do not hold', async () => {
    expect(
      await mismatches(({ lines }) => {
        lines[0]!.quantity = 55
      }),
    ).toContain('lines a')
    expect(
      await mismatches(({ lines }) => {
        lines[0]!.start = 1
      }),
    ).toContain('lines a')
    const more = await mismatches(({ use }) => {
      const entry = use.find((candidate) => candidate.offer === 'b')
      if (entry !== undefined) entry.quantity[0] = (entry.quantity[0] ?? 0) + 1
    })
    expect(more).toContain('use b month 0: more is used than is in service')
    expect(more).toContain('use pool month 0: more is delivered than is wanted')
    expect(
      await mismatches((changed) => {
        changed.rules[0] = { type: 'redundancy', domain: 'vendor' }
      }),
    ).toEqual(['rules[0]'])
    expect(
      await mismatches((changed) => {
        changed.rules[0] = { type: 'term', maxMonths: 12 }
      }),
    ).toEqual(['rules[0]'])
  })
  it('stops at names it does not know', async () => {
    expect(
      await mismatches(({ lines }) => {
        lines[0]!.offer = 'zzz'
      }),
    ).toContain('lines[0].offer')
    expect(await mismatches(({ lines }) => lines.pop())).toContain('use[1]')
    expect(await mismatches(({ use }) => use[0]!.quantity.pop())).toEqual(['use[0].quantity'])
  })
  it('sees that the tender is another one', async () => {
    const other = { ...tender, discountRate: 0.01 }
    const report = await verifyAward(award, other, testHooks)
    expect(report.mismatches.map((mismatch) => mismatch.path)).toEqual(['tenderHash'])
    const cases = { ...tender, awardScenarios: [{ id: 'new', rules: [] }] }
    expect((await verifyAward(award, cases, testHooks)).ok).toBe(true)
  })
})
