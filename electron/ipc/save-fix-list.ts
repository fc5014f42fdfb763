// Saves a vendor's fix list where the buyer says, and notes it in the audit chain.
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { fixListDocument } from '../../shared/report/fix-list/fix-list.ts'
import type { FixList } from '../../shared/report/fix-list/points.ts'
import { writeFixList } from '../report/write-fix-list.ts'
import { writeFileAtomically } from '../store/write-file-atomically.ts'
import type { HandlerContext } from './context.ts'
import { jobAnswer } from './job-answer.ts'
import { writeRefusal } from './write-refusal.ts'

export interface FixListSaved {
  readonly place: string
  readonly points: number
  /** Problems the vendor is not told of. */
  readonly kept: number
}

export async function saveFixList(
  file: string,
  { input, kept }: FixList,
  format: 'pdf' | 'xlsx',
  context: HandlerContext,
): Promise<Result<FixListSaved, AppFailure>> {
  const document = fixListDocument(input)
  const words = format === 'pdf' ? 'PDF' : 'Excel workbook'
  const place = await context.dialogs.saveFile({
    title: `Fix list for ${input.vendor}`,
    defaultName: `${document.fileName}.${format}`,
    filters: [{ name: words, extensions: [format] }],
  })
  if (place === undefined) return refuse({ kind: 'cancelled' })
  const bytes =
    format === 'xlsx'
      ? ok(await writeFixList(input))
      : jobAnswer(
          await context.engine.run({ name: 'report', args: { blocks: document.blocks, options: document.options } })
            .result,
        )
  if (!bytes.ok) return bytes
  try {
    await writeFileAtomically(place, bytes.value)
  } catch (error) {
    return refuse(writeRefusal(error))
  }
  const note = { action: 'export', what: `fix list for ${input.vendor}, ${input.points.length} points` } as const
  const noted = await context.store.note(file, note)
  return noted.ok ? ok({ place, points: input.points.length, kept }) : noted
}
