import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem, Severity } from '../../../shared/kernel/problem.ts'
import { type FileRead, readFile } from '../../../shared/quote/read-file.ts'
import { fewerProblems, mostProblems, shownReading } from '../../../shared/quote/shown-reading.ts'
import { bidTender, bidWorkbook, cleanQuote } from '../../builders/bid-workbook.ts'

const problem = (code: string, address: string, severity: Severity = 'error'): Problem => ({
  code,
  severity,
  what: `${code} is wrong`,
  fix: 'Mend it',
  where: { kind: 'cell', file: 'bid.xlsx', sheet: 'Offers', address },
})
const many = (code: string, count: number, severity?: Severity) =>
  Array.from({ length: count }, (_, row) => problem(code, `D${row + 1}`, severity))

describe('fewerProblems', () => {
  it('leaves few problems as they are', () => {
    const few = many('price', 20)
    expect(fewerProblems(few, 20)).toBe(few)
  })

  it('tells the first of each kind and counts the others with their first place', () => {
    const shown = fewerProblems([...many('price', 2000), ...many('date', 3, 'warning')], 12)
    expect(shown.map(({ where }) => (where.kind === 'cell' ? where.address : ''))).toEqual([
      'D1',
      'D2',
      'D3',
      'D4',
      'D5',
      'D1',
      'D2',
      'D3',
      'D6',
    ])
    expect(shown.at(-1)).toMatchObject({
      severity: 'error',
      what: 'price is wrong; and 1,994 more of this kind, the first of them in bid.xlsx › Offers › D7',
    })
  })

  it('loses no problem: each is told or counted, and no kind goes', () => {
    const kinds = fc.array(fc.record({ code: fc.constantFrom('a', 'b', 'c', 'd'), count: fc.nat(60) }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(kinds, fc.integer({ min: 8, max: 40 }), (parts, most) => {
        const all = parts.flatMap(({ code, count }) => many(code, count))
        const shown = fewerProblems(all, most)
        const counted = shown.map(({ what }) => Number(/and ([\d,]+) more/.exec(what)?.[1] ?? 0))
        expect(shown.length).toBeLessThanOrEqual(most)
        expect(shown.length + counted.reduce((sum, count) => sum + count, 0)).toBe(all.length)
        expect(new Set(shown.map(({ code }) => code))).toEqual(new Set(all.map(({ code }) => code)))
      }),
    )
  })
})

describe('shownReading', () => {
  const read: FileRead = {
    file: 'bid.xlsx',
    sha256: 'a1',
    content: { kind: 'workbook', workbook: bidWorkbook() },
  }
  const reading = readFile(read, bidTender, { fixes: [], imported: new Set() })

  it('leaves the quote whole, and of its origins the first', () => {
    const [draft] = shownReading(reading).quotes
    expect(draft).toMatchObject({ quote: cleanQuote, ready: true })
    const [first = ''] = Object.keys(reading.quotes[0]?.origins ?? {})
    expect(draft?.origins).toEqual({ [first]: reading.quotes[0]?.origins[first] })
    expect(Object.keys(reading.quotes[0]?.origins ?? {}).length).toBeGreaterThan(1)
  })

  it('shows a few hundred problems', () => {
    const shown = shownReading({ ...reading, problems: many('price', 30_000) })
    expect(shown.problems).toHaveLength(mostProblems)
    expect(shown.problems.at(-1)?.what).toContain('29,700 more')
  })
})
