import { describe, expect, it } from 'vitest'
import { deliveredByVendor } from '../../../shared/chart/capacity-by-month.ts'
import { powerByVendor } from '../../../shared/chart/power-by-month.ts'
import { currencyDecimals } from '../../../shared/money/format.ts'
import { type Block, flatten, type KeyFigure, type Table, tablesOf } from '../../../shared/report/block.ts'
import { gatherFacts, type RecommendationInput } from '../../../shared/report/facts.ts'
import type { Figure } from '../../../shared/report/figure.ts'
import { recommendation } from '../../../shared/report/recommendation.ts'
import { writeOut } from '../../../shared/report/write-out.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import { handAward } from '../../builders/award.ts'
import { sampleInput } from '../../builders/recommendation.ts'
import { onDemandOffer, smallTender } from '../../builders/tender.ts'
import { unexplainedNumbers } from '../../harness/report-figures.ts'

const input = sampleInput()
const blocks = recommendation(input)

function keyFigures(of: readonly Block[]): ReadonlyMap<string, KeyFigure> {
  const all = flatten(of).flatMap((block) => (block.kind === 'key-figures' ? block.figures : []))
  return new Map(all.map((figure) => [figure.label, figure]))
}

function amountAt(of: readonly Block[], label: string): number | undefined {
  const figure = keyFigures(of).get(label)?.value
  return figure?.kind === 'money' ? figure.amount : undefined
}

function table(id: string, of: readonly Block[] = blocks): Table {
  const found = tablesOf(of).find((one) => one.id === id)
  if (found === undefined) throw new Error(`no table ${id}`)
  return found
}

/** Everything the report says, without the words of its charts. */
function textOf(of: readonly Block[]): string {
  const strings = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(strings)
        : []
  return writeOut(flatten(of), 'en-US')
    .flatMap((block) => {
      if (block.kind === 'chart') return [block.caption, block.alt]
      // Widths of columns are no figures.
      return strings(block)
    })
    .join('\n')
}

const sources = (of: RecommendationInput) => ({
  ...of,
  literal: [of.options.awardHash, of.options.caseName, of.options.preparedBy],
})

const minor = (figure: Figure | undefined) =>
  figure?.kind === 'money' ? Math.round(figure.amount * 10 ** currencyDecimals(figure.currency)) : undefined

