import { describe, it } from 'vitest'
import { checkMutants } from '../../../harness/check-mutants.ts'
import { faults } from '../../../harness/fault-count.ts'

describe('a damaged bid sheet', () => {
  it('is read or refused, every time', async () => {
    await checkMutants(faults(2000), 7)
  })
})
