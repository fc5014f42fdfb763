import { describe, expect, it } from 'vitest'
import { concessionLedger } from '../../../../shared/negotiation/ledger.ts'
import { flatten, tablesOf } from '../../../../shared/report/block.ts'
import { briefDocument } from '../../../../shared/report/brief/brief.ts'
import type { BriefInput } from '../../../../shared/report/brief/brief-facts.ts'
import { internalLegend } from '../../../../shared/report/recommendation.ts'
import { writeOut } from '../../../../shared/report/write-out.ts'
import type { Leverage, LeverageValue, VendorLeverage } from '../../../../shared/tender/leverage.ts'
import type { Position } from '../../../../shared/tender/position.ts'
import { loserBrief, twoRounds, winnerBrief } from '../../../builders/brief.ts'
import { leverageOf, loserOf, notProven, proven, winnerOf } from '../../../builders/brief-leverage.ts'
import { halyardPosition } from '../../../builders/position.ts'

/** Every word of the brief as it is set. */
function wordsOf(input: BriefInput): string {
  const { blocks } = briefDocument(input)
  return JSON.stringify(writeOut(flatten(blocks), 'en-US')).replaceAll('\u00a0', ' ')
}
const firstPageOf = (input: BriefInput) => {
  const [first] = briefDocument(input).blocks
  if (first?.kind !== 'one-page') throw new Error('no first page')
  return JSON.stringify(writeOut([...first.blocks], 'en-US')).replaceAll('\u00a0', ' ')
}
function rowsOf(input: BriefInput, id: string): readonly (readonly string[])[] {
  const [table] = writeOut(
    tablesOf(briefDocument(input).blocks).filter((one) => one.id === id),
    'en-US',
  )
  if (table?.kind !== 'table') throw new Error(`no table ${id}`)
  return table.rows.map(({ cells }) => cells.map((cell) => cell.replaceAll('\u00a0', ' ')))
}
const winning = (own: Partial<VendorLeverage>, over: Partial<Leverage> = {}) => {
  const { award } = winnerBrief()
  return winnerBrief({ leverage: leverageOf(award, winnerOf(award, own), over) })
}
const losing = (own: Partial<VendorLeverage>, over: Partial<Leverage> = {}) => {
  const { award } = loserBrief()
  return loserBrief({ leverage: leverageOf(award, loserOf(award, own), over) })
}

describe('briefDocument', () => {
  it('is internal on every page, of one vendor, with one page first', () => {
    const { options, fileName, blocks } = briefDocument(winnerBrief())
    expect(options.legend).toBe(internalLegend)
    expect(options.running).toContain('Halyard Compute')
    expect(fileName).toBe('negotiation-brief-aurora-2027-halyard')
    expect(blocks.map(({ kind }) => kind).slice(0, 2)).toEqual(['one-page', 'page-break'])
    expect(blocks.filter(({ kind }) => kind === 'one-page')).toHaveLength(1)
  })

  it('says in accelerators and kW what the award without the vendor takes', () => {
    expect(firstPageOf(winnerBrief())).toMatch(/It takes [^.]*\d accelerators/)
  })

  it('leaves out packages found for another award, and says so', () => {
    const here = winnerBrief()
    expect(firstPageOf(here)).toContain('Worth the same to us, 80,000,000 USD')
    expect(rowsOf(here, 'packages')).toHaveLength(2)
    const elsewhere = winnerBrief({ run: 'e'.repeat(64) })
    expect(firstPageOf(elsewhere)).not.toContain('Worth the same to us')
    expect(rowsOf(elsewhere, 'packages')).toHaveLength(0)
    expect(wordsOf(elsewhere)).toContain('2 kept with the position were found for another award and are left out')
  })

  it('says of targets whether the buyer typed them or the app computed them', () => {
    const originOf = (targetOrigin: Position['targetOrigin']) => {
      const input = winnerBrief()
      const blocks = briefDocument({ ...input, position: { ...input.position, targetOrigin } }).blocks
      const prices = tablesOf(blocks).find(({ id }) => id === 'prices')
      return prices?.columns.find(({ label }) => label === 'Target')?.unit
    }
    expect(originOf({ from: 'typed' })).toBe('typed')
    expect(originOf({ from: 'price-to-win' })).toBe('computed')
    expect(originOf({ from: 'package', roundedTo: 0.05 })).toBe('computed, rounded')
  })

  it('has on its first page all that the meeting needs', () => {
    const page = firstPageOf(winnerBrief())
    for (const words of [
      'Halyard Compute is in the award with',
      '6.12 % higher before another award is better',
      '2,410,000 USD',
      'in 7 days',
      '12 % to 41 %',
      'Keep Halyard for the H200 training pool',
      '912,000',
      '+2.13 %',
      'a reference customer call',
      'prices 7 % lower and nothing else; or prices 4.9 % lower with take-or-pay 10 points lower',
      'Given in round 2',
      'When we walk away: Above this',
      '2,410,000 USD more than with it',
    ])
      expect(page).toContain(words)
  })

  it('puts typed and computed prices side by side, tier by tier', () => {
    expect(rowsOf(winnerBrief(), 'prices')).toEqual([
      ['hal-h200-18', '1', '2.61 USD', '2.45 USD', '–', '2.8864 USD'],
      ['hal-h200-36', '1', '2.16 USD', '2.10 USD', '2.20 USD', '2.3877 USD'],
      ['hal-h200-36', '512 accelerators', '2.00 USD', '1.95 USD', '2.05 USD', '2.2072 USD'],
    ])
  })

  it('keeps the asks in the buyer’s order, and proposes what is worth most where none is typed', () => {
    const order = (input: BriefInput) => rowsOf(input, 'asks-in-order').map(([place, ask]) => `${place} ${ask}`)
    const { asks } = halyardPosition()
    const turned = { ...halyardPosition(), asks: asks.toReversed() }
    expect(order(winnerBrief())).toEqual(asks.map(({ offer, label }, i) => `${i + 1} ${offer}: ${label}`))
    expect(order(winnerBrief({ position: turned }))).toEqual(
      turned.asks.map(({ offer, label }, i) => `${i + 1} ${offer}: ${label}`),
    )
    expect(order(winnerBrief({ position: { ...turned, asks: [] } }))).toEqual([
      '1 hal-h200-36: take-or-pay 10 points lower',
      '2 hal-h200-36: 30 days more to pay',
      '3 hal-h200-18: no prepayment',
    ])
  })

  it('lists later the asks that the first page does not hold', () => {
    const [ask] = halyardPosition().asks
    if (ask === undefined) throw new Error('no ask')
    const asks = Array.from({ length: 11 }, (_, i) => ({ ...ask, label: `ask number ${i + 1}` }))
    const input = winnerBrief({ position: halyardPosition({ asks }) })
    expect(firstPageOf(input)).toContain('3 more on a later page')
    expect(firstPageOf(input)).not.toContain('ask number 9')
    expect(rowsOf(input, 'all-asks').map(([, words]) => words)).toContain('hal-h200-36: ask number 11')
  })

  it('throws when position or ledger is of another vendor', () => {
    expect(() => briefDocument(winnerBrief({ vendor: 'palisade' }))).toThrow('another vendor')
    const ledger = concessionLedger(twoRounds, 'palisade', 'en-US')
    expect(() => briefDocument(winnerBrief({ ledger }))).toThrow('another vendor')
  })
})

