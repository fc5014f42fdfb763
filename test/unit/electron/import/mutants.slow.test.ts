import { describe, expect, it } from 'vitest'
import type { BytesRead } from '../../../../electron/import/read-bytes.ts'
import { checkMutants } from '../../../harness/check-mutants.ts'
import { faults, LONG } from '../../../harness/fault-count.ts'

describe('a damaged sheet', () => {
  it('is read or refused, every time', LONG, async () => {
    const { read, refused } = await checkMutants(faults(2000), 7)
    // Some damage is seen, some is none to a reader: both must have been met, and often.
    expect(read).toBeGreaterThan(faults(2000) / 10)
    expect(refused).toBeGreaterThan(faults(2000) / 10)
  })
  it('control: a reader that throws is seen, and so is one that gives rows that are none', async () => {
    await expect(checkMutants(20, 7, () => Promise.reject(new Error('broken')))).rejects.toThrow('Property failed')
    const nothing = { kind: 'workbook', workbook: undefined } as unknown as BytesRead
    await expect(checkMutants(20, 7, () => Promise.resolve(nothing))).rejects.toThrow('Property failed')
  })
})
