// `report --kind brief` and `--kind letter`: what we take into the meeting, and what we send before it.
import { basename } from 'node:path'
import { runId } from '../../shared/award/run-id.ts'
import { describeProblem } from '../../shared/kernel/problem.ts'
import { concessionLedger } from '../../shared/negotiation/ledger.ts'
import { briefDocument } from '../../shared/report/brief/brief.ts'
import { checkFileName, checkRecipient } from '../../shared/report/letter/check-recipient.ts'
import { letterDocument } from '../../shared/report/letter/letter.ts'
import { letterInput } from '../../shared/report/letter/letter-input.ts'
import { unknown } from '../../shared/tender/check/check-references.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { isDate } from '../../shared/time/month.ts'
import { renderPdf } from '../report/render-pdf.ts'
import { writeLetter } from '../report/write-letter.ts'
import { sha256 } from '../store/sha256.ts'
import { type CommandIo, CommandRefused, type ExitCode, exitCodes } from './command.ts'
import { loadAward } from './load-award.ts'
import { loadTender } from './load-tender.ts'
import { pageOrSheet } from './page-or-sheet.ts'
import { readLeverage, readPosition } from './read-position.ts'
import { isTenderFile, orRefuse, withTenderFile } from './tender-file.ts'
import { writeResult } from './write-result.ts'

export interface VendorReportAsked {
  readonly tenderPath: string
  readonly vendor: string
  readonly position: string | undefined
  readonly award: string | undefined
  readonly leverage: string | undefined
  /** Day of the document, `YYYY-MM-DD`; absent: today. */
  readonly on: string | undefined
  readonly out: string
  readonly json: boolean
}

/** Numbers of a document made on the command line. */
const locale = 'en-US'

/** Internal; one vendor of the award given, or of a tender file's newest fresh run. */
export async function writeBrief(asked: VendorReportAsked, io: CommandIo): Promise<ExitCode> {
  const { tenderPath, vendor, out } = asked
  const today = dayOf(asked.on)
  const { tender, award, options } = await loadAward(tenderPath, asked.award)
  checkVendor(tender, vendor)
  if (award.totals === null) {
    throw new CommandRefused('there is no award, so there is nothing to say about a vendor’s place in it', exitCodes.no)
  }
  const document = briefDocument({
    ...{ tender, award, run: runId(award, sha256), vendor, locale, today },
    position: readPosition(tenderPath, vendor, asked.position),
    leverage: readLeverage(tenderPath, award, asked.leverage, asked.award === undefined),
    ledger: concessionLedger(tender, vendor, locale),
    hashes: {
      award: options.awardHash,
      ...(options.auditHash === undefined ? {} : { audit: options.auditHash }),
    },
  })
  const bytes = await renderPdf(document.blocks, document.options)
  await writeResult(out, bytes)
  if (asked.json) io.out(JSON.stringify({ out, bytes: bytes.length, vendor, internal: true }))
  else io.out(`${basename(out)}: negotiation brief on ${vendor}, internal, ${bytes.length} bytes`)
  return exitCodes.done
}

/** For the vendor; refused when it would tell what was not accepted, and when its name is another vendor's. */
export async function writeVendorLetter(asked: VendorReportAsked, io: CommandIo): Promise<ExitCode> {
  const { tenderPath, vendor, out } = asked
  const format = pageOrSheet(out, 'a letter')
  const on = dayOf(asked.on)
  const { tender } = loadTender(tenderPath)
  checkVendor(tender, vendor)
  const input = letterInput(tender, readPosition(tenderPath, vendor, asked.position), on, locale)
  if (!input.ok) throw new CommandRefused(describeProblem(input.failure), exitCodes.no)
  const document = letterDocument(input.value)
  const wrong =
    checkFileName(tender, vendor, basename(out)) ?? checkRecipient(tender, vendor, { input: input.value, document })
  if (wrong !== undefined) throw new CommandRefused(`${wrong.what}. ${wrong.fix}`, exitCodes.no)
  const { blocks, options } = document
  const bytes = format === 'pdf' ? await renderPdf(blocks, options) : await writeLetter(input.value)
  await writeResult(out, bytes)
  if (isTenderFile(tenderPath)) {
    const note = { action: 'export', what: `letter to ${vendor}` } as const
    withTenderFile(tenderPath, (store, file) => orRefuse(store.note(file, note)))
  }
  if (asked.json) io.out(JSON.stringify({ out, bytes: bytes.length, vendor, internal: false }))
  else io.out(`${basename(out)}: letter to ${vendor}, ${bytes.length} bytes`)
  return exitCodes.done
}

function checkVendor(tender: Tender, vendor: string): void {
  const ids = tender.vendors.map(({ id }) => id)
  if (!ids.includes(vendor)) throw new CommandRefused(unknown('vendor', vendor, ids), exitCodes.no)
}

function dayOf(on: string | undefined): string {
  if (on === undefined) return new Date().toISOString().slice(0, 10)
  if (!isDate(on)) throw new CommandRefused('--on takes a day, YYYY-MM-DD', exitCodes.usage)
  return on
}
