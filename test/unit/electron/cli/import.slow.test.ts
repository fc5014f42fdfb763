import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { skypilotList } from '../../../builders/price-lists.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const samples = join(import.meta.dirname, '../../../../samples')
const tenderJson = join(samples, 'tender.json')
const bid = (name: string) => join(samples, 'bids', name)

function headroom(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['electron/cli/headroom.ts', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}
const json = (...args: string[]) => {
  const { status, stdout } = headroom(...args, '--json')
  return { status, ...JSON.parse(stdout) }
}
function newTender(name: string): string {
  const path = join(folder, name)
  expect(headroom('new', path, '--from', tenderJson).status).toBe(0)
  return path
}

describe('headroom import', () => {
  it('prints what a sheet holds, without changing anything: --dry-run, --cells', () => {
    const read = json('import', tenderJson, bid('halyard.xlsx'), '--dry-run', '--cells')
    expect(read).toMatchObject({
      status: 0,
      imported: [],
      files: [
        {
          file: 'halyard.xlsx',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          layouts: ['headroom bid sheet 1'],
          quotes: [{ id: 'halyard-1', vendor: 'halyard', round: 1, currency: 'USD' }],
          drafts: [{ quote: 'halyard-1', ready: true, replacesRound: null }],
        },
      ],
    })
    const offers = read.files[0].sheets.find((sheet: { name: string }) => sheet.name === 'Offers')
    expect(offers).toMatchObject({ hidden: false, rows: expect.any(Number), columns: expect.any(Number) })
    expect(offers.cells).toContainEqual(['A8', 'hal-h200-36', 'text'])
    const plain = json('import', tenderJson, bid('halyard.xlsx'), '--dry-run')
    expect(plain.files[0].sheets[0]).not.toHaveProperty('cells')
  })

  it('takes quotes in, knows a file it has seen, and makes the next sheet the next round', () => {
    const tender = newTender('rounds.headroom')
    const first = headroom('import', tender, bid('bluemere.xlsx'))
    expect(first).toMatchObject({ status: 0, stdout: expect.stringContaining('bluemere, round 1, 2 offers: imported') })
    const copy = join(folder, 'copy of bid.xlsx')
    copyFileSync(bid('bluemere.xlsx'), copy)
    expect(json('import', tender, copy)).toMatchObject({ status: 0, imported: [], files: [{ alreadyImported: true }] })

    const sheet = join(folder, 'round-2.xlsx')
    expect(json('template', tender, '--vendor', 'bluemere', '--out', sheet)).toMatchObject({ round: 2, offers: 2 })
    const second = json('import', tender, sheet)
    expect(second).toMatchObject({
      status: 0,
      imported: ['bluemere-2'],
      files: [{ drafts: [{ replacesRound: 1, changes: [{ term: 'quote', is: 'Validity not stated.' }] }] }],
    })
  })

  it('ends with 1 and leaves a sheet out while a question is open; corrections answer it', () => {
    const tender = newTender('fixes.headroom')
    const open = headroom('import', tender, bid('tessaline.xlsx'))
    expect(open.status).toBe(1)
    expect(open.stdout).toContain('held back')
    expect(open.stdout).toContain('question tessaline.xlsx › Offers › Z8: Take-or-pay of tess-h100: 75 is more than 1')
    const fixed = json('import', tender, bid('tessaline.xlsx'), '--fixes', join(samples, 'corrections.json'))
    expect(fixed).toMatchObject({ status: 0, imported: ['tessaline-1'] })
    expect(fixed.files[0].drafts[0].origins['offers[0].takeOrPay']).toEqual({
      sheet: 'Offers',
      address: 'Z8',
      raw: '75',
    })
  })

  it('ends with 1 when a file is refused, and still takes in the others', () => {
    const tender = newTender('refused.headroom')
    const bad = join(folder, 'bad.xlsx')
    writeFileSync(bad, readFileSync(bid('halyard.xlsx')).subarray(0, 5000))
    const read = json('import', tender, bad, bid('halyard.xlsx'))
    expect(read).toMatchObject({
      status: 1,
      imported: ['halyard-1'],
      files: [{ file: 'bad.xlsx', refused: { code: 'damaged' }, sheets: [], quotes: [] }, { file: 'halyard.xlsx' }],
    })
  })

  it('takes a price list in as observations, once its day is said, and never as a bid', () => {
    const tender = newTender('market.headroom')
    const list = join(folder, 'nordlicht.csv')
    writeFileSync(list, skypilotList(200))
    const asked = headroom('import', tender, list)
    expect(asked).toMatchObject({ status: 1, stdout: expect.stringContaining('answer    with --observed-on') })
    const dry = json('import', tender, list, '--observed-on', '2026-03-01', '--dry-run')
    expect(dry).toMatchObject({
      status: 0,
      imported: [],
      observed: [],
      files: [{ quotes: [], problems: [], observations: { ready: true, lists: [{ rows: 200, read: 400 }] } }],
    })
    const taken = json('import', tender, list, '--observed-on', '2026-03-01')
    expect(taken).toMatchObject({ status: 0, imported: [], observed: ['nordlicht.csv'] })
    expect(headroom('import', tender, bid('palisade.xlsx')).status).toBe(0)
    const compared = headroom('compare', tender)
    expect(compared.stdout).toMatch(/Median observed price, on demand +\d/)
    expect(compared.stdout).toMatch(
      /Among observations, on demand: cheaper than .* of the 90 days to 2026-03-01, USD, on demand/,
    )
    expect(headroom('import', tender, list, '--currency', 'dollars').status).toBe(2)
  })

  it('says how it is used', () => {
    expect(headroom('import', tenderJson).status).toBe(2)
    expect(headroom('import', tenderJson, bid('halyard.xlsx'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--dry-run'),
    })
    const fixes = join(folder, 'fixes.json')
    writeFileSync(fixes, '[{"file":"x"}]')
    expect(headroom('import', tenderJson, bid('halyard.xlsx'), '--dry-run', '--fixes', fixes).status).toBe(2)
    expect(headroom('import', join(folder, 'absent.headroom'), bid('halyard.xlsx')).status).toBe(2)
  })
})

describe('headroom template', () => {
  it('writes the same bytes each time and names a vendor it does not know', () => {
    const [one, two] = [join(folder, 'one.xlsx'), join(folder, 'two.xlsx')]
    expect(headroom('template', tenderJson, '--vendor', 'orchard', '--out', one)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('round 1 of Orchard Lane Compute, empty'),
    })
    headroom('template', tenderJson, '--vendor', 'orchard', '--out', two)
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
    const unknown = headroom('template', tenderJson, '--vendor', 'orchid', '--out', one)
    expect(unknown).toMatchObject({ status: 1, stderr: expect.stringContaining('nearest is "orchard"') })
    expect(headroom('template', tenderJson, '--vendor', 'orchard').status).toBe(2)
    expect(headroom('template', tenderJson, '--vendor', 'orchard', '--out', 'bid.pdf').status).toBe(2)
  })
})
