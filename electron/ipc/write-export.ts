// A file that leaves the app: written whole or not at all, and noted in the audit chain of its tender.
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { writeFileAtomically } from '../store/write-file-atomically.ts'
import type { HandlerContext } from './context.ts'
import { writeRefusal } from './write-refusal.ts'

export interface ExportNote {
  /** What was written, in words. */
  readonly what: string
  readonly detail: Readonly<Record<string, string>>
}

export async function writeExport(
  context: HandlerContext,
  file: string,
  place: string,
  bytes: Uint8Array | string,
  note: ExportNote,
): Promise<Result<{ readonly place: string }, AppFailure>> {
  try {
    await writeFileAtomically(place, bytes)
  } catch (error) {
    return refuse(writeRefusal(error))
  }
  const noted = await context.store.note(file, { action: 'export', ...note })
  return noted.ok ? ok({ place }) : noted
}
