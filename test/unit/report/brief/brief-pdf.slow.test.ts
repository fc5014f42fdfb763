// The PDF of a brief: its figures are those of leverage, position, ledger and award, and no others.
import { beforeAll, describe, expect, it } from 'vitest'
import { chartSvg } from '../../../../electron/report/chart-svg.ts'
import { createPdfRenderer, type PdfRenderer } from '../../../../electron/report/render-pdf.ts'
import { flatten } from '../../../../shared/report/block.ts'
import { briefDocument } from '../../../../shared/report/brief/brief.ts'
import type { BriefInput } from '../../../../shared/report/brief/brief-facts.ts'
import { internalLegend } from '../../../../shared/report/recommendation.ts'
import type { LeverageValue } from '../../../../shared/tender/leverage.ts'
import { ruleSentence } from '../../../../shared/tender/rules/table.ts'
import { loserBrief, winnerBrief } from '../../../builders/brief.ts'
import { halyardPosition } from '../../../builders/position.ts'
import { readPdf } from '../../../harness/read-pdf.ts'
import { numbersIn } from '../../../harness/report-figures.ts'

let renderer: PdfRenderer
beforeAll(async () => {
  renderer = await createPdfRenderer()
})

async function pagesOf(input: BriefInput): Promise<readonly string[]> {
  const { blocks, options } = briefDocument(input)
  return (await readPdf(renderer.render(blocks, options))).pages
}

/** Whole amounts with commas, written here without the product's own formatter. */
function whole(amount: number): string {
  const digits = String(Math.round(Math.abs(amount)))
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, ',')
}

const percent = (share: number) => `${Math.round(share * 1e6) / 1e4} %`

const amounts = (value: LeverageValue | null | undefined): readonly string[] =>
  value === null || value === undefined
    ? []
    : [...(value.proven ? [value.value] : []), ...(value.lo === value.hi ? [] : [value.lo, value.hi])].flatMap((one) =>
        one === null ? [] : [whole(one)],
      )

/** What the pages must show, worked out of the documents behind them. */
function expectedFigures({ leverage, position, ledger }: BriefInput): readonly string[] {
  if (leverage === null) return []
  const own = leverage.vendors.flatMap((vendor) => [
    ...(vendor.awarded ? amounts(vendor.marginalValue) : amounts(vendor.whyLost?.cost)),
    whole(vendor.without?.total ?? 0),
    ...vendor.unitPrices.map(({ at }) => String(Math.floor(at * 1e4) / 1e4)),
    ...(vendor.curve ?? []).map(({ total }) => whole(total)),
    ...(vendor.awarded ? (vendor.late ?? []) : []).flatMap(({ perDay }) => (perDay === null ? [] : [whole(perDay)])),
    ...(vendor.whyLost?.change == null ? [] : [whole(vendor.whyLost.change.given)]),
    percent(vendor.nearOptimal?.most ?? 0),
  ])
  return [
    ...own,
    ...leverage.clauses.flatMap(({ value, exchangeRate }) => [
      ...amounts(value),
      ...(exchangeRate === null ? [] : [percent(exchangeRate)]),
    ]),
    ...leverage.ruleCosts.flatMap(({ lastIn, firstIn }) => [...amounts(lastIn), ...amounts(firstIn)]),
    ...position.targets.map(({ price }) => price.toFixed(2)),
    ...position.walkAway.map(({ price }) => price.toFixed(2)),
    ...position.packages.flatMap(({ total, priceFactor }) => [whole(total), percent(1 - priceFactor)]),
    ...ledger.rounds.slice(1).flatMap(({ worth, total }) => [whole(worth), whole(total)]),
    ...ledger.curve.map(({ perHour }) => perHour.toFixed(4)),
  ]
}

const shown = (pages: readonly string[]) => pages.join('\n').replaceAll('\n', ' ')
const missing = (pages: readonly string[], input: BriefInput) =>
  expectedFigures(input).filter((figure) => !shown(pages).includes(figure))

