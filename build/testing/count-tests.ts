// Adds up what the test runs reported, so that the last line of `npm test` is about all of them.
import { readFileSync } from 'node:fs'

export interface TestCount {
  readonly passed: number
  readonly failed: number
  /** Skipped, pending or to be done: not allowed here, and counted so that it is seen. */
  readonly skipped: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly numFailedTestSuites: number
}

/** Reads a report of vitest's JSON reporter; a missing one, or a test file that could not even be loaded, is one failure. */
export function readTestCount(reportFile: string): TestCount {
  try {
    const report: VitestReport = JSON.parse(readFileSync(reportFile, 'utf8'))
    const failed = report.numFailedTests === 0 && report.numFailedTestSuites > 0 ? 1 : report.numFailedTests
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

export function addCounts(counts: readonly TestCount[]): TestCount {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}
