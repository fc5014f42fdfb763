import { beforeAll, describe, expect, it } from 'vitest'
import { createPdfRenderer, type PdfRenderer } from '../../../../electron/report/render-pdf.ts'
import { flatten } from '../../../../shared/report/block.ts'
import { writeOut } from '../../../../shared/report/write-out.ts'
import { everyBlock, pdfOptions } from '../../../builders/blocks.ts'
import { type PdfReading, readPdf, tagsOfRole } from '../../../harness/read-pdf.ts'

let renderer: PdfRenderer
let bytes: Uint8Array
let reading: PdfReading
beforeAll(async () => {
  renderer = await createPdfRenderer()
  bytes = renderer.render(everyBlock, pdfOptions)
  reading = await readPdf(bytes)
})

/** Without any space, as line breaks and columns may put some between the letters of a figure. */
const bare = (text: string) => text.replaceAll(/\s/g, '')

describe('renderPdf', () => {
  it('gives the same bytes for the same blocks, from another compiler too', async () => {
    expect(renderer.render(everyBlock, pdfOptions)).toEqual(bytes)
    expect((await createPdfRenderer()).render(everyBlock, pdfOptions)).toEqual(bytes)
    expect(renderer.render(everyBlock, { ...pdfOptions, running: 'Another case' })).not.toEqual(bytes)
  })

  it('sets every string of every block', () => {
    const all = bare(reading.pages.join(''))
    const strings = (value: unknown): readonly string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(strings)
          : []
    const shown = writeOut(flatten(everyBlock), 'en-US').flatMap(({ kind, ...block }) =>
      strings(kind === 'chart' ? { caption: 'caption' in block ? block.caption : '' } : block),
    )
    const words = new Set(['start', 'end', 'none', 'chosen', 'plain', 'lead', 'quiet', 'warning'])
    expect(shown.filter((string) => !words.has(string) && !all.includes(bare(string)))).toEqual([])
    expect(shown.length).toBeGreaterThan(200)
  })

  it('sets text as text, never as markup', () => {
    expect(bare(reading.pages.join(''))).toContain(bare('What #emph[markup] *in* a `name` $x$ does: nothing.'))
  })

  it('carries legend and page number on every page, the running head after the first', () => {
    expect(reading.pages.length).toBeGreaterThan(3)
    for (const [i, page] of reading.pages.entries()) {
      expect(page).toContain(pdfOptions.legend)
      expect(page).toContain(`Page ${i + 1} of ${reading.pages.length}`)
      expect(page.includes(pdfOptions.running)).toBe(i > 0)
    }
  })

  it('keeps what must stand on one page on one page', () => {
    expect(reading.pages[0]).toContain('Approved')
    expect(reading.pages[1]).not.toContain('Approved')
  })

  it('has a title, a language, bookmarks and a structure tree with tables, headings and lists', () => {
    expect(reading).toMatchObject({ title: pdfOptions.title, language: 'en-US' })
    expect(reading.bookmarks).toEqual(['The award', 'Sources'])
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'LI', 'Caption', 'P'])
      expect(tagsOfRole(reading.tags, role), role).not.toEqual([])
  })

  it('gives every chart its words', () => {
    const alts = tagsOfRole(reading.tags, 'Figure').map((figure) => figure.alt)
    const charts = flatten(everyBlock).flatMap((block) => (block.kind === 'chart' ? [block.chart.alt] : []))
    expect(charts.length).toBe(3)
    for (const alt of charts) expect(alts).toContain(alt)
  })

  it('repeats the header of a table that runs over a page', () => {
    const withHeader = reading.pages.filter((page) => page.includes('accelerators') && page.includes('Paid'))
    expect(withHeader.length).toBeGreaterThan(1)
  })
})
