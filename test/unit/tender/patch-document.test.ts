import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Patch, patchDocument } from '../../../shared/tender/patch-document.ts'

const document = { name: 'n', demand: [{ quantity: [1, 2, 3] }], fx: { EUR: { rate: 1.1 } } }

function patched(...patches: Patch[]): unknown {
  const result = patchDocument(document, patches)
  return result.ok ? result.value.document : result.failure
}

describe('patchDocument', () => {
  it('sets, appends, inserts and removes without touching what was given', () => {
    const before = structuredClone(document)
    expect(patched({ op: 'set', path: ['demand', 0, 'quantity', 3], value: 4 })).toMatchObject({
      demand: [{ quantity: [1, 2, 3, 4] }],
    })
    expect(patched({ op: 'remove', path: ['demand', 0, 'quantity', 0] })).toMatchObject({
      demand: [{ quantity: [2, 3] }],
    })
    expect(patched({ op: 'insert', path: ['demand', 0, 'quantity', 1], value: 9 })).toMatchObject({
      demand: [{ quantity: [1, 9, 2, 3] }],
    })
    expect(patched({ op: 'remove', path: ['fx', 'EUR'] })).toMatchObject({ fx: {} })
    expect(document).toEqual(before)
  })
  it('refuses places that do not exist, inherited ones too', () => {
    for (const path of [
      ['demand', 5, 'quantity'],
      ['demand', 0, 'quantity', 4],
      ['fx', 'USD', 'rate'],
      ['demand', 'x'],
      ['name', 0],
      ['fx', 'toString', 'x'],
      [],
      ['__proto__', 'x'],
    ])
      expect(patched({ op: 'set', path, value: 1 })).toMatchObject({ kind: 'no-such-place' })
    expect(patched({ op: 'remove', path: ['fx', 'USD'] })).toEqual({ kind: 'no-such-place', path: 'fx.USD' })
  })
  it('keeps a member called __proto__ a member', () => {
    const result = patched({ op: 'set', path: ['fx', '__proto__'], value: { rate: 2 } }) as { fx: object }
    expect(Object.keys(result.fx)).toEqual(['EUR', '__proto__'])
    expect(Object.getPrototypeOf(result.fx)).toBe(Object.prototype)
  })
  it('is taken back by its inverse, whatever the changes', () => {
    const at = fc.oneof(
      fc.constantFrom<(string | number)[]>(
        ['name'],
        ['more'],
        ['fx', 'EUR', 'rate'],
        ['fx', 'USD'],
        ['demand', 0, 'quantity'],
      ),
      fc.nat({ max: 6 }).map((index) => ['demand', 0, 'quantity', index]),
      fc.nat({ max: 3 }).map((index) => ['demand', index]),
    )
    const patch: fc.Arbitrary<Patch> = fc.oneof(
      fc.record({ op: fc.constantFrom('set' as const, 'insert' as const), path: at, value: fc.jsonValue() }),
      fc.record({ op: fc.constant('remove' as const), path: at }),
    )
    const start = { name: 'n', demand: [{ quantity: [1, 2, 3] }, { quantity: [] }], fx: { EUR: { rate: 1.1 } } }
    fc.assert(
      fc.property(fc.array(patch, { maxLength: 8 }), (patches) => {
        const kept: Patch[] = []
        let current: unknown = start
        for (const one of patches) {
          const next = patchDocument(current, [one])
          if (next.ok) {
            kept.push(one)
            current = next.value.document
          }
        }
        const forward = patchDocument(start, kept)
        if (!forward.ok) throw new Error('kept patches must apply')
        expect(forward.value.document).toEqual(current)
        const back = patchDocument(forward.value.document, forward.value.inverse)
        expect(back).toMatchObject({ ok: true })
        if (back.ok) expect(back.value.document).toEqual(start)
      }),
      { numRuns: 500 },
    )
  })
})
