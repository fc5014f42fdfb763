// What a file made to do harm is: its bytes, how reading it may end, and what a reading must then not hold.
import type { Workbook } from '../../../shared/sheet/workbook.ts'

export interface HostileFile {
  /** Unlike any other's. */
  readonly name: string
  readonly bytes: () => Buffer | Promise<Buffer>
  /** Codes a refusal may have; 'read' when the file may also be read, with the harm left out. */
  readonly ends: readonly string[]
  /** Of a workbook that was read: what shows that the harm is left out. True when it is. */
  readonly harmless?: (workbook: Workbook) => boolean
}

/** The texts of the first sheet's cells, in order. */
export function textsOf(workbook: Workbook): readonly string[] {
  return [...(workbook.sheets[0]?.cells ?? [])].map((cell) => cell.text)
}

/** A megabyte. */
export const MB = 1024 * 1024

/** `count` times what `make` gives, as one text. */
export function repeat(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('')
}
