import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMatcher, withMeanings } from '../../../shared/observation/match-accelerator.ts'
import type { Accelerator } from '../../../shared/tender/workload.ts'

function matcher(...named: readonly (string | readonly [id: string, name: string])[]) {
  const rest = { family: 'x', kwPerUnit: 1 }
  return createMatcher(
    named.map(
      (one): Accelerator => (typeof one === 'string' ? { id: one, ...rest } : { id: one[0], name: one[1], ...rest }),
    ),
  )
}

describe('createMatcher', () => {
  it('takes the same name however it is trimmed', () => {
    const match = matcher('H100', 'MI300X', ['r', 'RTX 4090'])
    for (const word of ['H100', 'h100', 'NVIDIA H100 80GB HBM3', 'H100-SXM5', 'H100 PCIe', 'nvidia-h100-80gb'])
      expect([word, match(word)]).toEqual([word, 'H100'])
    for (const word of ['MI300X', 'AMD Instinct MI300X', 'MI300X OAM 192 GB'])
      expect([word, match(word)]).toEqual([word, 'MI300X'])
    for (const word of ['RTX4090', 'GeForce RTX 4090', 'r']) expect([word, match(word)]).toEqual([word, 'r'])
  })
  it('takes nothing that only looks alike', () => {
    const match = matcher('H100', 'A100', 'RTX 6000')
    for (const word of [
      'GH200',
      'H100X',
      'H10',
      'A10',
      'H100 MIG 1g.10gb',
      'RTX PRO 6000',
      'RTX 6000 Ada',
      '8x H100',
      'H100, A100',
      '',
    ])
      expect([word, match(word)]).toEqual([word, undefined])
  })
  it('tells memory and form apart where the tender does, and leaves open what the word leaves open', () => {
    const match = matcher('A100-40GB', 'A100-80GB', ['H100', 'H100 SXM 80 GB'])
    expect(match('A100 80GB')).toBe('A100-80GB')
    expect(match('NVIDIA A100-SXM4-40GB')).toBe('A100-40GB')
    expect(match('A100')).toBeUndefined()
    expect(match('H100 80GB')).toBe('H100')
    expect(match('H100 PCIe')).toBeUndefined()
    expect(match('H100 NVL 94GB')).toBeUndefined()
    const both = matcher('H100', 'H100 PCIe')
    expect([both('NVIDIA H100'), both('H100-PCIe-80GB')]).toEqual(['H100', 'H100 PCIe'])
  })
  it('finds every id it was given, however many there are', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[A-Z][0-9]{2,3}[A-Z]?$/), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(ids, (names) => {
        const match = matcher(...names)
        expect(names.map(match)).toEqual(names)
        expect(names.map((name) => match(`NVIDIA ${name} 80GB`))).toEqual(names)
      }),
    )
  })
})

describe('withMeanings', () => {
  it('puts the buyer’s word before the matcher’s', () => {
    const match = withMeanings(
      matcher('H100', 'A100-80GB'),
      new Map([
        ['A100', 'A100-80GB'],
        ['H100', null],
      ]),
    )
    expect([match('A100'), match('H100'), match('H100 80GB')]).toEqual(['A100-80GB', undefined, 'H100'])
  })
})
