import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileStem } from '../../../../electron/store/library.ts'

describe('fileStem', () => {
  it('keeps what every file system takes', () => {
    expect(fileStem('Aurora compute 2027–2029')).toBe('Aurora compute 2027 2029')
    expect(fileStem('Öl & Gas: Runde 2/3')).toBe('Öl Gas Runde 2 3')
    expect(fileStem('../../etc/passwd')).toBe('etc passwd')
    expect(fileStem('...')).toBe('tender')
    expect(fileStem('CON')).toBe('tender CON')
  })
  it('is never empty, never long, and holds no mark of a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const stem = fileStem(name)
        expect(stem.length).toBeGreaterThan(0)
        expect(stem.length).toBeLessThanOrEqual(70)
        expect(stem).not.toMatch(/[/\\:*?"<>|.\p{Cc}]|^ | $/u)
      }),
    )
  })
})
