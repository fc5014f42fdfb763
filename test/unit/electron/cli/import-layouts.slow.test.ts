import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { layoutTender } from '../../../builders/layout-tender.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-layouts-'))
afterAll(() => rmSync(folder, { recursive: true }))
const corpus = (name: string) => join(import.meta.dirname, '../../../fixtures/layouts', name)

function headroom(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['electron/cli/headroom.ts', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}
const json = (...args: string[]) => {
  const { status, stdout, stderr } = headroom(...args, '--json')
  return { status, stderr, ...JSON.parse(stdout) }
}
function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
function newTender(name: string): string {
  const path = join(folder, name)
  expect(headroom('new', path, '--from', write('tender.json', JSON.stringify(layoutTender))).status).toBe(0)
  return path
}

describe('headroom import of a vendor’s own layout', () => {
  it('proposes, and takes nothing in before somebody has confirmed', () => {
    const tender = newTender('proposed.headroom')
    const sheet = corpus('decimal-commas/input.csv')
    const read = json('import', tender, sheet)
    expect(read).toMatchObject({
      status: 1,
      imported: [],
      files: [{ proposal: { from: 'proposed', confirmed: false, questions: [] }, drafts: [{ ready: false }] }],
    })
    const told = headroom('import', tender, sheet)
    expect(told.stdout).toContain('layout proposed, not confirmed: Tannwald Rechenzentren GmbH, as in input')
  })

  it('takes in the quotes no question is about, and the rest from the same file later', () => {
    const tender = newTender('part.headroom')
    const sheet = write(
      'three.csv',
      'Vendor,GPU,Site,Term (months),Price (USD/GPU/hr),Max qty\n' +
        'Halden Compute,H100,North Hall,24,2.15,512\n' +
        'Brackwater Cloud,H100,East Quay,24,2.35,256\n' +
        'Quarrel Systems,H100,Nowhere Hall,24,2.45,128\n',
    )
    const first = json('import', tender, sheet, '--accept')
    expect(first).toMatchObject({ status: 1, imported: ['halden-1', 'brackwater-1'] })
    const told = headroom('import', tender, sheet)
    expect(told.stdout).toContain(
      'Brackwater Cloud and Halden Compute are in the tender already; only the rest is read',
    )
    expect(told.stdout).toContain('quarrel, round 1, 1 offers: held back')
    const fixes = write(
      'fixes.json',
      JSON.stringify([{ file: 'three.csv', sheet: first.files[0].sheets[0].name, address: 'C4', text: 'West Yard' }]),
    )
    expect(json('import', tender, sheet, '--fixes', fixes)).toMatchObject({ status: 0, imported: ['quarrel-1'] })
    expect(json('import', tender, sheet)).toMatchObject({ imported: [], files: [{ alreadyImported: true }] })
  })

  it('takes in a proposal that leaves no question with --accept, and recognises the next file by itself', () => {
    const tender = newTender('accepted.headroom')
    expect(json('import', tender, corpus('decimal-commas/input.csv'), '--accept')).toMatchObject({
      status: 0,
      imported: ['tannwald-1'],
    })
    const next = write(
      'round 2.csv',
      'Beschleuniger;Netz;Standort;Laufzeit (Monate);Preis (€/GPU/Std.);Max. Menge;Einrichtungsgebühr (€)\n' +
        'H100;IB;Elmshafen;24;1,85;1.024;10.000,00\nH200;IB;Elmshafen;36;2,485;512;8.750,50\n',
    )
    const second = json('import', tender, next)
    expect(second).toMatchObject({
      status: 0,
      imported: ['tannwald-2'],
      files: [{ proposal: { from: 'saved', moved: ['“Netz” in column B is new; it is kept as a note'] } }],
    })
    const changes = second.files[0].drafts[0].changes.filter(({ term }: { term: string }) => term === 'price')
    expect(changes).toMatchObject([{ offer: 'tannwald-h100-tann-elm-24m', was: '1.95 EUR per accelerator-hour.' }])
  })

  it('writes the proposal, which with its answers counts as confirmed, and adds the new site with the import', () => {
    const tender = newTender('answered.headroom')
    const sheet = corpus('open-questions/input.tsv')
    const saved = join(folder, 'halden.json')
    expect(headroom('import', tender, sheet, '--save-layout', saved).status).toBe(1)
    const layout = JSON.parse(readFileSync(saved, 'utf8'))
    layout.vendor = 'halden'
    layout.currency = 'USD'
    Object.assign(layout.tables[0].fields[3], { numbers: 'point', unit: 'accelerator-month' })
    layout.tables[0].fields[1].values = { 'Harbour 9': 'halden-harbour-9' }
    layout.additions = {
      sites: [{ id: 'halden-harbour-9', vendor: 'halden', name: 'Harbour 9', region: 'eu-north' }],
    }
    const answered = write('answered.json', JSON.stringify(layout))
    expect(json('import', tender, sheet, '--layout', answered)).toMatchObject({ status: 0, imported: ['halden-1'] })
    const out = join(folder, 'out.json')
    expect(headroom('export', tender, '--format', 'json', '--out', out).status).toBe(0)
    const document = JSON.parse(readFileSync(out, 'utf8'))
    expect(document.sites.at(-1)).toMatchObject({ id: 'halden-harbour-9', region: 'eu-north' })
    expect(document.quotes[0].offers[1]).toMatchObject({
      site: 'halden-harbour-9',
      price: { tiers: [{ price: 2300 }] },
    })
  })

  it('refuses a layout that is wrong, with path, problem and fix', () => {
    const tender = write('tender.json', JSON.stringify(layoutTender))
    const table = { id: 't', sheet: 'S', form: 'rows', use: 'offers', fields: [{ header: 'P', key: 'p', to: 'prize' }] }
    const wrong = write('wrong.json', JSON.stringify({ schema: 'headroom.layout/1', name: 'n', tables: [table] }))
    const sheet = corpus('decimal-commas/input.csv')
    const refused = headroom('import', tender, sheet, '--dry-run', '--layout', wrong)
    expect(refused.status).toBe(2)
    expect(refused.stderr).toContain('tables[0].fields[0].to: “prize” is nothing a field can mean. Write one of')
    expect(refused.stderr).toContain('the nearest is price')
    const shape = write('shape.json', '{"schema":"headroom.layout/2","name":"n","tables":[]}')
    expect(headroom('import', tender, sheet, '--dry-run', '--layout', shape).stderr).toContain('schema: invalid input')
  })

  it('says when none of the layouts given fits', () => {
    const tender = write('tender.json', JSON.stringify(layoutTender))
    const saved = join(folder, 'other.json')
    headroom('import', tender, corpus('decimal-commas/input.csv'), '--dry-run', '--save-layout', saved)
    const read = json('import', tender, corpus('vendor-a-row/input.xlsx'), '--dry-run', '--layout', saved)
    expect(read.stderr).toContain('input.xlsx: none of the layouts given fits it')
    expect(read.files[0].proposal.from).toBe('proposed')
  })
})
