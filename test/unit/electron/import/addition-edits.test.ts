import { describe, expect, it } from 'vitest'
import { additionEdits } from '../../../../electron/import/addition-edits.ts'
import { buildLayout } from '../../../builders/proposal.ts'

const tender = { vendors: [{ id: 'acme' }], sites: [] }
const adding = (...ids: readonly string[]) =>
  buildLayout({
    additions: {
      vendors: ids.map((id) => ({ id, name: id })),
      sites: ids.map((id) => ({ id, vendor: id, region: 'eu' })),
    },
  })

describe('additionEdits', () => {
  it('appends vendors and sites that are not there yet, each once', () => {
    expect(additionEdits(tender, [adding('acme', 'norvale'), adding('norvale', 'ostmark')])).toEqual([
      { path: 'vendors[1]', value: { id: 'norvale', name: 'norvale' } },
      { path: 'vendors[2]', value: { id: 'ostmark', name: 'ostmark' } },
      { path: 'sites[0]', value: { id: 'acme', vendor: 'acme', region: 'eu' } },
      { path: 'sites[1]', value: { id: 'norvale', vendor: 'norvale', region: 'eu' } },
      { path: 'sites[2]', value: { id: 'ostmark', vendor: 'ostmark', region: 'eu' } },
    ])
  })
  it('adds nothing for layouts that add nothing', () => {
    expect(additionEdits(tender, [buildLayout()])).toEqual([])
  })
})
