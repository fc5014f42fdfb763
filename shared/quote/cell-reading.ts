// What reading one cell gives: a value, or what is the matter with it. A doubtful cell gives no value until a person has chosen.
import type { Severity } from '../kernel/problem.ts'

export interface CellRemark {
  readonly severity: Severity
  readonly code: string
  readonly what: string
  readonly fix: string
}

export interface CellReading<T> {
  /** Absent when the cell cannot be used as it stands. */
  readonly value?: T
  readonly remarks: readonly CellRemark[]
}

export function accept<T>(value: T, ...remarks: readonly CellRemark[]): CellReading<T> {
  return { value, remarks }
}

/** Not usable at all. */
export function reject(code: string, what: string, fix: string): { readonly remarks: readonly CellRemark[] } {
  return { remarks: [{ severity: 'error', code, what, fix }] }
}

/** Readable in more than one way. */
export function ask(code: string, what: string, fix: string): { readonly remarks: readonly CellRemark[] } {
  return { remarks: [{ severity: 'question', code, what, fix }] }
}

export function remark(severity: Severity, code: string, what: string, fix: string): CellRemark {
  return { severity, code, what, fix }
}
