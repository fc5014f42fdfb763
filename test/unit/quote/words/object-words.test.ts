import { describe, expect, it } from 'vitest'
import { readPeriod } from '../../../../shared/quote/words/period-words.ts'
import { findPhrases, wordTokens } from '../../../../shared/quote/words/vocabulary.ts'

const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf']

describe('words that every object has', () => {
  it('are words like any other', () => {
    for (const word of words) {
      for (const token of wordTokens(word)) expect(typeof token).toBe('string')
      expect(findPhrases(wordTokens(word))).toEqual([])
      expect(readPeriod(`36 ${word}`)).toBeUndefined()
      expect(readPeriod(`${word} months`)).toBeUndefined()
    }
  })
})
