import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { writePlan } from '../../../../electron/import/write-plan.ts'
import { planBidSheet } from '../../../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { requestBidSheet } from '../../../../shared/quote/bid-sheet/request.ts'
import { bidTender, cleanQuote } from '../../../builders/bid-workbook.ts'

const request = requestBidSheet(bidTender, 'acme')
if (request === undefined) throw new Error('no vendor')
const plan = planBidSheet({ ...request, quote: cleanQuote })

describe('writePlan', () => {
  it('writes the same bytes each time', async () => {
    const [one, two] = [await writePlan(plan), await writePlan(plan)]
    expect(Buffer.compare(one, two)).toBe(0)
  })
  it('locks all but the inputs, keeps the header in view, and hides nothing', async () => {
    const book = await readXlsx(await writePlan(plan), { readStyles: true })
    expect(book.sheets.map(({ name }) => name)).toEqual(['Instructions', 'Offers', 'Schedules', 'Rights', 'Lists'])
    for (const sheet of book.sheets) {
      expect(sheet.protection?.sheet).not.toBe(false)
      expect(sheet.protection).toBeDefined()
      expect(sheet.hidden ?? sheet.veryHidden ?? false).toBe(false)
      expect(sheet.rowDefs === undefined || [...sheet.rowDefs.values()].every(({ hidden }) => hidden !== true)).toBe(
        true,
      )
    }
    expect(book.namedRanges ?? []).toEqual([])
    const offers = book.sheets[1]
    expect(offers?.freezePane).toEqual({ rows: 7, columns: 1 })
    const locked = (key: string) => offers?.cells?.get(key)?.style?.protection?.locked !== false
    expect([locked('0,0'), locked('1,4'), locked('5,0'), locked('6,3')]).toEqual([true, true, true, true])
    expect([locked('2,4'), locked('7,0'), locked('30,20')]).toEqual([false, false, false])
    expect(offers?.dataValidations?.find(({ range }) => range.startsWith('B8:'))).toMatchObject({
      type: 'list',
      values: ['lease', 'on-demand'],
    })
  })
})
