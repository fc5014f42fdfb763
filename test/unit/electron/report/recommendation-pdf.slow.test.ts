import { beforeAll, describe, expect, it } from 'vitest'
import { chartSvg } from '../../../../electron/report/chart-svg.ts'
import { createPdfRenderer, type PdfRenderer } from '../../../../electron/report/render-pdf.ts'
import { type Block, flatten } from '../../../../shared/report/block.ts'
import type { RecommendationInput } from '../../../../shared/report/facts.ts'
import { internalLegend, recommendation } from '../../../../shared/report/recommendation.ts'
import { writeOut } from '../../../../shared/report/write-out.ts'
import { sampleInput } from '../../../builders/recommendation.ts'
import { readPdf, tagsOfRole } from '../../../harness/read-pdf.ts'
import { numbersIn, unexplainedNumbers } from '../../../harness/report-figures.ts'

const input = sampleInput()
const blocks = recommendation(input)
const options = {
  ...{ title: 'Award recommendation', subject: input.tender.name, running: `${input.tender.name} · Board policy` },
  ...{ legend: internalLegend, locale: 'en-US' },
}
let renderer: PdfRenderer
let pages: readonly string[]
let figures: readonly (string | undefined)[]
let bookmarks: readonly string[]
beforeAll(async () => {
  renderer = await createPdfRenderer()
  const reading = await readPdf(renderer.render(blocks, options))
  pages = reading.pages
  bookmarks = reading.bookmarks
  figures = tagsOfRole(reading.tags, 'Figure').map((tag) => tag.alt)
})

const strings = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : []

/** Numbers of the blocks as written out, of the charts as drawn, of the running heads and of the numbered lists. */
function numbersOf(of: readonly Block[]): ReadonlySet<string> {
  const written = writeOut(flatten(of), 'en-US').flatMap((block) =>
    block.kind === 'chart' ? [block.caption] : strings(block),
  )
  const drawn = flatten(of).flatMap((block) =>
    block.kind === 'chart' ? (chartSvg(block.chart, 'en-US').match(/>[^<]+</g) ?? []) : [],
  )
  const ordered = flatten(of).flatMap((block) =>
    block.kind === 'list' && block.ordered ? block.items.map((_, i) => `${i + 1}`) : [],
  )
  return new Set([...written, ...drawn, ...ordered, options.running].flatMap(numbersIn))
}

/** Pages without their numbers. */
const bodies = () => pages.map((page, i) => page.replace(`Page ${i + 1} of ${pages.length}`, ''))

describe('the PDF of a recommendation', () => {
  it('shows no number that is not in its blocks, and every number that is', () => {
    const shown = new Set(numbersIn(bodies().join('\n')))
    const known = numbersOf(blocks)
    expect([...shown].filter((number) => !known.has(number))).toEqual([])
    expect([...known].filter((number) => !shown.has(number))).toEqual([])
    expect(shown.size).toBeGreaterThan(300)
  })

  it('is caught when one figure is altered', () => {
    const altered = recommendation({
      ...input,
      award: { ...input.award, totals: { ...input.award.totals!, nominal: 1 } },
    })
    const shown = new Set(numbersIn(bodies().join('\n')))
    const known = numbersOf(altered)
    expect([...known].filter((number) => !shown.has(number))).not.toEqual([])
    expect([...shown].filter((number) => !known.has(number))).not.toEqual([])
  })

  it('shows no number that does not follow from tender, award and board', () => {
    const literal = [input.options.awardHash, input.options.caseName, `${pages.length}`]
    expect(unexplainedNumbers(bodies().join('\n'), { ...input, literal })).toEqual([])
  })

  it('has all of page 1 on page 1, signature lines included, and nothing else', () => {
    for (const words of [
      'Decision asked',
      'Largest risks',
      'Conditions before signing',
      'Prepared',
      'Reviewed',
      'Approved',
    ])
      expect(pages[0]).toContain(words)
    expect(pages[1]?.trimStart()).toContain('Alternatives considered')
    expect(pages[0]).not.toContain('Alternatives considered')
  })

  it('still fits page 1 with long names and many of them', async () => {
    const name = (id: string) => `${id} Verylongname Accelerated Computing Services International Holding`
    const vendors = input.tender.vendors.map((vendor) => ({
      ...vendor,
      name: name(vendor.id),
      status: 'invited' as const,
    }))
    const long: RecommendationInput = { ...sampleInput(12), board: input.board }
    const reading = await readPdf(
      renderer.render(recommendation({ ...long, tender: { ...long.tender, vendors } }), options),
    )
    expect(reading.pages[0]).toContain('Approved')
    expect(reading.pages[1]).toContain('Alternatives considered')
  })

  it('carries the legend and its number on every page', () => {
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(internalLegend)
      expect(page).toContain(`Page ${i + 1} of ${pages.length}`)
    }
  })

  it('says that taxes are excluded and how many hours a month has', () => {
    expect(pages[0]).toContain('taxes excluded')
    expect(pages[0]).toContain('730 hours')
  })

  it('describes every chart, and bookmarks every section', () => {
    const charts = flatten(blocks).flatMap((block) => (block.kind === 'chart' ? [block.chart.alt] : []))
    expect(charts).toHaveLength(4)
    for (const alt of charts) expect(figures).toContain(alt)
    const headings = flatten(blocks).flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    )
    expect(bookmarks).toEqual(expect.arrayContaining([...headings]))
    expect(headings.at(-1)).toBe('Proof')
  })

  it('gives the same bytes for the same run', async () => {
    const again = recommendation(structuredClone(input))
    expect((await createPdfRenderer()).render(again, options)).toEqual(renderer.render(blocks, options))
  })
})