/** Each kind of value with what a brief must write for it: amount and interval. */
const values: readonly (readonly [string, LeverageValue, string, string])[] = [
  ['proven to an interval', proven(712_345, 1_000), '712,345', '711,345 to 713,345 USD'],
  ['exact', proven(712_345), '712,345', 'exactly'],
  ['not proven', notProven, 'not proven', '-4,000 to 30,000 USD'],
  ['without upper bound', { value: null, lo: 5_500, hi: null, proven: true }, 'over 5,500 USD', 'at least 5,500 USD'],
  ['without any bound', { value: null, lo: null, hi: null, proven: true }, 'no award without it', 'without bound'],
]

describe('a value in a brief', () => {
  it.each(values)('that is %s says so, wherever it stands', (_, value, amount, interval) => {
    const { award } = winnerBrief()
    const [rule] = award.rules
    if (rule === undefined) throw new Error('the sample has rules')
    const clause = { vendor: 'halyard', offer: 'hal-h200-36', term: 'ramp', change: 'all at once', to: [1] }
    const input = winning(
      { marginalValue: value },
      {
        clauses: [{ ...clause, value, exchangeRate: null, wins: true }],
        ruleCosts: [{ rule, lastIn: value, firstIn: value }],
        increments: [{ what: 'month', offer: 'hal-h200-36', site: null, change: 'earlier', value }],
      },
    )
    expect(rowsOf(input, 'clauses')[0]?.slice(2, 4)).toEqual([amount, interval])
    expect(rowsOf(input, 'rule-costs')[0]?.slice(1)).toEqual([amount, interval, amount])
    expect(rowsOf(input, 'increments')[0]?.slice(2)).toEqual([amount, interval])
    expect(firstPageOf(input)).toContain(
      interval === 'without bound' ? 'our rules cannot be kept then' : `proven: ${interval}`,
    )
  })

  it('that was not computed says so', () => {
    const input = winning({ marginalValue: null, without: null, nearOptimal: undefined, priceAnswer: 'not-computed' })
    for (const words of ['not computed', 'The best award without Halyard Compute was not computed', 'ceiling was not'])
      expect(firstPageOf(input)).toContain(words)
  })
})

describe('a brief on who supplies power', () => {
  const mw = { least: 0.46, most: 1.894 }
  const near = { least: 0, most: 0, mw, within: 0.01, kind: 'must-have' } as const
  const curve = [
    { factor: 0.5, total: 70_000_000, share: 0, mw: 1.5 },
    { factor: 1.5, total: 82_000_000, share: 0, mw: 0.46 },
  ]
  it('says megawatts where others have a share of demand', () => {
    const input = winning({ nearOptimal: near, curve })
    expect(firstPageOf(input)).toContain('Power we would take')
    expect(firstPageOf(input)).toContain('0.46 to 1.89 MW')
    expect(wordsOf(input)).toContain('it supplies between 0.46 MW and 1.89 MW on average over the horizon')
    expect(rowsOf(input, 'award-curve').map((row) => row[1])).toEqual(['1.50', '0.46'])
  })
})

