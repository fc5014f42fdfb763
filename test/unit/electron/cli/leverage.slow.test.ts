import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkout } from '../../../../build/package/folders.ts'
import { orRefuse, withTenderFile } from '../../../../electron/cli/tender-file.ts'
import type { Leverage } from '../../../../shared/tender/leverage.ts'
import { emptyPosition } from '../../../../shared/tender/position.ts'
import { tempFolder } from '../../../builders/store.ts'
import { runHeadroom } from '../../../harness/run-headroom.ts'

const tender = join(checkout, 'samples/worked/small-award.json')

describe('headroom leverage', () => {
  it('says what each vendor is worth and writes the document', async () => {
    const out = join(tempFolder(), 'not', 'there', 'leverage.json')
    const rules = join(tempFolder(), 'rules.json')
    writeFileSync(rules, '[]')
    const words = await runHeadroom('leverage', tender, '--rules', rules, '--tasks', 'vendors', '--out', out)
    expect(words).toMatch(/B +in the award; losing it costs 115,335 USD; may rise 10.39 % before we leave/)
    expect(words).toMatch(/A +losing it costs 0 USD; wins at 4.5 % less/)
    const leverage = JSON.parse(readFileSync(out, 'utf8')) as Leverage
    expect(leverage.schema).toBe('headroom.leverage/1')
    const worth = leverage.vendors.map(({ marginalValue }) => marginalValue?.value ?? Number.NaN)
    for (const [i, value] of [142_402.44, 115_335.36, 0].entries()) expect(worth[i]).toBeCloseTo(value, 1)
    const factors = leverage.vendors.map(({ priceFactor }) => priceFactor)
    for (const [i, factor] of [1.103929, 1.066808, 0.955033].entries()) {
      expect(
        factors.some((one) => one !== null && Math.abs(one - factor) < 1e-5),
        `${i} in ${factors}`,
      ).toBe(true)
    }
  }, 60_000)

  it('keeps what it worked out with the run of a tender file, and goes on from there', async () => {
    const file = join(tempFolder(), 'small.headroom')
    await runHeadroom('new', file, '--from', tender)
    await runHeadroom('award', file, '--rules', rulesFile())
    const first = JSON.parse(await runHeadroom('leverage', file, '--tasks', 'vendors', '--vendor', 'B', '--json'))
    expect(first.vendors.map((one: { vendor: string }) => one.vendor)).toEqual(['B'])
    const next = JSON.parse(await runHeadroom('leverage', file, '--tasks', 'vendors', '--json'))
    expect(next.done).toContain('vendor B')
    expect(next.vendors.length).toBeGreaterThan(2)
  }, 120_000)

  it('values what the buyer asks for in figures of its own: of a position given, or of all a tender file keeps', async () => {
    const setupFee = { offer: 'b', term: 'setupFee', label: 'a quarter less', to: 15_000, inLetter: false }
    const position = { ...emptyPosition('B'), asks: [setupFee] }
    const given = join(tempFolder(), 'position.json')
    writeFileSync(given, JSON.stringify(position))
    const asked = ['--rules', rulesFile(), '--tasks', 'vendors', '--vendor', 'B', '--position', given]
    expect(await runHeadroom('leverage', tender, ...asked)).toMatch(/b: a quarter less +5,000 USD/)

    const file = join(tempFolder(), 'small.headroom')
    await runHeadroom('new', file, '--from', tender)
    await runHeadroom('award', file, '--rules', rulesFile())
    withTenderFile(file, (store, id) => orRefuse(store.savePosition(id, 'one', 'a position', position)))
    expect(await runHeadroom('leverage', file, '--tasks', 'clauses')).toMatch(/b: a quarter less +5,000 USD/)
  }, 120_000)

  it('refuses what it does not know, in words', async () => {
    await expect(runHeadroom('leverage', tender, '--tasks', 'everything')).rejects.toThrow(
      /no task everything: vendors, clauses/,
    )
    await expect(runHeadroom('leverage', tender, '--vendor', 'nobody', '--rules', rulesFile())).rejects.toThrow(
      /no vendor nobody/,
    )
    await expect(runHeadroom('leverage', tender, '--gap', 'fine', '--rules', rulesFile())).rejects.toThrow(
      /--gap takes a number from 0/,
    )
    await expect(runHeadroom('leverage', tender, '--position', tender, '--rules', rulesFile())).rejects.toThrow(
      /name it with --vendor/,
    )
  }, 60_000)
})

function rulesFile(): string {
  const file = join(tempFolder(), 'no-rules.json')
  writeFileSync(file, '[]')
  return file
}
