import { describe, it } from 'vitest'
import { checkMutants } from '../../../harness/check-mutants.ts'

const count = process.env.HEADROOM_LONG === '1' ? 2000 : 200

describe('a damaged bid sheet', () => {
  it(`is read or refused, ${count} times`, async () => {
    await checkMutants(count, 7)
  })
})
