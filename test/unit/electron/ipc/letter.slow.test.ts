import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emptyPosition, type Position } from '../../../../shared/tender/position.ts'
import { must } from '../../../builders/store.ts'
import { leaseOffer, smallTender } from '../../../builders/tender.ts'
import { readPdf } from '../../../harness/read-pdf.ts'
import { testApp } from '../../../harness/test-app.ts'

const tender = smallTender({
  vendors: [
    { id: 'acme', name: 'Acme' },
    { id: 'borealis', name: 'Borealis Racks' },
  ],
  quotes: [
    { id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer()] },
    { id: 'q2', vendor: 'borealis', currency: 'USD', offers: [leaseOffer({ id: 'brx' })] },
  ],
})
const position: Position = {
  ...emptyPosition('acme'),
  notes: 'Borealis Racks is cheaper',
  targets: [{ offer: 'lease', from: 0, price: 1.75 }],
  asks: [{ offer: 'lease', term: 'paymentDays', label: 'pay later', to: 60, trade: 'a reference', inLetter: true }],
  contact: 'Bea, bids@buyer.example',
}
const folder = mkdtempSync(join(tmpdir(), 'headroom-letter-'))
let app: Awaited<ReturnType<typeof testApp>>
/** Where the dialog puts the next file; undefined: cancelled. */
let place: string | undefined
const asked: string[] = []

beforeAll(async () => {
  app = await testApp(tender, {
    saveFile: async ({ defaultName }) => {
      asked.push(defaultName)
      return place
    },
  })
})
afterAll(() => app.close())
beforeEach(() => keep(position))

async function keep(next: Position): Promise<void> {
  must(await app.call('positions.save', { file: app.file, command: randomUUID(), position: next }))
}
const letter = { vendor: 'acme' } as const
const exported = async () => must(await app.store.audit(app.file)).filter(({ action }) => action === 'export')

describe('letter.save', () => {
  it('writes the previewed pages and the sheet, of one vendor alone, and notes each', async () => {
    const { pdf, name } = must(await app.call('letter.preview', { file: app.file, ...letter }))
    expect(name).toBe('letter-small-acme.pdf')
    place = join(folder, 'acme.pdf')
    must(await app.call('letter.save', { file: app.file, ...letter, format: 'pdf' }))
    expect(new Uint8Array(readFileSync(place))).toEqual(pdf)
    const words = (await readPdf(pdf)).pages.join('\n')
    expect(words).toContain('To Acme')
    expect(words).not.toMatch(/Borealis|a reference/)
    place = join(folder, 'acme.xlsx')
    must(await app.call('letter.save', { file: app.file, ...letter, format: 'xlsx' }))
    expect((await readXlsx(readFileSync(place))).sheets.map((sheet) => sheet.name)).toContain('We ask for')
    expect(asked.slice(-2)).toEqual(['letter-small-acme.pdf', 'letter-small-acme.xlsx'])
    expect((await exported()).map(({ what }) => what)).toEqual([
      'letter to Acme, Excel workbook',
      'letter to Acme, PDF',
    ])
    expect(app.crashes).toEqual([])
  })
  it('writes nothing under the name of another vendor, or with one in what the buyer typed', async () => {
    const before = (await exported()).length
    place = join(folder, 'letter to Borealis Racks.pdf')
    const save = () => app.call('letter.save', { file: app.file, ...letter, format: 'pdf' })
    expect(await save()).toMatchObject({ failure: { kind: 'refused', what: expect.stringContaining('the file name') } })
    expect(existsSync(place)).toBe(false)
    await keep({ ...position, published: 'Meet what Borealis Racks offers' })
    place = join(folder, 'typed.pdf')
    expect(await save()).toMatchObject({ failure: { what: expect.stringContaining('Borealis Racks, another vendor') } })
    expect(existsSync(place)).toBe(false)
    place = undefined
    await keep(position)
    expect(await save()).toMatchObject({ failure: { kind: 'cancelled' } })
    expect(await exported()).toHaveLength(before)
  })
  it('says in words why it could not be written, and notes nothing', async () => {
    const before = (await exported()).length
    const save = () => app.call('letter.save', { file: app.file, ...letter, format: 'pdf' })
    place = join(folder, 'nowhere', 'acme.pdf')
    expect(await save()).toMatchObject({ failure: { what: 'the folder is not there any more' } })
    place = join(folder, 'taken.pdf')
    mkdirSync(join(place, 'x'), { recursive: true })
    expect(await save()).toMatchObject({ failure: { what: 'there is a folder of this name' } })
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
    expect(await exported()).toHaveLength(before)
  })
  it('refuses a target or an ask that names another vendor’s offer, and a vendor nobody knows', async () => {
    const preview = (vendor = 'acme') => app.call('letter.preview', { file: app.file, vendor })
    await keep({ ...position, targets: [{ offer: 'brx', from: 0, price: 1.75 }] })
    const refused = await preview()
    expect(refused).toMatchObject({ failure: { kind: 'refused' } })
    // The words go to the buyer's screen, and say nothing of whose offer it is.
    expect(JSON.stringify(refused)).not.toContain('Borealis')
    await keep({ ...position, asks: [{ ...position.asks[0]!, offer: 'brx' }] })
    expect(await preview()).toMatchObject({ failure: { kind: 'refused' } })
    expect(await preview('nobody')).toMatchObject({ failure: { kind: 'not-found' } })
  })
  it('is refused with computed targets until they are accepted, and then carries the rounded ones', async () => {
    await keep({
      ...position,
      targets: [{ offer: 'lease', from: 0, price: 1.8437 }],
      targetOrigin: { from: 'price-to-win' },
    })
    const preview = () => app.call('letter.preview', { file: app.file, ...letter })
    expect(await preview()).toMatchObject({
      failure: { kind: 'refused', what: expect.stringContaining('follow from') },
    })
    must(await app.call('letter.accept', { file: app.file, command: randomUUID(), ...letter, step: 0.05 }))
    const words = (await readPdf(must(await preview()).pdf)).pages.join('\n')
    expect(words).toContain('1.80')
    expect(words).not.toContain('1.84')
  })
})
