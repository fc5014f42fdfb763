import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentPath, parseDocumentPath } from '../../../shared/tender/document-path.ts'

const part = fc.oneof(
  fc.nat({ max: 1000 }),
  fc.string({ minLength: 0, maxLength: 8 }),
  fc.constantFrom('a.b', 'x]', '"', '7', '__proto__'),
)

describe('documentPath', () => {
  it('writes names, positions and names with punctuation', () => {
    expect(documentPath(['quotes', 2, 'offers', 0, 'price'])).toBe('quotes[2].offers[0].price')
    expect(documentPath(['workloads', 0, 'capacityFactor', 'GB200.1'])).toBe('workloads[0].capacityFactor["GB200.1"]')
  })
  it('is read back as it was', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        expect(parseDocumentPath(documentPath(parts))).toEqual(parts)
      }),
    )
  })
})

describe('parseDocumentPath', () => {
  it('refuses what is no path', () => {
    for (const text of ['.', 'a..b', 'a[', 'a[x]', 'a]', 'a["b]', '[1]b', '.a', 'a.', 'a["\\q"]'])
      expect([text, parseDocumentPath(text)]).toEqual([text, undefined])
  })
})