describe('recommendation', () => {
  it('states on page 1 what the award document says', () => {
    const { totals } = input.award
    expect(amountAt(blocks, 'Committed')).toBe(totals?.commitment)
    expect(amountAt(blocks, 'Expected payments')).toBe(totals?.nominal)
    expect(amountAt(blocks, 'Signed for after the horizon')).toBe(totals?.afterHorizon)
    expect(keyFigures(blocks).get('Sign by')?.value).toEqual({ kind: 'date', date: '2027-03-15' })
    expect(amountAt(blocks, 'Saving')).toBe(1_000_000.25)
    const owed = amountAt(blocks, 'Still owed after the horizon') ?? 0
    expect(owed).toBeGreaterThan(0)
    expect(owed).toBeLessThan(totals?.afterHorizon ?? 0)
  })

  it('never adds lost compute to cash on page 1', () => {
    expect(input.award.totals?.lostCompute).toBeGreaterThan(0)
    const { lostCompute = 0 } = input.award.totals ?? {}
    const amounts = [...keyFigures(blocks).values()].flatMap(({ value }) =>
      value.kind === 'money' ? [value.amount] : [],
    )
    const cash = [input.award.totals?.npv, input.award.totals?.nominal, input.award.totals?.commitment]
    for (const one of cash) expect(amounts.map(Math.round)).not.toContain(Math.round((one ?? 0) + lostCompute))
  })

  it('has no number that does not follow from the documents', () => {
    expect(unexplainedNumbers(textOf(blocks), sources(input))).toEqual([])
  })

  it('is caught when one figure is altered', () => {
    const altered = structuredClone(input)
    if (altered.award.totals !== null) altered.award.totals.commitment += 0.01
    const unexplained = unexplainedNumbers(textOf(recommendation(altered)), sources(input))
    expect(unexplained).toHaveLength(1)
  })

  it('adds up: every total is the sum of its column, every sum across that of its cells', () => {
    let checked = 0
    for (const one of tablesOf(blocks)) {
      for (const [i, column] of one.columns.entries()) {
        if (column.sums === true && one.total !== undefined) {
          const rows = one.rows.map((row) => minor(row.cells[i]) ?? 0)
          expect(minor(one.total[i]), `${one.id}: ${column.label}`).toBe(rows.reduce((sum, value) => sum + value, 0))
          checked += 1
        }
        for (const row of column.sumOf === undefined ? [] : [...one.rows.map((each) => each.cells), one.total ?? []]) {
          const [from = 0, to = -1] = column.sumOf ?? []
          if (row.length === 0) continue
          const parts = row.slice(from, to + 1).map((cell) => minor(cell) ?? 0)
          expect(minor(row[i]), `${one.id}: ${column.label}`).toBe(parts.reduce((sum, value) => sum + value, 0))
          checked += 1
        }
      }
    }
    expect(checked).toBeGreaterThan(40)
  })

  it('splits all payments by vendor, reason, fiscal year and currency', () => {
    const nominal = Math.round((input.award.totals?.nominal ?? 0) * 100)
    for (const [id, column] of [
      ['due', 5],
      ['due-by-reason', 5],
      ['fiscal-years', 4],
      ['currencies', 5],
      ['capital', 3],
    ] as const)
      expect(minor(table(id).total?.[column]), id).toBe(nominal)
  })

  it('commits by contract what the award commits', () => {
    const commitment = Math.round((input.award.totals?.commitment ?? 0) * 100)
    expect(minor(table('award').total?.[8])).toBe(commitment)
    expect(minor(table('commitments').total?.[6])).toBe(commitment)
  })

  it('ends every prepaid balance at nothing', () => {
    const prepaid = table('prepaid')
    expect(prepaid.rows.length).toBeGreaterThan(0)
    for (const row of prepaid.rows) {
      expect(minor(row.cells[1])).toBeGreaterThan(0)
      expect(minor(row.cells.at(-1))).toBe(0)
    }
  })

  it('gives every table a name of its own', () => {
    const ids = tablesOf(blocks).map((one) => one.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const one of tablesOf(blocks))
      for (const row of one.rows) expect(row.cells.length, one.id).toBe(one.columns.length)
  })

  it('says in words what was not solved, when nothing beside the award was', () => {
    const alone = recommendation({ ...input, board: null })
    expect(keyFigures(alone).get('Saving')?.value).toMatchObject({ kind: 'absent' })
    expect(table('stress', alone).empty).toContain('not solved')
    expect(textOf(alone)).toContain('Other cases, savings, prices of policies')
  })

  it('asks to sign nothing when nothing is awarded', () => {
    const tender = smallTender({
      quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [onDemandOffer()] }],
    })
    const nothing = recommendation({ ...input, tender, award: handAward(tender, []), board: null })
    expect(textOf(nothing)).toContain('sign no new contract, with on-demand capacity of Acme')
    expect(keyFigures(nothing).get('Sign by')?.value).toMatchObject({ kind: 'text', text: 'not stated' })
  })

  it('names what is open before signing', () => {
    const tender = smallTender()
    const text = textOf(
      recommendation({
        ...input,
        tender,
        award: handAward(tender, [{ offer: 'lease', quantity: 100, start: 0 }]),
        board: null,
      }),
    )
    expect(text).toContain('Qualify Acme.')
    expect(text).toContain('Have Acme state until when the quote is valid.')
    expect(text).toContain('Agree credits for late delivery with Acme: none is stated.')
    expect(text).toContain('None stated: binding to the end of the term.')
  })

  it('says so when the search stopped at its limit, and when the buyer typed the award', () => {
    const limit = { ...input, award: { ...input.award, status: 'limit' as const, gap: 0.0123 } }
    expect(textOf(recommendation(limit))).toContain(
      'Limit reached: this is the best award found, at most 1.23\u00a0% above',
    )
    const manual = { ...input.award, options: { ...input.award.options, manual: true }, gap: null, bound: null }
    const text = textOf(recommendation({ ...input, award: manual }))
    expect(text).toContain('typed by the buyer')
    expect(text).not.toContain('Proven within')
  })

  it('refuses to price an award without totals: there is nothing to recommend', () => {
    expect(() => gatherFacts({ ...input, award: { ...input.award, totals: null } })).toThrow('needs an award')
  })
})

describe('the charts of a recommendation', () => {
  const { active } = activeOffers(input.tender)
  it('stack to what the award delivers, month by month', () => {
    const series = deliveredByVendor(input.tender, active, input.award)
    for (const [m, month] of input.award.months.entries()) {
      const sum = series.reduce((total, one) => total + (one.values[m] ?? 0), 0)
      expect(sum).toBeCloseTo(month.delivered, 6)
    }
  })
  it('stack to the power the award contracts, month by month', () => {
    const series = powerByVendor(input.tender, active, input.award)
    for (const [m, month] of input.award.months.entries()) {
      const sum = series.reduce((total, one) => total + (one.values[m] ?? 0), 0)
      expect(sum * 1000).toBeCloseTo(month.kw, 6)
    }
  })

  it('marks what was put down on a vendor’s behalf, and asks to have it and what was doubted confirmed in writing', () => {
    const quotes = input.tender.quotes.map((quote) => ({
      ...quote,
      surrogate: 'told by phone',
      confirmations: [{ what: 'a price was doubted', reason: 'their new hall' }],
    }))
    const said = textOf(recommendation({ ...input, tender: { ...input.tender, quotes } }))
    expect(said).toContain('confirm its quote in writing: it was put down on its behalf (told by phone)')
    expect(said).toContain('confirm in writing: a price was doubted (taken as right because: their new hall)')
    expect(said).toContain('(surrogate)')
    expect(textOf(blocks)).not.toContain('(surrogate)')
  })
})
