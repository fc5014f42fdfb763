// The last line of `npm test` counts what ran, and a report that is missing or a file that did not load is a failure.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addCounts, readTestCount } from '../../../build/testing/count-tests.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-count-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(passed: number, failed: number, pending: number, failedFiles: number): string {
  const file = join(folder, `${passed}-${failed}-${pending}-${failedFiles}.json`)
  const text = JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    numFailedTestSuites: failedFiles,
  })
  writeFileSync(file, text)
  return file
}

describe('readTestCount', () => {
  it('reads passed, failed and skipped', () => {
    expect(readTestCount(report(7, 2, 1, 1))).toEqual({ passed: 7, failed: 2, skipped: 1 })
  })
  it('counts a test file that did not load as a failure', () => {
    expect(readTestCount(report(7, 0, 0, 1)).failed).toBe(1)
  })
  it('counts a missing report as a failure', () => {
    expect(readTestCount(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('addCounts', () => {
  it('adds them up', () => {
    const sum = addCounts([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ])
    expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33 })
  })
})
