import type { GridApi } from 'ag-grid-community'
import { describe, expect, it } from 'vitest'
import { sheetSource } from '../../../../../renderer/screens/import/sheet-source.ts'
import type { SheetRow } from '../../../../../renderer/view/sheet-rows.ts'
import { buildFilePreview } from '../../../../builders/file-preview.ts'
import { standInBridge } from '../../../../harness/stand-in-bridge.ts'

const [, offers] = buildFilePreview('a', true).sheets
if (offers === undefined) throw new Error('the builder makes two sheets')
const long = { ...offers, rows: 1000, pictured: 9 }

function rowsFrom(startRow: number, endRow: number, sheet = long): Promise<readonly SheetRow[] | 'failed'> {
  const { getRows } = sheetSource('file-1', 's1', sheet)
  return new Promise((resolve) => {
    const successCallback = (rows: readonly SheetRow[]) => resolve(rows)
    getRows({
      startRow,
      endRow,
      successCallback,
      failCallback: () => resolve('failed'),
      sortModel: [],
      filterModel: {},
      context: null,
      api: {} as GridApi,
    })
  })
}

describe('sheetSource', () => {
  it('takes the first rows from the picture', async () => {
    const { asked } = standInBridge({})
    const rows = await rowsFrom(0, 9)
    expect(rows[6]).toMatchObject({ number: 7, cells: { D: '1,88' } })
    expect(asked).toEqual([])
  })

  it('asks for later rows until it has them all', async () => {
    const { asked } = standInBridge({
      'import.rows': ({ from, to }: { from: number; to: number }) => ({
        ok: true,
        value: { cells: [[`A${from + 1}`, `row ${from}`, 'text']], to: Math.min(to, from + 60) },
      }),
    })
    const rows = await rowsFrom(100, 200)
    expect(asked.map(({ args }) => args)).toMatchObject([
      { file: 'file-1', source: 's1', sheet: 'Offers', from: 100, to: 200 },
      { from: 160, to: 200 },
    ])
    expect(rows).toHaveLength(100)
    expect([rows[0], rows[60]]).toMatchObject([{ cells: { A: 'row 100' } }, { number: 161, cells: { A: 'row 160' } }])
  })

  it('ends with the sheet, and says when the rows are not to be had', async () => {
    standInBridge({ 'import.rows': ({ from }: { from: number }) => ({ ok: true, value: { cells: [], to: from } }) })
    expect(await rowsFrom(100, 200)).toHaveLength(100)
    standInBridge({})
    expect(await rowsFrom(100, 200)).toBe('failed')
    expect(await rowsFrom(9, 12, { ...long, rows: 9 })).toHaveLength(3)
  })
})
