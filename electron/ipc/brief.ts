// Calls about negotiation briefs: internal pages about one vendor, of a fresh award, the position kept and the leverage worked out so far.
import type { CallArgs } from '../../shared/contract/calls.ts'
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { briefDocument } from '../../shared/report/brief/brief.ts'
import type { ReportDocument } from '../../shared/report/recommendation-document.ts'
import { reportOfRun } from '../report/report-of-run.ts'
import { freshRun } from './award.ts'
import type { HandlerContext, HandlersOf } from './context.ts'
import { drawPdf } from './draw-pdf.ts'
import { jobAnswer } from './job-answer.ts'
import { vendorName } from './positions.ts'
import { writeExport } from './write-export.ts'

export const briefHandlers: HandlersOf<'brief'> = {
  'brief.preview': async (args, context) => {
    const made = await briefOn(args, context)
    if (!made.ok) return made
    const { document } = made.value
    const pdf = await drawPdf(document, context)
    return pdf.ok ? ok({ pdf: pdf.value, name: `${document.fileName}.pdf` }) : pdf
  },
  'brief.save': save,
}

interface MadeBrief {
  readonly name: string
  readonly document: ReportDocument
}

/** A stale run, one without an award and a vendor the tender does not name are refused; what was not worked out the brief says itself. */
async function briefOn(
  { file, run, vendor }: CallArgs<'brief.preview'>,
  context: HandlerContext,
): Promise<Result<MadeBrief, AppFailure>> {
  const { store, engine, app, clock } = context
  const { locale } = app
  const fresh = await freshRun(file, run, context)
  if (!fresh.ok) return fresh
  const { tender, view } = fresh.value
  const { award } = view
  if (award.totals === null) {
    const what = 'There is no award, so there is nothing to say about a vendor’s place in it'
    return refuse({ kind: 'refused', what, fix: 'Compute a case that gives an award' })
  }
  const position = await store.getPosition(file, vendor)
  if (!position.ok) return position
  const kept = await store.getLeverage(file, run)
  if (!kept.ok) return kept
  const audit = await store.audit(file)
  if (!audit.ok) return audit
  const ledger = await jobAnswer(await engine.run({ name: 'ledger', args: { tender, vendor, locale } }).result)
  if (!ledger.ok) return ledger
  const { awardHash, auditHash } = reportOfRun(tender, view, audit.value, locale).options
  const document = briefDocument({
    ...{ tender, award, run, vendor, locale, today: clock().toISOString().slice(0, 10) },
    ...{ position: position.value, leverage: kept.value.leverage, ledger: ledger.value },
    hashes: { award: awardHash, ...(auditHash === undefined ? {} : { audit: auditHash }) },
  })
  return ok({ name: vendorName(tender, vendor), document })
}

async function save(args: CallArgs<'brief.save'>, context: HandlerContext) {
  const made = await briefOn(args, context)
  if (!made.ok) return made
  const { name, document } = made.value
  const place = await context.dialogs.saveFile({
    title: `Brief on ${name}, internal`,
    defaultName: `${document.fileName}.pdf`,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (place === undefined) return refuse<AppFailure>({ kind: 'cancelled' })
  const bytes = await drawPdf(document, context)
  if (!bytes.ok) return bytes
  const note = { what: `brief on ${name}, PDF, internal`, detail: { vendor: args.vendor, run: args.run } }
  return writeExport(context, args.file, place, bytes.value, note)
}
