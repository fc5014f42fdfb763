import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts'

describe('canonicalJson', () => {
  it('sorts members, drops undefined and prints the shortest numbers', () => {
    expect(canonicalJson({ b: 1.0, a: [undefined === null, 1e21], c: undefined })).toBe('{"a":[false,1e+21],"b":1}')
  })
  it('throws on a number that JSON cannot hold', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow()
  })
})
