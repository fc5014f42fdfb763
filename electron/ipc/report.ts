// Calls about reports: the pages of a run as they will be saved, and saving them, the workbook and the documents.
import type { CallArgs } from '../../shared/contract/calls.ts'
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import type { RecommendationInput } from '../../shared/report/facts.ts'
import { type ReportDocument, recommendationDocument } from '../../shared/report/recommendation-document.ts'
import { reportOfRun } from '../report/report-of-run.ts'
import { freshRun } from './award.ts'
import type { HandlerContext, HandlersOf } from './context.ts'
import { drawPdf } from './draw-pdf.ts'
import { jobAnswer } from './job-answer.ts'
import { writeExport } from './write-export.ts'

export const reportHandlers: HandlersOf<'report'> = {
  'report.preview': async (args, context) => {
    const report = await reportOf(args, context)
    if (!report.ok) return report
    const pdf = await drawPdf(report.value.document, context)
    return pdf.ok ? ok({ pdf: pdf.value, name: `${report.value.document.fileName}.pdf` }) : pdf
  },
  'report.save': async (args, context) => {
    const report = await reportOf(args, context)
    if (!report.ok) return report
    return save(args, formats[args.format], report.value, context)
  },
}

interface Report {
  readonly input: RecommendationInput
  readonly document: ReportDocument
}

/** A stale run, one without an award and one whose figures do not hold are refused. */
async function reportOf(
  { file, run }: { readonly file: string; readonly run: string },
  context: HandlerContext,
): Promise<Result<Report, AppFailure>> {
  const fresh = await freshRun(file, run, context)
  if (!fresh.ok) return fresh
  const audit = await context.store.audit(file)
  if (!audit.ok) return audit
  const kept = await context.store.getLeverage(file, run)
  if (!kept.ok) return kept
  const { leverage } = kept.value
  const input = { ...reportOfRun(fresh.value.tender, fresh.value.view, audit.value, context.app.locale), leverage }
  const document = recommendationDocument(input)
  if (document.ok) return ok({ input, document: document.value })
  return refuse({ kind: 'refused', what: document.failure.what, fix: document.failure.fix })
}

interface Format {
  readonly words: string
  readonly extension: string
  readonly make: (report: Report, context: HandlerContext) => Promise<Result<Uint8Array | string, AppFailure>>
}

const formats: { readonly [K in CallArgs<'report.save'>['format']]: Format } = {
  pdf: { words: 'PDF', extension: 'pdf', make: ({ document }, context) => drawPdf(document, context) },
  xlsx: {
    words: 'Excel workbook',
    extension: 'xlsx',
    make: async ({ input }, { engine }) => jobAnswer(await engine.run({ name: 'workbook', args: input }).result),
  },
  json: {
    words: 'Tender document',
    extension: 'tender.json',
    make: async ({ input }) => ok(`${JSON.stringify(input.tender, null, 2)}\n`),
  },
  award: {
    words: 'Award document',
    extension: 'award.json',
    make: async ({ input }) => ok(`${JSON.stringify(input.award, null, 2)}\n`),
  },
}

/** Asks where, writes the file whole or not at all, and notes it in the audit chain. */
async function save(
  { file, run }: CallArgs<'report.save'>,
  { words, extension, make }: Format,
  report: Report,
  context: HandlerContext,
) {
  const defaultName = `${report.document.fileName}.${extension}`
  const filters = [{ name: words, extensions: [extension.split('.').at(-1) ?? extension] }]
  const place = await context.dialogs.saveFile({ title: `Save as ${words}`, defaultName, filters })
  if (place === undefined) return refuse<AppFailure>({ kind: 'cancelled' })
  const bytes = await make(report, context)
  if (!bytes.ok) return bytes
  const { caseName } = report.input.options
  const note = { what: `${words} of the award ${caseName}`, detail: { run } }
  return writeExport(context, file, place, bytes.value, note)
}
