import { describe, expect, it } from 'vitest'
import { heldBack, takenBefore } from '../../../shared/quote/held-back.ts'
import { readFile } from '../../../shared/quote/read-file.ts'
import { grid } from '../../builders/grid.ts'
import { layoutTender } from '../../builders/layout-tender.ts'

const workbook = grid({
  Offers: [
    ['Vendor', 'GPU', 'Site', 'Term (months)', 'Price ($/GPU/hr)', 'Max qty'],
    ['Halden Compute', 'H100', 'North Hall', 24, 2.1, 512],
    ['Brackwater Cloud', 'H100', 'East Quay', 24, 2.3, 256],
    ['Quarrel Systems', 'H100', 'Nowhere Hall', 24, 2.4, 128],
  ],
})
const sha256 = 'a'.repeat(64)
const none = { fixes: [], imported: new Set<string>() }
const read = { file: 'offers.xlsx', sha256, content: { kind: 'workbook', workbook } } as const
const confirmed = () => {
  const layout = readFile(read, layoutTender, none).proposal?.layout
  if (layout === undefined) throw new Error('no layout')
  return { ...none, given: { layout, confirmed: true } }
}
const vendorsOf = (reading: ReturnType<typeof readFile>) => reading.quotes.map(({ quote }) => quote.vendor)

describe('heldBack', () => {
  it('says which quote waits, for what, and which need not', () => {
    const reading = readFile(read, layoutTender, confirmed())
    const told = reading.problems.filter(({ code }) => code === 'held-back')
    expect(told.map(({ what }) => what)).toEqual([
      'the quote of Quarrel Systems is held back: open is “Which site is “Nowhere Hall”?”. Halden Compute and Brackwater Cloud can be taken in without it',
    ])
  })
  it('says nothing while no quote is ready', () => {
    const reading = readFile(read, layoutTender, none)
    expect(heldBack(reading.quotes, reading.proposal, String, 'Offers')).toEqual([])
  })
})

describe('takenBefore', () => {
  it('tells what of a file is in the tender, of which only the rest is given', () => {
    const taken = new Map([[sha256, ['halden', 'brackwater']]])
    const again = readFile(read, layoutTender, { ...confirmed(), imported: new Set([sha256]), taken })
    expect([again.alreadyImported, vendorsOf(again)]).toEqual([false, ['quarrel']])
    const told = takenBefore(['halden'], String, 'Offers')
    expect(told.what).toBe('of this file, halden is in the tender already; only the rest is read')
    expect(again.problems.find(({ code }) => code === 'taken-before')?.what).toContain('Brackwater Cloud')
  })
  it('gives nothing of a file whose quotes are all in the tender, or of which nobody knows', () => {
    const imported = new Set([sha256])
    const taken = new Map([[sha256, ['halden', 'brackwater', 'quarrel']]])
    for (const options of [{ imported, taken }, { imported }]) {
      const again = readFile(read, layoutTender, { ...confirmed(), ...options })
      expect(again).toMatchObject({ alreadyImported: true, quotes: [], problems: [] })
    }
  })
})
