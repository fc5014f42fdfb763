import { describe, expect, it } from 'vitest'
import { leverageText } from '../../../../electron/cli/leverage-words.ts'
import { buildLeverage, buildValue, buildVendorLeverage } from '../../../builders/leverage.ts'
import { smallTender } from '../../../builders/tender.ts'

describe('leverageText', () => {
  const lineOf = (over: Parameters<typeof buildVendorLeverage>[1]) =>
    leverageText(smallTender(), buildLeverage({ vendors: [buildVendorLeverage('acme', over)] })).split('\n')[3]
  it('rounds no ceiling past itself, and no cut below what wins', () => {
    expect(lineOf({ priceFactor: 1.744173 })).toContain('may rise 74.41 % before we leave')
    expect(lineOf({ awarded: false, priceFactor: 0.958031 })).toContain('wins at 4.2 % less')
  })
  it('says how much power near-best awards take of who supplies it', () => {
    const near = { least: 0, most: 0, within: 0.01, kind: 'must-have' } as const
    expect(lineOf({ nearOptimal: { ...near, mw: { least: 0.46, most: 1.894 } } })).toContain(
      'must-have (0.46 to 1.89 MW within 1 %)',
    )
    expect(lineOf({ nearOptimal: { ...near, most: 0.061 } })).toContain('must-have (0 % to 6.1 % of demand within 1 %)')
  })
  it('tells of a cheaper award that was come across', () => {
    const cheaper = { total: 9_500, lines: [] }
    const same = { total: 9_999.6, lines: [] }
    expect(leverageText(smallTender(), buildLeverage({ cheaper: same }))).not.toContain('same rules allow')
    expect(leverageText(smallTender(), buildLeverage({ cheaper }))).toContain(
      'the same rules allow 9,500 USD, 500 USD less',
    )
  })
  it('says an interval, and what is not proven', () => {
    const marginalValue = buildValue(1000, { lo: -50, hi: 2000, proven: false })
    expect(lineOf({ marginalValue })).toContain('losing it costs 1,000 USD (-50 USD to 2,000 USD), not proven')
  })
})
