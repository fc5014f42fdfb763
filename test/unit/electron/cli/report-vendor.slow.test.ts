import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awardCommand } from '../../../../electron/cli/award.ts'
import { type Command, CommandRefused } from '../../../../electron/cli/command.ts'
import { leverageCommand } from '../../../../electron/cli/leverage.ts'
import { reportCommand } from '../../../../electron/cli/report.ts'
import { internalLegend } from '../../../../shared/report/recommendation.ts'
import { leverageSchema } from '../../../../shared/tender/leverage.ts'
import { emptyPosition, type Position } from '../../../../shared/tender/position.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'
import { rivals } from '../../../builders/rivals.ts'
import { readPdf } from '../../../harness/read-pdf.ts'
import { canariesIn, layersOfPdf, layersOfXlsx } from '../../../harness/vendor-document.ts'
import { pdfBreaches, xlsxBreaches } from '../../../harness/vendor-document-form.ts'

/** The folder's own name must not be in a letter either. */
const folder = mkdtempSync(join(tmpdir(), 'quokka-folder-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const plain = rivals([
  { vendor: 'axolotl', price: 2 },
  { vendor: 'bandicoot', price: 2.271_828 },
])
const tender: Tender = { ...plain, id: 'open', name: 'Open tender' }
const position: Position = {
  ...emptyPosition('axolotl'),
  targets: [{ offer: 'axolotl', from: 0, price: 1.9 }],
  walkAway: [{ offer: 'axolotl', from: 0, price: 2.161_803 }],
  notes: 'pangolin said so',
  asks: [{ offer: 'axolotl', term: 'paymentDays', label: 'later', to: 60, trade: 'a numbat', inLetter: true }],
}
const secrets = ['bandicoot', '2.271828', '2.161803', 'pangolin', 'numbat', 'quokka-folder', folder]

async function run(command: Command, ...args: string[]) {
  const lines: string[] = []
  const say = (text: string) => void lines.push(text)
  try {
    const code = await command.run(args, { out: say, note: say, progress: () => undefined })
    return { code, words: lines.join('\n') }
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error
    return { code: error.code, words: error.message }
  }
}
const write = (name: string, value: unknown) => writeFileSync(at(name), JSON.stringify(value))
const letter = (out: string, ...more: string[]) =>
  run(reportCommand, at('t.json'), '--kind', 'letter', '--out', at(out), '--on', '2026-12-01', ...more)
const brief = (...more: string[]) =>
  run(reportCommand, at('t.json'), '--kind', 'brief', '--on', '2026-12-01', '--award', at('a.json'), ...more)
const own = ['--vendor', 'axolotl', '--position', at('p.json')]

beforeAll(async () => {
  write('t.json', tender)
  write('p.json', position)
  await run(awardCommand, at('t.json'), '--out', at('a.json'))
  await run(leverageCommand, at('t.json'), '--award', at('a.json'), '--out', at('l.json'))
})

describe('headroom report --kind letter', () => {
  it('writes page and sheet of one vendor alone, in a form that is on the list', async () => {
    expect(await letter('axolotl.pdf', ...own)).toMatchObject({ code: 0, words: expect.stringContaining('letter to') })
    expect(await letter('axolotl.xlsx', ...own)).toMatchObject({ code: 0 })
    const [pdf, xlsx] = [readFileSync(at('axolotl.pdf')), readFileSync(at('axolotl.xlsx'))]
    expect((await readPdf(pdf)).pages.join('\n')).toContain('1.90 USD')
    expect(canariesIn(await layersOfPdf(pdf), secrets)).toEqual([])
    expect(canariesIn(layersOfXlsx(xlsx), secrets)).toEqual([])
    expect(pdfBreaches(pdf)).toEqual([])
    expect(xlsxBreaches(xlsx)).toEqual([])
  })

  it('is the same bytes on the same day', async () => {
    await letter('again.pdf', ...own)
    expect(readFileSync(at('again.pdf'))).toEqual(readFileSync(at('axolotl.pdf')))
  })

  it('writes nothing under another vendor’s name, to a vendor there is not, or with another’s position', async () => {
    expect(await letter('to-bandicoot.pdf', ...own)).toMatchObject({ code: 1 })
    expect(await letter('x.pdf', '--vendor', 'nobody', '--position', at('p.json'))).toMatchObject({ code: 1 })
    const other = await letter('y.pdf', '--vendor', 'bandicoot', '--position', at('p.json'))
    expect(other).toMatchObject({ code: 1, words: expect.stringContaining('not bandicoot') })
    expect(await letter('z.docx', ...own)).toMatchObject({ code: 2 })
    for (const name of ['to-bandicoot.pdf', 'x.pdf', 'y.pdf', 'z.docx']) expect(existsSync(at(name))).toBe(false)
  })

  it('is refused with computed targets that were not accepted', async () => {
    write('computed.json', { ...position, targetOrigin: { from: 'price-ceiling' } })
    const refused = await letter('c.pdf', '--vendor', 'axolotl', '--position', at('computed.json'))
    expect(refused).toMatchObject({ code: 1, words: expect.stringContaining('follow from a computation') })
    expect(existsSync(at('c.pdf'))).toBe(false)
  })

  it('is refused when the buyer’s own words name somebody else', async () => {
    write('named.json', { ...position, published: 'As good as bandicoot' })
    const refused = await letter('n.pdf', '--vendor', 'axolotl', '--position', at('named.json'))
    expect(refused).toMatchObject({ code: 1, words: expect.stringContaining('bandicoot, another vendor, is named in') })
    expect(existsSync(at('n.pdf'))).toBe(false)
  })
})

describe('headroom report --kind brief', () => {
  it('writes the figures of the leverage given, internal on every page', async () => {
    const leverage = leverageSchema.parse(JSON.parse(readFileSync(at('l.json'), 'utf8')))
    const worth = leverage.vendors.find(({ vendor }) => vendor === 'axolotl')?.marginalValue?.value ?? 0
    expect(worth).toBeGreaterThan(0)
    expect(await brief(...own, '--leverage', at('l.json'), '--out', at('brief.pdf'))).toMatchObject({ code: 0 })
    const { pages } = await readPdf(readFileSync(at('brief.pdf')))
    expect(pages[0]).toContain(`${Math.round(worth).toLocaleString('en-US')} USD`)
    expect(pages[0]).toContain('2.161803 USD')
    expect(pages.every((page) => page.includes(internalLegend))).toBe(true)
  })

  it('says what was not computed when no leverage is given', async () => {
    expect(await brief(...own, '--out', at('bare.pdf'))).toMatchObject({ code: 0 })
    expect((await readPdf(readFileSync(at('bare.pdf')))).pages[0]).toContain('Its leverage was not computed')
  })

  it('refuses leverage of another award, and what is none', async () => {
    const leverage = JSON.parse(readFileSync(at('l.json'), 'utf8'))
    write('old.json', { ...leverage, tenderHash: 'f'.repeat(64) })
    for (const [file, words] of [
      ['old.json', 'of another award'],
      ['a.json', 'is not a leverage document'],
    ] as const) {
      const refused = await brief(...own, '--leverage', at(file), '--out', at('no.pdf'))
      expect(refused).toMatchObject({ code: 1, words: expect.stringContaining(words) })
    }
    expect(existsSync(at('no.pdf'))).toBe(false)
  })
})
