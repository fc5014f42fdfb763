// Whatever a vendor or the buyer wrote, no file we write runs it: texts stay texts, and nothing leads out of the file.
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { writePlan } from '../../../../electron/import/write-plan.ts'
import { writeFixList } from '../../../../electron/report/write-fix-list.ts'
import { writeWorkbook } from '../../../../electron/report/write-workbook.ts'
import { compareOffers } from '../../../../shared/price/compare.ts'
import { planBidSheet } from '../../../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { requestBidSheet } from '../../../../shared/quote/bid-sheet/request.ts'
import { quotesWorkbook } from '../../../../shared/report/award-workbook.ts'
import { ledgerTable } from '../../../../shared/report/ledger.ts'
import { recommendation } from '../../../../shared/report/recommendation.ts'
import { handAward, handBoard } from '../../../builders/award.ts'
import { hostileTender, hostileText } from '../../../builders/hostile-texts.ts'
import { fullTender, sampleInput } from '../../../builders/recommendation.ts'
import { workbookBreaches } from '../../../harness/check-xlsx.ts'

const sums = /^SUM\(([A-Z]+\d+(:[A-Z]+\d+)?,?)+\)$/

/** Texts of the file that a spreadsheet program would run if they were typed, or pasted as CSV. */
async function running(bytes: Uint8Array): Promise<readonly string[]> {
  const { sheets } = await readXlsx(bytes)
  const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((value) => typeof value === 'string')
  return texts.filter((text) => /^\s*[=+\-@＝＋－＠]/.test(text) || /[\t\r\n]\s*[=+\-@＝＋－＠]/.test(text))
}

describe('a workbook of a tender full of hostile texts', () => {
  it('holds sums alone as formulas, and no text that would run', async () => {
    for (const seed of [1, 2, 3]) {
      const tender = hostileTender(fullTender, seed)
      const bytes = await writeWorkbook(quotesWorkbook(tender, 'en-US'))
      expect(workbookBreaches(bytes, { formulas: sums })).toEqual([])
      expect(await running(bytes)).toEqual([])
    }
  })
  it('does so with an award, its reasons and its ledger', async () => {
    const sample = sampleInput()
    const hostile = hostileTender(fullTender, 4)
    const before = fullTender.quotes.flatMap(({ offers }) => offers)
    const after = hostile.quotes.flatMap(({ offers }) => offers)
    const named = (id: string) => after[before.findIndex((offer) => offer.id === id)]?.id ?? id
    const picks = sample.award.lines.map(({ offer, quantity, start }) => ({ offer: named(offer), quantity, start }))
    const award = handAward(hostile, picks)
    const input = { ...sample, tender: hostile, award, board: handBoard(award, handAward(hostile, picks.slice(0, 4))) }
    const bytes = await writeWorkbook({
      tenderName: hostile.name,
      locale: 'en-US',
      comparison: compareOffers(hostile, {}),
      blocks: recommendation(input),
      ledger: ledgerTable(input),
    })
    expect(workbookBreaches(bytes, { formulas: sums })).toEqual([])
    expect(await running(bytes)).toEqual([])
  })
})

describe('a bid sheet to a vendor whose own texts are hostile', () => {
  it('holds no formula and nothing that leads out of it', async () => {
    for (const seed of [5, 6]) {
      const tender = hostileTender(fullTender, seed)
      for (const { id } of tender.vendors.slice(0, 3)) {
        const request = requestBidSheet(tender, id)
        if (request === undefined) throw new Error('no such vendor')
        expect(workbookBreaches(await writePlan(planBidSheet(request)))).toEqual([])
      }
    }
  })
})

describe('a fix list of hostile texts', () => {
  it('holds no formula and no text that would run', async () => {
    const point = fc.record({
      sheet: hostileText,
      cell: hostileText,
      text: hostileText,
      wrong: hostileText,
      need: hostileText,
    })
    const input = fc.record({ vendor: hostileText, file: hostileText, points: fc.array(point, { maxLength: 5 }) })
    await fc.assert(
      fc.asyncProperty(input, async (list) => {
        const bytes = await writeFixList(list)
        expect(workbookBreaches(bytes)).toEqual([])
        expect(await running(bytes)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
