// Calls about the register of commitments: of a run or of what is signed today, shown and saved.
import type { CallArgs } from '../../shared/contract/calls.ts'
import type { RegisterJob } from '../../shared/contract/jobs.ts'
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { freshRun } from './award.ts'
import type { HandlerContext, HandlersOf } from './context.ts'
import { jobAnswer } from './job-answer.ts'
import { writeExport } from './write-export.ts'

export const registerHandlers: HandlersOf<'register'> = {
  'register.view': async (args, context) => {
    const asked = await askedOf(args, context)
    if (!asked.ok) return asked
    return jobAnswer(await context.engine.run({ name: 'register', args: asked.value }).result)
  },
  'register.save': async (args, context) => {
    const asked = await askedOf(args, context)
    return asked.ok ? save(args, asked.value, context) : asked
  },
}

/** A stale run is refused: its lines belong to a tender that has changed. */
async function askedOf(
  { file, run }: { readonly file: string; readonly run: string | null },
  context: HandlerContext,
): Promise<Result<RegisterJob, AppFailure>> {
  const { locale } = context.app
  if (run === null) {
    const document = await context.store.document(file)
    return document.ok ? ok({ tender: document.value.tender, award: null, basis: 'signed today', locale }) : document
  }
  const fresh = await freshRun(file, run, context)
  if (!fresh.ok) return fresh
  const { tender, view } = fresh.value
  return ok({ tender, award: view.award, basis: view.summary.name, locale })
}

const words = { pdf: 'PDF', xlsx: 'Excel workbook', csv: 'FOCUS commitments (CSV)', ics: 'Calendar' } as const

async function save({ file, run, format }: CallArgs<'register.save'>, asked: RegisterJob, context: HandlerContext) {
  const view = jobAnswer(await context.engine.run({ name: 'register', args: asked }).result)
  if (!view.ok) return view
  const { fileName, blocks, options } = view.value.document
  const place = await context.dialogs.saveFile({
    title: `Save as ${words[format]}`,
    defaultName: `${fileName}.${format}`,
    filters: [{ name: words[format], extensions: [format] }],
  })
  if (place === undefined) return refuse<AppFailure>({ kind: 'cancelled' })
  const now = new Date().toISOString()
  const bytes: Result<Uint8Array | string, AppFailure> =
    format === 'pdf'
      ? jobAnswer(await context.engine.run({ name: 'report', args: { blocks, options } }).result)
      : jobAnswer(await context.engine.run({ name: 'registerFile', args: { ...asked, format, now } }).result)
  if (!bytes.ok) return bytes
  const note = {
    what: `${words[format]} of the commitment register, ${asked.basis}`,
    detail: run === null ? {} : { run },
  }
  return writeExport(context, file, place, bytes.value, note)
}
