// The PDF of a report document, drawn on the engine's threads.
import type { AppFailure } from '../../shared/contract/views.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { ReportDocument } from '../../shared/report/recommendation-document.ts'
import type { HandlerContext } from './context.ts'
import { jobAnswer } from './job-answer.ts'

export async function drawPdf(
  { blocks, options }: ReportDocument,
  { engine }: HandlerContext,
): Promise<Result<Uint8Array, AppFailure>> {
  return jobAnswer(await engine.run({ name: 'report', args: { blocks, options } }).result)
}
