// The award a report or an export is about: the one given, which must verify, or the newest fresh run of a tender file.

import { verifyAward } from '../../shared/award/verify.ts'
import type { RecommendationInput } from '../../shared/report/facts.ts'
import { caseNameOf } from '../../shared/report/recommendation-document.ts'
import type { RegisterInput } from '../../shared/report/register/register-facts.ts'
import { registerInput } from '../../shared/report/register-view.ts'
import { awardSchema } from '../../shared/tender/award.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { createSolveHighs } from '../engine/solve-highs.ts'
import { hashOfAward, reportOfRun } from '../report/report-of-run.ts'
import { sha256 } from '../store/sha256.ts'
import { CommandRefused, exitCodes } from './command.ts'
import { loadTender, readJsonFile } from './load-tender.ts'
import { isTenderFile, orRefuse, withTenderFile } from './tender-file.ts'

/** A given award is recomputed and refused when it does not hold; without one the tender must be a file with a fresh run. */
export async function loadAward(tenderPath: string, awardPath: string | undefined): Promise<RecommendationInput> {
  if (awardPath !== undefined) return givenAward(loadTender(tenderPath).tender, awardPath)
  const found = newestRun(tenderPath)
  if (found === undefined) {
    throw new CommandRefused('nothing to report: give the award with --award A.json', exitCodes.no)
  }
  return found
}

/** Undefined when the tender is a document, or a file without any run that has an award. Stale runs alone are refused. */
export function newestRun(tenderPath: string): RecommendationInput | undefined {
  if (!isTenderFile(tenderPath)) return undefined
  return withTenderFile(tenderPath, (store, file) => {
    const runs = orRefuse(store.listRuns(file)).filter((run) => run.total !== null)
    if (runs.length === 0) return undefined
    const fresh = runs.find((run) => !run.stale)
    if (fresh === undefined) {
      throw new CommandRefused('every award is stale: the tender has changed since. Compute it again', exitCodes.no)
    }
    const { tender } = orRefuse(store.document(file))
    return reportOfRun(tender, orRefuse(store.getRun(file, fresh.run)), orRefuse(store.audit(file)), locale)
  })
}

/** The lines a register is about: those of the award given, of the newest fresh run, or else what is signed today. */
export async function registerInputOf(tenderPath: string, awardPath: string | undefined): Promise<RegisterInput> {
  const loaded = awardPath === undefined ? newestRun(tenderPath) : await loadAward(tenderPath, awardPath)
  if (loaded === undefined) return registerInput(loadTender(tenderPath).tender, null, '', locale)
  return registerInput(loaded.tender, loaded.award, loaded.options.caseName, locale)
}

/** Numbers of a report made on the command line. */
const locale = 'en-US'

async function givenAward(tender: Tender, path: string): Promise<RecommendationInput> {
  const parsed = awardSchema.safeParse(readJsonFile(path))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new CommandRefused(`${path} is not an award: ${issue?.path.join('.')} ${issue?.message}`, exitCodes.no)
  }
  const award = parsed.data
  const report = await verifyAward(award, tender, { sha256, solve: await createSolveHighs() })
  if (!report.ok) {
    const lines = report.mismatches
      .slice(0, 10)
      .map((one) => `  ${one.path}: stated ${one.stated ?? 'nothing'}, recomputed ${one.recomputed ?? 'nothing'}`)
    throw new CommandRefused(`${path} does not hold for this tender:\n${lines.join('\n')}`, exitCodes.no)
  }
  const signers = { preparedBy: '', reviewedBy: '', approvedBy: '' }
  const caseName = caseNameOf(tender, award)
  return { tender, award, board: null, options: { caseName, awardHash: hashOfAward(award), locale, ...signers } }
}
