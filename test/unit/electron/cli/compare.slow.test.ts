import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { leaseOffer, onDemandOffer, smallTender } from '../../../builders/tender.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-compare-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'tender.json')
const quote = { id: 'q', vendor: 'acme', currency: 'USD', offers: [leaseOffer(), onDemandOffer()] }
writeFileSync(file, JSON.stringify(smallTender({ quotes: [quote] })))

function compare(...args: string[]) {
  return spawnSync('node', ['electron/cli/headroom.ts', 'compare', ...args], { encoding: 'utf8' })
}

describe('headroom compare', () => {
  it('prints offers side by side', () => {
    const { status, stdout } = compare(file)
    expect(status).toBe(0)
    expect(stdout).toMatch(/Contracted price +2\.00 USD\* +3\.50 USD/)
    expect(stdout).toMatch(/Break-even use against on demand +57\.1 %/)
  })
  it('prints the comparison as JSON at a stated quantity', () => {
    const { stdout } = compare(file, '--quantity', '50', '--json')
    const comparison = JSON.parse(stdout)
    expect(comparison.quantity).toBe(50)
    expect(comparison.columns.map((column: { quantity: number }) => column.quantity)).toEqual([50, 20])
  })
  it('explains a cell down to the document', () => {
    const { status, stdout } = compare(file, '--explain', 'compare.lease.0.cost-minimum')
    expect(status).toBe(0)
    expect(stdout).toContain('quotes[0].offers[0].price.tiers[0].price')
    expect(stdout).toContain('1,752,000.00 USD')
  })
  it('says when there is nothing to compare, and why', () => {
    const empty = join(folder, 'empty.json')
    writeFileSync(empty, JSON.stringify(smallTender({ quotes: [{ ...quote, currency: 'USD', offers: [] }] })))
    expect(compare(empty)).toMatchObject({ status: 1, stdout: 'There is no offer to compare.\n' })
  })
  it('refuses what it cannot read', () => {
    expect(compare(file, '--quantity', 'many').status).toBe(2)
    expect(compare(file, '--explain', 'compare.nobody.0.list').status).toBe(1)
    expect(compare(join(folder, 'missing.json')).status).toBe(2)
  })
})
