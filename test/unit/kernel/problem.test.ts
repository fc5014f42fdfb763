import { describe, expect, it } from 'vitest'
import { describeProblem, withStop } from '../../../shared/kernel/problem.ts'

describe('withStop', () => {
  it.each([
    ['no site is named', 'no site is named.'],
    ['Which site is “Oslo”?', 'Which site is “Oslo”?'],
    ['Nothing is stated.', 'Nothing is stated.'],
    ['and so on …', 'and so on …'],
    ['', ''],
  ])('%s becomes %s', (words, sentence) => expect(withStop(words)).toBe(sentence))
})

describe('describeProblem', () => {
  it('puts one mark between what is wrong and the fix', () => {
    expect(describeProblem({ what: 'Which site is “Oslo”?', fix: 'Choose: a, b' })).toBe(
      'Which site is “Oslo”? Choose: a, b',
    )
    expect(describeProblem({ what: '3 lines state no quantity.', fix: 'Answer it' })).toBe(
      '3 lines state no quantity. Answer it',
    )
    expect(describeProblem({ what: 'it is empty', fix: 'Write it' })).toBe('it is empty. Write it')
  })
})
