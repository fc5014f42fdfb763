import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../../shared/quote/words/fold-text.ts'

describe('foldText', () => {
  it('folds plain letters the same, whatever letters stand beside them', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(fc.constantFrom('a', 'B', 'c', ' '), fc.string({ minLength: 1, maxLength: 1 })),
          maxLength: 30,
        }),
        (text) => {
          expect(foldText(`${text} é`)).toBe(`${foldText(text)} e`.trimStart())
        },
      ),
    )
  })
  it('gives nothing new when it folds again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '`', '\u00a0', 'ß', 'É', '–', '1') }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})
