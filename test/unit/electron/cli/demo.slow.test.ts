import { describe, expect, it } from 'vitest'
import { sampleQuotes } from '../../../../build/samples/quotes.ts'
import { readSample } from '../../../../electron/cli/read-sample.ts'
import { readTender } from '../../../../shared/tender/read-tender.ts'

describe('readSample', () => {
  it('reads every bid sheet, names the mistakes of two and takes the corrections', async () => {
    const { tender, files } = await readSample()
    expect(files).toHaveLength(9)
    expect(files.map(({ file }) => file.split('.').at(-1))).toEqual(expect.arrayContaining(['xlsx', 'ods', 'csv']))
    const open = files.filter(({ sent }) => !sent.quotes.every((draft) => draft.ready))
    expect(open.map(({ file }) => file)).toEqual(['quarrystone.ods', 'tessaline.xlsx'])
    for (const { sent, corrections } of open) {
      expect(corrections).toBeGreaterThan(0)
      expect(sent.problems.some((problem) => problem.severity === 'error' || problem.severity === 'question')).toBe(
        true,
      )
    }
    expect(files.every(({ corrected }) => corrected.quotes.every((draft) => draft.ready))).toBe(true)
    expect(readTender(tender).problems.filter((problem) => problem.severity === 'error')).toEqual([])
    const offers = (quotes: readonly { readonly offers: readonly { readonly id: string }[] }[]) =>
      quotes.flatMap((quote) => quote.offers.map((offer) => offer.id)).sort()
    expect(offers(tender.quotes)).toEqual(offers(sampleQuotes))
  })
})
