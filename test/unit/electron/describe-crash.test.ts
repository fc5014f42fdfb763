// A crash line names the place and quotes nothing.
import { describe, expect, it } from 'vitest'
import { describeCrash } from '../../../electron/describe-crash.ts'

describe('describeCrash', () => {
  it('survives things that are no errors', () => {
    expect(describeCrash('secret')).toBe('string')
  })
})