describe('a brief without leverage of its award', () => {
  it('says so, and names no computed figure', () => {
    const none = firstPageOf(winnerBrief({ leverage: null }))
    expect(none).toContain('Its leverage was not computed for this award')
    expect(none).not.toMatch(/2,410,000|6\.12|912,000/)
    expect(rowsOf(winnerBrief({ leverage: null }), 'asks-in-order').map((row) => row[2])).toEqual(
      Array.from({ length: 4 }, () => 'not computed'),
    )
  })

  it('says once that no asks are written down', () => {
    const page = firstPageOf(winnerBrief({ leverage: null, position: halyardPosition({ asks: [] }) }))
    expect(page.split('No asks are written down')).toHaveLength(2)
  })

  it('takes none of another state of the tender or of other rules', () => {
    const { award, leverage } = winnerBrief()
    if (leverage === null) throw new Error('no leverage')
    for (const other of [
      { ...leverage, tenderHash: 'f'.repeat(64) },
      { ...leverage, rules: award.rules.slice(1) },
    ]) {
      const page = firstPageOf(winnerBrief({ leverage: other }))
      expect(page).toContain('computed for another award')
      expect(page).not.toMatch(/2,410,000|6\.12|912,000/)
    }
  })
})

describe('the stance', () => {
  it.each([
    ['no-price-wins', 'No price brings it in'],
    ['ties', 'At today’s prices an award with it is as good'],
    ['not-computed', 'was not computed'],
  ] as const)('of a loser whose price to win is %s', (priceAnswer, words) => {
    const input = losing({ priceAnswer, priceFactor: null, priceRange: null, unitPrices: [] })
    expect(firstPageOf(input)).toContain(words)
  })

  it('of a vendor we cannot do without', () => {
    const without = { status: 'infeasible', total: null, lines: [] }
    const marginalValue = { value: null, lo: null, hi: null, proven: true }
    const input = winning({ without, marginalValue, priceAnswer: 'no-ceiling', priceFactor: null, priceRange: null })
    expect(firstPageOf(input)).toContain('Without Halyard Compute no award keeps our rules')
    expect(firstPageOf(input)).toContain('No price is too high for it to stay')
  })
})

describe('what typed prices prove', () => {
  const at = (price: number) => ({ from: 0, unit: 'accelerator-hour', currency: 'USD', now: 2.6, at: price })
  const unitPrices = (price: number) => [{ ...at(price), offer: 'hal-h200-18' }]
  const target = (price: number) => halyardPosition({ targets: [{ offer: 'hal-h200-18', from: 0, price }] })

  it('says when no target reaches the price to win, and nothing when all do', () => {
    const of = (price: number) => firstPageOf({ ...losing({ unitPrices: unitPrices(2.3) }), position: target(price) })
    expect(of(2.45)).toContain('At our targets it does not win')
    expect(of(2.3)).not.toContain('At our targets')
  })

  it('claims nothing when targets lie on both sides, since the computed price moves all of them', () => {
    const two = [...unitPrices(2.3), { ...at(2.3), offer: 'hal-h200-36' }]
    const targets = [
      { offer: 'hal-h200-18', from: 0, price: 2.45 },
      { offer: 'hal-h200-36', from: 0, price: 2.1 },
    ]
    const page = firstPageOf({ ...losing({ unitPrices: two }), position: halyardPosition({ targets }) })
    expect(page).toContain('Some targets are above its price to win and some below')
    expect(page).not.toContain('does not win')
  })

  it('says when a winner’s walk-away is above its ceiling', () => {
    const walkAway = [{ offer: 'hal-h200-18', from: 0, price: 2.5 }]
    const page = (price: number) =>
      firstPageOf({ ...winning({ unitPrices: unitPrices(price) }), position: halyardPosition({ walkAway }) })
    expect(page(2.4)).toContain('Our walk-away is above its price ceiling')
    expect(page(2.6)).not.toContain('above its price ceiling')
  })
})

describe('why it lost', () => {
  it('names cost, rules in the way and the cheapest change', () => {
    const words = wordsOf(losing({}))
    expect(words).toContain('would add 640,000 USD to the total (proven between: 632,000 to 648,000 USD)')
    expect(words).toContain('At most 4 vendors hold a committed award')
    expect(words).toContain('hal-h200-18, no prepayment')
    expect(words).toContain('310,000 USD')
  })

  it('says of an ask that is worth nothing on its own why', () => {
    const zero = {
      ...{ vendor: 'halyard', offer: 'hal-h200-36', term: 'takeOrPay', change: 'lower', to: 0.9 },
      ...{ value: proven(0), exchangeRate: null, wins: false },
    }
    expect(firstPageOf(losing({}, { clauses: [zero] }))).toContain('on its own it does not bring the vendor into')
    expect(firstPageOf(winning({}, { clauses: [zero] }))).not.toContain('on its own')
  })
})
