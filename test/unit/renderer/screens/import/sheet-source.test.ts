import { describe, expect, it } from 'vitest'
import { type HeldRows, holdRows } from '../../../../../renderer/screens/import/sheet-source.ts'
import { buildFilePreview } from '../../../../builders/file-preview.ts'
import { standInBridge } from '../../../../harness/stand-in-bridge.ts'

const [, offers] = buildFilePreview('a', true).sheets
if (offers === undefined) throw new Error('the builder makes two sheets')
const long = { ...offers, rows: 1000, pictured: 9 }

/** Waits until rows have come as often as that. */
function come(held: HeldRows, times: number): Promise<void> {
  return new Promise((resolve) => {
    held.subscribe(() => held.version() >= times && resolve())
  })
}

/** Answers with a cell in the first row asked for, at most 60 rows at once. */
const rowsInSixties = ({ from, to }: { from: number; to: number }) => ({
  ok: true as const,
  value: { cells: [[`A${from + 1}`, `row ${from}`, 'text'] as const], to: Math.min(to, from + 60) },
})

describe('holdRows', () => {
  it('takes the first rows from the picture, and asks for nothing', () => {
    const { asked } = standInBridge({})
    const held = holdRows('file-1', 's1', { ...long, rows: 9 })
    held.want(0, 8)
    expect(held.row(6)).toMatchObject({ number: 7, cells: { D: '1,88' } })
    // A screenful is drawn of a small sheet.
    expect(held.row(11)).toMatchObject({ number: 12, cells: {} })
    expect(asked).toEqual([])
  })

  it('asks for later rows until it has the whole stretch, and for those once', async () => {
    const { asked } = standInBridge({ 'import.rows': rowsInSixties })
    const held = holdRows('file-1', 's1', long)
    expect(held.row(160)).toBeUndefined()
    held.want(110, 190)
    await come(held, 1)
    expect(asked.map(({ args }) => args)).toMatchObject([
      { file: 'file-1', source: 's1', sheet: 'Offers', from: 100, to: 200 },
      { from: 160, to: 200 },
    ])
    expect([held.row(100), held.row(160)]).toMatchObject([
      { cells: { A: 'row 100' } },
      { number: 161, cells: { A: 'row 160' } },
    ])
    held.want(120, 130)
    expect(asked).toHaveLength(2)
  })

  it('fetches what was wanted last, and not what was scrolled past', async () => {
    const { asked } = standInBridge({ 'import.rows': rowsInSixties })
    const held = holdRows('file-1', 's1', long)
    for (const row of [100, 300, 500, 700]) held.want(row, row + 30)
    await come(held, 2)
    expect(asked.map(({ args }) => args)).toMatchObject([
      { from: 100 },
      { from: 160 },
      { from: 700 },
      { from: 760, to: 800 },
    ])
  })

  it('ends with the sheet, and tries again when the rows were not to be had', async () => {
    standInBridge({})
    const held = holdRows('file-1', 's1', long)
    held.want(100, 150)
    await new Promise((resolve) => setTimeout(resolve))
    expect(held.row(100)).toBeUndefined()
    standInBridge({ 'import.rows': ({ from }: { from: number }) => ({ ok: true, value: { cells: [], to: from } }) })
    held.want(100, 150)
    await come(held, 1)
    expect(held.row(100)).toMatchObject({ number: 101, cells: {} })
  })
})
