// A remark about a cell with its place, and how it becomes a problem of the import.
import type { Problem } from '../kernel/problem.ts'
import type { CellRemark } from './cell-reading.ts'

/** A cell of the file being read. */
export interface CellPlace {
  readonly sheet: string
  /** A1 style; absent for a whole sheet. */
  readonly address?: string
}

export interface PlacedRemark extends CellRemark, CellPlace {}

/** Ties a remark to a cell; `about` says what the cell is for: `Take-or-pay of lease-1`. */
export function placeRemark(place: CellPlace, found: CellRemark, about = ''): PlacedRemark {
  return { ...found, ...place, what: about === '' ? found.what : `${about}: ${found.what}` }
}

export function cellProblem(file: string, found: PlacedRemark): Problem {
  const { severity, code, what, fix, sheet, address } = found
  const where = address === undefined ? { kind: 'cell', file, sheet } : { kind: 'cell', file, sheet, address }
  return { severity, code, what, fix, where } as Problem
}

/** True when a person must act before the value can be used. */
export function isOpen(found: Pick<CellRemark, 'severity'>): boolean {
  return found.severity === 'error' || found.severity === 'question'
}
