import { describe, expect, it } from 'vitest'
import { rolesOf } from '../../../../renderer/view/layout-roles.ts'
import { mappedPaths } from '../../../../renderer/view/layout-rows.ts'
import type { LayoutProposal } from '../../../../shared/quote/layout/proposal.ts'
import { parseAddress } from '../../../../shared/sheet/address.ts'
import { buildProposal } from '../../../builders/proposal.ts'

function roles(proposal: LayoutProposal, sheet = 'Prices') {
  const mapped = mappedPaths(proposal.layout)
  const roleOf = rolesOf(proposal, sheet, (path) => mapped.has(path))
  return (address: string) => roleOf(parseAddress(address) ?? { row: -1, column: -1 })
}

/** The same table lying on its side: fields in rows 1–3, records in columns D–G. */
function onItsSide(): LayoutProposal {
  const proposal = buildProposal()
  const [table] = proposal.tables
  if (table === undefined) throw new Error('the builder makes a table')
  const fields = table.fields.map((field, at) => ({
    ...field,
    headerCells: [`C${at + 1}`],
    sample: [[`D${at + 1}`, 'x']] as const,
  }))
  const body = { from: { row: 0, column: 3 }, to: { row: 2, column: 6 } }
  return { ...proposal, tables: [{ ...table, form: 'columns', fields, body }] }
}

describe('rolesOf', () => {
  it('tells headers, values of fields that are read, and what no field takes', () => {
    const at = roles(buildProposal())
    expect(at('B3')).toMatchObject({ kind: 'header', field: 'tables[0].fields[1]' })
    expect(at('B4')).toMatchObject({ kind: 'value', field: 'tables[0].fields[1]', record: 3 })
    expect(at('C4')).toMatchObject({ kind: 'left-out', why: 'No field takes this' })
    expect(at('B2')).toBeUndefined()
    expect(at('D4')).toBeUndefined()
  })

  it('says why a record is left out, hidden ones among them', () => {
    const at = roles(buildProposal())
    expect(at('A6')).toMatchObject({ kind: 'left-out', record: 5, why: 'Left out: a subtotal' })
    expect(at('B7')?.why).toBe('Left out: hidden in the file')
  })

  it('turns with the table', () => {
    const at = roles(onItsSide())
    expect(at('D2')).toMatchObject({ kind: 'value', field: 'tables[0].fields[1]', record: 3 })
    expect(at('F2')).toMatchObject({ kind: 'left-out', record: 5 })
    expect(at('C2')?.kind).toBe('header')
  })

  it('finds the values of labels where they stand', () => {
    const proposal = buildProposal()
    const tables = proposal.tables.map((table) => ({ ...table, form: 'labels' as const }))
    const at = roles({ ...proposal, tables })
    expect(at('B4')).toMatchObject({ kind: 'value', field: 'tables[0].fields[1]' })
    expect(at('B5')).toBeUndefined()
  })

  it('knows nothing of another sheet, nor of a table that is left out', () => {
    expect(roles(buildProposal(), 'Other')('B3')).toBeUndefined()
    const proposal = buildProposal()
    const tables = proposal.layout.tables.map((table) => ({ ...table, use: 'nothing' as const }))
    expect(roles({ ...proposal, layout: { ...proposal.layout, tables } })('B4')?.kind).toBe('left-out')
  })
})
