// Who runs which job inside an engine thread; parts that take time to load are loaded by the first job that needs them.

import { concessionLedger } from '../../shared/negotiation/ledger.ts'
import { compareOffers, explainComparison } from '../../shared/price/compare.ts'
import { explainAward } from '../../shared/price/explain-award.ts'
import { awardWorkbook } from '../../shared/report/award-workbook.ts'
import { registerInput, registerView } from '../../shared/report/register-view.ts'
import { explainChange } from '../../shared/rounds/explain-change.ts'
import { changesOfDraft, compareRounds } from '../../shared/rounds/round-changes.ts'
import { activeOffers } from '../../shared/tender/active-offers.ts'
import { checkAward } from './check-award.ts'
import { once } from './job-tools.ts'
import type { JobRunners } from './message-loop.ts'
import { awardRunner, manualRunner, settleRunner } from './run-award.ts'
import { boardRunner } from './run-board.ts'
import { frontierRunner } from './run-frontier.ts'
import { leaseOrBuildRunner } from './run-lease-or-build.ts'
import { counterOfferRunner, leverageRunner, packagesRunner } from './run-leverage.ts'

export function createRunners(): JobRunners {
  const solver = once(async () => (await import('./solve-highs.ts')).createSolveHighs())
  const printer = once(async () => (await import('../report/render-pdf.ts')).createPdfRenderer())
  return {
    check: async (asked) => checkAward(asked),
    award: awardRunner(solver),
    settle: settleRunner(solver),
    board: boardRunner(solver),
    frontier: frontierRunner(solver),
    leaseOrBuild: leaseOrBuildRunner(solver),
    leverage: leverageRunner(solver),
    counterOffer: counterOfferRunner(solver),
    packages: packagesRunner(solver),
    manual: manualRunner(solver),
    compare: async ({ tender, ...asked }) => compareOffers(tender, asked),
    explain: async ({ tender, path, award, ...asked }) => {
      if (award === undefined) return explainComparison(tender, asked, path) ?? null
      const offers = activeOffers(tender, award.options.round).active
      return explainAward(tender, offers, award, path) ?? null
    },
    rounds: async ({ tender, asked, draft }) =>
      (draft === undefined ? compareRounds(tender, asked) : changesOfDraft(tender, draft, asked)) ?? null,
    ledger: async ({ tender, vendor, locale }) => concessionLedger(tender, vendor, locale),
    explainRounds: async ({ tender, asked, offer, figure }) =>
      explainChange(tender, { ...asked, offer, figure }) ?? null,
    report: async ({ blocks, options }) => (await printer()).render(blocks, options),
    workbook: async (input) => (await import('../report/write-workbook.ts')).writeWorkbook(awardWorkbook(input)),
    register: async ({ tender, award, basis, locale }) => registerView(registerInput(tender, award, basis, locale)),
    registerFile: async ({ tender, award, basis, locale, format, now }) => {
      const { writeRegister } = await import('../report/write-register.ts')
      return writeRegister(registerInput(tender, award, basis, locale), format, now)
    },
  }
}
