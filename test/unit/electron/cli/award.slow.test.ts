import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { awardSchema } from '../../../../shared/tender/award.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-award-'))
afterAll(() => rmSync(folder, { recursive: true }))
const worked = 'samples/worked/small-award.json'
const tender = JSON.parse(readFileSync(worked, 'utf8'))

function headroom(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['electron/cli/headroom.ts', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}
function save(name: string, value: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

describe('headroom award', () => {
  it('prints who gets what, writes the document, and verify holds it to the tender', () => {
    const out = join(folder, 'not', 'there', 'award.json')
    const made = headroom('award', worked, '--scenario', 'n-1', '--out', out)
    expect(made).toMatchObject({ status: 0, stderr: '' })
    expect(made.stdout).toContain('Vendor A: 64 H100 (offer a) from Jan 2027 for 12 months')
    expect(made.stdout).toContain('3,640,221.01')
    const award = awardSchema.parse(JSON.parse(readFileSync(out, 'utf8')))
    expect(award.options.versions).toMatchObject({ highs: '1.15.3' })
    expect(headroom('verify', out, worked)).toMatchObject({ status: 0, stdout: expect.stringContaining('It holds') })
    const changed = save('changed.json', { ...award, totals: { ...award.totals, npv: 1 } })
    expect(headroom('verify', changed, worked)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('totals.npv'),
    })
    expect(headroom('verify', save('none.json', {}), worked).status).toBe(1)
  })
  it('says what it computed also where it cannot be written, and why', () => {
    const file = save('a-file', {})
    const refused = headroom('award', worked, '--out', join(file, 'award.json'))
    expect(refused).toMatchObject({ status: 2, stdout: expect.stringContaining('3,261,281.99') })
    expect(refused.stderr).toContain(`headroom award: cannot write ${join(file, 'award.json')}`)
    expect(refused.stderr).not.toContain(' at ')
  })
  it('writes JSON and nothing else, the same bytes each time', () => {
    const once = headroom('award', worked, '--json')
    expect(awardSchema.parse(JSON.parse(once.stdout)).totals?.total).toBeCloseTo(3_261_281.99, 2)
    expect(headroom('award', worked, '--json').stdout).toBe(once.stdout)
  })
  it('ends with 1 when rules conflict, naming them and the cheapest to relax', () => {
    const rules = save('rules.json', [
      { type: 'redundancy', domain: 'vendor' },
      { type: 'vendor-count', max: 1 },
    ])
    const { status, stdout } = headroom('award', worked, '--rules', rules)
    expect(status).toBe(1)
    expect(stdout).toContain('These rules cannot all hold')
    expect(stdout).toContain('At most 1 vendor holds a committed award.')
    expect(stdout).toContain('Cheapest to relax')
  })
  it('prices an award given by hand and says what it breaks', () => {
    const lines = save('lines.json', [{ offer: 'a', quantity: 100, start: 0 }])
    const { status, stdout } = headroom('award', worked, '--scenario', 'n-1', '--manual', lines)
    expect(status).toBe(0)
    expect(stdout).toContain('a: 100 is not a multiple of its block of 64')
    expect(stdout).toContain(
      'losing A leaves 100 H100e of critical demand unserved in Jan 2027, and 11 more of the kind',
    )
    expect(
      headroom('award', worked, '--manual', save('bad.json', [{ offer: 'zzz', quantity: 1, start: 0 }])),
    ).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('offer zzz takes no part'),
    })
  })
  it('takes lines given by hand from a sheet, and names the cell that cannot be used', () => {
    const sheet = join(folder, 'lines.csv')
    writeFileSync(sheet, 'Offer,Quantity,Start,Site\na,64,2027-01,\nb,64,0,\n')
    const typed = save('typed.json', [
      { offer: 'a', quantity: 64, start: 0 },
      { offer: 'b', quantity: 64, start: 0 },
    ])
    const fromSheet = headroom('award', worked, '--manual', sheet, '--json')
    expect(fromSheet).toMatchObject({ status: 0, stderr: '' })
    expect(fromSheet.stdout).toBe(headroom('award', worked, '--manual', typed, '--json').stdout)
    writeFileSync(sheet, 'Offer,Quantity,Start\na,sixty,2027-01\n')
    expect(headroom('award', worked, '--manual', sheet)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/lines\.csv › .*B2: “sixty” is not a whole quantity/),
    })
  })
  it('refuses by name what it cannot price', () => {
    const offers = tender.quotes[0].offers.map((offer: object) => ({ ...offer, power: { mode: 'pass-through' } }))
    const untariffed = save('untariffed.json', {
      ...tender,
      sites: tender.sites.map(({ tariff: _, ...site }: { tariff?: number }) => site),
      quotes: [{ ...tender.quotes[0], offers }, ...tender.quotes.slice(1)],
    })
    expect(headroom('award', untariffed)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('quotes[0].offers[0].power.tariff'),
    })
  })
  it('ends with 2 on wrong usage', () => {
    expect(headroom('award').status).toBe(2)
    expect(headroom('award', worked, '--scenario', 'nonesuch').status).toBe(2)
    expect(headroom('award', worked, '--gap', 'small').status).toBe(2)
    expect(headroom('award', worked, '--scenario', 'n-1', '--rules', worked).status).toBe(2)
    expect(headroom('verify', worked).status).toBe(2)
  })
})
