import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { leaseOffer, onDemandOffer, smallTender } from '../../../builders/tender.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-lease-or-build-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'tender.json')
const offers = [leaseOffer({ minQuantity: 100 }), onDemandOffer({ maxQuantity: 400 })]
const awardScenarios = [
  { id: 'lease', name: 'Lease', rules: [{ type: 'offer', offer: 'spot', do: 'exclude' } as const] },
  { id: 'hourly', name: 'By the hour', rules: [{ type: 'offer', offer: 'lease', do: 'exclude' } as const] },
]
const quotes = [{ id: 'q', vendor: 'acme', currency: 'USD', offers }]
writeFileSync(file, JSON.stringify({ ...smallTender({ quotes }), awardScenarios }))

function leaseOrBuild(...args: string[]) {
  return spawnSync('node', ['electron/cli/headroom.ts', 'lease-or-build', file, ...args], { encoding: 'utf8' })
}

describe('headroom lease-or-build', () => {
  it('prints both cases, their difference, and the turn in its unit', () => {
    const { status, stdout } = leaseOrBuild('--first', 'lease', '--second', 'hourly', '--drivers', 'rent')
    expect(status).toBe(0)
    expect(stdout).toMatch(/Present value of all payments, USD +[\d,.]+ +[\d,.]+ +[\d,.]+/)
    expect(stdout).toMatch(
      /Rent of leases and colocation, up: Turns .*from 2\.00 USD to between 3\.\d+ USD and 3\.\d+ USD/,
    )
    expect(stdout).toContain('Never within a quarter of today’s: Lease')
  })

  it('refuses a case or a driver that there is not, by name', () => {
    const unknown = leaseOrBuild('--first', 'lease', '--second', 'nothing')
    expect(unknown.status).toBe(2)
    expect(unknown.stderr).toContain('no case nothing; there are: lease, hourly')
    expect(leaseOrBuild('--first', 'lease', '--second', 'hourly', '--drivers', 'luck').status).toBe(2)
  })
})
