import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editLayout } from '../../../../shared/quote/layout/edit-layout.ts'
import type { Layout } from '../../../../shared/quote/layout/layout.ts'

const layout: Layout = {
  schema: 'headroom.layout/1',
  name: 'Norvale price list',
  tables: [
    {
      id: 'prices',
      sheet: 'Prices',
      form: 'rows',
      use: 'offers',
      fields: [
        { header: 'GPU', key: 'gpu' },
        { header: 'Price', key: 'price', to: 'price', unit: 'accelerator-hour' },
      ],
    },
  ],
}

describe('editLayout', () => {
  it('sets and removes members, and leaves the layout it was given', () => {
    const before = structuredClone(layout)
    const done = editLayout(layout, [
      { path: 'tables[0].fields[0].to', value: 'accelerator' },
      { path: 'tables[0].fields[1].unit' },
      { path: 'currency', value: 'EUR' },
    ])
    expect(done.ok && done.value.tables[0]?.fields).toEqual([
      { header: 'GPU', key: 'gpu', to: 'accelerator' },
      { header: 'Price', key: 'price', to: 'price' },
    ])
    expect(done.ok && done.value.currency).toBe('EUR')
    expect(layout).toEqual(before)
  })

  it('makes the members on the way, and appends to a list', () => {
    const done = editLayout(layout, [
      { path: 'tables[0].records["total eur"]', value: 'nothing' },
      { path: 'tables[0].fields[2]', value: { header: 'MW', key: 'mw' } },
      { path: 'additions.vendors', value: [{ id: 'norvale', name: 'Norvale' }] },
    ])
    expect(done.ok && done.value.tables[0]?.records).toEqual({ 'total eur': 'nothing' })
    expect(done.ok && done.value.tables[0]?.fields[2]?.header).toBe('MW')
    expect(done.ok && done.value.additions?.vendors?.[0]?.id).toBe('norvale')
  })

  it('takes no harm from a member called __proto__', () => {
    const done = editLayout(layout, [{ path: 'tables[0].records.__proto__', value: 'offer' }])
    expect(done.ok).toBe(true)
    const plain: Record<string, unknown> = {}
    expect(Object.getPrototypeOf(done.ok && done.value.tables[0]?.records)).toBe(Object.prototype)
    expect(plain.offer).toBeUndefined()
  })

  it('refuses a place that is not there and a value that does not fit', () => {
    for (const [path, value] of [
      ['tables[3].sheet', 'x'],
      ['tables.sheet', 'x'],
      ['tables[0].fields[9].to', 'price'],
      ['name[0]', 'x'],
      ['', 'x'],
      ['tables[0].form', 'diagonal'],
      ['tables[0]', undefined],
    ] as const)
      expect(editLayout(layout, [{ path, value }])).toEqual({ ok: false, failure: { kind: 'no-such-place', path } })
  })

  it('comes back to where it was when a value is set and the old one set again', () => {
    const path = 'tables[0].fields[1].unit'
    fc.assert(
      fc.property(fc.constantFrom('node-hour', 'kW-month', 'accelerator'), (unit) => {
        const there = editLayout(layout, [{ path, value: unit }])
        const back = there.ok ? editLayout(there.value, [{ path, value: 'accelerator-hour' }]) : there
        expect(back.ok && back.value).toEqual(layout)
      }),
    )
  })
})
