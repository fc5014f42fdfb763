import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awardCommand } from '../../../../electron/cli/award.ts'
import { type Command, CommandRefused } from '../../../../electron/cli/command.ts'
import { exportCommand } from '../../../../electron/cli/export.ts'
import { reportCommand } from '../../../../electron/cli/report.ts'
import { createStore } from '../../../../electron/store/create-store.ts'
import { type Award, awardSchema } from '../../../../shared/tender/award.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'
import { must } from '../../../builders/store.ts'
import { onDemandOffer, smallTender } from '../../../builders/tender.ts'
import { readPdf } from '../../../harness/read-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-report-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const plain = smallTender()
const tender: Tender = {
  ...plain,
  quotes: plain.quotes.map((quote) => ({ ...quote, offers: [...quote.offers, onDemandOffer()] })),
}
let award: Award
beforeAll(async () => {
  writeFileSync(at('tender.json'), JSON.stringify(tender))
  await run(awardCommand, at('tender.json'), '--out', at('award.json'))
  award = awardSchema.parse(JSON.parse(readFileSync(at('award.json'), 'utf8')))
})

/** Exit code and words of a command. */
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

const report = (...args: string[]) => run(reportCommand, args[0] ?? '', '--kind', 'recommendation', ...args.slice(1))

describe('headroom report', () => {
  it('writes a PDF of an award that holds', async () => {
    const { code, words } = await report(
      at('tender.json'),
      '--award',
      at('award.json'),
      '--prepared-by',
      'Ada Buyer',
      '--out',
      at('new/r.pdf'),
    )
    expect(words).toContain('award recommendation of “No rules”')
    expect(code).toBe(0)
    const { pages } = await readPdf(readFileSync(at('new/r.pdf')))
    expect(pages[0]).toContain('Ada Buyer')
    expect(pages[0]).toContain('1,752,000.00 USD')
  })

  it('refuses an award that does not hold, and writes nothing', async () => {
    const forged = structuredClone(award)
    if (forged.totals !== null) forged.totals.commitment -= 1
    writeFileSync(at('forged.json'), JSON.stringify(forged))
    const { code, words } = await report(at('tender.json'), '--award', at('forged.json'), '--out', at('forged.pdf'))
    expect(code).toBe(1)
    expect(words).toContain('totals.commitment')
    expect(existsSync(at('forged.pdf'))).toBe(false)
  })

  it('has nothing to report of a tender document alone, and asks for what is missing', async () => {
    expect(await report(at('tender.json'), '--out', at('x.pdf'))).toMatchObject({ code: 1 })
    expect(await run(reportCommand, at('tender.json'), '--out', at('x.pdf'))).toMatchObject({ code: 2 })
    expect(await run(reportCommand, at('tender.json'), '--kind', 'letter', '--out', at('x.pdf'))).toMatchObject({
      code: 2,
    })
  })

  it('takes the newest fresh run of a tender file, names its audit entry, and refuses when all are stale', async () => {
    const file = at('small.headroom')
    const store = createStore({ who: 'Ada', clock: () => new Date('2026-05-01T08:00:00Z') })
    must(store.createAt(file, tender, 'made'))
    expect(await report(file, '--out', at('none.pdf'))).toMatchObject({ code: 1 })
    must(store.recordRun(file, { name: 'The chosen one', award }))
    const recorded = must(store.audit(file)).find((entry) => entry.action === 'run')
    expect(await report(file, '--out', at('fresh.pdf'))).toMatchObject({ code: 0 })
    const { pages } = await readPdf(readFileSync(at('fresh.pdf')))
    expect(pages[0]).toContain('The chosen one')
    expect(pages.join('').replaceAll(/\s/g, '')).toContain(recorded?.hash)
    must(store.edit(file, '3f1b8a52-6a0f-4a0c-9a55-0f1d8f6f2b11', 'later', [{ path: 'discountRate', value: 0.07 }]))
    const stale = await report(file, '--out', at('stale.pdf'))
    expect(stale.code).toBe(1)
    expect(stale.words).toContain('stale')
    expect(existsSync(at('stale.pdf'))).toBe(false)
    store.close()
  })
})

describe('headroom export', () => {
  it('writes the tender document, which reads back as the same tender', async () => {
    expect(await run(exportCommand, at('tender.json'), '--format', 'json', '--out', at('out.json'))).toMatchObject({
      code: 0,
    })
    expect(JSON.parse(readFileSync(at('out.json'), 'utf8'))).toEqual(tender)
  })

  it('writes the comparison alone, and with an award all of it', async () => {
    await run(exportCommand, at('tender.json'), '--format', 'xlsx', '--out', at('quotes.xlsx'))
    const alone = await readXlsx(readFileSync(at('quotes.xlsx')))
    expect(alone.sheets.map((sheet) => sheet.name)).toEqual(['Summary', 'Comparison'])
    await run(
      exportCommand,
      at('tender.json'),
      '--format',
      'xlsx',
      '--award',
      at('award.json'),
      '--out',
      at('all.xlsx'),
    )
    const all = await readXlsx(readFileSync(at('all.xlsx')))
    expect(all.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(['The award', 'Cash', 'Ledger']))
  })

  it('refuses another format', async () => {
    expect(await run(exportCommand, at('tender.json'), '--format', 'csv', '--out', at('x'))).toMatchObject({ code: 2 })
  })
})
