import { describe, expect, it } from 'vitest'
import {
  addVendor,
  currencyChoices,
  targetChoices,
  unitChoices,
  valueChoices,
  vendorChoices,
  withKnown,
} from '../../../../renderer/view/layout-choices.ts'
import { editLayout } from '../../../../shared/quote/layout/edit-layout.ts'
import { targets } from '../../../../shared/quote/words/targets.ts'
import { layoutUnits } from '../../../../shared/quote/words/units.ts'
import { buildLayout } from '../../../builders/proposal.ts'
import { smallTender } from '../../../builders/tender.ts'

const tender = smallTender()

describe('choices', () => {
  it('hold every meaning and every unit once', () => {
    const meanings = targetChoices.flatMap(({ items }) => items.map(({ value }) => value))
    expect(meanings.toSorted()).toEqual(targets.map(({ to }) => to).toSorted())
    const units = unitChoices.flatMap(({ items }) => items.map(({ value }) => value))
    expect(units.toSorted()).toEqual([...layoutUnits].toSorted())
  })
  it('hold what the layout adds beside what the tender has', () => {
    const layout = buildLayout({
      additions: { vendors: [{ id: 'n', name: 'Norvale' }], sites: [{ id: 'oslo', name: 'Oslo 2', region: 'eu' }] },
    })
    expect(vendorChoices(tender, layout).at(-1)).toEqual({ value: 'n', label: 'Norvale (new)' })
    const field = { header: 'Site', key: 'site' }
    expect(valueChoices(tender, layout, { ...field, to: 'sites[0]' }).at(-1)?.label).toBe('Oslo 2 · eu (new)')
    expect(valueChoices(tender, layout, { ...field, to: 'kind' }).map(({ value }) => value)).toContain('lease')
    expect(valueChoices(tender, layout, field)).toEqual([])
    expect(currencyChoices(tender, 'NOK').at(-1)).toBe('NOK')
  })
})

describe('withKnown', () => {
  it('keeps a value that is none of the choices', () => {
    const choices = [{ value: 'a', label: 'A' }]
    expect(withKnown(choices, 'b')).toEqual([...choices, { value: 'b', label: 'b' }])
    expect([withKnown(choices, 'a'), withKnown(choices, '')]).toEqual([choices, choices])
  })
})

describe('addVendor', () => {
  const named = (name: string, layout = buildLayout()) => {
    const edited = editLayout(layout, addVendor(tender, layout, name))
    if (!edited.ok) throw new Error(edited.failure.path)
    return edited.value
  }
  it('adds a vendor with an id from its name and makes the layout its own', () => {
    expect(named('Großmann & Söhne GmbH')).toMatchObject({
      vendor: 'großmann-sohne-gmbh',
      additions: { vendors: [{ id: 'großmann-sohne-gmbh', name: 'Großmann & Söhne GmbH' }] },
    })
  })
  it('never takes an id that is in use, nor an empty one', () => {
    const first = tender.vendors[0]?.id ?? ''
    expect(named(first).vendor).toBe(`${first}-2`)
    expect(named('···').vendor).toBe('vendor')
    expect(named('Norvale', named('Norvale')).additions?.vendors?.map(({ id }) => id)).toEqual(['norvale', 'norvale-2'])
  })
})
