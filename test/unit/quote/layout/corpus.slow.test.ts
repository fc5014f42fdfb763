import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../../electron/import/read-bytes.ts'
import { readFile } from '../../../../shared/quote/read-file.ts'
import { fragmentOf, problemsOf, readFolder } from '../../../builders/layout-corpus/read-folder.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

const root = join(import.meta.dirname, '../../../fixtures/layouts')
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const json = (...path: readonly string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8'))

describe('the layout corpus', () => {
  it('holds at least 15 layouts', () => expect(folders.length).toBeGreaterThanOrEqual(15))

  it.each(folders.map(({ name }) => name))('%s: quotes and problems are as expected', async (name) => {
    const reading = await readFolder(join(root, name))
    expect(problemsOf(reading)).toEqual(json(name, 'problems.json'))
    expect(fragmentOf(reading.confirmed)).toEqual(json(name, 'expected.json'))
  })

  it.each(folders.map(({ name }) => name))('%s: is recognised by its saved layout and read the same', async (name) => {
    const { confirmed } = await readFolder(join(root, name))
    const layout = confirmed.proposal?.layout
    if (layout === undefined) throw new Error('no layout')
    const file = readdirSync(join(root, name)).find((one) => one.startsWith('input.')) ?? ''
    const content = await readBytes(readFileSync(join(root, name, file)), file)
    const read = { file: `next ${file}`, sha256: '1'.repeat(64), content }
    const options = { fixes: [], imported: new Set<string>(), receivedOn: '2027-02-01', saved: [layout] }
    const again = readFile(read, layoutTender, options)
    expect(again.proposal).toMatchObject({ from: 'saved', confirmed: true, moved: [] })
    expect(again.quotes.map(({ quote }) => quote)).toEqual(confirmed.quotes.map(({ quote }) => quote))
  })

  it.each(folders.map(({ name }) => name))('%s: every number of an offer has the cell it came from', async (name) => {
    const { confirmed } = await readFolder(join(root, name))
    for (const { quote, origins } of confirmed.quotes) {
      for (const [index, offer] of quote.offers.entries()) {
        for (const [tier] of offer.price.tiers.entries()) {
          const place = origins[`offers[${index}].price.tiers[${tier}].price`]
          expect(place, `${name} ${offer.id} tier ${tier}`).toMatchObject({
            address: expect.stringMatching(/^[A-Z]+\d+$/),
          })
          expect(place?.raw).not.toBe('')
        }
      }
    }
  })
})
