// A fix list tells a vendor nothing of anybody else: the same bytes whatever the others do, no secret in any layer, and a structure on the list.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPdfRenderer, type PdfRenderer } from '../../../../electron/report/render-pdf.ts'
import { writeFixList } from '../../../../electron/report/write-fix-list.ts'
import { type FixListInput, fixListDocument } from '../../../../shared/report/fix-list/fix-list.ts'
import { fixListOfFile, fixListOfQuotes } from '../../../../shared/report/fix-list/points.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'
import { arbitraryQuote } from '../../../builders/arbitrary-quote.ts'
import { cleanQuote } from '../../../builders/bid-workbook.ts'
import { canaries, flawedFile, secretTender } from '../../../builders/fix-list.ts'
import { canariesIn, layersOfPdf, layersOfXlsx, partsOfZip } from '../../../harness/vendor-document.ts'
import { pdfBreaches, xlsxBreaches } from '../../../harness/vendor-document-form.ts'

let renderer: PdfRenderer
beforeAll(async () => {
  renderer = await createPdfRenderer()
})

const listOf = (tender: Tender) => fixListOfFile(flawedFile(), tender, 'acme', {}).input
const pdfOf = (input: FixListInput) => {
  const { blocks, options } = fixListDocument(input)
  return renderer.render(blocks, options)
}
const bytesOf = async (input: FixListInput) => ({
  pdf: Buffer.from(pdfOf(input)).toString('base64'),
  xlsx: Buffer.from(await writeFixList(input)).toString('base64'),
})

/** A tender whose every part but acme's own and the published differs from the first one. */
const others = fc
  .record({
    rival: arbitraryQuote,
    discountRate: fc.integer({ min: 0, max: 20 }).map((n) => n / 100),
    budget: fc.integer({ min: 1, max: 10 ** 9 }),
    rate: fc.integer({ min: 1, max: 300 }).map((n) => n / 100),
    demand: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 36, maxLength: 36 }),
    name: fc.string({ minLength: 1, maxLength: 30 }).filter((name) => name.trim() !== ''),
    site: fc.constantFrom('hall-2', 'hall-3', 'hall-4', 'quagga-hall'),
    reversed: fc.boolean(),
  })
  .map(({ rival, discountRate, budget, rate, demand, name, site, reversed }): Tender => {
    const tender = secretTender()
    const quotes = [...tender.quotes.slice(0, 1), { ...rival, id: 'zebracloud-1', vendor: 'zebracloud' }]
    return {
      ...tender,
      name,
      discountRate,
      budget,
      fx: { EUR: { rate } },
      demand: [{ workload: 'numbat-workload', quantity: demand }],
      vendors: [...tender.vendors.slice(0, 1), { id: 'zebracloud', name }],
      sites: [...tender.sites.slice(0, 1), { id: site, vendor: 'zebracloud', region: name.slice(0, 20) }],
      quotes: reversed ? quotes.toReversed() : quotes,
    }
  })

describe('a fix list', () => {
  it('has the same bytes whatever other vendors and the buyer’s own data are', async () => {
    const first = await bytesOf(listOf(secretTender()))
    expect(listOf(secretTender()).points.length).toBeGreaterThan(3)
    await fc.assert(
      fc.asyncProperty(others, async (tender) => {
        expect(await bytesOf(listOf(tender))).toEqual(first)
      }),
      { numRuns: 60 },
    )
  })

  it('of a stored quote has the same points whatever other vendors are', () => {
    const late = { ...cleanQuote, id: 'acme-2', round: 2, validUntil: '2027-01-01' }
    const of = (tender: Tender) =>
      fixListOfQuotes(
        { ...tender, signingDate: '2027-02-01', quotes: [...tender.quotes, late] },
        'acme',
        () => undefined,
      ).input
    const first = of(secretTender())
    expect(first.points).not.toEqual([])
    fc.assert(
      fc.property(others, (tender) => {
        expect(of(tender)).toEqual(first)
      }),
      { numRuns: 60 },
    )
  })

  it('holds no secret in any layer of its bytes', async () => {
    const input = listOf(secretTender())
    const found = [
      ...canariesIn(await layersOfPdf(pdfOf(input)), canaries),
      ...canariesIn(layersOfXlsx(await writeFixList(input)), canaries),
    ]
    expect(found).toEqual([])
  })

  it('is searched through and through: a secret let in by hand is found in page, metadata and sheet', async () => {
    const input = listOf(secretTender())
    const leaky = {
      ...input,
      points: [...input.points, { sheet: 'Offers', cell: 'A1', text: '', wrong: 'Zebracloud asks 3.271828', need: '' }],
    }
    expect(canariesIn(await layersOfPdf(pdfOf(leaky)), canaries)).toEqual(
      expect.arrayContaining(['zebracloud in page 1', '3.271828 in page 1']),
    )
    expect(canariesIn(layersOfXlsx(await writeFixList(leaky)), canaries).join()).toContain(
      'zebracloud in xl/sharedStrings.xml',
    )
    const named = canariesIn(await layersOfPdf(pdfOf({ ...input, vendor: 'Zebracloud' })), canaries)
    expect(named.some((one) => /in (file|stream)/.test(one))).toBe(true)
  })

  it('has only parts and features on the list, and the list is held', async () => {
    const input = listOf(secretTender())
    expect(pdfBreaches(pdfOf(input))).toEqual([])
    const xlsx = await writeFixList(input)
    expect(xlsxBreaches(xlsx)).toEqual([])
    expect(partsOfZip(xlsx).length).toBeGreaterThan(5)
    expect(pdfBreaches(Buffer.from('/Type /Catalog /OpenAction << /S /JavaScript >> %%EOF %%EOF'))).toEqual(
      expect.arrayContaining(['/JavaScript', '2 ends of file']),
    )
  })

  it('writes what a vendor typed as text that cannot run', async () => {
    const sheet = partsOfZip(await writeFixList(listOf(secretTender())))
    const strings = sheet.find(({ name }) => name === 'xl/sharedStrings.xml')?.bytes.toString('utf8') ?? ''
    expect(strings).toContain(">'=cmd|calc<")
  })
})
