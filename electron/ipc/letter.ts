// Calls about letters to vendors: one vendor's data alone, looked at once more before it is written, and noted in the audit chain.
import { basename } from 'node:path'
import type { CallArgs } from '../../shared/contract/calls.ts'
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { roundTargets } from '../../shared/negotiation/round-targets.ts'
import { checkFileName, checkRecipient, type Letter } from '../../shared/report/letter/check-recipient.ts'
import { letterDocument } from '../../shared/report/letter/letter.ts'
import { letterInput } from '../../shared/report/letter/letter-input.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { writeLetter } from '../report/write-letter.ts'
import { sha256 } from '../store/sha256.ts'
import type { HandlerContext, HandlersOf } from './context.ts'
import { drawPdf } from './draw-pdf.ts'
import { vendorName } from './positions.ts'
import { writeExport } from './write-export.ts'

export const letterHandlers: HandlersOf<'letter'> = {
  'letter.preview': async (args, context) => {
    const made = await letterTo(args, context)
    if (!made.ok) return made
    const { document } = made.value
    const pdf = await drawPdf(made.value.document, context)
    return pdf.ok ? ok({ pdf: pdf.value, name: `${document.fileName}.pdf` }) : pdf
  },
  'letter.save': save,
  'letter.accept': accept,
}

interface MadeLetter extends Letter {
  readonly tender: Tender
}

async function letterTo(
  { file, vendor }: { readonly file: string; readonly vendor: string },
  { store, clock, app }: HandlerContext,
): Promise<Result<MadeLetter, AppFailure>> {
  const document = await store.document(file)
  if (!document.ok) return document
  const position = await store.getPosition(file, vendor)
  if (!position.ok) return position
  const { tender } = document.value
  const input = letterInput(tender, position.value, clock().toISOString().slice(0, 10), app.locale)
  if (!input.ok) return refuse({ kind: 'refused', what: input.failure.what, fix: input.failure.fix })
  const letter = { input: input.value, document: letterDocument(input.value) }
  const wrong = checkRecipient(tender, vendor, letter)
  return wrong === undefined ? ok({ tender, ...letter }) : refuse(wrong)
}

const words = { pdf: 'PDF', xlsx: 'Excel workbook' } as const

async function save({ file, vendor, format }: CallArgs<'letter.save'>, context: HandlerContext) {
  const made = await letterTo({ file, vendor }, context)
  if (!made.ok) return made
  const { tender, input, document } = made.value
  const place = await context.dialogs.saveFile({
    title: `Letter to ${input.vendor.name}`,
    defaultName: `${document.fileName}.${format}`,
    filters: [{ name: words[format], extensions: [format] }],
  })
  if (place === undefined) return refuse<AppFailure>({ kind: 'cancelled' })
  const wrong = checkFileName(tender, vendor, basename(place))
  if (wrong !== undefined) return refuse<AppFailure>(wrong)
  const bytes = format === 'xlsx' ? ok(await writeLetter(input)) : await drawPdf(made.value.document, context)
  if (!bytes.ok) return bytes
  const note = {
    what: `letter to ${input.vendor.name}, ${words[format]}`,
    detail: { vendor, sha256: sha256(bytes.value) },
  }
  return writeExport(context, file, place, bytes.value, note)
}

async function accept({ file, command, vendor, step }: CallArgs<'letter.accept'>, { store, clock }: HandlerContext) {
  const document = await store.document(file)
  if (!document.ok) return document
  const kept = await store.getPosition(file, vendor)
  if (!kept.ok) return kept
  const { targetOrigin, targets } = kept.value
  const { from, acceptedAt, roundedTo } = targetOrigin
  // Sent again after an answer that was lost.
  if (acceptedAt !== undefined && roundedTo === step) return ok(kept.value)
  if (from === 'typed' || targets.length === 0) {
    return refuse({
      kind: 'refused' as const,
      what: 'none of the target prices follows from a computation',
      fix: 'There is nothing to accept: preview the letter',
    })
  }
  const rounded = roundTargets(targets, step)
  if (!rounded.ok) return refuse({ kind: 'refused' as const, what: rounded.failure.what, fix: rounded.failure.fix })
  const origin = { from, acceptedAt: clock().toISOString(), roundedTo: step }
  const position = { ...kept.value, targets: [...rounded.value], targetOrigin: origin }
  const name = vendorName(document.value.tender, vendor)
  const why = `accepted what computed targets let ${name} infer; prices rounded down to ${step}`
  return store.savePosition(file, command, why, position)
}