/** Number leaves of documents, with the forms in which a brief may write them. */
function explained(input: BriefInput): (written: string) => boolean {
  const leaves = (value: unknown): readonly unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value]
  const documents = [input.leverage, input.position, input.ledger, input.award, input.tender]
  const all = documents.flatMap(leaves)
  const context = { currency: 'USD', locale: 'en-US', start: input.tender.start, nameOf: (id: string) => id }
  const sentences = input.award.rules.map((rule) => ruleSentence(rule, context))
  const lost = input.leverage?.vendors.flatMap(({ whyLost }) => whyLost?.rules ?? []) ?? []
  const texts = [
    ...all.filter((leaf) => typeof leaf === 'string'),
    ...sentences,
    ...lost.map((rule) => ruleSentence(rule, context)),
  ]
  const own = input.award.lines.map(({ vendor }) =>
    input.award.lines.filter((line) => line.vendor === vendor).reduce((sum, { quantity }) => sum + quantity, 0),
  )
  const days = texts.filter((text) => /^\d{4}-\d\d-\d\d$/.test(text)).map((text) => Number(text.slice(8)))
  const late = input.leverage?.vendors.flatMap(({ late: rows }) =>
    (rows ?? []).map(({ perDay, quoted }) => (perDay ?? 0) - (quoted ?? 0)),
  )
  const numbers = all.filter((leaf) => typeof leaf === 'number')
  const values = [...numbers, ...own, ...days, ...(late ?? []), 1, 2, 3, 4, 26, 7, 2027, 256].flatMap((value) => [
    value,
    Math.abs(value),
    value * 100,
    Math.abs(1 - value) * 100,
  ])
  const literal = new Set([...texts.flatMap(numbersIn), '256', '100'])
  return (written) => {
    const half = 1.0001 / 10 ** (written.split('.')[1]?.length ?? 0)
    const value = Number(written.replaceAll(',', ''))
    return literal.has(written) || values.some((one) => Math.abs(one - value) < half)
  }
}

/** A chart's scale is of no document; its points are among the figures expected. */
const scaleOf = (input: BriefInput) =>
  flatten(briefDocument(input).blocks).flatMap((block) =>
    block.kind === 'chart' ? (chartSvg(block.chart, 'en-US').match(/>[^<]+</g) ?? []).flatMap(numbersIn) : [],
  )

describe.each([
  ['in the award', winnerBrief],
  ['outside of it', loserBrief],
])('the PDF of a brief on a vendor %s', (_, briefOf) => {
  it('shows each figure of leverage, position and ledger', async () => {
    const pages = await pagesOf(briefOf())
    expect(expectedFigures(briefOf()).length).toBeGreaterThan(30)
    expect(missing(pages, briefOf())).toEqual([])
  })

  it('is caught when one figure of them is altered', async () => {
    const pages = await pagesOf(briefOf())
    const { leverage } = briefOf()
    if (leverage === null) throw new Error('no leverage')
    const clauses = leverage.clauses.map((clause, i) => (i === 0 ? { ...clause, exchangeRate: 0.0377 } : clause))
    expect(missing(pages, { ...briefOf(), leverage: { ...leverage, clauses } })).toEqual(['3.77 %'])
    const walkAway = [{ offer: 'hal-h200-36', from: 0, price: 2.37 }]
    expect(missing(pages, { ...briefOf(), position: halyardPosition({ walkAway }) })).toEqual(['2.37'])
  })

  it('shows no number that is in none of the documents', async () => {
    const isExplained = explained(briefOf())
    const scale = new Set(scaleOf(briefOf()))
    const numbers = [...new Set(numbersIn(shown(await pagesOf(briefOf()))))].filter((written) => !scale.has(written))
    expect(numbers.length).toBeGreaterThan(50)
    expect(numbers.filter((written) => !isExplained(written))).toEqual([])
    expect(isExplained('7,654,321')).toBe(false)
    expect(isExplained('3.1415')).toBe(false)
  })

  it('carries the internal legend and its number on every page', async () => {
    const pages = await pagesOf(briefOf())
    expect(pages.length).toBeGreaterThan(2)
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(internalLegend)
      expect(page).toContain(`Page ${i + 1} of ${pages.length}`)
    }
  })

  it('has its first page on one page, however much is typed', async () => {
    const [ask] = halyardPosition().asks
    if (ask === undefined) throw new Error('no ask')
    const asks = Array.from({ length: 14 }, (_, i) => ({
      ...ask,
      label: `a long wish in many words that fill the line, number ${i + 1}`,
      trade: 'something of ours that takes as many words to describe as it takes to give',
    }))
    const objectives = 'Many words about what we want of them. '.repeat(60)
    const position = halyardPosition({ asks, objectives, walkAwayNote: objectives })
    const pages = await pagesOf({ ...briefOf(), position })
    for (const words of [
      'Negotiation brief',
      'What we want',
      'Ask for, in this order',
      'If there is no deal',
      'Taxes apart',
    ])
      expect(pages[0]).toContain(words)
    expect(pages[1]?.trimStart()).toContain('What each clause is worth')
    expect(pages[0]).not.toContain('What each clause is worth')
  })
})

describe('the PDF of a brief', () => {
  it('gives the same bytes for the same input', async () => {
    const draw = (input: BriefInput) => {
      const { blocks, options } = briefDocument(input)
      return renderer.render(blocks, options)
    }
    expect(draw(structuredClone(winnerBrief()))).toEqual(draw(winnerBrief()))
  })
})
