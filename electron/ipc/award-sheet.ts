// Lines of an award from a sheet the buyer chooses: read in a process of its own, with every problem named by its cell.
import type { CallArgs } from '../../shared/contract/calls.ts'
import type { AppFailure, AwardSheetView } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { readAwardSheet } from '../../shared/quote/award-lines.ts'
import { fetchFromChild, unpackFile } from '../import/read-in-child.ts'
import type { HandlerContext } from './context.ts'

/** Bytes of cells: far more than any award has lines, and unpacked here in a few milliseconds. */
const mostCellBytes = 2 * 1024 * 1024

export async function readLinesFromSheet(
  { file }: CallArgs<'award.readLines'>,
  { store, dialogs, spawnImport }: HandlerContext,
): Promise<Result<AwardSheetView, AppFailure>> {
  const document = await store.document(file)
  if (!document.ok) return document
  const chosen = await dialogs.openFiles({
    title: 'Read the lines of an award from a sheet',
    filters: [{ name: 'Sheets', extensions: ['xlsx', 'ods', 'csv', 'xls', 'xlsm', 'tsv'] }],
    several: false,
  })
  const path = chosen?.[0]
  if (path === undefined) return refuse({ kind: 'cancelled' })
  const arrived = await fetchFromChild(path, spawnImport)
  const tooLarge = arrived.content.kind === 'packed' && bytesOf(arrived.content.parts) > mostCellBytes
  if (tooLarge) return cannotBeUsed(arrived.file, 'it holds far more than the lines of an award')
  const { file: name, content } = unpackFile(arrived)
  if (content.kind === 'refused') return cannotBeUsed(name, content.message)
  return ok({ name, ...readAwardSheet(document.value.tender, name, content.workbook) })
}

function bytesOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.byteLength, 0)
}

function cannotBeUsed(name: string, why: string): Result<AwardSheetView, AppFailure> {
  const fix = 'Choose a sheet with the headers offer, quantity and start'
  return refuse({ kind: 'refused', what: `${name} cannot be used: ${why}`, fix })
}
